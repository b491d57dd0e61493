// Documents that papers name: of the child, of its statuses, of its adults.
import type { Act, Input } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { keyOfSubject } from '#access/subject-keys.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { documents, saveDocuments } from '../contract/papers.ts'
import * as store from '../store/documents.ts'
import { isInReach } from './card.ts'
import { openerOf, sealText } from './sealed-text.ts'

/** Where each text stands, as its seal knows it. */
export const places = {
  child: 'child.document',
  ipra: 'child.ipra',
  status: 'child_status.document',
  adult: 'adult.document',
  address: 'adult.address',
  authority: 'representative.authority',
} as const

export const open = permitted(documents, async (act, { childId }) => {
  const row = (await isInReach(act, childId)) ? await store.documentsOfChild(act.sql, childId) : undefined
  if (!row) return refuse('not-found')
  const statuses = await store.documentsOfStatuses(act.sql, childId)
  const adults = await store.documentsOfAdults(act.sql, childId, act.today)
  const text = await openerOf(act, [childId, ...adults.map(({ id }) => id)])
  act.note({ kind: 'read', act: documents.name, subjectKind: 'child', subjectId: childId, childId })
  return ok({
    child: {
      document: text(childId, places.child, row.document),
      ipra: text(childId, places.ipra, row.ipra),
      ipraIssuedOn: row.ipra_issued_on,
      ipraUntil: row.ipra_until,
    },
    statuses: statuses.map((one) => ({
      statusId: one.id,
      kind: one.kind as never,
      from: one.from_day,
      document: text(childId, places.status, one.document),
      issuedOn: one.document_issued_on,
      until: one.document_until,
    })),
    adults: adults.map((one) => ({
      adultId: one.id,
      document: text(one.id, places.adult, one.document),
      address: text(one.id, places.address, one.address),
      authority: one.relation === null ? null : text(childId, places.authority, one.authority),
    })),
  })
})

type Given = Input<typeof saveDocuments>
type Columns = Map<string, string | Buffer | null>
type Outcome = Result<null, 'not-found' | 'not-representative'>

/** A text as its column keeps it; a text that is not said changes nothing. */
async function putText(
  act: Act,
  columns: Columns,
  at: { readonly column: string; readonly place: string; readonly subjectId: string },
  text: string | undefined,
): Promise<void> {
  if (text === undefined) return
  const sealed = text === '' ? null : sealText(act, await keyOfSubject(act, at.subjectId), at.place, text)
  columns.set(at.column, sealed)
}

function putDay(columns: Columns, column: string, day: string | null | undefined): void {
  if (day !== undefined) columns.set(column, day)
}

async function saveChild(act: Act, { childId, child }: Given): Promise<void> {
  const columns: Columns = new Map()
  const of = { subjectId: childId }
  await putText(act, columns, { ...of, column: 'document', place: places.child }, child.document)
  await putText(act, columns, { ...of, column: 'ipra', place: places.ipra }, child.ipra)
  putDay(columns, 'ipra_issued_on', child.ipraIssuedOn)
  putDay(columns, 'ipra_until', child.ipraUntil)
  await store.setDocuments(act.sql, 'child', childId, columns)
}

async function saveStatuses(act: Act, { childId, statuses }: Given): Promise<Outcome> {
  const known = new Set((await store.documentsOfStatuses(act.sql, childId)).map(({ id }) => id))
  if (statuses.some(({ statusId }) => !known.has(statusId))) return refuse('not-found')
  for (const { statusId, document, issuedOn, until } of statuses) {
    const columns: Columns = new Map()
    const at = { subjectId: childId, column: 'document', place: places.status }
    await putText(act, columns, at, document)
    putDay(columns, 'document_issued_on', issuedOn)
    putDay(columns, 'document_until', until)
    await store.setDocuments(act.sql, 'child_status', statusId, columns)
  }
  return ok(null)
}

async function saveAdults(act: Act, { childId, adults }: Given): Promise<Outcome> {
  const rows = await store.documentsOfAdults(act.sql, childId, act.today)
  const known = new Map(rows.map((row) => [row.id, row]))
  if (adults.some(({ adultId }) => !known.has(adultId))) return refuse('not-found')
  for (const { adultId, document, address, authority } of adults) {
    const columns: Columns = new Map()
    const of = { subjectId: adultId }
    await putText(act, columns, { ...of, column: 'document', place: places.adult }, document)
    await putText(act, columns, { ...of, column: 'address', place: places.address }, address)
    await store.setDocuments(act.sql, 'adult', adultId, columns)
    if (authority === undefined) continue
    if (known.get(adultId)?.relation === null) return refuse('not-representative', { field: 'authority' })
    const sealed: Columns = new Map()
    const at = { subjectId: childId, column: 'authority', place: places.authority }
    await putText(act, sealed, at, authority)
    await store.setAuthority(act.sql, { childId, adultId }, sealed.get('authority') as Buffer | null)
  }
  return ok(null)
}

export const save = permitted(saveDocuments, async (act, input) => {
  const { childId } = input
  if (!(await isInReach(act, childId))) return refuse('not-found')
  for (const part of [saveStatuses, saveAdults]) {
    const saved = await part(act, input)
    if (!saved.ok) return saved
  }
  await saveChild(act, input)
  act.note({ kind: 'change', act: saveDocuments.name, subjectKind: 'child', subjectId: childId, childId })
  return ok({})
})
