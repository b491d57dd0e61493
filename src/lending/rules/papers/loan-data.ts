// Papers of a loan and of a request: what is known, as merge fields. What is not known is left out: the paper has room for a hand.
import { daysBetween, type LocalDate } from '#base/local-date.ts'
import type { PaperData } from '#papers/contract.ts'
import { causeWords } from '../../words/loans.ts'
import type { Part } from '../parts.ts'
import { conditionSaid, figures, inRussian, listed, partsSaid, phonesSaid, roubles } from './said.ts'

export interface Party {
  readonly child: string
  readonly childSex: 'male' | 'female' | null
  readonly childBirth: LocalDate
  /** '' when nobody is known to have borrowed. */
  readonly adult: string
  readonly phones: readonly string[]
  /** Document, authority and address of the adult as merge fields, as far as whoever prints may see them. */
  readonly standing: PaperData
}

/** A unit of the loan: how it went out and how it came back. */
export interface Item {
  readonly kindId: string
  readonly name: string
  readonly rules: string
  readonly parts: readonly Part[]
  readonly inventory: string
  readonly serial: string
  readonly cost_kopecks: number | null
  /** Null when it is lent free of charge. */
  readonly tariff_kopecks_a_day: number | null
  readonly out: {
    readonly condition: string
    readonly missing: readonly string[]
    readonly cleanedOn: LocalDate | null
  }
  readonly back: {
    readonly day: LocalDate
    readonly condition: string | null
    readonly missing: readonly string[]
    readonly damage: string
    readonly cause: string | null
    readonly by: string
  } | null
}

export interface Briefed {
  readonly kindId: string
  readonly day: LocalDate
  readonly by: string
  readonly minutes: number | null
  readonly isShown: boolean
}

export interface LoanFacts {
  readonly party: Party
  readonly contractNumber: string
  readonly regime: 'free' | 'tariff'
  /** In Russian. */
  readonly purpose: string
  readonly issuedOn: LocalDate
  readonly dueOn: LocalDate
  /** When it was due before it was extended. */
  readonly dueAtFirst: LocalDate
  /** Who handed out; '' for a loan of a paper journal. */
  readonly issuedBy: string
  readonly items: readonly Item[]
  /** The newest first. */
  readonly briefings: readonly Briefed[]
  /** The last extension; `dueBefore`: when it was due until then, null when nobody knows any more. */
  readonly extended: {
    readonly day: LocalDate
    readonly dueBefore: LocalDate | null
    readonly until: LocalDate
    readonly number: string
  } | null
}

/** A paper’s own day and its data. */
export interface Dated {
  readonly day: LocalDate
  readonly data: PaperData
}

const partyData = ({ child, childSex, childBirth, adult, phones, standing }: Party): PaperData => ({
  child,
  ...(childSex && { childSex }),
  childBirth,
  representative: adult,
  representativePhone: phonesSaid(phones),
  ...standing,
})

const contractData = ({ contractNumber, issuedOn }: LoanFacts): PaperData => ({
  contractNumber,
  contractDay: issuedOn,
})

/** For acts, which belong to a contract of either kind. */
const contractOfActs = (loan: LoanFacts): PaperData => ({
  ...contractData(loan),
  contractKind: loan.regime === 'free' ? 'безвозмездного пользования' : 'проката',
})

const lentRow = (item: Item) => ({
  name: item.name,
  inventory: item.inventory,
  serial: item.serial,
  parts: partsSaid(item.parts, item.out.missing),
  condition: conditionSaid(item.out.condition),
  value: roubles(item.cost_kopecks),
})

/** The term is as agreed by now. */
export const contractOf = (loan: LoanFacts): Dated => ({
  day: loan.issuedOn,
  data: {
    ...partyData(loan.party),
    items: loan.items.map(lentRow),
    until: loan.dueOn,
    purpose: loan.purpose,
  },
})

/** Of a loan by a tariff, until what was agreed at first: each extension says its own price. The day of the issue is not paid for, that of the return is. Source: ГК РФ art. 191, 630. */
export function rentalOf(loan: LoanFacts): Dated {
  const contract = contractOf(loan)
  const until = loan.dueAtFirst
  const paid = Math.max(1, daysBetween(loan.issuedOn, until))
  const items = loan.items.map((item) => ({ ...lentRow(item), ...priceOf(item, paid) }))
  return { ...contract, data: { ...contract.data, items, until, ...totalOf(loan.items, paid) } }
}

type Priced = Pick<Item, 'tariff_kopecks_a_day'>

const priceOf = ({ tariff_kopecks_a_day: price }: Priced, days: number | null) => ({
  price: roubles(price),
  sum: roubles(price === null || days === null ? null : price * days),
})

/** Room for a hand where the days are not known. */
const totalOf = (items: readonly Priced[], days: number | null): PaperData =>
  days === null
    ? {}
    : {
        days: String(days),
        total: roubles(items.reduce((sum, { tariff_kopecks_a_day: price }) => sum + (price ?? 0) * days, 0)),
      }

const partRows = (items: readonly Item[], missingOf: (item: Item) => readonly string[]) =>
  items.flatMap((item) =>
    item.parts.map(({ id, name }) => ({
      name: items.length > 1 ? `${item.name}: ${name}` : name,
      quantity: '',
      isPresent: missingOf(item).includes(id) ? 'нет' : 'да',
    })),
  )

const itemRows = (items: readonly Item[], conditionOf: (item: Item) => string | null) =>
  items.map((item) => ({
    name: item.name,
    inventory: item.inventory,
    serial: item.serial,
    condition: conditionSaid(conditionOf(item)),
  }))

/** Briefings that were given by the issue. */
const briefingsBefore = ({ briefings, issuedOn }: LoanFacts): readonly Briefed[] =>
  briefings.filter(({ day }) => day <= issuedOn)

const briefedSaid = ({ day, by }: Briefed): string => listed([by, figures(day)])

export const issueActOf = (loan: LoanFacts): Dated => ({
  day: loan.issuedOn,
  data: {
    ...partyData(loan.party),
    ...contractOfActs(loan),
    staff: loan.issuedBy,
    items: itemRows(loan.items, ({ out }) => out.condition),
    parts: partRows(loan.items, ({ out }) => out.missing),
    cleaned: listed(loan.items.map(({ out }) => figures(out.cleanedOn))),
    briefed: listed(briefingsBefore(loan).map(briefedSaid)),
  },
})

type Back = Item & { readonly back: NonNullable<Item['back']> }

/** Units that came back on the last day on which any did; none when all are out, or lost. */
function lastBack(items: readonly Item[]): readonly Back[] {
  const back = items.filter((item): item is Back => item.back !== null)
  const last = back
    .map((item) => item.back.day)
    .toSorted()
    .at(-1)
  return back.filter((item) => item.back.day === last)
}

/** `today` dates the act when nothing came back, so that it is refused for that. */
export function returnActOf(loan: LoanFacts, today: LocalDate): Dated {
  const items = lastBack(loan.items)
  return {
    day: items[0]?.back.day ?? today,
    data: {
      ...partyData(loan.party),
      ...contractOfActs(loan),
      staff: items.find(({ back }) => back.by !== '')?.back.by ?? '',
      items: itemRows(items, ({ back }) => back?.condition ?? null),
      parts: partRows(items, ({ back }) => back?.missing ?? []),
      damage: listed(
        items.map(({ back }) => back.damage),
        '; ',
      ),
      cause: listed(items.map(({ back }) => inRussian(causeWords, back.cause))),
    },
  }
}

/** Of the last briefing on a kind of the loan; before any, a sheet for the day of issue. */
export function briefingOf(loan: LoanFacts): Dated {
  const last = loan.briefings[0]
  const kinds = loan.briefings.filter(({ day }) => day === last?.day).map(({ kindId }) => kindId)
  const items = last ? loan.items.filter(({ kindId }) => kinds.includes(kindId)) : loan.items
  const rules = new Set(items.flatMap((item) => item.rules.split('\n').map((text) => text.trim())))
  return {
    day: last?.day ?? loan.issuedOn,
    data: {
      ...partyData(loan.party),
      staff: last?.by ?? loan.issuedBy,
      equipment: listed(items.map(({ name }) => name)),
      minutes: last?.minutes ? String(last.minutes) : '',
      shown: last?.isShown ? 'все приёмы показаны самостоятельно' : '',
      points: [...rules].filter((text) => text !== '').map((text) => ({ text })),
    },
  }
}

/** Units that the family held on the day of the last extension, or holds today when there was none. */
const heldThen = ({ items, extended }: LoanFacts, today: LocalDate): readonly Item[] =>
  items.filter(({ back }) => back === null || back.day >= (extended?.day ?? today))

/** `today` dates it when nothing was extended, so that it is refused for that. */
export const extensionOf = (loan: LoanFacts, today: LocalDate): Dated => ({
  day: loan.extended?.day ?? today,
  data: {
    ...partyData(loan.party),
    ...contractData(loan),
    items: heldThen(loan, today).map((item) => ({
      name: item.name,
      inventory: item.inventory,
      condition: conditionSaid(item.out.condition),
    })),
    until: loan.extended?.until ?? '',
  },
})

/** Of a loan by a tariff: what the added days cost. */
export function rentalExtensionOf(loan: LoanFacts, today: LocalDate): Dated {
  const extension = extensionOf(loan, today)
  const held = heldThen(loan, today)
  const { dueBefore = null, until = today } = loan.extended ?? {}
  const days = dueBefore === null ? null : daysBetween(dueBefore, until)
  const items = held.map((item) => ({
    name: item.name,
    inventory: item.inventory,
    ...priceOf(item, days),
  }))
  return { ...extension, data: { ...extension.data, items, ...totalOf(held, days) } }
}

export interface RequestFacts {
  readonly party: Party
  readonly askedOn: LocalDate
  readonly kindName: string
  readonly purpose: string
  /** The member of staff who recommended it; '' for none. */
  readonly recommendedBy: string
}

export const applicationOf = (request: RequestFacts): Dated => ({
  day: request.askedOn,
  data: {
    ...partyData(request.party),
    kinds: [{ name: request.kindName, why: request.purpose }],
    recommendation: request.recommendedBy,
  },
})
