import { allChildren } from '../dataset/people.ts'
import { newVisit, type Visit } from '../dataset/services.ts'
import { jsonOf } from '../drive/wire.ts'
import { atMost, type Figure } from './figure.ts'
import { beside, of, type Run, type Side } from './run.ts'

const workload = 'W7'
const visitCount = 1000

/** Visits to children of one centre, as one device holds them. */
function visitsOfOneCentre(childCount: number): () => Visit[] {
  const children = [...allChildren(childCount)].filter((child) => child.centre === 7)
  let n = 5_000_000
  return () =>
    Array.from({ length: visitCount }, () => {
      const visit = newVisit(n++, childCount)
      return { ...visit, child: children[visit.child % children.length]!.number }
    })
}

async function send(side: Side, visits: readonly Visit[]): Promise<number> {
  const calls = side.peer.push(visits)
  const began = performance.now()
  for (const call of calls) jsonOf(await side.wire.send(call))
  return performance.now() - began
}

/** A day without a network comes in: 1,000 visits, and the same once more because the answer was lost. */
export async function pushFigures(run: Run): Promise<Figure[]> {
  const fresh = visitsOfOneCentre(run.settings.size.children)
  const take = async (side: Side): Promise<{ first: number; again: number }> => {
    const visits = fresh()
    return { first: await send(side, visits), again: await send(side, visits) }
  }
  await take(run.ours)
  const pair = await beside(run, take, ({ first }) => first)
  const note = `${run.ours.peer.push(fresh()).length} calls, floor 1`
  return [
    {
      workload,
      name: 'push 1,000 visits',
      unit: 'ms',
      ...of(pair, ({ first }) => first),
      rule: atMost('ratio', 3, 2),
      note,
    },
    { workload, name: 'the same push again', unit: 'ms', ...of(pair, ({ again }) => again) },
    {
      workload,
      name: 'pull 2,000 records',
      unit: 'ms',
      ours: null,
      rule: atMost('ratio', 2, 1.3),
      note: 'the change feed answers places, not records',
    },
  ]
}
