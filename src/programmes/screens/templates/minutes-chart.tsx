import { useMemo } from 'react'
import { Chart } from '#ui/chart/chart.tsx'
import { countText, percentText } from '#ui/format.ts'
import { useI18n } from '#ui/i18n.ts'
import { minutesOf, type VersionResults } from './result-data.ts'

const hours = (minutes: number): number => Math.round(minutes / 6) / 10

/** Hours planned and given, a pair of bars for each version. */
export function MinutesChart({ versions }: { versions: readonly VersionResults[] }) {
  const i18n = useI18n()
  const names = useMemo(() => [i18n._('planned'), i18n._('given')], [i18n])
  const bars = useMemo(
    () => versions.map(({ version }) => i18n._('Version {version}', { version })),
    [versions, i18n],
  )
  const option = useMemo(
    () => ({
      xAxis: { type: 'category' as const, data: bars, axisTick: { show: false } },
      yAxis: { type: 'value' as const },
      series: [
        { type: 'bar' as const, name: names[0], data: versions.map((one) => hours(one.plannedMinutes)) },
        { type: 'bar' as const, name: names[1], data: versions.map((one) => hours(one.deliveredMinutes)) },
      ],
    }),
    [versions, bars, names],
  )
  const { planned, delivered } = minutesOf(versions)
  return (
    <Chart
      title={i18n._('{share} of the planned hours were given', { share: percentText(delivered, planned) })}
      note={i18n._('Hours planned and given by version')}
      option={option}
      legend={names}
      table={{
        columns: [i18n._('Version'), ...names],
        rows: versions.map((one, at) => [
          bars[at]!,
          countText(hours(one.plannedMinutes)),
          countText(hours(one.deliveredMinutes)),
        ]),
      }}
    />
  )
}
