import { useMemo } from 'react'
import { Chart } from '#ui/chart/chart.tsx'
import { countText } from '#ui/format.ts'
import { useI18n } from '#ui/i18n.ts'
import { barsOfKinds } from '../parts/bars-of-kinds.ts'
import type { KindDemand } from './figures.ts'

const most = 12

/** Asked for, handed out and still waiting, three bars for each kind; the kind that is asked for most comes first. */
export function DemandChart({ kinds }: { kinds: readonly KindDemand[] }) {
  const i18n = useI18n()
  const names = useMemo(() => [i18n._('asked'), i18n._('issued'), i18n._('waiting')], [i18n])
  const shown = useMemo(() => kinds.toSorted((a, b) => b.asked - a.asked).slice(0, most), [kinds])
  const option = useMemo(
    () =>
      barsOfKinds(shown, [
        { name: names[0], data: shown.map(({ asked }) => asked) },
        { name: names[1], data: shown.map(({ issued }) => issued) },
        { name: names[2], data: shown.map(({ waiting }) => waiting) },
      ]),
    [shown, names],
  )
  const lacking = kinds.toSorted((a, b) => b.waiting - a.waiting)[0]
  return (
    <Chart
      title={
        lacking && lacking.waiting > 0
          ? i18n._('Most wait for: {kind} ({count})', { kind: lacking.kindName, count: lacking.waiting })
          : i18n._('Nobody waits: everything that was asked for is handed out or declined')
      }
      note={i18n._('Requests of the period by kind')}
      option={option}
      legend={names}
      table={{
        columns: [i18n._('Kind'), ...names],
        rows: shown.map((one) => [
          one.kindName,
          countText(one.asked),
          countText(one.issued),
          countText(one.waiting),
        ]),
      }}
    />
  )
}
