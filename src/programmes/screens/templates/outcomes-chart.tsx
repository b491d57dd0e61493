import { useMemo } from 'react'
import { Chart } from '#ui/chart/chart.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { outcomeWords } from '../../words/outcomes.ts'
import { betterOf, classesDown, type VersionResults } from './result-data.ts'

/** Children by what came of the programme, a bar for each version. */
export function OutcomesChart({ versions }: { versions: readonly VersionResults[] }) {
  const i18n = useI18n()
  const language = useLanguage()
  const names = useMemo(() => classesDown.map((name) => outcomeWords[name][language]), [language])
  const bars = useMemo(
    () => versions.map(({ version }) => i18n._('Version {version}', { version })),
    [versions, i18n],
  )
  const option = useMemo(
    () => ({
      xAxis: { type: 'category' as const, data: bars, axisTick: { show: false } },
      yAxis: { type: 'value' as const, minInterval: 1 },
      series: classesDown.map((name, at) => ({
        type: 'bar' as const,
        stack: 'all',
        name: names[at],
        data: versions.map((one) => one[name]),
        barMaxWidth: 48,
      })),
    }),
    [versions, bars, names],
  )
  const found = betterOf(versions)
  return (
    <Chart
      title={
        found
          ? i18n._('Better: {better} of {ended} whose programmes ended', found)
          : i18n._('No programme has ended yet')
      }
      note={i18n._('Children by outcome and version')}
      option={option}
      legend={names}
      table={{
        columns: [i18n._('Version'), ...names],
        rows: versions.map((one, at) => [bars[at]!, ...classesDown.map((name) => String(one[name]))]),
      }}
    />
  )
}
