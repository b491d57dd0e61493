import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import type { LocalDate } from '#base/local-date.ts'
import { refuse } from '#base/result.ts'
import { useSend } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { voidPaper } from '../../contract.ts'
import type { ShownPaper } from '../parts/data.ts'
import { explain } from '../parts/explain.ts'
import { stale } from '../parts/stale.ts'

/** Voids a paper: it stays in the register with its number and the reason. */
export function VoidCard({ paper }: { paper: ShownPaper }) {
  const i18n = useI18n()
  const [opened, setOpened] = useState(false)
  return (
    <Card
      title={i18n._('Made by mistake')}
      note={i18n._(
        'A voided paper stays in the register; its number is not given again. This cannot be undone.',
      )}
    >
      {opened ? (
        <VoidForm paper={paper} onClose={() => setOpened(false)} />
      ) : (
        <div>
          <Button variant="default" onClick={() => setOpened(true)}>
            {i18n._('Void the paper')}
          </Button>
        </div>
      )}
    </Card>
  )
}

function VoidForm({ paper, onClose }: { paper: ShownPaper; onClose: () => void }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const send = useSend<typeof voidPaper>('papers.void', stale)
  const form = useActForm({
    initial: { on: today as LocalDate | null, reason: '' },
    explain: explain(language),
    act: async ({ on, reason }) => {
      if (!on) return refuse('day-missing', { field: 'on' })
      if (reason.trim().length < 3) return refuse('reason-missing', { field: 'reason' })
      return send({ paperId: paper.id, on, reason })
    },
    onDone: () => (say({ text: i18n._('The paper is voided') }), onClose()),
  })
  return (
    <ActForm form={form} verb={i18n._('Void')} onLeave={onClose}>
      <TextInput
        {...form.text('reason')}
        label={i18n._('Why')}
        description={i18n._('Without names and diagnoses: the register lies open')}
        maxLength={300}
      />
      <DateField {...form.field('on')} label={i18n._('Day')} today={today} max={today} />
    </ActForm>
  )
}
