import {
  IconChevronLeft,
  IconChevronRight,
  IconClockHour3,
  IconInfoCircle,
  IconMoon,
  IconPencil,
} from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { LocalDate } from '#base/local-date.ts'
import { useAddressState } from '#client/address-state.ts'
import { useAsk } from '#client/use-ask.ts'
import { useI18n } from '#ui/i18n.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { Page } from '#ui/page.tsx'
import { SkeletonPage } from '#ui/skeletons.tsx'
import { Chips, StatusChip } from '#ui/status-chip.tsx'
import type { calendar } from '../contract.ts'
import { reachOf } from '../policy.ts'
import classes from './calendar.module.css'
import type { CalendarDay } from './calendar-days.ts'
import { EditDay } from './edit-day.tsx'
import { Month } from './month.tsx'
import { useMe } from './use-me.ts'

const [firstYear, lastYear] = [2000, 2100]
const readYear = (raw: Readonly<Record<string, unknown>>) => {
  const year = Number(raw['year'])
  return { year: Number.isInteger(year) && year >= firstYear && year <= lastYear ? year : undefined }
}

/** The year as the centre works it: twelve months, days off, short days, and days that the centre set apart. */
export default function Calendar() {
  const i18n = useI18n()
  const { today, roles } = useMe()
  const [{ year = Number(today.slice(0, 4)) }, change] = useAddressState(readYear)
  const { data } = useAsk<typeof calendar>('access.calendar', { year }, { keepLast: true })
  const [chosen, setChosen] = useState<LocalDate | null>(null)
  const days = useMemo(
    () => new Map<LocalDate, CalendarDay>((data?.days ?? []).map((one) => [one.day, one])),
    [data],
  )
  const may = reachOf(roles, 'access.editCalendar') !== null
  if (!data) return <SkeletonPage />
  return (
    <Page
      title={i18n._('Production calendar {year}', { year: String(year) })}
      subtitle={i18n._('{count, plural, one {# working day} other {# working days}}', {
        count: data.workingDays,
      })}
      crumbs={[{ label: i18n._('Settings'), href: '/settings' }]}
      action={
        <>
          <IconButton
            label={i18n._('Year before')}
            icon={<IconChevronLeft aria-hidden />}
            onClick={() => change({ year: Math.max(firstYear, year - 1) })}
          />
          <IconButton
            label={i18n._('Year after')}
            icon={<IconChevronRight aria-hidden />}
            onClick={() => change({ year: Math.min(lastYear, year + 1) })}
          />
        </>
      }
    >
      <Legend isPreliminary={data.isPreliminary} />
      {may && <p>{i18n._('Choose a day to set it apart for your centre.')}</p>}
      <div className={classes['year']}>
        {Array.from({ length: 12 }, (_, index) => (
          <Month
            key={index}
            year={year}
            month={index + 1}
            days={days}
            {...(may && { onChoose: setChosen })}
          />
        ))}
      </div>
      {chosen && <EditDay key={chosen} day={chosen} days={days} onClose={() => setChosen(null)} />}
    </Page>
  )
}

function Legend({ isPreliminary }: { isPreliminary: boolean }) {
  const i18n = useI18n()
  return (
    <Chips>
      <StatusChip tone="act" icon={<IconMoon aria-hidden />}>
        {i18n._('day off')}
      </StatusChip>
      <StatusChip tone="soon" icon={<IconClockHour3 aria-hidden />}>
        {i18n._('an hour shorter')}
      </StatusChip>
      <StatusChip tone="info" icon={<IconPencil aria-hidden />}>
        {i18n._('set by the centre')}
      </StatusChip>
      {isPreliminary && (
        <StatusChip tone="soon" icon={<IconInfoCircle aria-hidden />}>
          {i18n._('preliminary: transfers of days off are not published for this year yet')}
        </StatusChip>
      )}
    </Chips>
  )
}
