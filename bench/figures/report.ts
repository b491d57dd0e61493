import { atMost, type Figure } from './figure.ts'
import { beside, middleOf, of, type Run, type Side, timed } from './run.ts'
import { median } from '../drive/load.ts'

const workload = 'W3'
const [from, before] = ['2025-07-01', '2025-10-01'] as const
/** A project of eighteen months, as the second practice had it. */
const projectFrom = '2024-04-01'

async function take(side: Side): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < 3; n++) times.push((await timed(side, side.peer.report(from, before))).ms)
  return median(times)
}

/**
 * The quarterly report over all centres: services and children by category, age and severity; the same once every centre has closed the
 * quarter; and the practice report of one centre.
 */
export async function reportFigures(run: Run): Promise<Figure[]> {
  const name = 'quarterly report, open quarter'
  const { status } = await run.ours.wire.send(run.ours.peer.report(from, before))
  if (status === 404) return [{ workload, name, unit: 'ms', ours: null }]
  const said = async ({ peer, ...side }: Side) =>
    peer.reportIn((await timed({ peer, ...side }, peer.report(from, before))).answer)
  const [ours, floor] = [await said(run.ours), await said(run.floor)]
  const note = `${ours.services} services in ${ours.cells} cells, floor ${floor.services} in ${floor.cells}`
  const pair = await beside(run, take, (ms) => ms)
  const open = { workload, name, unit: 'ms', ...of(pair, (ms) => ms), rule: atMost('ratio', 1, 0.6), note }
  return [open, ...(await practiceFigures(run.ours)), ...(await closedFigures(run.ours, ours.services))]
}

async function practiceFigures(side: Side): Promise<Figure[]> {
  const { practice } = side.peer
  if (!practice) return []
  const named = [
    ['practice report of a centre, a quarter', from],
    ['practice report of a centre, 18 months', projectFrom],
  ] as const
  const figures: Figure[] = []
  for (const [name, first] of named)
    figures.push({ workload, name, unit: 'ms', ours: await middleOf(side, () => practice(first, before)) })
  return figures
}

async function closedFigures(side: Side, services: number): Promise<Figure[]> {
  const { peer } = side
  if (!peer.close) return []
  const began = performance.now()
  await peer.close(side.wire, from, before)
  const closing = performance.now() - began
  const closed = peer.reportIn((await timed(side, peer.report(from, before))).answer)
  const ours = await middleOf(side, () => peer.report(from, before))
  const note = `${closed.services} services, open ${services}; closed in ${Math.round(closing)} ms with the heads’ sign-ins`
  return [
    {
      workload,
      name: 'quarterly report, closed quarter',
      unit: 'ms',
      ours,
      rule: atMost('value', 20, 5),
      note,
    },
  ]
}
