import { NativeSelect } from '@mantine/core'
import { periodOf, type NamedPeriod } from '#base/period.ts'
import type { LocalDate } from '#base/local-date.ts'
import { DateField } from '#ui/form/date-field.tsx'
import { useI18n } from '#ui/i18n.ts'
import classes from './period-field.module.css'

/** A named period, one of own days, or all the time there is. */
export interface ChosenPeriod {
  readonly period: NamedPeriod | 'own' | 'all'
  /** Of an own period; `null` is open. */
  readonly from: LocalDate | null
  readonly to: LocalDate | null
}

interface PeriodFieldProps {
  readonly chosen: ChosenPeriod
  readonly onChange: (chosen: ChosenPeriod) => void
  readonly today: LocalDate
  /** Periods offered, in their order. */
  readonly offered: readonly ChosenPeriod['period'][]
}

/** Which days: a named period in one choice, or own days. An own period begins with the days shown before. */
export function PeriodField({ chosen, onChange, today, offered }: PeriodFieldProps) {
  const i18n = useI18n()
  const names: Record<ChosenPeriod['period'], string> = {
    all: i18n._('All the time'),
    today: i18n._('Today'),
    week: i18n._('This week'),
    month: i18n._('This month'),
    lastMonth: i18n._('Last month'),
    quarter: i18n._('This quarter'),
    lastQuarter: i18n._('Last quarter'),
    year: i18n._('This year'),
    lastYear: i18n._('Last year'),
    own: i18n._('Own days'),
  }
  const choose = (period: ChosenPeriod['period']): void =>
    onChange({ period, ...(period === 'own' ? daysOf(chosen, today) : { from: null, to: null }) })
  return (
    <>
      <NativeSelect
        label={i18n._('Period')}
        value={chosen.period}
        data={offered.map((value) => ({ value, label: names[value] }))}
        onChange={(event) => choose(event.currentTarget.value as ChosenPeriod['period'])}
      />
      {chosen.period === 'own' && (
        <div className={classes['days']}>
          <DateField
            label={i18n._('From')}
            value={chosen.from}
            today={today}
            onChange={(from) => onChange({ ...chosen, from })}
          />
          <DateField
            label={i18n._('To')}
            value={chosen.to}
            today={today}
            onChange={(to) => onChange({ ...chosen, to })}
          />
        </div>
      )}
    </>
  )
}

/** The first and the last day of what is chosen; `null` is open. */
export function daysOf(chosen: ChosenPeriod, today: LocalDate): Pick<ChosenPeriod, 'from' | 'to'> {
  if (chosen.period === 'own' || chosen.period === 'all') return { from: chosen.from, to: chosen.to }
  return periodOf(chosen.period, today)
}
