import { fileURLToPath } from 'node:url'
import { centreCount } from '../dataset/people.ts'
import type { Visit } from '../dataset/services.ts'
import { startServer } from '../drive/server.ts'
import type { Peer } from '../peer.ts'
import { signedToken } from './token.ts'

const port = 5601
const program = fileURLToPath(new URL('../floor-server.ts', import.meta.url))

const rowOf = (visit: Visit) => ({
  client_id: visit.id,
  child_id: visit.child,
  center_id: 1 + (visit.child % centreCount),
  specialist_id: visit.specialist,
  category: visit.category,
  service_date: visit.day,
  duration_min: visit.minutes,
  place: visit.place,
  note: visit.note,
})

export function floorPeer(databaseUrl: string): Peer {
  const headers = { authorization: `Bearer ${signedToken()}` }
  return {
    start: () => startServer([program, String(port), databaseUrl], {}, { port, path: '/hello' }),
    signIn: async () => undefined,
    search: ({ text, centre, isSevere }) => ({
      path: `/child?q=${encodeURIComponent(text)}&center_id=${centre}${isSevere ? '&severe=1' : ''}`,
      headers,
    }),
    record: (visit) => ({ path: '/service', headers, body: rowOf(visit) }),
    timeline: (child) => ({ path: `/child/${child}/services`, headers }),
    journal: () => ({ path: '/journal', headers }),
    rowsIn: (answer) => (Array.isArray(answer) ? answer : (answer as { rows: unknown[] }).rows).length,
    push: (visits) => [{ path: '/sync/push', headers, body: visits.map(rowOf) }],
    report: (from, before) => ({ path: `/report?from=${from}&to=${before}`, headers }),
    reportIn: (answer) => {
      const rows = answer as { services: string }[]
      return { cells: rows.length, services: rows.reduce((sum, row) => sum + Number(row.services), 0) }
    },
  }
}
