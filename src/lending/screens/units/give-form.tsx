import { useMe } from '#access/screens/use-me.ts'
import { refuse } from '#base/result.ts'
import { useSend } from '#client/use-ask.ts'
import { Choice } from '#ui/choice.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { giveToTeam } from '../../contract/unit.ts'
import { homeWords } from '../../words/units.ts'
import { explain } from '../parts/explain.ts'
import { optionsOf } from '../parts/options.ts'
import { StaffField } from '../parts/staff-field.tsx'
import { stale } from '../parts/stale.ts'
import type { ShownUnit } from './shown.ts'

interface Values {
  readonly home: keyof typeof homeWords
  readonly staffId: string | null
}

/** Gives a unit to a room, the brigade or a specialist for sessions, or back to the lending point. */
export function GiveForm({ unit, onClose }: { unit: ShownUnit; onClose: () => void }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const send = useSend<typeof giveToTeam>('lending.giveToTeam', stale)
  const form = useActForm<Values>({
    initial: { home: unit.home === 'lending' ? 'room' : 'lending', staffId: unit.staffId },
    explain: explain(language),
    act: async ({ home, staffId }) => {
      if (home === 'specialist' && !staffId) return refuse('staff-missing', { field: 'staffId' })
      return send({ unitId: unit.id, home, staffId: home === 'lending' ? null : staffId, day: today })
    },
    onDone: () => {
      say({ text: i18n._('Recorded') })
      onClose()
    },
  })
  const { values, change } = form
  return (
    <ActForm form={form} verb={i18n._('Give')} onLeave={onClose}>
      <Choice
        label={i18n._('Where to')}
        value={values.home}
        options={optionsOf(homeWords, language)}
        onChange={(home) => change({ home })}
      />
      {values.home !== 'lending' && (
        <StaffField label={i18n._('Who answers for it')} {...form.field('staffId')} />
      )}
    </ActForm>
  )
}
