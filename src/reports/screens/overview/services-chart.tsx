import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Chart } from '#ui/chart/chart.tsx'
import { countText, monthText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { rowsHref } from '../address.ts'
import { monthsFinding, monthsTitle } from '../months-finding.ts'
import { daysWithin } from './month-links.ts'
import type { OverviewPart } from './overview-part.ts'

/** Services month by month; a bar opens its list. */
export function ServicesChart({ data: { months }, period, opens }: OverviewPart) {
  const i18n = useI18n()
  const language = useLanguage()
  const navigate = useNavigate()
  const subject = i18n._('Services')
  const option = useMemo(
    () => ({
      xAxis: {
        type: 'category' as const,
        data: months.map(({ month }) => monthText(month, language)),
        axisTick: { show: false },
      },
      yAxis: { type: 'value' as const, minInterval: 1 },
      series: [
        {
          type: 'bar' as const,
          name: subject,
          data: months.map(({ services }) => services),
          barMaxWidth: 28,
        },
      ],
    }),
    [months, language, subject],
  )
  const hrefOf = (at: number): string => rowsHref('servicesDelivered', daysWithin(months[at]!.month, period))
  return (
    <Chart
      title={monthsTitle(i18n, {
        finding: monthsFinding([{ counts: months.map(({ services }) => services) }]),
        months: months.map(({ month }) => month),
        subject,
        language,
      })}
      note={opens ? i18n._('Services by month; a bar opens its list') : i18n._('Services by month')}
      option={option}
      table={{
        columns: [i18n._('Month'), subject],
        rows: months.map(({ month, services }) => [monthText(month, language), countText(services)]),
        ...(opens && { hrefOf }),
      }}
      {...(opens && { onPick: (at: number) => void navigate({ href: hrefOf(at) }) })}
    />
  )
}
