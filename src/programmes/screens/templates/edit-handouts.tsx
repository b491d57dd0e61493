import { Button, Textarea, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useI18n } from '#ui/i18n.ts'
import type { Template } from '../../contract/template.ts'
import { changed, freeCode } from './editor-values.ts'
import classes from './templates.module.css'

type Handouts = Template['handouts']

/** The hand-outs of a template. One without a title is not kept. */
export function EditHandouts(props: { handouts: Handouts; onChange: (handouts: Handouts) => void }) {
  const { handouts, onChange } = props
  const i18n = useI18n()
  return (
    <div className={classes['fields']}>
      {handouts.map((handout, at) => (
        <div key={handout.id} className={classes['fields']}>
          <TextInput
            label={i18n._('Hand-out {number}', { number: at + 1 })}
            value={handout.title}
            maxLength={300}
            onChange={(event) => onChange(changed(handouts, at, { title: event.currentTarget.value }))}
          />
          <Textarea
            label={i18n._('Text of hand-out {number}', { number: at + 1 })}
            value={handout.text}
            autosize={false}
            rows={5}
            maxLength={3000}
            onChange={(event) => onChange(changed(handouts, at, { text: event.currentTarget.value }))}
          />
        </div>
      ))}
      <div>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus aria-hidden />}
          onClick={() => onChange([...handouts, { id: freeCode('h', handouts), title: '', text: '' }])}
        >
          {i18n._('One more hand-out')}
        </Button>
      </div>
    </div>
  )
}
