// The application and the consents of a child's case are made; the papers of the case are listed with what it lacks.
import type { Act, Input } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import type { LocalDate } from '#base/local-date.ts'
import { ok, refuse, type Refusal, type Result } from '#base/result.ts'
import { makePaper as make, type PaperRefusal } from '#papers/service/make.ts'
import { casePapers, makePaper, orderKinds, papersOfChild } from '../contract/papers.ts'
import { casePaperOf, type CasePaper, purposeOf } from '../rules/case-papers.ts'
import { consentById } from '../store/intervals.ts'
import { enrolmentsWithoutOrder } from '../store/orders.ts'
import * as store from '../store/papers.ts'
import { isInReach } from './card.ts'
import { caseSaid } from './case-said.ts'
import { missingPapersOf } from './doors.ts'

type Given = Input<typeof makePaper>
type Refused = (typeof makePaper.refusals)[number] | 'not-found'

/** What a paper is about, its day and who signs it. */
interface Stand {
  readonly aboutId: string
  readonly day: LocalDate
  readonly adultId: string | null
  readonly until: LocalDate | undefined
}

/**
 * A consent is printed before it is signed: its paper then holds the place of the consent to come, under its own id. A paper of a
 * consent that is recorded says what is recorded.
 */
async function standOf(act: Act, input: Given): Promise<Result<Stand, Refused>> {
  const { paper, paperId, childId, consentId, told } = input
  const blank = { day: act.today, adultId: input.adultId ?? null, until: told.until }
  const purpose = purposeOf[paper]
  if (!purpose) return ok({ ...blank, aboutId: childId })
  if (!consentId) return ok({ ...blank, aboutId: paperId })
  const row = await consentById(act.sql, consentId)
  if (!row || row.child_id !== childId || row.purpose !== purpose)
    return refuse('consent-of-another', { field: 'consentId' })
  return ok({
    aboutId: row.id,
    day: row.given_on,
    adultId: row.adult_id ?? blank.adultId,
    until: row.until_day ?? undefined,
  })
}

/** What was refused, in the words of this act. A field of the wrong kind or an unknown template would be a fault of ours. */
function refusedHere({ code, details }: Refusal<PaperRefusal>): Refusal<Refused> {
  switch (code) {
    case 'field-missing': {
      const [field, meaning] = [String(details?.['field'] ?? ''), String(details?.['meaning'] ?? '')]
      return refuse('paper-field-missing', { field, details: { field, meaning } })
    }
    case 'paper-reused':
    case 'template-broken':
      return refuse(code)
    default:
      throw new Error(`a paper of a case is not made: ${code}`)
  }
}

export const making = permitted(makePaper, async (act, input) => {
  const { paperId, paper, childId, told } = input
  if (!(await isInReach(act, childId))) return refuse('not-found')
  const stand = await standOf(act, input)
  if (!stand.ok) return stand
  const { adultId, until, ...dated } = stand.value
  const said = await caseSaid(act, childId, adultId)
  if (!said) return refuse('not-found')
  if (adultId !== null && said.signer === null) return refuse('representative-unknown', { field: 'adultId' })
  const data = casePaperOf(paper, said, { ...told, until })
  const made = await make(act, { paperId, template: paper, subjectId: childId, childId, ...dated, data })
  if (!made.ok) return refusedHere(made)
  act.note({
    kind: 'change',
    act: makePaper.name,
    subjectKind: 'paper',
    subjectId: paperId,
    childId,
    facts: { paper },
  })
  return ok({ paperId })
})

const isConsent = (template: string): boolean =>
  casePapers.some((one) => one === template && purposeOf[one as CasePaper] !== undefined)

const shown = (row: store.CasePaperRow) => ({
  id: row.id,
  template: row.template,
  version: row.version,
  title: row.title,
  number: row.number,
  day: row.day,
  signature: row.signature,
  signedOn: row.signed_on,
  hasScan: row.has_scan,
  isVoided: row.voided_on !== null,
  destroyedOn: row.destroyed_on,
  isRecorded: isConsent(row.template) ? row.is_recorded : null,
})

async function ordersToMake(act: Act, childId: string) {
  const asked = { today: act.today, childId, limit: 20 }
  const found = []
  for (const kind of orderKinds) {
    const rows = await enrolmentsWithoutOrder(act.sql, kind, asked)
    found.push(...rows.map((row) => ({ enrolmentId: row.enrolment_id, kind })))
  }
  return found
}

/** Who reaches only own children sees only papers of own making: those of others hold documents that are not for them. */
export const list = permitted(papersOfChild, async (act, { childId, limit }) => {
  if (!(await isInReach(act, childId))) return refuse('not-found')
  const madeBy = act.reach === 'own' ? act.actor.accountId : null
  const rows = await store.papersOfChild(act.sql, childId, { madeBy, limit })
  act.note({ kind: 'read', act: papersOfChild.name, subjectKind: 'child', subjectId: childId, childId })
  return ok({
    papers: rows.map(shown),
    total: rows[0]?.total ?? 0,
    missing: (await missingPapersOf(act, [childId])).get(childId) ?? [],
    withoutOrder: await ordersToMake(act, childId),
  })
})
