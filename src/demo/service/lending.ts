// The lending point of the demonstration is filled by the same acts as a real one.
import type { Act } from '#access/act.ts'
import { addDays, type LocalDate } from '#base/local-date.ts'
import { issue, recordLoans } from '#lending/contract.ts'
import { limitsSchema } from '#lending/contract/kind.ts'
import { request } from '#lending/contract/request.ts'
import { addUnits, workOnUnit } from '#lending/contract/unit.ts'
import { mayBeOffered, misfitsOf } from '#lending/rules/fit.ts'
import { starterKind } from '#lending/rules/starter-kinds.ts'
import { handing } from '#lending/service/issue.ts'
import { recording } from '#lending/service/journal-loans.ts'
import { list as listKinds, open as openKind } from '#lending/service/kinds.ts'
import { pausing, talking } from '#lending/service/loans.ts'
import { list as listPoints, save as savePoint } from '#lending/service/points.ts'
import { receiving, sending } from '#lending/service/transfers.ts'
import { briefing, measuring } from '#lending/service/measuring.ts'
import { answering, offering, preparing } from '#lending/service/offers.ts'
import { asking, screening } from '#lending/service/requests.ts'
import { returning } from '#lending/service/returns.ts'
import { giving, spending, working } from '#lending/service/unit-work.ts'
import { addMany } from '#lending/service/units.ts'
import { list as listUnits } from '#lending/service/units-read.ts'
import type { DemoChild } from '../rules/children.ts'
import {
  branch,
  type DemoLoan,
  demoUnits,
  loansOfNow,
  mainPoint,
  movedToBranch,
  onWayToBranch,
  paperLoans,
  type RiskyLoan,
  riskyLoans,
  sizesOf,
  waitingFamilies,
  wanted,
} from '../rules/lending.ts'
import { good } from './good.ts'
import { fillMore } from './lending-more.ts'
import type { Registered } from './registry.ts'

interface Setting {
  readonly children: readonly DemoChild[]
  readonly registered: readonly Registered[]
  readonly staffIds: readonly string[]
}

interface Borrower {
  readonly childId: string
  readonly adultId: string
}

const mostAtOnce = 500

export async function fillLending(act: Act, made: Setting): Promise<void> {
  const unitIds = await takeUnits(act)
  await takeLoans(act, made, unitIds)
  const point = new Point(act, made)
  await point.open()
  await measureAll(act, made)
  for (const loan of riskyLoans) await passGates(act, point, loan, made.staffIds[3]!)
  for (const loan of loansOfNow(act.today)) await lend(act, point, loan)
  await queueUp(act, point)
  await putToUse(act, point, made.staffIds)
  await openBranch(act, point)
  await fillMore(act)
}

async function takeUnits(act: Act): Promise<string[]> {
  const units = demoUnits(act.today).map((unit) => ({ unitId: act.newId(), ...unit }))
  good(await addMany(act, addUnits.input.parse({ units })))
  return units.map(({ unitId }) => unitId)
}

/** What was lent before the program, as it would come from a paper journal. */
async function takeLoans(
  act: Act,
  { children, registered }: Setting,
  unitIds: readonly string[],
): Promise<void> {
  const loans = paperLoans(act.today, children).map(({ unit, child, ...loan }) => ({
    ...loan,
    loanId: act.newId(),
    lineId: act.newId(),
    unitId: unitIds[unit]!,
    childId: registered[child]!.childId,
    adultId: registered[child]!.adultIds[0]!,
    returnCondition: 'good' as const,
    isBriefed: true,
  }))
  for (let from = 0; from < loans.length; from += mostAtOnce) {
    const input = recordLoans.input.parse({ loans: loans.slice(from, from + mostAtOnce) })
    const { refused } = good(await recording(act, input))
    if (refused[0]) throw new Error(`demonstration: ${refused[0].code}`)
  }
}

const served = ({ children }: Setting): number[] =>
  children.flatMap(({ dischargedOn }, at) => (dischargedOn === null ? [at] : []))

async function measureAll(act: Act, made: Setting): Promise<void> {
  for (const [nth, at] of served(made).entries()) {
    const day = addDays(act.today, -(nth % 24))
    const { birthDate } = made.children[at]!
    if (birthDate > day) continue
    const sizes = sizesOf(birthDate, day)
    good(await measuring(act, { childId: made.registered[at]!.childId, day, ...sizes }))
  }
}

interface FreeUnit {
  readonly id: string
  readonly kindId: string
}

/** The free units and the families that have not been given anything yet. */
class Point {
  readonly #act: Act
  readonly #made: Setting
  readonly #free = new Map<string, FreeUnit[]>()
  readonly #families: number[]

  constructor(act: Act, made: Setting) {
    this.#act = act
    this.#made = made
    this.#families = served(made)
  }

  async open(): Promise<void> {
    const { rows } = good(
      await listUnits(this.#act, {
        state: 'lendable',
        text: '',
        kindId: null,
        home: null,
        after: null,
        limit: 500,
      }),
    )
    for (const { id, kindId, kindName } of rows)
      this.#free.set(kindName, [...(this.#free.get(kindName) ?? []), { id, kindId }])
  }

  /** The next free unit of a kind; undefined when none is left. */
  unit(kindName: string): FreeUnit | undefined {
    return this.#free.get(kindName)?.shift()
  }

  kindId(kindName: string): string | undefined {
    return this.#free.get(kindName)?.[0]?.kindId
  }

  /** The next family whose child a kind fits. */
  borrower(kindName: string): Borrower | undefined {
    const place = this.#families.findIndex((at) => this.#fits(kindName, at))
    if (place < 0) return undefined
    const [at] = this.#families.splice(place, 1)
    const { childId, adultIds } = this.#made.registered[at!]!
    return { childId, adultId: adultIds[0]! }
  }

  #fits(kindName: string, at: number): boolean {
    const { birthDate } = this.#made.children[at]!
    const { today } = this.#act
    const { height_cm, weight_kg, hip_cm } = sizesOf(birthDate, today)
    const measured = (value: number) => ({ value, day: today })
    const sizes = { height_cm: measured(height_cm), weight_kg: measured(weight_kg), hip_cm: measured(hip_cm) }
    const limits = limitsSchema.parse(starterKind(kindName)!.limits ?? {})
    return mayBeOffered(misfitsOf({ limits, risk: 'high' }, { birthDate, sizes }, today))
  }
}

/** A risky unit: asked for, offered, taken; then prepared, with a briefing and teach-back; then handed out. */
async function passGates(
  act: Act,
  point: Point,
  { kindName, stage }: RiskyLoan,
  staffId: string,
): Promise<void> {
  const [unit, family] = [point.unit(kindName), point.borrower(kindName)]
  if (!unit || !family) return
  const requestId = await book(act, { unit, family, staffId })
  if (stage === 'booked') return
  const { id: unitId, kindId } = unit
  const { parts } = good(await openKind(act, { kindId }))
  const partsSeen = parts.map(({ id }) => id)
  good(await preparing(act, { requestId, base: 4, unitId, partsSeen, isTried: true }))
  const day = addDays(act.today, -1)
  good(await briefing(act, { ...family, kindId, staffId, day, length_minutes: 40, isShown: true }))
  if (stage === 'issued') await handOver(act, family, { unitId, day: act.today })
}

interface Wish {
  readonly unit: FreeUnit
  readonly family: Borrower
  readonly staffId: string
}

async function book(act: Act, { unit, family, staffId }: Wish): Promise<string> {
  const requestId = act.newId()
  const day = addDays(act.today, -12)
  const asked = {
    requestId,
    ...family,
    kindId: unit.kindId,
    purpose: 'temporaryNeed',
    day,
    recommendedBy: staffId,
  }
  good(await asking(act, request.input.parse(asked)))
  const tierReason = 'Рекомендация реабилитолога'
  good(await screening(act, { requestId, base: 1, needTier: 1, tierReason, decline: null }))
  good(await offering(act, { unitId: unit.id, requestId: null, bypassReason: '', secondPerson: null }))
  good(await answering(act, { requestId, base: 3, answer: 'accepted', handedBy: 'desk' }))
  return requestId
}

async function handOver(
  act: Act,
  family: Borrower,
  { unitId, day }: { unitId: string; day: LocalDate },
): Promise<string> {
  const loanId = act.newId()
  const lines = [{ lineId: act.newId(), unitId }]
  good(await handing(act, issue.input.parse({ loanId, ...family, lines, day, isBriefingSigned: true })))
  return loanId
}

async function lend(act: Act, point: Point, loan: DemoLoan): Promise<void> {
  const [unit, family] = [point.unit(loan.kindName), point.borrower(loan.kindName)]
  if (!unit || !family) return
  const loanId = await handOver(act, family, { unitId: unit.id, day: loan.issuedOn })
  if (loan.isTalkedAbout)
    good(
      await talking(act, {
        loanId,
        day: addDays(loan.issuedOn, 14),
        isUsed: 'daily',
        fits: 'well',
        note: 'Занимаются каждый день, ребёнку нравится',
      }),
    )
  if (loan.turn === 'paused') {
    const proof = 'Выписка: ребёнок в стационаре'
    good(
      await pausing(act, {
        loanId,
        base: 1,
        from: addDays(act.today, -8),
        until: addDays(act.today, 10),
        proof,
      }),
    )
  }
  if (loan.turn === 'returned' || loan.turn === 'inCleaning') await bringBack(act, unit.id, loan.turn)
}

async function bringBack(act: Act, unitId: string, then: 'returned' | 'inCleaning'): Promise<void> {
  const one = { unitId, missingParts: [], damage: '', condition: null, cause: null }
  const day = then === 'returned' ? act.today : addDays(act.today, -1)
  good(await returning(act, { day, units: [one] }))
  if (then === 'inCleaning') await work(act, unitId, { act: 'startCleaning' })
}

const work = async (act: Act, unitId: string, what: { act: string; note?: string }): Promise<unknown> =>
  good(await working(act, workOnUnit.input.parse({ unitId, day: act.today, ...what })))

async function queueUp(act: Act, point: Point): Promise<void> {
  const { kinds } = good(await listKinds(act, {}))
  const kindId = kinds.find(({ name }) => name === wanted)?.id
  if (!kindId) return
  for (const { askedAgo, needTier, tierReason, ...more } of waitingFamilies) {
    const family = point.borrower(wanted)
    if (!family) return
    const requestId = act.newId()
    const asked = {
      requestId,
      ...family,
      kindId,
      purpose: 'programSession',
      day: addDays(act.today, -askedAgo),
      ...more,
    }
    good(await asking(act, request.input.parse(asked)))
    good(await screening(act, { requestId, base: 1, needTier, tierReason, decline: null }))
  }
}

/** A second point: some units stand there, others are on their way. */
async function openBranch(act: Act, point: Point): Promise<void> {
  const { points: known } = good(await listPoints(act, {}))
  const first = { pointId: known[0]!.id, base: known[0]!.version, isClosed: false }
  good(await savePoint(act, { ...first, ...mainPoint }))
  const pointId = act.newId()
  good(await savePoint(act, { pointId, base: null, isClosed: false, ...branch }))
  const send = async (kindNames: readonly string[], day: LocalDate, note: string): Promise<string[]> => {
    const unitIds = kindNames.flatMap((kindName) => point.unit(kindName)?.id ?? [])
    const sent = { transferId: act.newId(), unitIds, toPointId: pointId, day, dueBackOn: null, note }
    if (unitIds.length > 0) good(await sending(act, sent))
    return unitIds
  }
  const there = await send(movedToBranch, addDays(act.today, -20), '')
  const units = there.map((unitId) => ({ unitId, isDirty: false, note: '' }))
  if (units.length > 0) good(await receiving(act, { day: addDays(act.today, -19), units }))
  await send(onWayToBranch, act.today, 'Везёт бригада, утренним рейсом')
}

/** Some units are used in sessions, one waits for its repair, one is in quarantine. */
async function putToUse(act: Act, point: Point, staffIds: readonly string[]): Promise<void> {
  const ids = ['Балансировочная доска', 'Сухой бассейн', 'Кресло-коляска комнатная', 'Сенсорный набор'].map(
    (kindName) => point.unit(kindName)?.id,
  )
  const [room, specialist, broken, quarantined] = ids
  const day = act.today
  if (room) {
    good(await giving(act, { unitId: room, home: 'room', staffId: null, day }))
    for (const ago of [6, 4, 1])
      good(await spending(act, { unitId: room, day: addDays(day, -ago), amount: 1 }))
  }
  if (specialist)
    good(await giving(act, { unitId: specialist, home: 'specialist', staffId: staffIds[0]!, day }))
  if (broken) {
    await work(act, broken, { act: 'fail', note: 'Не держит левый тормоз' })
    await work(act, broken, { act: 'sendToRepair', note: 'Мастерская, до конца недели' })
  }
  if (quarantined)
    await work(act, quarantined, { act: 'quarantine', note: 'В семье ветрянка, до конца карантина' })
}
