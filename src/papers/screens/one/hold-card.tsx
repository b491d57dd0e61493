import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { refuse } from '#base/result.ts'
import { useSend } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { hold } from '../../contract.ts'
import type { ShownPaper } from '../parts/data.ts'
import { explain } from '../parts/explain.ts'
import classes from '../parts/papers.module.css'
import { stale } from '../parts/stale.ts'

/** Legal hold: while a court or an inspection needs it, a paper is not destroyed, however old it is. */
export function HoldCard({ paper }: { paper: ShownPaper }) {
  const i18n = useI18n()
  const language = useLanguage()
  const [opened, setOpened] = useState(false)
  const send = useSend<typeof hold>('papers.hold', stale)
  const free = async (): Promise<void> => {
    const outcome = await send({ paperId: paper.id, reason: null })
    say({
      text: outcome.ok ? i18n._('The paper may be destroyed in its time again') : explain(language)(outcome),
    })
  }
  return (
    <Card
      title={i18n._('Ban on destruction')}
      note={i18n._(
        'While a court, an inspection or a complaint needs the paper, it is kept beyond its term.',
      )}
    >
      {paper.heldFor !== null ? (
        <>
          <p>{paper.heldFor}</p>
          <div className={classes['acts']}>
            <Button variant="default" onClick={() => void free()}>
              {i18n._('Lift the ban')}
            </Button>
          </div>
        </>
      ) : opened ? (
        <HoldForm paper={paper} onClose={() => setOpened(false)} />
      ) : (
        <div>
          <Button variant="default" onClick={() => setOpened(true)}>
            {i18n._('Forbid destruction')}
          </Button>
        </div>
      )}
    </Card>
  )
}

function HoldForm({ paper, onClose }: { paper: ShownPaper; onClose: () => void }) {
  const i18n = useI18n()
  const language = useLanguage()
  const send = useSend<typeof hold>('papers.hold', stale)
  const form = useActForm({
    initial: { reason: '' },
    explain: explain(language),
    act: async ({ reason }) =>
      reason.trim().length < 3
        ? refuse('reason-missing', { field: 'reason' })
        : send({ paperId: paper.id, reason }),
    onDone: () => say({ text: i18n._('The paper will not be destroyed') }),
  })
  return (
    <ActForm form={form} verb={i18n._('Forbid')} onLeave={onClose}>
      <TextInput {...form.text('reason')} label={i18n._('For whom or what it is kept')} maxLength={300} />
    </ActForm>
  )
}
