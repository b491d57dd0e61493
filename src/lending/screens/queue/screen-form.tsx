import { NativeSelect, TextInput } from '@mantine/core'
import { useSend } from '#client/use-ask.ts'
import { Choice } from '#ui/choice.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { screen } from '../../contract/request.ts'
import { declineWords } from '../../words/requests.ts'
import { explain } from '../parts/explain.ts'
import { optionsOf } from '../parts/options.ts'
import { stale } from '../parts/stale.ts'
import type { Request } from './request.ts'

type Tier = '0' | '1' | '2' | '3'

interface Values {
  readonly decision: 'queue' | 'decline'
  readonly decline: keyof typeof declineWords
  readonly needTier: Tier
  readonly tierReason: string
}

/** Says that a request was looked through: into the queue with a tier of need, or declined with a reason. */
export function ScreenForm({ request }: { request: Request }) {
  const i18n = useI18n()
  const language = useLanguage()
  const send = useSend<typeof screen>('lending.screen', stale)
  const form = useActForm<Values>({
    initial: {
      decision: 'queue',
      decline: 'documentsMissing',
      needTier: String(request.needTier) as Tier,
      tierReason: '',
    },
    explain: explain(language),
    act: async ({ decision, decline, needTier, tierReason }) =>
      send({
        requestId: request.id,
        base: request.version,
        decline: decision === 'decline' ? decline : null,
        needTier: Number(needTier),
        tierReason,
      }),
    onDone: () => say({ text: i18n._('The request is looked through') }),
  })
  const { values, change } = form
  return (
    <ActForm form={form} verb={values.decision === 'queue' ? i18n._('Into the queue') : i18n._('Decline')}>
      <Choice
        label={i18n._('Decision')}
        value={values.decision}
        options={[
          { value: 'queue', label: i18n._('into the queue') },
          { value: 'decline', label: i18n._('decline') },
        ]}
        onChange={(decision) => change({ decision })}
      />
      {values.decision === 'decline' && (
        <NativeSelect
          label={i18n._('Why')}
          data={optionsOf(declineWords, language)}
          {...form.text('decline')}
        />
      )}
      {values.decision === 'queue' && (
        <>
          <Choice
            label={i18n._('Need, by the conference')}
            value={values.needTier}
            options={[
              { value: '0', label: i18n._('usual') },
              { value: '1', label: '1' },
              { value: '2', label: '2' },
              { value: '3', label: i18n._('3, the greatest') },
            ]}
            onChange={(needTier) => change({ needTier })}
          />
          {values.needTier !== '0' && (
            <TextInput
              label={i18n._('Why the need is greater')}
              maxLength={300}
              {...form.text('tierReason')}
            />
          )}
        </>
      )}
    </ActForm>
  )
}
