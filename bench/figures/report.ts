import { atMost, type Figure } from './figure.ts'
import { beside, of, type Run, type Side, timed } from './run.ts'
import { median } from '../drive/load.ts'

const workload = 'W3'
const [from, before] = ['2025-07-01', '2025-10-01'] as const

async function take(side: Side): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < 3; n++) times.push((await timed(side, side.peer.report(from, before))).ms)
  return median(times)
}

/** The quarterly report over all centres: services and children by category, age and severity. */
export async function reportFigures(run: Run): Promise<Figure[]> {
  const name = 'quarterly report, open quarter'
  const { status } = await run.ours.wire.send(run.ours.peer.report(from, before))
  if (status === 404) return [{ workload, name, unit: 'ms', ours: null }]
  const said = async ({ peer, ...side }: Side) =>
    peer.reportIn((await timed({ peer, ...side }, peer.report(from, before))).answer)
  const [ours, floor] = [await said(run.ours), await said(run.floor)]
  const note = `${ours.services} services in ${ours.cells} cells, floor ${floor.services} in ${floor.cells}`
  const pair = await beside(run, take, (ms) => ms)
  return [{ workload, name, unit: 'ms', ...of(pair, (ms) => ms), rule: atMost('ratio', 1, 0.6), note }]
}
