import { NativeSelect } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import type { Period } from '#base/period.ts'
import { Choice } from '#ui/choice.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { kindOf, latest, type PeriodKind, stepped, turnedInto } from '../../rules/report-period.ts'
import { periodText } from '../../words/periods.ts'
import classes from './period.module.css'

interface PeriodBarProps {
  readonly period: Period
  readonly onChange: (period: Period) => void
}

/** Which days a report is of: by month, quarter, year or own days, with the neighbours one tap away. */
export function PeriodBar({ period, onChange }: PeriodBarProps) {
  const i18n = useI18n()
  const { today } = useMe()
  const [own, setOwn] = useState(false)
  const kind = own ? 'practice' : kindOf(period)
  const choose = (chosen: PeriodKind): void => {
    setOwn(chosen === 'practice')
    if (chosen !== 'practice') onChange(turnedInto(chosen, period, today))
  }
  return (
    <div className={classes['bar']} data-screen-only>
      <Choice
        label={i18n._('Report by')}
        value={kind}
        options={[
          { value: 'month', label: i18n._('Month') },
          { value: 'quarter', label: i18n._('Quarter') },
          { value: 'year', label: i18n._('Year') },
          { value: 'practice', label: i18n._('Own days') },
        ]}
        onChange={choose}
      />
      {kind === 'practice' ? (
        <OwnDays period={period} onChange={onChange} />
      ) : (
        <Steps kind={kind} period={period} onChange={onChange} />
      )}
    </div>
  )
}

const offered = { month: 24, quarter: 12, year: 8 } as const

interface StepsProps extends PeriodBarProps {
  readonly kind: Exclude<PeriodKind, 'practice'>
}

/** One of the latest periods of a kind, and a step to either side. */
function Steps({ kind, period, onChange }: StepsProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const known = latest(kind, today, offered[kind])
  const shown = known.some(({ from }) => from === period.from) ? known : [...known, period]
  const step = (by: number) => () => onChange(stepped(kind, period, by))
  return (
    <div className={classes['steps']}>
      <IconButton
        label={i18n._('The period before')}
        icon={<IconChevronLeft aria-hidden />}
        onClick={step(-1)}
      />
      <NativeSelect
        label={i18n._('Period')}
        value={period.from}
        data={shown.map((one) => ({ value: one.from, label: periodText(one, language) }))}
        onChange={({ currentTarget }) => {
          const chosen = shown.find(({ from }) => from === currentTarget.value)
          if (chosen) onChange(chosen)
        }}
      />
      <IconButton
        label={i18n._('The period after')}
        icon={<IconChevronRight aria-hidden />}
        onClick={step(1)}
      />
    </div>
  )
}

function OwnDays({ period, onChange }: PeriodBarProps) {
  const i18n = useI18n()
  const { today } = useMe()
  return (
    <div className={classes['days']}>
      <DateField
        label={i18n._('From')}
        value={period.from}
        today={today}
        onChange={(from) => from && onChange({ ...period, from })}
      />
      <DateField
        label={i18n._('To')}
        value={period.to}
        today={today}
        onChange={(to) => to && onChange({ ...period, to })}
      />
    </div>
  )
}
