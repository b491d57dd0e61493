// How long papers are kept, and their destruction by an act. Source: приказ Роскомнадзора № 179.
import type { Act, Input } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import type { LocalDate } from '#base/local-date.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import * as contract from '../contract.ts'
import { ripeUntil, shippedTerms, type Term } from '../rules/retention.ts'
import { shippedTemplates } from '../rules/shipped.ts'
import { type Limit, lockPapers, type PaperRow, setDestroyed } from '../store/papers.ts'
import * as store from '../store/retention.ts'
import { destroyFiles } from './files.ts'
import { makePaper } from './make.ts'
import { nextNumber } from './numbers.ts'

/** Terms by class: those that the centre set, else the shipped ones. */
async function termsOf(act: Act): Promise<Map<string, Term>> {
  const own = await store.terms(act.sql)
  return new Map([
    ...Object.entries(shippedTerms),
    ...own.map((row): [string, Term] => [row.class, { years: row.years, basis: row.basis }]),
  ])
}

/** Classes that are not kept for ever, each with the last day whose papers may be destroyed today. */
const limitsOf = (terms: ReadonlyMap<string, Term>, today: LocalDate): Limit[] =>
  [...terms].flatMap(([template, term]) => {
    const until = ripeUntil(term, today)
    return until ? [{ template, until }] : []
  })

/** The same, by the terms of the act’s centre. */
export const ripeLimits = async (act: Act): Promise<Limit[]> => limitsOf(await termsOf(act), act.today)

export const list = permitted(contract.retention, async (act) => {
  const terms = await termsOf(act)
  const counts = await store.ripe(act.sql, limitsOf(terms, act.today))
  const ripe = new Map(counts.map((row) => [row.template, row.count]))
  return ok({
    classes: [...terms].map(([name, { years, basis }]) => ({
      class: name,
      name: shippedTemplates.get(name)?.name ?? name,
      years,
      basis,
      ripe: ripe.get(name) ?? 0,
    })),
  })
})

export const set = permitted(contract.setRetention, async (act, input) => {
  if (!Object.hasOwn(shippedTerms, input.class)) return refuse('not-found')
  await store.putTerm(act.sql, input)
  act.note({
    kind: 'change',
    act: contract.setRetention.name,
    subjectKind: 'retention',
    subjectId: null,
    facts: { class: input.class, years: input.years },
  })
  return ok({})
})

type Destruction = Input<typeof contract.destroy>

/** The papers, locked, when each may be destroyed. */
async function ripePapers(
  act: Act,
  paperIds: readonly string[],
): Promise<Result<PaperRow[], 'not-found' | 'under-hold' | 'not-ripe'>> {
  const ids = [...new Set(paperIds)]
  const rows = await lockPapers(act.sql, ids)
  if (rows.length < ids.length) return refuse('not-found')
  if (rows.some((row) => row.legal_hold !== null)) return refuse('under-hold', { field: 'paperIds' })
  const terms = await termsOf(act)
  const isRipe = (row: PaperRow): boolean => {
    const until = ripeUntil(terms.get(row.template) ?? { years: null }, act.today)
    return until !== null && row.day <= until && row.destroyed_on === null
  }
  return rows.every(isRipe) ? ok(rows) : refuse('not-ripe', { field: 'paperIds' })
}

const paperOf = (input: Destruction, rows: readonly PaperRow[]) => ({
  template: 'destructionAct',
  subjectId: null,
  aboutId: input.actId,
  day: input.day,
  data: {
    reason: input.reason,
    members: input.members.map((name) => ({ name })),
    papers: rows.map((row) => ({
      title: row.title,
      number: row.number ?? '',
      day: row.day,
      what: row.scan_id ? 'файл, скан, сведения' : 'файл, сведения',
    })),
  },
})

export const destroy = permitted(contract.destroy, async (act, input) => {
  const done = await store.destructionById(act.sql, input.actId)
  if (done) return ok({ number: done.number, destroyed: done.papers })
  if (input.day > act.today) return refuse('date-in-future', { field: 'day' })
  const checked = await ripePapers(act, input.paperIds)
  if (!checked.ok) return checked
  const rows = checked.value
  const ids = rows.map((row) => row.id)
  await destroyFiles(
    act,
    rows.flatMap((row) => [row.file_id, row.scan_id].filter((id) => id !== null)),
  )
  await setDestroyed(act.sql, ids, input.day)
  const numbered = await nextNumber(act, 'destructionAct', input.day)
  const made = await makePaper(act, { ...paperOf(input, rows), paperId: act.newId(), numbered })
  if (!made.ok) throw new Error(`the act of destruction could not be made: ${made.code}`)
  const row = { ...input, id: input.actId, number: numbered.number, paperIds: ids }
  await store.addDestruction(act.sql, row, act.actor.accountId)
  for (const id of ids)
    act.note({
      kind: 'change',
      act: contract.destroy.name,
      subjectKind: 'paper',
      subjectId: id,
      facts: { destruction: input.actId },
    })
  return ok({ number: numbered.number, destroyed: ids.length })
})
