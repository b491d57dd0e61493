import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { ChartTable } from '#ui/chart/chart-frame.tsx'
import { Chart } from '#ui/chart/chart.tsx'
import { monthText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { partWords } from '../../words/parts.ts'
import { figureText } from './figure-text.ts'
import { monthsFinding, monthsTitle } from '../months-finding.ts'
import { listHref, type Report } from './report.ts'

/** Services month by month, each bar in its parts: at home, brigade, centre, remote. A bar opens its month. */
export function MonthsChart({ report, opens }: { report: Report; opens: boolean }) {
  const i18n = useI18n()
  const language = useLanguage()
  const navigate = useNavigate()
  const series = report.series.find(({ by }) => by === 'where')
  const months = useMemo(
    () => series?.months.map((month) => monthText(month, language)) ?? [],
    [series, language],
  )
  const names = useMemo(
    () => series?.lines.map(({ value }) => partWords(series.by, { value, label: null })[language]) ?? [],
    [series, language],
  )
  const option = useMemo(
    () => ({
      xAxis: {
        type: 'category' as const,
        data: months,
        axisTick: { show: false },
        axisLabel: { alignMaxLabel: 'right' as const },
      },
      yAxis: { type: 'value' as const, minInterval: 1 },
      series: (series?.lines ?? []).map((line, at) => ({
        type: 'bar' as const,
        stack: 'all',
        name: names[at],
        data: [...line.counts],
        barMaxWidth: 28,
      })),
    }),
    [series, months, names],
  )
  if (!series || series.lines.length === 0) return null
  const hrefOf = (at: number): string =>
    listHref(report, 'servicesDelivered', { parts: [{ by: 'month', value: series.months[at]! }] })
  const title = monthsTitle(i18n, {
    finding: monthsFinding(series.lines),
    months: series.months,
    subject: i18n._('Services'),
    language,
  })
  const table: ChartTable = {
    columns: [i18n._('Month'), ...names],
    rows: months.map((month, at) => [
      month,
      ...series.lines.map(({ counts }) => figureText(i18n, counts[at] ?? null)),
    ]),
    ...(opens && { hrefOf }),
  }
  return (
    <Chart
      title={title}
      note={
        opens
          ? i18n._('Services by month and way of giving them; a bar opens its list')
          : i18n._('Services by month and way of giving them')
      }
      option={option}
      table={table}
      legend={names}
      {...(opens && { onPick: (at: number) => void navigate({ href: hrefOf(at) }) })}
    />
  )
}
