// The child's individual card, as merge fields. What is not known is left out: the paper has room for a hand. Source: domain.md §3.3.
import type { ofChild as assessmentsOfChild, profile } from '#assessments/contract.ts'
import { phaseWords } from '#assessments/words.ts'
import type { OutputOf } from '#base/act.ts'
import type { LocalDate } from '#base/local-date.ts'
import { fullName } from '#base/person-name.ts'
import type { child as childQuery } from '#families/contract.ts'
import type { documents as documentsQuery } from '#families/contract/papers.ts'
import { datedText } from '#families/rules/case-papers.ts'
import { formatPhone } from '#families/rules/phone.ts'
import * as kinds from '#families/words/kinds.ts'
import type { journal } from '#lending/contract.ts'
import type { PaperData } from '#papers/contract.ts'
import { dayInFigures } from '#papers/rules/day-words.ts'
import type { ofChild as programmesOfChild } from '#programmes/contract.ts'
import type { ShownGoal } from '#programmes/contract/goal.ts'
import type { contracts as contractsQuery } from '#services/contract/service-contract.ts'
import { ippsuSaid } from '#services/rules/papers/contract-data.ts'

type Child = OutputOf<typeof childQuery>
type Documents = OutputOf<typeof documentsQuery>
type Programme = OutputOf<typeof programmesOfChild>['programmes'][number]
type Assessment = OutputOf<typeof assessmentsOfChild>['assessments'][number]
type Loan = OutputOf<typeof journal>['rows'][number]
type Contract = OutputOf<typeof contractsQuery>['contracts'][number]
type Stratum = OutputOf<typeof profile>['strata'][number]

/** What the modules know of one child. */
export interface CardFacts {
  readonly child: Child & { readonly health: NonNullable<Child['health']> }
  readonly documents: Documents
  readonly strata: readonly Stratum[]
  readonly assessments: readonly Assessment[]
  readonly programmes: readonly Programme[]
  readonly loans: readonly Loan[]
  readonly contracts: readonly Contract[]
}

interface Row {
  readonly [column: string]: string
  readonly text: string
  readonly when: string
}

const listed = (texts: readonly (string | null | false | undefined)[], between = ', '): string =>
  texts.filter(Boolean).join(between)

/** «01.02.2026 – 30.06.2026», «с 01.02.2026» while it lasts. */
const spanSaid = (from: LocalDate, to: LocalDate | null): string =>
  to === null ? `с ${dayInFigures(from)}` : `${dayInFigures(from)} – ${dayInFigures(to)}`

const phonesOf = ({ adults }: Child): string =>
  listed([...new Set(adults.flatMap(({ phones }) => (phones ?? []).map((one) => formatPhone(one.digits))))])

const isOpen = ({ to }: { readonly to: LocalDate | null }): boolean => to === null

function familySaid({ family, adults, siblings }: Child): string {
  const categories = (family?.categories ?? []).filter(isOpen).map(({ kind }) => kinds.categoryWords[kind].ru)
  const relatives = adults.map(({ relation }) => relation && kinds.relationWords[relation].ru)
  const others = siblings.map(
    ({ firstName, sex, ageYears }) =>
      `${sex === 'female' ? 'сестра' : sex === 'male' ? 'брат' : 'ребёнок'} ${firstName} (полных лет: ${ageYears})`,
  )
  return listed([listed(categories), listed(relatives), listed(others)], '; ')
}

function housingSaid({ family }: Child): string {
  if (!family) return ''
  const barriers = family.barriers.filter(isOpen).map(({ kind }) => kinds.barrierWords[kind].ru)
  return listed(
    [
      family.distance_km !== null && `до центра ${family.distance_km} км`,
      barriers.length > 0 && `почему трудно приезжать: ${listed(barriers)}`,
      family.circumstances,
    ],
    '; ',
  )
}

const adultRows = ({ adults }: Child, documents: Documents): Row[] =>
  adults.map(({ id, name, relation, isLegal, phones }) => ({
    text: listed([
      fullName(name),
      relation && kinds.relationWords[relation].ru,
      isLegal && 'законный представитель',
      documents.adults.find(({ adultId }) => adultId === id)?.authority,
      ...(phones ?? []).map(({ digits }) => formatPhone(digits)),
    ]),
    when: '',
  }))

const statusRows = ({ statuses }: Child, documents: Documents): Row[] =>
  statuses.map(({ id, kind, from, to }) => {
    const paper = documents.statuses.find(({ statusId }) => statusId === id)
    const text = paper && datedText({ text: paper.document, issuedOn: paper.issuedOn, until: paper.until })
    return { text: listed([kinds.statusWords[kind].ru, text]), when: spanSaid(from, to) }
  })

const ipraSaid = ({ child: { ipra, ipraIssuedOn, ipraUntil } }: Documents): string =>
  datedText({ text: ipra, issuedOn: ipraIssuedOn, until: ipraUntil })

const consentRows = ({ consents }: Child): Row[] =>
  (consents ?? []).map(({ purpose, form, givenOn, untilDay, withdrawnOn }) => ({
    text: listed([
      kinds.purposeWords[purpose].ru,
      kinds.consentFormWords[form].ru,
      withdrawnOn && `отозвано ${dayInFigures(withdrawnOn)}`,
    ]),
    when: spanSaid(givenOn, untilDay),
  }))

const goalRow = ({ title, baseline, ratings, setOn, endedOn }: ShownGoal): Row => ({
  text: `${title}. Уровень в начале ${signed(baseline)}${ratings.length > 0 ? `, при последней оценке ${signed(ratings.at(-1)!.level)}` : ''}`,
  when: spanSaid(setOn, endedOn),
})

const signed = (level: number): string => (level > 0 ? `+${level}` : String(level).replace('-', '−'))

const programmeRow = ({ name, balance, from, endedOn, plannedTo }: Programme): Row => ({
  text: `${name}. Состоялось занятий: ${balance.deliveredSessions} из ${balance.sessions}`,
  when:
    endedOn === null ? `${dayInFigures(from)}, план до ${dayInFigures(plannedTo)}` : spanSaid(from, endedOn),
})

const assessmentRow = ({ name, phase, scores, day }: Assessment): Row => ({
  text: listed(
    [
      `${name}, ${phaseWords[phase].ru}`,
      listed(scores.map((score) => `${score.name}: ${score.band || score.value}`)),
    ],
    '. ',
  ),
  when: dayInFigures(day),
})

const loanRows = ({ lines, issuedOn, dueOn }: Loan): Row[] =>
  lines.map(({ kindName, inventoryNumber, returnedOn }) => ({
    text: `${kindName}, инв. № ${inventoryNumber}`,
    when:
      returnedOn === null
        ? `${dayInFigures(issuedOn)}, вернуть до ${dayInFigures(dueOn)}`
        : spanSaid(issuedOn, returnedOn),
  }))

const contractSaid = ({ number, from, lastDay, ippsuNumber, ippsuDay }: Contract): string => {
  const ippsu = ippsuSaid(ippsuNumber, ippsuDay)
  return listed([ippsu && `ИППСУ ${ippsu}`, `договор № ${number}, ${spanSaid(from, lastDay)}`], '; ')
}

function dischargeSaid({ enrolments }: Child): string {
  const last = enrolments[0]
  if (!last || last.to === null) return ''
  return listed([
    dayInFigures(last.to),
    last.reason && kinds.dischargeWords[last.reason].ru,
    last.dischargeOrder && `приказ ${last.dischargeOrder}`,
  ])
}

const stratumSaid = ({ name, value, day }: Stratum): string =>
  `${name}: уровень ${value} (${dayInFigures(day)})`

/** Whatever was taken back is left out. */
export function cardData(facts: CardFacts): PaperData {
  const { child, documents, strata, assessments, programmes, loans, contracts } = facts
  const { health, family } = child
  return {
    child: fullName(child.name),
    ...(child.sex && { childSex: child.sex }),
    childBirth: child.birthDate,
    sex: child.sex ? kinds.sexWords[child.sex].ru : '',
    snils: health.snils,
    address: listed([family?.settlement, family?.address]),
    phones: phonesOf(child),
    family: familySaid(child),
    housing: housingSaid(child),
    ipra: ipraSaid(documents),
    ippsu: contracts[0] ? contractSaid(contracts[0]) : '',
    limits: health.safety,
    communication: health.communication,
    functions: listed(strata.map(stratumSaid), '; '),
    representatives: adultRows(child, documents),
    statuses: statusRows(child, documents),
    goals: programmes.flatMap(({ goals }) =>
      goals.filter(({ replacedBy }) => replacedBy === null).map(goalRow),
    ),
    programmes: programmes.map(programmeRow),
    assessments: assessments.filter(({ isReversed }) => !isReversed).map(assessmentRow),
    loans: loans.flatMap(loanRows),
    consents: consentRows(child),
    discharge: dischargeSaid(child),
  }
}
