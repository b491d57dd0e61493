// The chain over the journal: each link holds a hash of its rows and of the link before it. Whoever changes or removes a
// row later breaks every link after it. Source: reliability-security.md §4.4; writers never queue for it.
import { createHash } from 'node:crypto'
import type { CentreId, Db, Sql } from '#platform/db.ts'
import {
  addLink,
  countAfter,
  type JournalRow,
  lastLink,
  type LinkRow,
  links,
  lockChain,
  ripeRows,
} from './store/journal.ts'

const longestLink = 5000
const start: LinkRow = { n: 0, tx: '0', row_id: 0, row_count: 0, hash: Buffer.alloc(32) }

function hashOf(previous: Buffer, rows: readonly JournalRow[]): Buffer {
  const hash = createHash('sha256').update(previous)
  for (const row of rows) {
    const { tx, id, at, kind, act, account_id, subject_kind, subject_id, child_id, facts } = row
    hash.update(
      JSON.stringify([tx, id, at, kind, act, account_id, subject_kind, subject_id, child_id, facts]),
    )
  }
  return hash.digest()
}

/** Adds what is ripe to the chain of a centre; answers how many rows. One program at a time does it; others answer 0. */
export async function sealJournal(db: Db, centre: CentreId): Promise<number> {
  return db.inCentre(centre, async (tx) => {
    if (!(await lockChain(tx, centre))) return 0
    const last = (await lastLink(tx)) ?? start
    const rows = await ripeRows(tx, { tx: last.tx, id: last.row_id }, longestLink)
    const end = rows.at(-1)
    if (!end) return 0
    await addLink(tx, {
      n: last.n + 1,
      tx: end.tx,
      row_id: end.id,
      row_count: rows.length,
      hash: hashOf(last.hash, rows),
    })
    return rows.length
  })
}

export interface ChainVerdict {
  readonly isIntact: boolean
  readonly links: number
  readonly rows: number
  /** Rows that wait for the next link. */
  readonly unsealed: number
  /** Number of the first link that does not fit, or null. */
  readonly brokenAt: number | null
}

/** Counts the whole chain of a centre again. Cost: reads the whole journal. */
export async function verifyChain(sql: Sql): Promise<ChainVerdict> {
  let previous = start
  let rows = 0
  for (;;) {
    const page = await links(sql, previous.n)
    if (page.length === 0) break
    for (const link of page) {
      const covered = await ripeRows(sql, { tx: previous.tx, id: previous.row_id }, link.row_count)
      const end = covered.at(-1)
      const fits =
        link.n === previous.n + 1 &&
        covered.length === link.row_count &&
        end?.tx === link.tx &&
        end.id === link.row_id &&
        hashOf(previous.hash, covered).equals(link.hash)
      if (!fits) return { isIntact: false, links: previous.n, rows, unsealed: 0, brokenAt: link.n }
      rows += link.row_count
      previous = link
    }
  }
  const unsealed = await countAfter(sql, { tx: previous.tx, id: previous.row_id })
  return { isIntact: true, links: previous.n, rows, unsealed, brokenAt: null }
}

/** Number of rows that wait for the chain. */
export async function unsealedRows(sql: Sql): Promise<number> {
  const last = (await lastLink(sql)) ?? start
  return countAfter(sql, { tx: last.tx, id: last.row_id })
}
