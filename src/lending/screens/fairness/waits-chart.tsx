import { useMemo } from 'react'
import { Chart } from '#ui/chart/chart.tsx'
import { useI18n } from '#ui/i18n.ts'
import { barsOfKinds } from '../parts/bars-of-kinds.ts'
import type { Report } from './report.ts'

const most = 12
const dash = '–'

/** Half waited so long, nine of ten no longer than that: two bars for each kind, the longest waited for first. */
export function WaitsChart({ kinds }: { kinds: Report['kinds'] }) {
  const i18n = useI18n()
  const names = useMemo(() => [i18n._('half waited up to'), i18n._('nine of ten up to')], [i18n])
  const shown = useMemo(() => kinds.filter(({ served }) => served > 0).slice(0, most), [kinds])
  const option = useMemo(
    () =>
      barsOfKinds(shown, [
        { name: names[0], data: shown.map(({ median_days }) => median_days) },
        { name: names[1], data: shown.map(({ p90_days }) => p90_days) },
      ]),
    [shown, names],
  )
  const [longest] = shown
  if (!longest) return null
  return (
    <Chart
      title={i18n._(
        'Waited for longest: {kind}, half of the families up to {days, plural, one {# day} other {# days}}',
        {
          kind: longest.kindName,
          days: Math.round(longest.median_days ?? 0),
        },
      )}
      note={i18n._('Days from the request to the issue, by kind')}
      option={option}
      legend={names}
      table={{
        columns: [i18n._('Kind'), i18n._('Got it'), ...names, i18n._('still wait')],
        rows: shown.map((one) => [
          one.kindName,
          String(one.served),
          String(one.median_days ?? dash),
          String(one.p90_days ?? dash),
          String(one.waiting),
        ]),
      }}
    />
  )
}
