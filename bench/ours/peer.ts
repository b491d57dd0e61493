import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { uuidv7 } from '#base/id.ts'
import { addDays, localDate } from '#base/local-date.ts'
import { allChildren, centreCount } from '../dataset/people.ts'
import type { Visit } from '../dataset/services.ts'
import { startServer } from '../drive/server.ts'
import { type Call, jsonOf, type Wire } from '../drive/wire.ts'
import type { Peer } from '../peer.ts'
import {
  axes,
  coordinatorLogin,
  headLogin,
  idOf,
  itemId,
  password,
  staffId,
  supervisorLogin,
} from './names.ts'

export const port = 5602
const program = fileURLToPath(new URL('../../src/server/main.ts', import.meta.url))
const mostInOneCall = 500

// As bootstrap.mjs starts it.
const serverArgs = ['--max-semi-space-size=4']

// Rates that guard people are far below a load test.
const limits = {
  RYADOM_LIMIT_SEARCHES: '100000000',
  RYADOM_LIMIT_TRIES_ACCOUNT: '1000',
  RYADOM_LIMIT_TRIES_ADDRESS: '1000',
  RYADOM_LIMIT_EXPORTS: '1000000',
}

export interface Place {
  readonly appUrl: string
  readonly ownerUrl: string
  readonly dataDir: string
  readonly childCount: number
  /** Options of Node for the server. */
  readonly nodeArgs: readonly string[]
}

const command = (name: string, cookie: string, args: unknown): Call => ({
  path: `/api/commands/${name}`,
  headers: { cookie, 'x-ryadom': '1' },
  body: { id: uuidv7(Date.now(), randomBytes(10)), args },
})

const query = (name: string, cookie: string, args: unknown): Call => ({
  path: `/api/queries/${name}`,
  headers: { cookie, 'x-ryadom': '1' },
  body: args,
})

const daysOf = (from: string, before: string) => ({ from, to: addDays(localDate(before), -1) })

/** The cookie of a real sign-in. */
export async function cookieOf(wire: Wire, login: string): Promise<string> {
  const answer = await wire.send(command('access.signIn', '', { login, password }))
  jsonOf(answer)
  return /set-cookie: ([^;]+)/i.exec(answer.head)![1]!
}

/** Freezes these days in every centre, each as its head. */
async function closeEverywhere(wire: Wire, from: string, before: string): Promise<void> {
  for (let centre = 1; centre <= centreCount; centre++) {
    const head = await cookieOf(wire, headLogin(centre))
    const freezeId = uuidv7(Date.now(), randomBytes(10))
    const args = { freezeId, kind: 'practice', ...daysOf(from, before) }
    jsonOf(await wire.send(command('reports.freeze', head, args)))
  }
}

/** Coordinators of their centre, and one supervisor of all; each signed in by password. */
export function oursPeer(place: Place): Peer {
  const coordinators: string[] = []
  let supervisor = ''
  const centres = [0, ...[...allChildren(place.childCount)].map((child) => child.centre)]
  const cookieFor = (child: number): string => coordinators[centres[child]!]!
  const recordOf = (visit: Visit) => ({
    recordId: visit.id,
    childId: idOf('child', visit.child),
    serviceId: itemId(centres[visit.child]!, visit.category),
    staffId: staffId(centres[visit.child]!, visit.specialist),
    day: visit.day,
    minutes: visit.minutes,
    ...axes[visit.place],
    note: visit.note,
  })
  return {
    start: () =>
      startServer(
        [...serverArgs, ...place.nodeArgs, program, '--data', place.dataDir, '--port', String(port)],
        { ...limits, DATABASE_URL: place.appUrl, DATABASE_OWNER_URL: place.ownerUrl },
        { port, path: '/api/hello' },
      ),
    signIn: async (wire) => {
      for (let centre = 1; centre <= centreCount; centre++)
        coordinators[centre] = await cookieOf(wire, coordinatorLogin(centre))
      supervisor = await cookieOf(wire, supervisorLogin)
    },
    search: ({ text, centre, isSevere }) =>
      query('families.children', coordinators[centre]!, {
        text,
        ...(isSevere && { status: 'severeMultiple' }),
        limit: 50,
      }),
    record: (visit) => command('services.record', cookieFor(visit.child), recordOf(visit)),
    timeline: (child) =>
      query('services.timeline', cookieFor(child), { childId: idOf('child', child), limit: 50 }),
    journal: () => query('services.journal', coordinators[1]!, { limit: 50 }),
    totals: () => query('services.journalTotals', coordinators[1]!, {}),
    rowsIn: (answer) => {
      const { rows, records } = answer as { rows?: unknown[]; records?: unknown[] }
      return (rows ?? records ?? []).length
    },
    push: (visits) => {
      const records = visits.map(recordOf)
      const cookie = cookieFor(visits[0]!.child)
      return Array.from({ length: Math.ceil(records.length / mostInOneCall) }, (_, at) =>
        command('services.recordMany', cookie, {
          records: records.slice(at * mostInOneCall, (at + 1) * mostInOneCall),
        }),
      )
    },
    report: (from, before) => query('reports.quarter', supervisor, daysOf(from, before)),
    close: closeEverywhere,
    practice: (from, before) => query('reports.practice', coordinators[1]!, daysOf(from, before)),
    reportIn: (answer) => {
      const { services, cells } = answer as { services: number; cells: unknown[] }
      return { services, cells: cells.length }
    },
  }
}
