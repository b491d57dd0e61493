import { NativeSelect } from '@mantine/core'
import { useId } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import type { LocalDate } from '#base/local-date.ts'
import { refuse } from '#base/result.ts'
import { useAsk, useSend } from '#client/use-ask.ts'
import type { child } from '#families/contract.ts'
import { Choice } from '#ui/choice.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { rateGoal, raters, ratingPhases, ShownGoal } from '../../contract/goal.ts'
import { levelsDown, type Level } from '../goal/ladder.ts'
import type { Programme } from '../parts/data.ts'
import { explain } from '../parts/explain.ts'
import { optionsOf } from '../parts/options.ts'
import { stale } from '../parts/stale.ts'
import { raterWords, ratingPhaseWords } from '../../words/terms.ts'
import classes from './rate-goal.module.css'

interface RateGoalProps {
  readonly goal: ShownGoal
  readonly programme: Programme
  readonly onClose: () => void
}

interface Values {
  readonly day: LocalDate | null
  readonly phase: (typeof ratingPhases)[number]
  readonly rater: (typeof raters)[number]
  readonly level: Level | null
  readonly adultId: string
}

/** Which of the five levels was reached, as the specialist, a colleague or the parent sees it. */
export function RateGoal({ goal, programme, onClose }: RateGoalProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today, staffId } = useMe()
  const send = useSend<typeof rateGoal>('programmes.rateGoal', stale)
  const isOver = programme.sessions.every(({ state }) => state !== 'planned')
  const initial: Values = {
    day: today,
    phase: programme.endedOn ? 'followUp' : isOver ? 'final' : 'interim',
    rater: 'specialist',
    level: null,
    adultId: '',
  }
  const form = useActForm({
    initial,
    act: async ({ day, level, adultId, ...rest }) => {
      if (level === null) return refuse('level-missing')
      if (!day) return refuse('day-missing', { field: 'day' })
      const isParent = rest.rater === 'parent'
      return send({
        goalId: goal.id,
        day,
        level,
        ...rest,
        staffId: isParent ? null : staffId,
        adultId: isParent && adultId ? adultId : null,
      })
    },
    explain: explain(language),
    onDone: () => (say({ text: i18n._('The rating is recorded') }), onClose()),
  })
  const { values, change } = form
  return (
    <ActForm form={form} verb={i18n._('Record the rating')} onLeave={onClose}>
      <Choice
        label={i18n._('Which rating')}
        value={values.phase}
        options={optionsOf(ratingPhaseWords, language)}
        onChange={(phase) => change({ phase })}
      />
      <Choice
        label={i18n._('Who rates')}
        value={values.rater}
        options={optionsOf(raterWords, language)}
        onChange={(rater) => change({ rater })}
      />
      {values.rater === 'parent' && (
        <AdultSelect
          childId={programme.childId}
          value={values.adultId}
          onChange={(adultId) => change({ adultId })}
        />
      )}
      <LevelField
        levels={goal.levels}
        value={values.level}
        legend={i18n._('How it is now')}
        onChange={(level) => change({ level })}
      />
      <DateField label={i18n._('Day')} {...form.field('day')} today={today} max={today} />
    </ActForm>
  )
}

interface LevelFieldProps {
  readonly levels: readonly string[]
  readonly value: Level | null
  readonly legend: string
  readonly onChange: (level: Level) => void
}

/** One of the five levels by its words, the best at the top. */
export function LevelField({ levels, value, legend, onChange }: LevelFieldProps) {
  const name = useId()
  return (
    <fieldset className={classes['levels']}>
      <legend>{legend}</legend>
      {levelsDown.map((level) => (
        <label key={level}>
          <input type="radio" name={name} checked={value === level} onChange={() => onChange(level)} />
          <span>{levels[level + 2]}</span>
        </label>
      ))}
    </fieldset>
  )
}

interface AdultSelectProps {
  readonly childId: string
  readonly value: string
  readonly onChange: (adultId: string) => void
}

function AdultSelect({ childId, value, onChange }: AdultSelectProps) {
  const i18n = useI18n()
  const { data } = useAsk<typeof child>('families.child', { childId })
  const adults = data?.adults ?? []
  if (adults.length === 0) return null
  return (
    <NativeSelect
      label={i18n._('Which of the adults')}
      value={value}
      data={[
        { value: '', label: i18n._('not said') },
        ...adults.map(({ id, name }) => ({
          value: id,
          label: `${name.firstName} ${name.middleName}`.trim(),
        })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
