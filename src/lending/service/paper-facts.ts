// What is known of a loan, a request and a unit, for their papers.
import type { Act } from '#access/act.ts'
import { isLocalDate, type LocalDate } from '#base/local-date.ts'
import { fullName } from '#base/person-name.ts'
import { adultsOfIds, peopleForPaper, type ReachedChild } from '#families/service/doors.ts'
import type { PaperData } from '#papers/contract.ts'
import type { Item, LoanFacts, Party, RequestFacts } from '../rules/papers/loan-data.ts'
import type { Done, UnitFacts } from '../rules/papers/unit-data.ts'
import { inRussian } from '../rules/papers/said.ts'
import type { StockTakeFacts } from '../rules/papers/stock-data.ts'
import type { TransferFacts } from '../rules/papers/transfer-data.ts'
import { eventsOf, type LoanRow } from '../store/loans.ts'
import * as store from '../store/paper-facts.ts'
import { points } from '../store/points.ts'
import * as stock from '../store/stock.ts'
import type { RequestRow } from '../store/requests.ts'
import { type TransferRow, unitsOfTransfers } from '../store/transfers.ts'
import type { UnitRow } from '../store/units.ts'
import { purposeWords } from '../words/requests.ts'
import { homeWords } from '../words/units.ts'
import { type Caller, childCaller, memberCaller, staffCaller } from './reach.ts'

interface Sides {
  readonly child_id: string
  readonly adult_id: string | null
}

const standingFields = ['representativeDocument', 'representativeAuthority', 'representativeAddress']

/** Empty of an adult who does not stand for the child by law: the paper has room to write by hand. */
async function standingOf(act: Act, { child_id: childId, adult_id: adultId }: Sides): Promise<PaperData> {
  const people = adultId ? await peopleForPaper(act, { childId, adultId }) : null
  return Object.fromEntries(Object.entries(people ?? {}).filter(([field]) => standingFields.includes(field)))
}

async function partyOf(act: Act, sides: Sides, child: ReachedChild): Promise<Party> {
  const { child_id, adult_id } = sides
  const name = await childCaller(act, [child_id])
  const adult = adult_id ? (await adultsOfIds(act, [adult_id])).get(adult_id) : undefined
  return {
    child: name(child_id),
    childSex: await store.sexOfChild(act.sql, child_id),
    childBirth: child.birthDate,
    adult: adult ? fullName(adult.name) : '',
    phones: adult?.phones ?? [],
    standing: await standingOf(act, sides),
  }
}

const itemOf =
  (member: Caller) =>
  (line: store.PaperLine): Item => ({
    kindId: line.kind_id,
    name: line.kind_name,
    rules: line.briefing,
    parts: line.parts,
    inventory: line.inventory_number,
    serial: line.serial,
    cost_kopecks: line.cost_kopecks,
    tariff_kopecks_a_day: line.tariff_kopecks_a_day,
    out: { condition: line.issue_condition, missing: line.missing_out, cleanedOn: line.cleaned_on },
    back:
      line.returned_on === null || line.is_lost
        ? null
        : {
            day: line.returned_on,
            condition: line.return_condition,
            missing: line.missing_in,
            damage: line.damage,
            cause: line.cause,
            by: member(line.returned_by),
          },
  })

async function briefingsOf(act: Act, adultId: string | null, lines: readonly store.PaperLine[]) {
  if (adultId === null) return []
  const rows = await store.briefedOn(act.sql, adultId, [...new Set(lines.map((line) => line.kind_id))])
  const by = await staffCaller(
    act,
    rows.map((row) => row.staff_id),
  )
  return rows.map((row) => ({
    kindId: row.kind_id,
    day: row.day,
    by: by(row.staff_id),
    minutes: row.length_minutes,
    isShown: row.is_shown,
  }))
}

/** A loan with both its sides. Whoever entered a loan of a paper journal did not hand it out. */
export async function loanFacts(act: Act, row: LoanRow, child: ReachedChild): Promise<LoanFacts> {
  const lines = await store.linesForPaper(act.sql, row.id)
  const member = await memberCaller(act, [row.issued_by, ...lines.map((line) => line.returned_by)])
  const extensions = (await eventsOf(act.sql, [row.id])).filter(({ kind }) => kind === 'extended')
  const [first, extended] = [extensions[0], extensions.at(-1)]
  return {
    party: await partyOf(act, row, child),
    contractNumber: row.contract_number,
    regime: row.regime,
    purpose: inRussian(purposeWords, row.purpose),
    issuedOn: row.issued_on,
    dueOn: row.due_on,
    dueAtFirst: (first && dayIn(first.facts, 'dueBefore')) ?? row.due_on,
    issuedBy: row.origin === 'journal' ? '' : member(row.issued_by),
    items: lines.map(itemOf(member)),
    briefings: await briefingsOf(act, row.adult_id, lines),
    extended: extended
      ? {
          day: extended.day,
          dueBefore: dayIn(extended.facts, 'dueBefore'),
          until: extended.until_day!,
          number: textIn(extended.facts, 'number'),
        }
      : null,
  }
}

export async function requestFacts(act: Act, row: RequestRow, child: ReachedChild): Promise<RequestFacts> {
  const recommendedBy = await store.recommenderOf(act.sql, row.id)
  return {
    party: await partyOf(act, row, child),
    askedOn: row.asked_on,
    kindName: row.kind_name,
    purpose: inRussian(purposeWords, row.purpose),
    recommendedBy: (await staffCaller(act, [recommendedBy]))(recommendedBy),
  }
}

/** A transfer with its units and who sent and received them. */
export async function transferFacts(act: Act, row: TransferRow): Promise<TransferFacts> {
  const units = await unitsOfTransfers(act.sql, [row.id])
  const receivedBy = (await store.receiversOf(act.sql, row.id))[0] ?? null
  const member = await memberCaller(act, [row.sent_by, receivedBy])
  const known = new Map((await points(act.sql)).map((point) => [point.id, point]))
  const pointOf = (id: string) => ({ name: known.get(id)?.name ?? '', address: known.get(id)?.address ?? '' })
  return {
    day: row.day,
    from: pointOf(row.from_point_id),
    to: pointOf(row.to_point_id),
    dueBackOn: row.due_back_on,
    note: row.note,
    sentBy: member(row.sent_by),
    receivedBy: member(receivedBy),
    items: units.map((unit) => ({
      name: unit.kind_name,
      inventory: unit.inventory_number,
      serial: unit.serial,
      parts: unit.parts,
      missing: unit.missing_parts,
      condition: unit.condition,
    })),
  }
}

export const unitFacts = (row: UnitRow): UnitFacts => ({
  name: row.kind_name,
  inventory: row.inventory_number,
  serial: row.serial,
  receivedOn: row.received_on,
  fund: row.fund,
  cost_kopecks: row.cost_kopecks,
  condition: row.condition,
  technical: row.technical,
  parts: row.parts,
  missing: row.missing_parts,
})

const textIn = (facts: Record<string, unknown>, name: string): string =>
  typeof facts[name] === 'string' ? facts[name] : ''

/** Null for what was recorded before it was kept. */
function dayIn(facts: Record<string, unknown>, name: string): LocalDate | null {
  const text = textIn(facts, name)
  return isLocalDate(text) ? text : null
}

export interface LastWork extends Done {
  readonly actNumber: string
  readonly funderConsent: string
}

/** The last of these kinds of work on a unit, with everybody who stands for it; null when there was none. */
export async function lastWork(act: Act, unitId: string, kinds: readonly string[]): Promise<LastWork | null> {
  const [last] = await store.workOnUnit(act.sql, unitId, kinds)
  if (!last) return null
  const confirmedBy = textIn(last.facts, 'confirmedBy') || null
  const ids = [last.staff_id, last.recorded_by, confirmedBy]
  const [staff, member] = [await staffCaller(act, ids), await memberCaller(act, ids)]
  return {
    day: last.day,
    note: textIn(last.facts, 'note'),
    people: ids.map((id) => staff(id) || member(id)),
    actNumber: textIn(last.facts, 'actNumber'),
    funderConsent: textIn(last.facts, 'funderConsent'),
  }
}

/** A stock-taking with those who counted; null when there is none. */
export async function stockTakeFacts(act: Act, stockTakeId: string): Promise<StockTakeFacts | null> {
  const take = await stock.stockTakeOf(act.sql, stockTakeId)
  if (!take) return null
  const ids = await stock.countersOf(act.sql, stockTakeId)
  const member = await memberCaller(act, ids)
  const rows = await stock.countedUnits(act.sql, stockTakeId)
  return {
    begunOn: take.begun_on,
    closedOn: take.closed_on,
    home: take.home === null ? '' : inRussian(homeWords, take.home),
    people: ids.map(member),
    units: rows.map((row) => ({
      name: row.kind_name,
      inventory: row.inventory_number,
      shelf: row.shelf,
      cost_kopecks: row.cost_kopecks,
      isExpected: row.is_expected,
      isSeen: row.is_seen,
    })),
  }
}
