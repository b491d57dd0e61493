import { openedChildren } from '../dataset/services.ts'
import { load } from '../drive/load.ts'
import { atLeast, atMost, type Figure } from './figure.ts'
import { beside, cpuFigures, middleOf, of, type Run, type Side } from './run.ts'

const workload = 'W4'

/** A child's latest 50 services with their notes opened, and the first page of the whole journal of services. */
export async function timelineFigures(run: Run): Promise<Figure[]> {
  const children = openedChildren(run.settings.size.children)
  const take = (connections: number) => (side: Side) => {
    let n = 0
    return load(side.target, connections, run.settings.seconds, () =>
      side.peer.timeline(children[n++ % children.length]!),
    )
  }
  const one = await beside(run, take(1), (taken) => taken.p50_ms)
  const eight = await beside(run, take(8), (taken) => taken.rate)
  const page = await beside(
    run,
    (side) => middleOf(side, () => side.peer.journal(), 9),
    (ms) => ms,
  )
  const { totals } = run.ours.peer
  return [
    { workload, name: 'timeline, 1 connection, p50', unit: 'ms', ...of(one, (taken) => taken.p50_ms) },
    {
      workload,
      name: 'timeline, 8 connections',
      unit: '/s',
      ...of(eight, (taken) => taken.rate),
      rule: atLeast('ratio', 0.6, 0.8),
    },
    ...cpuFigures(workload, 'timeline, 8 connections', eight),
    {
      workload,
      name: 'first page of the journal',
      unit: 'ms',
      ...of(page, (ms) => ms),
      rule: atMost('value', 10, 5),
      note: 'the floor counts nothing',
    },
    {
      workload,
      name: 'totals of a centre’s whole journal',
      unit: 'ms',
      ours: totals ? await middleOf(run.ours, totals) : null,
    },
  ]
}
