import { useMemo } from 'react'
import { Chart } from '#ui/chart/chart.tsx'
import { monthText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { Report } from './report.ts'

const dash = '–'

/** How waiting went over a year. A month in which nobody got anything has no point. */
export function MonthsChart({ months }: { months: Report['months'] }) {
  const i18n = useI18n()
  const language = useLanguage()
  const names = useMemo(() => [i18n._('half waited up to'), i18n._('nine of ten up to')], [i18n])
  const labels = useMemo(() => months.map(({ month }) => monthText(month, language)), [months, language])
  const option = useMemo(
    () => ({
      xAxis: { type: 'category' as const, data: labels, axisLabel: { alignMaxLabel: 'right' as const } },
      yAxis: { type: 'value' as const, minInterval: 1 },
      series: [
        { type: 'line' as const, name: names[0], data: months.map(({ median_days }) => median_days) },
        { type: 'line' as const, name: names[1], data: months.map(({ p90_days }) => p90_days) },
      ],
    }),
    [labels, months, names],
  )
  const told = months.filter(({ median_days }) => median_days !== null)
  const [first, last] = [told[0], told.at(-1)]
  if (!first || !last || first === last) return null
  const change = last.median_days! - first.median_days!
  const than = monthText(first.month, language)
  const title =
    change > 0
      ? i18n._('Families wait longer than in {month}', { month: than })
      : change < 0
        ? i18n._('Families wait less than in {month}', { month: than })
        : i18n._('Families wait as long as in {month}', { month: than })
  return (
    <Chart
      title={title}
      note={i18n._('Days of waiting by the month of issue')}
      option={option}
      legend={names}
      table={{
        columns: [i18n._('Month'), i18n._('Got it'), ...names],
        rows: months.map((one, at) => [
          labels[at]!,
          String(one.served),
          String(one.median_days ?? dash),
          String(one.p90_days ?? dash),
        ]),
      }}
    />
  )
}
