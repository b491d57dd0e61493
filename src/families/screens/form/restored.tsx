import { Button } from '@mantine/core'
import { useI18n } from '#ui/i18n.ts'
import classes from './form.module.css'

/** Said where the eye begins: a draft of another child, taken on unseen, would put this one into a strange family. */
export function Restored({ onStartOver }: { onStartOver: () => void }) {
  const i18n = useI18n()
  return (
    <div className={classes['restored']}>
      <p>{i18n._('This is what you did not finish last time. Is it the same child?')}</p>
      <Button variant="default" size="compact-sm" onClick={onStartOver}>
        {i18n._('No, begin with an empty form')}
      </Button>
    </div>
  )
}
