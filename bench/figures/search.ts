import { searchTerms } from '../dataset/people.ts'
import { load } from '../drive/load.ts'
import { atLeast, atMost, type Figure } from './figure.ts'
import { beside, cpuFigures, of, type Run, type Side, timed } from './run.ts'

const workload = 'W1'

/** Type-ahead over the registry: parts of surnames, 3 in 10 among children with severe conditions, the first 50. */
export async function searchFigures(run: Run): Promise<Figure[]> {
  const terms = searchTerms()
  const take = (connections: number) => (side: Side) => {
    let n = 0
    return load(side.target, connections, run.settings.seconds, () =>
      side.peer.search(terms[n++ % terms.length]!),
    )
  }
  const term = { text: 'ванов', centre: 7, isSevere: false }
  const rows = async (side: Side) => side.peer.rowsIn((await timed(side, side.peer.search(term))).answer)
  const note = `«ванов» in centre 7: ${await rows(run.ours)} rows (any part of the name), floor ${await rows(run.floor)} (surname)`
  const one = await beside(run, take(1), (taken) => taken.p50_ms)
  const eight = await beside(run, take(8), (taken) => taken.rate)
  return [
    {
      workload,
      name: 'search, 1 connection, p50',
      unit: 'ms',
      ...of(one, (taken) => taken.p50_ms),
      rule: atMost('ratio', 1.5, 1.2),
      note,
    },
    { workload, name: 'search, 1 connection, p95', unit: 'ms', ...of(one, (taken) => taken.p95_ms) },
    {
      workload,
      name: 'search, 8 connections',
      unit: '/s',
      ...of(eight, (taken) => taken.rate),
      rule: atLeast('ratio', 0.6, 0.8),
    },
    ...cpuFigures(workload, 'search, 8 connections', eight),
  ]
}
