import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Chart } from '#ui/chart/chart.tsx'
import { countText, monthText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { newChildren } from '../../rules/dashboard.ts'
import { rowsHref } from '../address.ts'
import { daysWithin } from './month-links.ts'
import type { OverviewPart } from './overview-part.ts'

/** Children who received help, month by month: those who came for the first time over those who came before. */
export function ChildrenChart({ data: { months }, period, opens }: OverviewPart) {
  const i18n = useI18n()
  const language = useLanguage()
  const navigate = useNavigate()
  const names = useMemo(() => [i18n._('came before'), i18n._('for the first time')], [i18n])
  const option = useMemo(
    () => ({
      xAxis: {
        type: 'category' as const,
        data: months.map(({ month }) => monthText(month, language)),
        axisTick: { show: false },
      },
      yAxis: { type: 'value' as const, minInterval: 1 },
      series: [
        months.map(({ children, newChildren: fresh }) => children - fresh),
        months.map(({ newChildren: fresh }) => fresh),
      ].map((counts, at) => ({
        type: 'bar' as const,
        stack: 'all',
        name: names[at],
        data: counts,
        barMaxWidth: 28,
      })),
    }),
    [months, language, names],
  )
  const hrefOf = (at: number): string => rowsHref('childrenServed', daysWithin(months[at]!.month, period))
  const fresh = newChildren(months)
  return (
    <Chart
      title={i18n._(
        '{fresh, plural, =0 {No child came for the first time} one {# child came for the first time} other {# children came for the first time}}',
        { fresh },
      )}
      note={
        opens
          ? i18n._('Children who received help, by month; a bar opens its list')
          : i18n._('Children who received help, by month')
      }
      option={option}
      legend={names}
      table={{
        columns: [i18n._('Month'), i18n._('Children'), i18n._('of them for the first time')],
        rows: months.map(({ month, children, newChildren: first }) => [
          monthText(month, language),
          countText(children),
          countText(first),
        ]),
        ...(opens && { hrefOf }),
      }}
      {...(opens && { onPick: (at: number) => void navigate({ href: hrefOf(at) }) })}
    />
  )
}
