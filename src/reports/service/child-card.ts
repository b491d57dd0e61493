// The child's individual card: gathered from every module that knows the child, as far as the actor may see.
import type { Act } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { type Section, sectionsOf } from '#access/policy.ts'
import { listOfChild, profileOf } from '#assessments/service/read.ts'
import { ok, refuse, type Refusal, type Result } from '#base/result.ts'
import { open as openChild } from '#families/service/card.ts'
import { open as documentsOf } from '#families/service/documents.ts'
import { journal } from '#lending/contract.ts'
import { list as loansOf } from '#lending/service/reading.ts'
import { makePaper, type PaperRefusal } from '#papers/service/make.ts'
import { ofOneChild as programmesOf } from '#programmes/service/reading.ts'
import { ofChild as contractsOf } from '#services/service/contracts.ts'
import { makeChildCard } from '../contract/child-card.ts'
import { cardData, type CardFacts } from '../rules/child-card.ts'

/** What the card shows. Who lacks any of it gets no card at all rather than half of one. */
const shown: readonly Section[] = ['contacts', 'health', 'circumstances', 'consents', 'documents']

/** Loans of one child that a card holds. */
const mostLoans = 500

/** Every part is asked for by its own act, which judges the actor anew. */
async function factsOf(act: Act, childId: string): Promise<Result<CardFacts>> {
  const child = await openChild(act, { childId })
  if (!child.ok) return child
  const { health } = child.value
  if (!health) return refuse('not-allowed')
  const documents = await documentsOf(act, { childId })
  if (!documents.ok) return documents
  const profile = await profileOf(act, { childId })
  if (!profile.ok) return profile
  const assessments = await listOfChild(act, { childId })
  if (!assessments.ok) return assessments
  const programmes = await programmesOf(act, { childId })
  if (!programmes.ok) return programmes
  const loans = await loansOf(act, journal.input.parse({ childId, limit: mostLoans }))
  if (!loans.ok) return loans
  const contracts = await contractsOf(act, { childId })
  if (!contracts.ok) return contracts
  return ok({
    child: { ...child.value, health },
    documents: documents.value,
    strata: profile.value.strata,
    assessments: assessments.value.assessments,
    programmes: programmes.value.programmes,
    loans: loans.value.rows,
    contracts: contracts.value.contracts,
  })
}

type Refused = (typeof makeChildCard.refusals)[number]

/** What was refused, in the words of this act. A field of the wrong kind or an unknown template would be a fault of ours. */
function refusedHere({ code, details }: Refusal<PaperRefusal>): Refusal<Refused> {
  switch (code) {
    case 'field-missing': {
      const field = String(details?.['field'] ?? '')
      return refuse('paper-field-missing', { field, details: { field, meaning: details?.['meaning'] ?? '' } })
    }
    case 'paper-reused':
    case 'template-broken':
      return refuse(code)
    default:
      throw new Error(`a child’s card is not made: ${code}`)
  }
}

export const makingChildCard = permitted(makeChildCard, async (act, { paperId, childId }) => {
  const sections = sectionsOf(act.actor.roles)
  if (!shown.every((section) => sections.has(section))) return refuse('not-allowed')
  const facts = await factsOf(act, childId)
  if (!facts.ok) return facts as Refusal<'not-allowed' | 'not-found'>
  const made = await makePaper(act, {
    paperId,
    template: 'childCard',
    subjectId: childId,
    childId,
    aboutId: childId,
    day: act.today,
    data: cardData(facts.value),
  })
  if (!made.ok) return refusedHere(made)
  act.note({ kind: 'change', act: makeChildCard.name, subjectKind: 'child', subjectId: childId, childId })
  return ok({ paperId: made.value.paperId })
})
