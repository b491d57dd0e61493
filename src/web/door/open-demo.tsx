import { TextInput } from '@mantine/core'
import type { openDemo } from '#access/contract.ts'
import { send } from '#client/browser.ts'
import { Card } from '#ui/card.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n } from '#ui/i18n.ts'
import type { DemoAccount } from '../hello.ts'
import { explainAtDoor } from './explain.ts'

interface OpenDemoProps {
  readonly codeNeeded: boolean
  readonly onDemo: (people: readonly DemoAccount[]) => void
}

/** Fills the empty installation with a made-up centre to look around in. */
export function OpenDemo({ codeNeeded, onDemo }: OpenDemoProps) {
  const i18n = useI18n()
  const form = useActForm({
    initial: { setupCode: '' },
    act: ({ setupCode }) => send<typeof openDemo>('access.openDemo', setupCode ? { setupCode } : {}),
    explain: (refusal) => explainAtDoor(i18n, refusal),
    onDone: ({ accounts }) => onDemo(accounts),
  })
  return (
    <Card title={i18n._('Look around first')}>
      <ActForm form={form} verb={i18n._('Open the demonstration centre')}>
        <p>
          {i18n._(
            'A centre with made-up children, a service journal and a report. Enter as the head, a coordinator or a specialist and try everything. Nothing leaves this computer.',
          )}
        </p>
        {codeNeeded && (
          <TextInput {...form.text('setupCode')} label={i18n._('Setup code')} autoComplete="off" />
        )}
      </ActForm>
    </Card>
  )
}
