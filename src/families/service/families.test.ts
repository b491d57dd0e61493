import type { OutputOf } from '#base/act.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { assignCaseload, endCaseload } from '#access/service/centre.ts'
import type { Actor } from '#access/act.ts'
import { command, good, query, type TestCentre, testCentre } from '../../../test/centre.ts'
import type { registerChild } from '../contract.ts'
import { edit, events, open } from './card.ts'
import {
  addAdult,
  discharge,
  editAdult,
  editFamily,
  endStatus,
  enrol,
  recordConsent,
  setStatus,
  withdrawConsent,
} from './changes.ts'
import { find, list } from './lists.ts'
import { nearly, register, remove } from './register.ts'

type Child = z.input<typeof registerChild.input>

let centre: TestCentre
beforeAll(async () => {
  centre = await testCentre({ now: '2026-05-12T03:00:00.000Z' })
})
afterAll(() => centre.close())

const aChild = (over: Partial<Child> = {}): Child => ({
  name: { lastName: 'Журавлёв', firstName: 'Семён', middleName: 'Петрович' },
  birthDate: '2020-05-12',
  ...over,
})
const add = async (over: Partial<Child> = {}) =>
  good(await command(centre.program, centre.head, register, aChild(over)))
const named = (lastName: string, firstName: string, middleName = '') => ({
  name: { lastName, firstName, middleName },
})
const card = async (childId: string, who: Actor = centre.head) =>
  good(await query(centre.program, who, open, { childId }))
const found = async (text: string) => {
  const answer = good(await query(centre.program, centre.head, list, { text }))
  return { names: answer.rows.map((row) => row.name), as: answer.understoodAs }
}

test('a child is found by parts of the name in any order, with е for ё, in the wrong layout, with a slip of the key', async () => {
  await add({
    ...named('Соловьёв', 'Артём', 'Ильич'),
    adults: [{ ...named('Соловьёва', 'Нина'), relation: 'mother', phones: '8 (914) 700-11-22' }],
  })
  const name = 'Соловьёв Артём Ильич'
  for (const text of ['соловьев', 'АРТЕМ солов', 'ильич арт', 'ловье'])
    expect(await found(text)).toEqual({ names: [name], as: 'typed' })
  expect(await found('cjkjdm`d')).toEqual({ names: [name], as: 'otherLayout' })
  expect((await found('саловьев')).names).toContain(name)
  expect(await found('700-11-22')).toEqual({ names: [name], as: 'phone' })
  expect(await found('нет такого')).toMatchObject({ names: [] })
})

test('the search box finds the parent, and through the parent the child', async () => {
  const answer = good(await query(centre.program, centre.head, find, { text: 'соловьева' }))
  expect(answer.adults).toMatchObject([
    { name: 'Соловьёва Нина', phone: '+7 914 700-11-22', childName: 'Соловьёв Артём' },
  ])
})

test('signs that mean something to the database are looked for as they are', async () => {
  for (const text of ['%', '_', "'; drop table child; --", '\\', '😀'])
    expect((await found(text)).names).toEqual([])
})

test('a child is registered with everything, and the card shows it', async () => {
  const { childId } = await add({
    ...named('Орлов', 'МИХАИЛ', 'Александрович'),
    birthDate: '2024-01-10',
    snils: '112-233-445 95',
    safety: 'Без мигающего света',
    statuses: [{ kind: 'severeMultiple' }],
    enrolledOn: '2026-04-01',
    adults: [{ ...named('Орлова', 'Елена'), relation: 'mother', phones: '+79145552014' }],
    family: {
      settlement: 'с. Марково',
      address: 'ул. Школьная, 14',
      distance_km: 31,
      categories: ['large'],
      barriers: ['distance'],
    },
  })
  expect(await card(childId)).toMatchObject({
    name: { firstName: 'Михаил' },
    age: { years: 2, months: 4 },
    isEarlyAge: true,
    health: { safety: 'Без мигающего света', snils: '112-233-445 95' },
    statuses: [{ kind: 'severeMultiple', from: '2026-04-01', to: null, isNow: true }],
    enrolments: [{ from: '2026-04-01', to: null }],
    family: {
      settlement: 'с. Марково',
      address: 'ул. Школьная, 14',
      distance_km: 31,
      barriers: [{ kind: 'distance' }],
    },
    adults: [{ relation: 'mother', isLegal: true, phones: [{ digits: '79145552014' }] }],
  })
})

test.each<[string, Partial<Child>, string, string]>([
  ['born tomorrow', { birthDate: '2026-05-13' }, 'born-in-future', 'birthDate'],
  ['of age when enrolled', { birthDate: '2000-01-01', enrolledOn: '2026-01-01' }, 'not-a-child', 'birthDate'],
  ['a СНИЛС with a wrong checksum', { snils: '112-233-445 96' }, 'snils-invalid', 'snils'],
  ['a СНИЛС that another child has', { snils: '11223344595' }, 'snils-taken', 'snils'],
  ['an emoji for a name', named('😀', 'Семён'), 'name-invalid', 'name.lastName'],
  ['a name of a thousand letters', named('а'.repeat(400), 'Семён'), 'name-too-long', 'name.lastName'],
  ['no first name', named('Орлов', ' '), 'name-missing', 'name.firstName'],
  [
    'a phone that is no phone',
    { adults: [{ ...named('Орлова', 'Ева'), relation: 'mother', phones: '12' }] },
    'phone-unreadable',
    'adults.0.phones',
  ],
  [
    'a status from before birth',
    { statuses: [{ kind: 'palliative', from: '2019-01-01' }] },
    'starts-before-birth',
    'statuses.0',
  ],
  [
    'a family that is not there',
    { familyId: '0190a1b2-0000-7000-8000-000000000001' },
    'family-unknown',
    'familyId',
  ],
])('%s is refused beside its field, and nothing is stored', async (_, over, code, field) => {
  const before = await centre.program.db.centre(centre.head.centreId).rows('select from child')
  const answer = await command(
    centre.program,
    centre.head,
    register,
    aChild({ ...named('Отказов', 'Фома'), ...over }),
  )
  expect(answer).toMatchObject({ ok: false, code, field })
  expect(await centre.program.db.centre(centre.head.centreId).rows('select from child')).toHaveLength(
    before.length,
  )
})

test('the same child is warned of, and a namesake may still be added', async () => {
  const { childId } = await add(named('Двойников', 'Лев', 'Олегович'))
  const again = await command(
    centre.program,
    centre.head,
    register,
    aChild(named('ДВОЙНИКОВ', 'лев', 'олегович')),
  )
  expect(again).toMatchObject({ ok: false, code: 'same-child-exists', details: { childId } })
  const near = good(
    await query(centre.program, centre.head, nearly, {
      ...named('Двойникав', 'Лев', 'Олегович'),
      birthDate: '2020-05-12',
    }),
  )
  expect(near.children).toMatchObject([{ childId, isSame: false }])
  expect((await add({ ...named('Двойников', 'Лев', 'Олегович'), isSurelyNew: true })).childId).not.toBe(
    childId,
  )
})

test('brothers and sisters share a family and know of each other, the eldest first', async () => {
  const first = await add({
    ...named('Семейнова', 'Алиса'),
    birthDate: '2016-01-01',
    adults: [{ ...named('Семейнова', 'Ольга'), relation: 'mother' }],
  })
  const second = await add({
    ...named('Семейнов', 'Пётр'),
    familyId: first.familyId,
    representatives: [{ adultId: first.adultIds[0]!, relation: 'mother', isLegal: true }],
  })
  expect((await card(second.childId)).siblings).toMatchObject([
    { firstName: 'Алиса', ageYears: 10, isFirst: true },
  ])
  expect((await card(second.childId)).adults).toMatchObject([
    { name: { firstName: 'Ольга' }, relation: 'mother' },
  ])
})

test('two people change different fields of one card; the same field makes the second look first', async () => {
  const { childId } = await add(named('Двухредактов', 'Илья'))
  const change = (base: number, changes: object) =>
    command(centre.program, centre.head, edit, { childId, base, changes })
  expect(good(await change(1, { notes: 'любит качели' })).version).toBe(2)
  expect(good(await change(1, { communication: 'карточки' })).version).toBe(3)
  expect(await change(1, { notes: 'не любит качели' })).toMatchObject({
    ok: false,
    code: 'changed-meanwhile',
    field: 'notes',
  })
  expect((await card(childId)).health).toMatchObject({ notes: 'любит качели', communication: 'карточки' })
})

test('a specialist sees the children of the own caseload for as long as it lasts, and no others', async () => {
  const staffId = '0190a1b2-0000-7000-8000-00000000000a'
  const specialist: Actor = { ...centre.as('specialist'), staffId }
  const { childId } = await add(named('Подопечнов', 'Глеб'))
  const see = () => query(centre.program, specialist, open, { childId })
  expect(await see()).toMatchObject({ ok: false, code: 'not-found' })
  good(
    await command(centre.program, centre.head, assignCaseload, {
      staffId,
      childIds: [childId],
      from: '2026-05-01',
    }),
  )
  expect((await see()).ok).toBe(true)
  expect(good(await query(centre.program, specialist, list, {})).rows.map((row) => row.id)).toEqual([childId])
  good(await command(centre.program, centre.head, endCaseload, { staffId, childId, to: '2026-05-11' }))
  expect(await see()).toMatchObject({ ok: false, code: 'not-found' })
})

test('a specialist who is no member of staff sees nobody', async () => {
  expect(good(await query(centre.program, centre.as('specialist'), list, {})).rows).toEqual([])
})

test('each role opens only its parts of a card', async () => {
  const { childId } = await add({
    ...named('Разделов', 'Марк'),
    diagnosis: 'закрыто',
    adults: [{ ...named('Разделова', 'Яна'), relation: 'mother', phones: '+79140001122' }],
    family: { circumstances: 'сложно', address: 'ул. Лесная, 2' },
  })
  const director = await card(childId, centre.as('director'))
  expect(director.family).toMatchObject({ circumstances: null, address: 'ул. Лесная, 2' })
  const officer = await card(childId, centre.as('dataProtectionOfficer'))
  expect(officer).toMatchObject({ health: null, statuses: [], family: null, adults: [{ phones: null }] })
  expect(officer.consents).toEqual([])
  expect(await query(centre.program, centre.as('systemAdmin'), open, { childId })).toEqual({
    ok: false,
    code: 'not-allowed',
  })
})

test('a role that reaches own children opens nothing of another child’s card, whatever other role its person has', async () => {
  const { childId } = await add({ ...named('Суммин', 'Егор'), diagnosis: 'закрыто' })
  const both: Actor = { ...centre.as('specialist'), roles: ['specialist', 'dataProtectionOfficer'] }
  expect(await card(childId, both)).toMatchObject({ health: null, family: null, consents: [] })
  const staffId = '0190a1b2-0000-7000-8000-00000000000b'
  const own = { staffId, childIds: [childId], from: '2026-05-01' }
  good(await command(centre.program, centre.head, assignCaseload, own))
  expect(await card(childId, { ...both, staffId })).toMatchObject({ health: { diagnosis: 'закрыто' } })
})

test('the methodologist reads initials and may not look for a name', async () => {
  const rows = good(await query(centre.program, centre.as('methodologist'), list, { text: 'Разделов' })).rows
  expect(rows.length).toBeGreaterThan(1)
  expect(rows.every((row) => /^(\p{L}\. ?){2,3}$/u.test(row.name) && row.birthDate === null)).toBe(true)
})

test('another centre’s child does not exist for us', async () => {
  const { childId } = await add(named('Соседов', 'Лука'))
  const other = await centre.another()
  expect(await query(centre.program, other.head, open, { childId })).toMatchObject({
    ok: false,
    code: 'not-found',
  })
})

test('statuses, enrolment and consents hold from day to day and tell their story', async () => {
  const { childId } = await add(named('Историев', 'Ян'))
  const act = { childId }
  const { statusId } = good(
    await command(centre.program, centre.head, setStatus, {
      ...act,
      kind: 'disabledChild',
      from: '2024-01-01',
    }),
  )
  expect(
    await command(centre.program, centre.head, setStatus, {
      ...act,
      kind: 'disabledChild',
      from: '2025-01-01',
    }),
  ).toMatchObject({ code: 'status-overlaps' })
  good(await command(centre.program, centre.head, endStatus, { statusId, to: '2025-12-31' }))
  good(
    await command(centre.program, centre.head, setStatus, {
      ...act,
      kind: 'disabledChild',
      from: '2026-01-01',
    }),
  )
  good(await command(centre.program, centre.head, enrol, { ...act, from: '2024-02-01', order: '36-д' }))
  expect(await command(centre.program, centre.head, enrol, { ...act, from: '2025-02-01' })).toMatchObject({
    code: 'already-enrolled',
  })
  expect(
    await command(centre.program, centre.head, discharge, { ...act, to: '2024-01-01', reason: 'moved' }),
  ).toMatchObject({ code: 'ends-before-start' })
  good(await command(centre.program, centre.head, discharge, { ...act, to: '2025-03-01', reason: 'moved' }))
  expect(
    await command(centre.program, centre.head, discharge, { ...act, to: '2025-03-01', reason: 'moved' }),
  ).toMatchObject({ code: 'not-enrolled' })
  good(await command(centre.program, centre.head, enrol, { ...act, from: '2025-03-02' }))
  const given = {
    ...act,
    purpose: 'photoForWork' as const,
    version: '1',
    form: 'paper' as const,
    givenOn: '2025-03-02',
  }
  const { consentId } = good(await command(centre.program, centre.head, recordConsent, given))
  expect((await card(childId)).consents).toMatchObject([{ isInForce: true }])
  good(await command(centre.program, centre.head, withdrawConsent, { consentId, on: '2026-05-12' }))
  expect(
    await command(centre.program, centre.head, withdrawConsent, { consentId, on: '2026-05-12' }),
  ).toMatchObject({ code: 'already-withdrawn' })
  const story = good(await query(centre.program, centre.head, events, act)).events.map(
    (event) => `${event.day} ${event.kind}`,
  )
  expect(story).toEqual([
    '2026-05-12 consentWithdrawn',
    '2026-01-01 statusBegan',
    '2025-12-31 statusEnded',
    '2025-03-02 enrolled',
    '2025-03-02 consentGiven',
    '2025-03-01 discharged',
    '2024-02-01 enrolled',
    '2024-01-01 statusBegan',
  ])
})

test('a discharge because of death is on the card as well', async () => {
  const { childId } = await add({ ...named('Прощальный', 'Ян'), enrolledOn: '2025-01-01' })
  good(
    await command(centre.program, centre.head, discharge, { childId, to: '2026-02-03', reason: 'deceased' }),
  )
  expect(await card(childId)).toMatchObject({ deceasedOn: '2026-02-03', version: 2 })
})

test('a family changes from a day on, and its adults keep their phones in order', async () => {
  const { childId, familyId, adultIds } = await add({
    ...named('Переездов', 'Тит'),
    enrolledOn: '2025-01-01',
    adults: [{ ...named('Переездова', 'Рита'), relation: 'mother', phones: '+79140000101' }],
    family: { settlement: 'с. Волково', categories: ['complete'], barriers: ['distance'] },
  })
  const family = { settlement: 'г. Благовещенск', categories: ['singleParent' as const], barriers: [] }
  good(await command(centre.program, centre.head, editFamily, { familyId, from: '2026-03-01', family }))
  expect((await card(childId)).family).toMatchObject({
    settlement: 'г. Благовещенск',
    categories: [
      { kind: 'singleParent', from: '2026-03-01', to: null },
      { kind: 'complete', from: '2025-01-01', to: '2026-02-28' },
    ],
    barriers: [{ kind: 'distance', to: '2026-02-28' }],
  })
  good(
    await command(centre.program, centre.head, editAdult, {
      adultId: adultIds[0]!,
      ...named('Переездова', 'Рита'),
      phones: '+79140000102, 89140000103',
    }),
  )
  good(
    await command(centre.program, centre.head, addAdult, {
      childId,
      adult: { ...named('Бабушкина', 'Зоя'), relation: 'grandmother', isLegal: false },
    }),
  )
  const { adults } = await card(childId)
  expect(adults.map((adult) => [adult.name.firstName, adult.isLegal, adult.phones!.length])).toEqual([
    ['Рита', true, 2],
    ['Зоя', false, 0],
  ])
})

test('a child that is taken out takes its family along, and is found no more', async () => {
  const { childId } = await add({
    ...named('Ошибкин', 'Клим'),
    adults: [{ ...named('Ошибкина', 'Инна'), relation: 'mother' }],
  })
  good(await command(centre.program, centre.head, remove, { childIds: [childId], because: 'import' }))
  expect((await found('ошибкин')).names).toEqual([])
  const left = await centre.program.db
    .centre(centre.head.centreId)
    .rows("select from adult where last_name = 'Ошибкина' and removed_at is null")
  expect(left).toHaveLength(0)
})

test('what is private lies sealed in the database', async () => {
  await add({
    ...named('Тайнов', 'Макар'),
    diagnosis: 'секретное слово',
    notes: 'секретное слово',
    family: { address: 'секретное слово' },
  })
  const rows = await centre.program.db
    .centre(centre.head.centreId)
    .rows<{ text: string }>("select c::text || coalesce(f::text, '') as text from child c, family f")
  const hex = Buffer.from('секретное').toString('hex')
  expect(rows.some((row) => row.text.includes('секретное') || row.text.includes(hex))).toBe(false)
})

test('pages of a list follow one another without gaps or repetition', async () => {
  for (let at = 0; at < 25; at++)
    await add({ ...named('Листалов', 'А'.repeat(1 + (at % 5)), 'Б'.repeat(1 + Math.floor(at / 5))) })
  const seen: string[] = []
  let after: { key: string; id: string } | null = null
  do {
    const page: OutputOf<typeof list.contract> = good(
      await query(centre.program, centre.head, list, { text: 'листалов', limit: 7, after, withTotal: true }),
    )
    expect(page.total).toBe(25)
    seen.push(...page.rows.map((row) => row.id))
    after = page.next
  } while (after)
  expect(new Set(seen).size).toBe(25)
  expect(seen).toHaveLength(25)
})
