// «Сегодня» at the lending point: to prepare, to hand out, due or overdue, returned and waiting.
import type { Act } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import type { OutputOf } from '#base/act.ts'
import { addDays } from '#base/local-date.ts'
import { ok } from '#base/result.ts'
import { desk } from '../contract.ts'
import {
  askedSpan,
  checksAsked_days,
  nextOfLoan,
  nextOfRequest,
  nextOfUnit,
  remindedBy,
} from '../rules/desk.ts'
import { mayBeOffered } from '../rules/fit.ts'
import { remindsBefore_days } from '../rules/moves.ts'
import { isOutgrownSoon, outgrownIn, sieveOf } from '../rules/outgrow.ts'
import * as store from '../store/desk.ts'
import { limitsOf } from '../store/kinds.ts'
import { measurementsOf } from '../store/measurements.ts'
import { openRequests, type RequestRow } from '../store/requests.ts'
import { givenForATime, unitsOnWay } from '../store/transfers.ts'
import { unitsNearlyFree } from '../store/units.ts'
import { seriesOf } from './bodies.ts'
import { reasonsOf } from './locked.ts'
import { childCaller, phonesOf, read } from './reach.ts'
import { isQueued, misfitsBy, queued } from './shown-requests.ts'

type Shown = OutputOf<typeof desk>['columns'][number]['cards'][number]
type Card = Omit<Shown, 'childName' | 'phone'> & { readonly adultId: string | null }

/** Null for all points. */
type PointId = string | null
const isAt = (pointId: PointId, at: string | null): boolean =>
  pointId === null || at === null || at === pointId

/** Of each kind, as many requests as it has free units: the first ones that a unit may be offered to. */
async function firstForFree(act: Act, rows: readonly RequestRow[], pointId: PointId): Promise<Set<string>> {
  const waiting = Map.groupBy(rows.filter(isQueued), (row) => row.kind_id)
  const units = waiting.size > 0 ? await unitsNearlyFree(act.sql, [...waiting.keys()], act.today) : []
  const free = Map.groupBy(
    units.filter((unit) => isAt(pointId, unit.point_id) && reasonsOf(act, unit).length === 0),
    (unit) => unit.kind_id,
  )
  const asked = [...waiting].filter(([kindId]) => free.has(kindId))
  const misfits = await misfitsBy(
    act,
    asked.flatMap(([, ofKind]) => ofKind),
  )
  const first = asked.flatMap(([kindId, ofKind]) =>
    queued(act, ofKind)
      .filter((row) => mayBeOffered(misfits.get(row.id)!))
      .slice(0, free.get(kindId)!.length),
  )
  return new Set(first.map(({ id }) => id))
}

const cardOfRequest = (act: Act, row: RequestRow, first: ReadonlySet<string>): Card | null => {
  const isNextForFree = first.has(row.id)
  const next = nextOfRequest({ state: row.state, offersRefused: row.offers_refused, isNextForFree })
  return (
    next && {
      id: row.id,
      about: 'request',
      next,
      childId: row.child_id,
      adultId: row.adult_id,
      unitId: row.unit_id,
      inventoryNumber: row.inventory_number ?? '',
      kindName: row.kind_name,
      day: row.offer_until ?? row.needed_by ?? row.asked_on,
      outgrows: null,
      lastCall: null,
      isLate: row.needed_by !== null && row.needed_by < act.today,
    }
  )
}

async function requestCards(act: Act, pointId: PointId): Promise<Card[]> {
  const rows = await openRequests(act.sql, act.today, null)
  const first = await firstForFree(act, rows, pointId)
  return rows
    .filter((row) => isAt(pointId, row.unit_point_id))
    .flatMap((row) => cardOfRequest(act, row, first) ?? [])
    .toSorted((a, b) => (a.day! < b.day! ? -1 : a.day! > b.day! ? 1 : 0))
}

/** Units that children outgrow soon, with the month of it; of those that are not due before. */
async function outgrownSoon(act: Act, pointId: PointId): Promise<Map<string, string>> {
  const asked = { dueAfter: remindedBy(act.today), pointId }
  const rows = await store.unitsToOutgrow(act.sql, asked, sieveOf(act.today))
  const measured =
    rows.length > 0 ? await measurementsOf(act.sql, [...new Set(rows.map((row) => row.child_id))]) : []
  const byChild = Map.groupBy(measured, (row) => row.child_id)
  return new Map(
    rows.flatMap((row) => {
      const month = outgrownIn(limitsOf(row), seriesOf(byChild.get(row.child_id) ?? []), row.birth_date)
      return month !== null && isOutgrownSoon(month, act.today) ? [[row.unit_id, month]] : []
    }),
  )
}

async function loanCards(act: Act, pointId: PointId): Promise<Card[]> {
  const asked = askedSpan(act.today)
  const days = {
    today: act.today,
    dueBy: remindedBy(act.today),
    askedFrom: asked.from,
    askedTo: asked.to,
    pointId,
  }
  const isCoordinator = act.actor.roles.some((role) => role === 'coordinator' || role === 'head')
  const outgrown = await outgrownSoon(act, pointId)
  return (await store.loansWaiting(act.sql, days, [...outgrown.keys()])).flatMap((row): Card[] => {
    const outgrows = outgrown.get(row.unit_id) ?? null
    const loan = {
      issuedOn: row.issued_on,
      dueOn: row.due_on,
      isFromJournal: row.origin === 'journal',
      isRecalled: row.is_recalled,
      isPaused: row.is_paused,
      isDeceased: row.is_deceased,
      outgrows,
      talks: row.talks,
    }
    const next = nextOfLoan(loan, act.today, isCoordinator)
    if (!next) return []
    const lastCall =
      row.called_on && row.call_outcome ? { day: row.called_on, outcome: row.call_outcome } : null
    return [
      {
        id: row.id,
        about: 'loan',
        next: next.act,
        childId: row.child_id,
        adultId: row.adult_id,
        unitId: row.unit_id,
        inventoryNumber: row.inventory_number,
        kindName: row.kind_name,
        day: next.day,
        outgrows: next.act === 'nextSize' ? outgrows : null,
        isLate: next.isLate,
        lastCall,
      },
    ]
  })
}

const unitCards = async (act: Act, pointId: PointId): Promise<Card[]> =>
  (await store.unitsWaiting(act.sql, { today: act.today, ahead_days: checksAsked_days, pointId })).map(
    (row) => {
      const next = nextOfUnit(row)
      const isCheck = row.hygiene === 'clean' && row.technical === 'ok'
      return {
        id: row.id,
        about: 'unit',
        next,
        childId: null,
        adultId: null,
        unitId: row.id,
        inventoryNumber: row.inventory_number,
        kindName: row.kind_name,
        day: isCheck ? row.check_due : row.since,
        isLate: isCheck && row.check_due !== null && row.check_due < act.today,
        outgrows: null,
        lastCall: null,
      }
    },
  )

interface Travelling {
  readonly unit_id: string
  readonly inventory_number: string
  readonly kind_name: string
}

const cardOfTravelling = (row: Travelling, at: Pick<Card, 'next' | 'day' | 'isLate'>): Card => ({
  id: row.unit_id,
  about: 'unit',
  childId: null,
  adultId: null,
  outgrows: null,
  lastCall: null,
  unitId: row.unit_id,
  inventoryNumber: row.inventory_number,
  kindName: row.kind_name,
  ...at,
})

/** What is on its way here, and what was given for a time and is to go back. */
async function travelCards(act: Act, pointId: PointId): Promise<Card[]> {
  const coming = await unitsOnWay(act.sql, pointId)
  const by = addDays(act.today, remindsBefore_days)
  const given = await givenForATime(act.sql, by, pointId)
  return [
    ...coming.map((row) => cardOfTravelling(row, { next: 'arrive', day: row.day, isLate: false })),
    ...given.map((row) =>
      cardOfTravelling(row, {
        next: 'sendBack',
        day: row.due_back_on,
        isLate: row.due_back_on < act.today,
      }),
    ),
  ]
}

export const today = permitted(desk, async (act, input) => {
  const { limit, pointId = null } = input
  const requests = await requestCards(act, pointId)
  const columns = [
    { column: 'toPrepare' as const, cards: requests.filter(({ next }) => next !== 'issue') },
    { column: 'toHandOut' as const, cards: requests.filter(({ next }) => next === 'issue') },
    {
      column: 'due' as const,
      cards: [...(await travelCards(act, pointId)), ...(await loanCards(act, pointId))],
    },
    { column: 'returned' as const, cards: await unitCards(act, pointId) },
  ]
  const cards = columns.flatMap((column) => column.cards.slice(0, limit))
  const child = await childCaller(
    act,
    cards.map(({ childId }) => childId),
  )
  const phones = await phonesOf(
    act,
    cards.map(({ adultId }) => adultId),
  )
  const shownCard = ({ adultId, ...card }: Card): Shown => ({
    ...card,
    childName: child(card.childId),
    phone: phones(adultId)[0] ?? null,
  })
  const shown = columns.map((column) => ({
    column: column.column,
    total: column.cards.length,
    cards: column.cards.slice(0, limit).map(shownCard),
  }))
  read(act, desk, { kind: 'loan', id: null }, cards.length)
  return ok({ columns: shown })
})
