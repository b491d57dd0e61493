// `npm run bench`: the program beside the floor on one PostgreSQL. docs/benchmark.md says what the figures mean.
import { cpus, loadavg } from 'node:os'
import { startCluster } from './cluster.ts'
import { prepareDatabases } from './databases.ts'
import { Wire } from './drive/wire.ts'
import { type Figure, verdictOf } from './figures/figure.ts'
import { pageFigures } from './figures/page.ts'
import { pushFigures } from './figures/push.ts'
import { recordFigures } from './figures/record.ts'
import { reportFigures } from './figures/report.ts'
import type { Run, Side } from './figures/run.ts'
import { searchFigures } from './figures/search.ts'
import { idleFigures, loadedFigures, startFigures } from './figures/start.ts'
import { tableOf } from './figures/table.ts'
import { timelineFigures } from './figures/timeline.ts'
import { floorPeer } from './floor/peer.ts'
import { oursPeer } from './ours/peer.ts'
import type { Peer } from './peer.ts'
import { say } from './progress.ts'
import { help, type Settings, settingsOf } from './settings.ts'

// Those that add records come last.
const workloads: Readonly<Record<string, (run: Run) => Promise<Figure[]>>> = {
  W1: searchFigures,
  W4: timelineFigures,
  W3: reportFigures,
  W6: pageFigures,
  W7: pushFigures,
  W2: recordFigures,
}

async function sideOf(peer: Peer, postgresPid: number): Promise<Side> {
  const server = await peer.start()
  const wire = new Wire(server.port)
  await peer.signIn(wire)
  return { peer, server, wire, target: { port: server.port, pid: server.pid, postgresPid } }
}

async function measure(settings: Settings, ours: Peer, floor: Peer, postgresPid: number): Promise<Figure[]> {
  const isWanted = (workload: string): boolean =>
    settings.only.length === 0 || settings.only.includes(workload)
  const figures: Figure[] = []
  if (isWanted('W5')) figures.push(...(await startFigures(ours, floor)))
  const run = { settings, floor: await sideOf(floor, postgresPid), ours: await sideOf(ours, postgresPid) }
  try {
    if (isWanted('W5')) figures.push(...(await idleFigures(run)))
    for (const [workload, take] of Object.entries(workloads)) {
      if (!isWanted(workload)) continue
      say(`measuring ${workload}`)
      figures.push(...(await take(run)))
    }
    if (isWanted('W5')) figures.push(...loadedFigures(run))
  } finally {
    for (const side of [run.ours, run.floor]) {
      side.wire.close()
      await side.server.stop()
    }
  }
  return figures.toSorted((a, b) => a.workload.localeCompare(b.workload))
}

function show(settings: Settings, figures: readonly Figure[], postgres: string): void {
  const run = {
    at: new Date().toISOString(),
    machine: `${cpus().length} × ${cpus()[0]?.model ?? '?'}`,
    load: loadavg()[0],
    node: process.version,
    postgres,
    ...settings.size,
  }
  if (settings.json) {
    const judged = figures.map((figure) => ({ ...figure, verdict: verdictOf(figure) }))
    return console.log(JSON.stringify({ ...run, figures: judged }, null, 2))
  }
  console.log(
    `${run.at}, ${run.machine}, load ${run.load?.toFixed(1)}, Node ${run.node}, ${postgres}; ${run.children} children, ${run.services} services\n`,
  )
  console.log(tableOf(figures))
}

async function main(settings: Settings): Promise<void> {
  const cluster = startCluster()
  try {
    const databases = await prepareDatabases(cluster, settings.size, settings.fresh)
    const { profile } = settings
    const nodeArgs = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []
    const ours = oursPeer({ ...databases.ours, nodeArgs })
    const figures = await measure(settings, ours, floorPeer(databases.floorUrl), cluster.pid)
    show(settings, figures, cluster.version)
    if (settings.strict && figures.some((figure) => verdictOf(figure) === 'MISSED')) process.exitCode = 1
  } finally {
    cluster.stop()
  }
}

const settings = settingsOf(process.argv.slice(2))
if (settings) await main(settings)
else console.log(help)
