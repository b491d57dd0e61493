import { newVisit } from '../dataset/services.ts'
import { load } from '../drive/load.ts'
import { atLeast, atMost, type Figure } from './figure.ts'
import { beside, cpuFigures, of, type Run, type Side } from './run.ts'

const workload = 'W2'

/** Recording a service: policy, checks, the sealed note, its journal row and its key of repetition, durable when answered. */
export async function recordFigures(run: Run): Promise<Figure[]> {
  let n = 0
  const take = (connections: number) => (side: Side) =>
    load(side.target, connections, run.settings.seconds, () =>
      side.peer.record(newVisit(n++, run.settings.size.children)),
    )
  const one = await beside(run, take(1), (taken) => taken.rate)
  const many = await beside(run, take(32), (taken) => taken.rate)
  const [server, postgres] = cpuFigures(workload, 'record, 32 connections', many)
  return [
    { workload, name: 'record, 1 connection', unit: '/s', ...of(one, (taken) => taken.rate) },
    {
      workload,
      name: 'record, 32 connections',
      unit: '/s',
      ...of(many, (taken) => taken.rate),
      rule: atLeast('ratio', 0.6, 0.8),
    },
    { workload, name: 'record, 32 connections, p95', unit: 'ms', ...of(many, (taken) => taken.p95_ms) },
    { ...server!, rule: atMost('ratio', 2, 1.3) },
    postgres!,
  ]
}
