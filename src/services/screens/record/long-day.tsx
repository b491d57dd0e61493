import { IconAlertTriangle } from '@tabler/icons-react'
import type { LocalDate } from '#base/local-date.ts'
import type { Minutes } from '#base/quantity.ts'
import { useAsk } from '#client/use-ask.ts'
import { minutesText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { lastLike } from '../../contract.ts'
import classes from './record.module.css'

const workingDay = 480

interface LongDayProps {
  readonly staffId: string
  readonly day: LocalDate
  readonly minutes: number
}

/** Warns where this service would make the specialist's day longer than eight hours. It is no refusal. */
export function LongDay({ staffId, day, minutes }: LongDayProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { data } = useAsk<typeof lastLike>('services.lastLike', { staffId, day }, { keepLast: true })
  const sum = (data?.dayMinutes ?? 0) + minutes
  if (!data || sum <= workingDay) return null
  return (
    <p className={classes['warning']} role="status">
      <IconAlertTriangle aria-hidden />
      {i18n._('With this service the specialist’s day is {length} long. Is nothing recorded twice?', {
        length: minutesText(sum as Minutes, language),
      })}
    </p>
  )
}
