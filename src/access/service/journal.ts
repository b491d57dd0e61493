// Reading the journal and the change feed.
import { ok } from '#base/result.ts'
import { permitted } from '../act.ts'
import { changes, readJournal } from '../contract.ts'
import { unsealedRows } from '../chain.ts'
import { people } from '../store/accounts.ts'
import * as store from '../store/journal.ts'

const start = { tx: '0', id: 0 }

/** The last number that a transaction can have. */
const lastTx = 2n ** 64n - 1n

/** A place of the feed as text for clients: `tx.id`. */
const keyOf = (row: { tx: string; id: number }): string => `${row.tx}.${row.id}`

const placeOf = (key: string | undefined): { tx: string; id: number } | undefined => {
  const parts = /^(\d{1,20})\.(\d{1,15})$/.exec(key ?? '')
  return parts && BigInt(parts[1]!) <= lastTx ? { tx: parts[1]!, id: Number(parts[2]) } : undefined
}

export const journal = permitted(readJournal, async (act, input) => {
  const before = placeOf(input.before)
  const rows = await store.journalPage(act.sql, {
    ...(input.childId && { childId: input.childId }),
    ...(input.accountId && { accountId: input.accountId }),
    ...(input.kind && { kind: input.kind }),
    ...(before && { before }),
    isTechnical: act.reach === 'masked',
  })
  const names = new Map(
    (await people(act.sql, act.actor.centreId)).map((row) => [
      row.account_id,
      `${row.last_name} ${row.first_name}`,
    ]),
  )
  const last = rows.at(-1)
  return ok({
    rows: rows.map((row) => ({
      key: keyOf(row),
      at: row.at,
      kind: row.kind,
      act: row.act,
      accountId: row.account_id,
      accountName: names.get(row.account_id ?? '') ?? '',
      subjectKind: row.subject_kind,
      subjectId: row.subject_id,
      childId: row.child_id,
    })),
    next: rows.length === 100 && last ? keyOf(last) : null,
    unsealed: await unsealedRows(act.sql),
  })
})

export const feed = permitted(changes, async (act, input) => {
  const from = placeOf(input.after) ?? start
  const rows = await store.feedAfter(act.sql, from, input.most)
  const last = rows.at(-1)
  return ok({
    changes: rows.map((row) => ({
      act: row.act,
      subjectKind: row.subject_kind ?? '',
      subjectId: row.subject_id!,
      childId: row.child_id,
    })),
    to: last ? keyOf(last) : keyOf(from),
    hasMore: rows.length === input.most,
  })
})
