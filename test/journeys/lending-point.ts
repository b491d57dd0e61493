// What journeys take for granted of a lending point: a kind, units, a loan, a request; the first who asks makes them.
import { uuidv7 } from '#base/id.ts'
import { ask, type Person, post } from './person.ts'

const newId = (): string => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))

export const kindName = 'Стол с наклоном для занятий'
export const numbers = { free: 'ЖУ-0001', lent: 'ЖУ-0002', dirty: 'ЖУ-0003' } as const
type Which = keyof typeof numbers

export interface LendingPoint {
  readonly kindId: string
  readonly childId: string
  readonly units: Readonly<Record<Which, string>>
  readonly loanId: string
  readonly requestId: string
}

interface Family {
  readonly childId: string
  readonly adults: readonly { readonly id: string }[]
}

/** The first two families of the list in which there is an adult. */
export async function twoFamilies({ context }: Person): Promise<[Family, Family]> {
  const { rows } = (await ask(context, 'families.children', { limit: 20 })) as { rows: { id: string }[] }
  const found: Family[] = []
  for (const { id } of rows) {
    const family = (await ask(context, 'lending.counter', { childId: id })) as Family
    if (family.adults.length > 0) found.push(family)
    if (found.length === 2) return found as [Family, Family]
  }
  throw new Error('the demonstration has no two children with adults')
}

async function addKind({ context }: Person): Promise<string> {
  const kindId = newId()
  await post(context, 'lending.saveKind', {
    kindId,
    name: kindName,
    category: 'furniture',
    risk: 'low',
    limits: { height_cm: { from: 60, to: 200 } },
    briefing: 'Выставляет высоту и наклон.\nЗакрепляет ножки.',
    parts: [{ id: 'legs', name: 'Ножки' }],
  })
  return kindId
}

async function addUnit({ context }: Person, kindId: string, which: Which): Promise<string> {
  const unitId = newId()
  await post(context, 'lending.addUnit', {
    unitId,
    kindId,
    inventoryNumber: numbers[which],
    shelf: 'А-1',
    hygiene: which === 'dirty' ? 'dirty' : 'clean',
  })
  return unitId
}

async function found({ context }: Person, kindId: string): Promise<LendingPoint> {
  const { rows } = (await ask(context, 'lending.units', { kindId })) as {
    rows: { id: string; inventoryNumber: string }[]
  }
  const unit = (which: Which): string =>
    rows.find(({ inventoryNumber }) => inventoryNumber === numbers[which])!.id
  const loans = (await ask(context, 'lending.journal', { kindId })) as {
    rows: { id: string; childId: string }[]
  }
  const { requests } = (await ask(context, 'lending.queue', { kindId })) as { requests: { id: string }[] }
  return {
    kindId,
    childId: loans.rows[0]!.childId,
    units: { free: unit('free'), lent: unit('lent'), dirty: unit('dirty') },
    loanId: loans.rows[0]!.id,
    requestId: requests[0]!.id,
  }
}

/** A kind of low risk with a free unit, one with a family and one that waits for cleaning; another family asked for one. */
export async function lendingPoint(person: Person): Promise<LendingPoint> {
  const { context } = person
  const { kinds } = (await ask(context, 'lending.kinds')) as { kinds: { id: string; name: string }[] }
  const known = kinds.find(({ name }) => name === kindName)
  if (known) return found(person, known.id)
  const kindId = await addKind(person)
  const [family, other] = await twoFamilies(person)
  const { today } = (await ask(context, 'access.me')) as { today: string }
  const partsOf = ({ childId, adults }: Family) => ({ childId, adultId: adults[0]!.id, day: today })
  await addUnit(person, kindId, 'free')
  await addUnit(person, kindId, 'dirty')
  const lent = await addUnit(person, kindId, 'lent')
  await post(context, 'lending.measure', { childId: family.childId, day: today, height_cm: 110 })
  await post(context, 'lending.issue', {
    loanId: newId(),
    ...partsOf(family),
    lines: [{ lineId: newId(), unitId: lent }],
    isBriefingSigned: true,
  })
  await post(context, 'lending.request', {
    requestId: newId(),
    kindId,
    purpose: 'temporaryNeed',
    ...partsOf(other),
  })
  return found(person, kindId)
}

/** The screens of the lending point, by the names of their pictures. */
export const lendingScreens = (point: LendingPoint): Readonly<Record<string, string>> => ({
  lending: '/lending',
  'lending-family': `/lending?child=${point.childId}`,
  'lending-issue': `/lending/issue?child=${point.childId}&units=${point.units.free}`,
  'lending-issue-red': `/lending/issue?child=${point.childId}&units=${point.units.dirty}`,
  'lending-return': `/lending/return?units=${point.units.lent}`,
  'lending-units': '/lending/units',
  'lending-units-nothing': '/lending/units?state=writtenOff',
  'lending-unit': `/lending/units/${point.units.lent}`,
  'lending-unit-clean': `/lending/units/${point.units.dirty}?act=clean`,
  'lending-unit-write-off': `/lending/units/${point.units.free}?act=writeOff`,
  'lending-unit-new': '/lending/units/new',
  'lending-unit-edit': `/lending/units/${point.units.free}/edit`,
  'lending-labels': `/lending/labels?kind=${point.kindId}`,
  'lending-kinds': '/lending/kinds',
  'lending-kind': `/lending/kinds/${point.kindId}`,
  'lending-kind-new': '/lending/kinds/new',
  'lending-kits': '/lending/kits',
  'lending-recalls': '/lending/recalls',
  'lending-picking': '/lending/picking',
  'lending-queue': '/lending/queue',
  'lending-request': `/lending/requests/${point.requestId}`,
  'lending-request-new': `/lending/requests/new?child=${point.childId}`,
  'lending-journal': '/lending/journal',
  'lending-loan': `/lending/loans/${point.loanId}`,
  'lending-loan-extend': `/lending/loans/${point.loanId}?act=extend`,
  'lending-stock-taking': '/lending/stock-taking',
  'lending-demand': '/lending/demand',
})
