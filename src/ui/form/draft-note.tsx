import { Button } from '@mantine/core'
import { useI18n } from '../i18n.ts'
import classes from './act-form.module.css'
import type { DraftState } from './draft.ts'

/** Says what became of what is typed. Its line is there from the start, so that nothing jumps. */
export function DraftNote({ state, onStartOver }: { state: DraftState; onStartOver: () => void }) {
  const i18n = useI18n()
  if (state === 'off') return null
  const texts: Record<Exclude<DraftState, 'off'>, string> = {
    none: '',
    loading: '',
    saving: i18n._('Saving the draft'),
    saved: i18n._('The draft is saved'),
    restored: i18n._('This is your draft from last time'),
    unsaved: i18n._('The draft is not saved: no connection. Do not close the page'),
  }
  return (
    <p className={classes['draft']} role="status">
      {texts[state]}
      {state === 'restored' && (
        <Button variant="subtle" size="compact-sm" onClick={onStartOver}>
          {i18n._('Start over')}
        </Button>
      )}
    </p>
  )
}
