import { NativeSelect } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useSend } from '#client/use-ask.ts'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { cancelRequest } from '../../contract/request.ts'
import { cancelWords } from '../../words/requests.ts'
import { explain } from '../parts/explain.ts'
import { optionsOf } from '../parts/options.ts'
import { stale } from '../parts/stale.ts'
import type { Request } from './request.ts'

/** Ends a request with a reason; nobody leaves the queue without one. */
export function CancelRequest({ request }: { request: Request }) {
  const i18n = useI18n()
  const language = useLanguage()
  const navigate = useNavigate()
  const send = useSend<typeof cancelRequest>('lending.cancelRequest', stale)
  const form = useActForm<{ reason: keyof typeof cancelWords }>({
    initial: { reason: 'noLongerNeeded' },
    explain: explain(language),
    act: ({ reason }) => send({ requestId: request.id, base: request.version, reason }),
    onDone: () => {
      say({ text: i18n._('The request is ended; what was kept is free again') })
      void navigate({ to: '/lending/queue' })
    },
  })
  return (
    <details>
      <summary>{i18n._('End the request')}</summary>
      <ActForm form={form} verb={i18n._('End it')}>
        <NativeSelect
          label={i18n._('Why')}
          data={optionsOf(cancelWords, language)}
          {...form.text('reason')}
        />
      </ActForm>
    </details>
  )
}
