// Papers are made: checked, numbered, filled, sealed and entered in the register.
import { createHash } from 'node:crypto'
import type { Act } from '#access/act.ts'
import { keyOfSubject } from '#access/subject-keys.ts'
import type { LocalDate } from '#base/local-date.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import type { PaperData } from '../contract.ts'
import { canonical } from '../rules/canonical.ts'
import { checkData } from '../rules/fields.ts'
import type { Register } from '../rules/numbering.ts'
import * as store from '../store/papers.ts'
import { storeFile } from './files.ts'
import { fill, printedDigits } from './fill.ts'
import { nextNumber, type Numbered } from './numbers.ts'
import { type TemplateFile, templateFile } from './template-files.ts'

/** A paper to be made. */
export interface NewPaper {
  /** Made by the caller; the same id with the same data again answers the same paper. */
  readonly paperId: string
  readonly template: string
  /** What the register shows. It lies open, so it names no person; the template’s name when it is not said. */
  readonly title?: string
  /** Under whose key file and data are sealed; null for the centre’s. */
  readonly subjectId: string | null
  /** What it is about: a loan, a programme, an order. */
  readonly aboutId: string | null
  /** Whoever is to sign it, who alone may do so on the screen; not said: it is signed by hand. */
  readonly toSignId?: string | null
  /** Whose child’s journal names it. */
  readonly childId?: string | null
  readonly day: LocalDate
  /** Where its number comes from: the template’s own register when not said; null for a paper without a number. */
  readonly register?: Register | null
  /** A number that was given before, as to a loan at its issue. Then no other is taken. */
  readonly numbered?: Numbered
  /** A number that somebody typed; it belongs to no register. */
  readonly typedNumber?: string
  readonly data: PaperData
}

/** Refusals of {@link makePaper}. With `field-missing` come the field’s name and its meaning in Russian. */
export type PaperRefusal =
  | 'template-unknown'
  | 'template-broken'
  | 'field-missing'
  | 'field-unknown'
  | 'field-broken'
  | 'paper-reused'
  | 'file-too-large'

/** A paper that was made; `hash` are the digits that are printed on it. */
export interface MadePaper {
  readonly paperId: string
  readonly number: string | null
  readonly hash: string
}

const hashOf = (paper: NewPaper): Buffer =>
  createHash('sha256')
    .update(canonical({ template: paper.template, day: paper.day, about: paper.aboutId, data: paper.data }))
    .digest()

export const printedHash = (hash: Buffer): string =>
  hash.toString('hex').slice(0, printedDigits).toUpperCase()

/**
 * Makes a paper in the caller’s transaction.
 *
 * Data are checked against the fields of the template; the number is taken from the register; names stand in their cases; the
 * file and the data are sealed under the subject’s key. The hash is of template, day, subject matter and data, so that a paper
 * shows whether what it says was changed since. Reading first whether the caller may see these data is the caller’s part.
 */
export async function makePaper(act: Act, paper: NewPaper): Promise<Result<MadePaper, PaperRefusal>> {
  const hash = hashOf(paper)
  const before = await store.paperById(act.sql, paper.paperId)
  if (before) {
    return before.data_hash.equals(hash)
      ? ok({ paperId: before.id, number: before.number, hash: printedHash(hash) })
      : refuse('paper-reused')
  }
  const template = await templateFile(act, paper.template)
  if (!template) return refuse('template-unknown')
  const checked = checkData(template.shipped.fields, paper.data)
  return checked.ok ? entered(act, paper, { template, hash }) : checked
}

interface Ready {
  readonly template: TemplateFile
  readonly hash: Buffer
}

async function numberOf(act: Act, paper: NewPaper, standard: Register | null): Promise<Numbered | null> {
  if (paper.numbered) return paper.numbered
  if (paper.typedNumber !== undefined) return null
  const register = paper.register === undefined ? standard : paper.register
  return register && nextNumber(act, register, paper.day)
}

async function entered(
  act: Act,
  paper: NewPaper,
  { template, hash }: Ready,
): Promise<Result<MadePaper, PaperRefusal>> {
  const { shipped } = template
  const given = await numberOf(act, paper, shipped.register)
  const number = given?.number ?? paper.typedNumber ?? null
  const stamp = { number, day: paper.day, hash: printedHash(hash) }
  const bytes = await fill(act, template.docx, { fields: shipped.fields, data: paper.data, stamp })
  if (!bytes) return refuse('template-broken')
  const file = await storeFile(act, { subjectId: paper.subjectId, kind: 'paper', bytes, allowed: [docxType] })
  if (!file.ok) return refuse(file.code === 'file-too-large' ? 'file-too-large' : 'template-broken')
  const filed = { ...template, hash, given, number, fileId: file.value.fileId }
  if (!(await store.addPaper(act.sql, await rowOf(act, paper, filed), act.actor.accountId)))
    return refuse('paper-reused')
  noteMade(act, paper, filed)
  return ok({ paperId: paper.paperId, number, hash: stamp.hash })
}

interface Filed extends TemplateFile {
  readonly hash: Buffer
  readonly given: Numbered | null
  readonly number: string | null
  readonly fileId: string
}

async function rowOf(act: Act, paper: NewPaper, filed: Filed): Promise<store.NewPaperRow> {
  const key = await keyOfSubject(act, paper.subjectId ?? act.actor.centreId)
  const { register, year, sequence } = filed.given ?? { register: null, year: null, sequence: null }
  return {
    id: paper.paperId,
    template: filed.shipped.id,
    version: filed.version,
    title: paper.title ?? filed.shipped.name,
    register,
    year,
    sequence,
    number: filed.number,
    day: paper.day,
    subjectId: paper.subjectId,
    aboutId: paper.aboutId,
    data: act.seal.seal(key, 'paper.data', canonical(paper.data)),
    hash: filed.hash,
    fileId: filed.fileId,
    toSignId: paper.toSignId ?? null,
  }
}

const noteMade = (act: Act, { paperId, childId }: NewPaper, { shipped, version, given }: Filed): void =>
  act.note({
    kind: 'change',
    act: 'papers.make',
    subjectKind: 'paper',
    subjectId: paperId,
    childId: childId ?? null,
    facts: { template: shipped.id, version, register: given?.register ?? null },
  })

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
