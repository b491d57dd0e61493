// The register of papers: listed, opened, voided, signed, held.
import type { Act, Input } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { sectionsOf } from '#access/policy.ts'
import type { Instant } from '#base/instant.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { pdfOf } from '#platform/office.ts'
import * as contract from '../contract.ts'
import { momentInFigures } from '../rules/day-words.ts'
import type { MediaType } from '../rules/media.ts'
import { shippedTemplates } from '../rules/shipped.ts'
import * as store from '../store/papers.ts'
import { type OpenedFile, openFile, storeFile } from './files.ts'
import { printedHash } from './make.ts'
import { ripeLimits } from './retention.ts'
import { withSignedLine } from './signed-line.ts'
import { agreementsOf } from './signing.ts'

const shown = (row: store.PaperRow) => ({
  id: row.id,
  template: row.template,
  title: row.title,
  number: row.number,
  day: row.day,
  signature: row.signature,
  signedOn: row.signed_on,
  signedAt: row.signed_at,
  hasScan: row.scan_id !== null,
  isVoided: row.voided_on !== null,
  voidReason: row.void_reason,
  heldFor: row.legal_hold,
  destroyedOn: row.destroyed_on,
  hash: printedHash(row.data_hash),
})

const filterOf = (input: Input<typeof contract.papers>, ripe: store.Filter['ripe']): store.Filter => ({
  paperId: input.paperId ?? null,
  ripe,
  register: input.register ?? null,
  template: input.template ?? null,
  aboutId: input.aboutId ?? null,
  from: input.from ?? null,
  to: input.to ?? null,
})

export const list = permitted(contract.papers, async (act, input) => {
  const filter = filterOf(input, input.isRipe ? await ripeLimits(act) : null)
  const rows = await store.page(act.sql, filter, { before: input.before ?? null, limit: input.limit + 1 })
  const page = rows.slice(0, input.limit)
  const last = page.at(-1)
  act.note({ kind: 'read', act: contract.papers.name, subjectKind: 'paper', subjectId: null })
  return ok({
    papers: page.map(shown),
    next: rows.length > input.limit && last ? { day: last.day, id: last.id } : null,
    total: await store.total(act.sql, filter),
  })
})

function change(act: Act, name: string, paperId: string, facts?: Readonly<Record<string, unknown>>): void {
  act.note({ kind: 'change', act: name, subjectKind: 'paper', subjectId: paperId, ...(facts && { facts }) })
}

const endings: Readonly<Record<MediaType, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pkcs7-signature': 'sig',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
}

/** A name of letters, digits, spaces and dashes: «Договор безвозмездного пользования 12-26.docx». */
export const fileName = (row: store.PaperRow, type: MediaType): string =>
  `${[row.title, row.number ?? row.day]
    .join(' ')
    .replaceAll(/[^\p{L}\p{N} .-]+/gu, '-')
    .slice(0, 120)}.${endings[type]}`

type What = Input<typeof contract.paperFile>['what']

const saidOf = (act: Act, at: Instant): string =>
  `Подписано на экране ${momentInFigures(act.actor.timeZone, at)}, простая электронная подпись.`

/** The kept file, or the PDF made of it. What was signed on the screen says so; the kept bytes stay as they were made. */
async function asAsked(
  act: Act,
  row: store.PaperRow,
  { fileId, what }: { readonly fileId: string; readonly what: What },
): Promise<Result<OpenedFile, 'not-found' | 'destroyed' | 'pdf-unavailable'>> {
  const opened = await openFile(act, fileId)
  if (!opened.ok || what === 'scan') return opened
  const docx = row.signed_at
    ? withSignedLine(opened.value.bytes, saidOf(act, row.signed_at))
    : opened.value.bytes
  if (what === 'docx') return ok({ ...opened.value, bytes: docx })
  const bytes = await pdfOf(docx)
  return bytes ? ok({ mediaType: 'application/pdf', bytes }) : refuse('pdf-unavailable')
}

/** Whether all these papers are within reach: who reaches only own children opens papers of own making about them. */
export async function areReached(act: Act, paperIds: readonly string[]): Promise<boolean> {
  if (act.reach !== 'own') return true
  const own = await store.ownAmong(act.sql, paperIds, { ...act.actor, today: act.today })
  return paperIds.every((id) => own.has(id))
}

/** Whether the actor may open every part of a child’s card that the paper shows. */
export function maySee(act: Act, { template }: store.PaperRow): boolean {
  const sections = sectionsOf(act.actor.roles)
  return (shippedTemplates.get(template)?.shows ?? []).every((one) => sections.has(one))
}

export const file = permitted(contract.paperFile, async (act, { paperId, what }) => {
  const row = await store.paperById(act.sql, paperId)
  if (!row || !(await areReached(act, [paperId]))) return refuse('not-found')
  if (!maySee(act, row)) return refuse('not-allowed')
  if (row.destroyed_on) return refuse('destroyed')
  const fileId = what === 'scan' ? row.scan_id : row.file_id
  if (!fileId) return refuse(what === 'scan' ? 'no-scan' : 'not-found')
  const opened = await asAsked(act, row, { fileId, what })
  if (!opened.ok) return opened
  const { mediaType, bytes } = opened.value
  const { name } = contract.paperFile
  act.note({ kind: 'read', act: name, subjectKind: 'paper', subjectId: paperId, facts: { what } })
  return ok({ fileName: fileName(row, mediaType), mediaType, base64: bytes.toString('base64') })
})

export const voiding = permitted(contract.voidPaper, async (act, { paperId, on, reason }) => {
  const row = await store.lockPaper(act.sql, paperId)
  if (!row) return refuse('not-found')
  if (row.voided_on) return refuse('voided-already')
  if (on > act.today) return refuse('date-in-future', { field: 'on' })
  await store.setVoided(act.sql, paperId, on, reason)
  change(act, contract.voidPaper.name, paperId, { on })
  return ok({})
})

const scanTypes: Readonly<Record<'paperScan' | 'simple' | 'qualifiedFile', readonly MediaType[]>> = {
  paperScan: ['application/pdf', 'image/jpeg', 'image/png'],
  simple: ['image/png'],
  qualifiedFile: ['application/pkcs7-signature'],
}

type Signing = Input<typeof contract.signPaper>
type ScanRefusal = 'scan-missing' | 'file-type-wrong' | 'file-too-large'

/** Bytes of a drawn signature. */
const largestDrawing = 300_000

async function keptScan(
  act: Act,
  row: store.PaperRow,
  { mode, scan }: Signing,
): Promise<Result<string, ScanRefusal>> {
  if (!scan) return refuse('scan-missing', { field: 'scan' })
  const allowed = scanTypes[mode].filter((type) => type === scan.mediaType)
  const bytes = Buffer.from(scan.base64, 'base64')
  if (mode === 'simple' && bytes.length > largestDrawing)
    return refuse('file-too-large', { field: 'scan', details: { most: largestDrawing } })
  const stored = await storeFile(act, { subjectId: row.subject_id, kind: 'scan', bytes, allowed })
  return stored.ok ? ok(stored.value.fileId) : refuse(stored.code, { field: 'scan' })
}

type WayRefusal = 'date-in-future' | 'not-today' | 'signer-not-of-paper' | 'agreement-missing'

/** Whether this way of signing is open: on the screen only here and now, and to whom the paper is for, if they agreed to it. */
async function checkWay(
  act: Act,
  row: store.PaperRow,
  { mode, on, signerId }: Signing,
): Promise<Result<null, WayRefusal>> {
  if (on > act.today) return refuse('date-in-future', { field: 'on' })
  if (mode !== 'simple') return ok(null)
  if (on !== act.today) return refuse('not-today', { field: 'on' })
  if (!signerId || signerId !== row.to_sign_id) return refuse('signer-not-of-paper', { field: 'signerId' })
  const agreed = (await agreementsOf(act, [signerId])).has(signerId)
  return agreed ? ok(null) : refuse('agreement-missing', { field: 'signerId' })
}

export const sign = permitted(contract.signPaper, async (act, input) => {
  const row = await store.lockPaper(act.sql, input.paperId)
  if (!row || row.destroyed_on) return refuse('not-found')
  if (row.voided_on) return refuse('voided-already')
  const { mode, on } = input
  const way = await checkWay(act, row, input)
  if (!way.ok) return way
  const scan = await keptScan(act, row, input)
  if (!scan.ok) return scan
  const drawn = mode === 'simple' ? { by: input.signerId!, at: act.now } : null
  await store.setSigned(act.sql, row.id, { mode, on, scanId: scan.value, drawn })
  change(act, contract.signPaper.name, row.id, { mode, on, ...(drawn && { signerId: drawn.by }) })
  return ok({})
})

export const hold = permitted(contract.hold, async (act, { paperId, reason }) => {
  if (!(await store.setHold(act.sql, paperId, reason))) return refuse('not-found')
  change(act, contract.hold.name, paperId, { isHeld: reason !== null })
  return ok({})
})
