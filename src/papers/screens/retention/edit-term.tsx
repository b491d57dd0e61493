import { TextInput } from '@mantine/core'
import { refuse } from '#base/result.ts'
import { useSend } from '#client/use-ask.ts'
import { Choice } from '#ui/choice.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { OverPage } from '#ui/over-page.tsx'
import { say } from '#ui/toasts.tsx'
import type { setRetention } from '../../contract.ts'
import type { Term } from '../parts/data.ts'
import { explain } from '../parts/explain.ts'
import { stale } from '../parts/stale.ts'

/** Sets how long papers of a kind are kept, and by what rule. */
export function EditTerm({ term, onClose }: { term: Term; onClose: () => void }) {
  const i18n = useI18n()
  const language = useLanguage()
  const send = useSend<typeof setRetention>('papers.setRetention', stale)
  const form = useActForm({
    initial: {
      kept: term.years === null ? ('always' as const) : ('years' as 'years' | 'always'),
      years: String(term.years ?? 5),
      basis: term.basis,
    },
    explain: explain(language),
    act: async ({ kept, years, basis }) => {
      const number = Number(years)
      const fits = Number.isInteger(number) && number >= 1 && number <= 75
      if (kept === 'years' && !fits) return refuse('years-range', { field: 'years' })
      return send({ class: term.class, years: kept === 'years' ? number : null, basis })
    },
    onDone: () => (say({ text: i18n._('The term is changed') }), onClose()),
  })
  const { values, change } = form
  return (
    <OverPage from="middle" title={term.name} opened onClose={onClose}>
      <ActForm form={form} verb={i18n._('Save')} onLeave={onClose}>
        <Choice
          label={i18n._('How long it is kept')}
          value={values.kept}
          options={[
            { value: 'years', label: i18n._('for some years') },
            { value: 'always', label: i18n._('for ever') },
          ]}
          onChange={(kept) => change({ kept })}
        />
        {values.kept === 'years' && (
          <TextInput {...form.text('years')} label={i18n._('Years')} inputMode="numeric" maxLength={2} />
        )}
        <TextInput
          {...form.text('basis')}
          label={i18n._('By what rule')}
          description={i18n._('Point of a list, order, decision of the archivist')}
          maxLength={300}
        />
      </ActForm>
    </OverPage>
  )
}
