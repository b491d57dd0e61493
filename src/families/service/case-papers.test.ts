import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import type { Actor } from '#access/act.ts'
import { standingAct } from '#access/dispatch.ts'
import { assignCaseload } from '#access/service/centre.ts'
import { openTogether } from '#papers/service/papers-together.ts'
import { file, sign, voiding } from '#papers/service/papers.ts'
import { command, good, query, type TestCentre, testCentre } from '../../../test/centre.ts'
import { textsInOffice } from '../../../test/office.ts'
import { child, workshop } from '../../../test/people.ts'
import type { makePaper, saveDocuments } from '../contract/papers.ts'
import { open as openCard } from './card.ts'
import { recordConsent, setStatus, withdrawConsent } from './changes.ts'
import { missingPapersOf } from './doors.ts'
import { open as openDocuments, save } from './documents.ts'
import { list, making } from './papers.ts'

let centre: TestCentre
beforeAll(async () => {
  centre = await testCentre({ now: '2026-11-22T03:00:00.000Z' })
})
afterAll(() => centre.close())

type Documents = z.input<typeof saveDocuments.input>
type Paper = z.input<typeof makePaper.input>

const named = (lastName: string, firstName: string, middleName: string) => ({
  lastName,
  firstName,
  middleName,
})

async function aCase(surname: string) {
  const made = await child(centre, {
    surname,
    name: named(`${surname}`, 'Лев', 'Ильич'),
    sex: 'male',
    adults: [
      { name: named(`${surname}а`, 'Мария', 'Петровна'), relation: 'mother', phones: '+79145552014' },
      { name: named(`${surname}а`, 'Зоя', 'Львовна'), relation: 'grandmother', isLegal: false },
    ],
    family: { settlement: 'с. Марково', address: 'ул. Школьная, 14', barriers: ['distance', 'transport'] },
  })
  return { ...made, motherId: made.adultIds[0]!, grandmotherId: made.adultIds[1]! }
}

const write = async (documents: Documents, who: Actor = centre.head) =>
  command(centre.program, who, save, documents)
const make = (paper: Omit<Paper, 'paperId'> & { paperId?: string }, who: Actor = centre.head) =>
  command(centre.program, who, making, { paperId: randomUUID(), ...paper })
const papers = async (childId: string, who: Actor = centre.head) =>
  good(await query(centre.program, who, list, { childId }))
const lacks = async (childId: string) =>
  (await missingPapersOf(standingAct(centre.program, centre.head), [childId])).get(childId)

async function docx(paperId: string, who: Actor = centre.head): Promise<Buffer> {
  return Buffer.from(good(await query(centre.program, who, file, { paperId, what: 'docx' })).base64, 'base64')
}

/** A specialist with the child in care. */
async function carer(childId: string): Promise<Actor> {
  const { staffId } = await workshop(centre)
  const care = { staffId, childIds: [childId], from: '2026-01-01' }
  good(await command(centre.program, centre.head, assignCaseload, care))
  return { ...centre.as('specialist'), staffId }
}

test('documents are written down bit by bit, read back, and lie sealed', async () => {
  const { childId, motherId, grandmotherId } = await aCase('Документов')
  const { statusId } = good(
    await command(centre.program, centre.head, setStatus, {
      childId,
      kind: 'disabledChild',
      from: '2024-03-01',
    }),
  )
  good(
    await write({
      childId,
      child: {
        document: 'свидетельство о рождении I-ОТ № 555000',
        ipra: '17.2.28/2024',
        ipraIssuedOn: '2024-03-05',
      },
      statuses: [
        { statusId, document: 'справка МСЭ-2023 № 0012345', issuedOn: '2024-03-01', until: '2027-03-01' },
      ],
      adults: [
        { adultId: motherId, document: 'паспорт 10 05 № 123456', authority: 'свидетельство о рождении' },
      ],
    }),
  )
  good(
    await write({
      childId,
      child: { ipraUntil: '2027-03-01' },
      adults: [{ adultId: grandmotherId, address: 'с. Волково' }],
    }),
  )
  expect(good(await query(centre.program, centre.head, openDocuments, { childId }))).toEqual({
    child: {
      document: 'свидетельство о рождении I-ОТ № 555000',
      ipra: '17.2.28/2024',
      ipraIssuedOn: '2024-03-05',
      ipraUntil: '2027-03-01',
    },
    statuses: [
      {
        statusId,
        kind: 'disabledChild',
        from: '2024-03-01',
        document: 'справка МСЭ-2023 № 0012345',
        issuedOn: '2024-03-01',
        until: '2027-03-01',
      },
    ],
    adults: [
      {
        adultId: motherId,
        document: 'паспорт 10 05 № 123456',
        address: '',
        authority: 'свидетельство о рождении',
      },
      { adultId: grandmotherId, document: '', address: 'с. Волково', authority: '' },
    ],
  })
  const rows = await centre.program.db.centre(centre.head.centreId).rows<{ text: string }>(
    `select concat(c::text, a::text, r::text, s::text) as text from child c join representative r on r.child_id = c.id
     join adult a on a.id = r.adult_id left join child_status s on s.child_id = c.id where c.id = $1`,
    [childId],
  )
  const hex = Buffer.from('свидетельство').toString('hex')
  expect(rows.some(({ text }) => text.includes('свидетельство') || text.includes(hex))).toBe(false)
})

test('documents of people who are not of this case are not written down', async () => {
  const { childId, motherId } = await aCase('Чужаков')
  const other = await aCase('Далёков')
  const adult = { adultId: other.motherId, document: 'паспорт' }
  expect(await write({ childId, adults: [adult] })).toMatchObject({ code: 'not-found' })
  expect(await write({ childId, statuses: [{ statusId: randomUUID(), document: 'справка' }] })).toMatchObject(
    {
      code: 'not-found',
    },
  )
  const stranger = await centre.another()
  expect(
    await write({ childId, adults: [{ adultId: motherId, document: 'паспорт' }] }, stranger.head),
  ).toMatchObject({
    code: 'not-found',
  })
  for (const role of ['director', 'specialist', 'lendingClerk', 'systemAdmin'] as const)
    expect(await query(centre.program, centre.as(role), openDocuments, { childId })).toMatchObject({
      code: 'not-allowed',
    })
})

test(
  'an application and a consent say what the card knows, with the names in their cases',
  { timeout: 60_000 },
  async () => {
    const { childId, motherId } = await aCase('Журавлёв')
    const status = { childId, kind: 'disabledChild' as const, from: '2024-03-01' }
    const { statusId } = good(await command(centre.program, centre.head, setStatus, status))
    good(
      await write({
        childId,
        child: { document: 'свидетельство I-ОТ № 555000', ipra: '№ 17.2.28', ipraIssuedOn: '2024-03-05' },
        statuses: [
          { statusId, document: 'справка МСЭ № 0012345', issuedOn: '2024-03-01', until: '2027-03-01' },
        ],
        adults: [
          { adultId: motherId, document: 'паспорт 10 05 № 123456', authority: 'свидетельство о рождении' },
        ],
      }),
    )
    const wish = 'научиться ходить с опорой'
    const { paperId: applied } = good(await make({ paper: 'applicationToService', childId, told: { wish } }))
    const consent = await make({ paper: 'consentProcessing', childId, told: { until: '2027-12-31' } })
    const [application, agreed] = await textsInOffice([
      await docx(applied),
      await docx(good(consent).paperId),
    ])
    expect(application).toContain('от Журавлёвой Марии Петровны')
    expect(application).toContain('моего ребёнка Журавлёва Льва Ильича, дата рождения 05.05.2015')
    expect(application).toContain('с. Марково, ул. Школьная, 14')
    expect(application).toContain('справка МСЭ № 0012345 от 01.03.2024, действует по 01.03.2027')
    expect(application).toContain('№ 17.2.28 от 05.03.2024')
    expect(application).toContain('далеко, нет транспорта')
    expect(application).toContain(wish)
    expect(agreed).toContain('документ: паспорт 10 05 № 123456')
    expect(agreed).toContain('документ ребёнка: свидетельство I-ОТ № 555000')
    expect(agreed).toContain('на основании: свидетельство о рождении')
    expect(agreed).toContain('по 31.12.2027')
    expect((await papers(childId)).papers.map(({ template, isRecorded }) => [template, isRecorded])).toEqual([
      ['consentProcessing', false],
      ['applicationToService', null],
    ])
  },
)

test(
  'what nobody wrote down leaves room for a hand, and what must be there is named',
  { timeout: 60_000 },
  async () => {
    const { childId, grandmotherId } = await aCase('Пустов')
    const { paperId } = good(await make({ paper: 'consentPhoto', childId }))
    const [text] = await textsInOffice([await docx(paperId)])
    expect(text).toContain('документ: ____________')
    expect(await make({ paper: 'consentTransfer', childId, told: { partner: 'Школа № 7' } })).toMatchObject({
      code: 'paper-field-missing',
      details: { field: 'purpose', meaning: 'для чего передаются данные' },
    })
    expect(await make({ paper: 'consentPhoto', childId, adultId: grandmotherId })).toMatchObject({
      code: 'representative-unknown',
    })
    const lone = await child(centre, { surname: 'Одинцов' })
    expect(await make({ paper: 'consentPhoto', childId: lone.childId })).toMatchObject({
      code: 'paper-field-missing',
      details: { field: 'representative' },
    })
  },
)

test('a consent is printed, signed, recorded and then scanned: its paper stays its paper', async () => {
  const { childId, motherId } = await aCase('Согласов')
  expect(await lacks(childId)).toContain('processingConsent')
  const { paperId } = good(await make({ paper: 'consentProcessing', childId }))
  const given = {
    childId,
    adultId: motherId,
    version: '1',
    form: 'paperScanLater' as const,
    givenOn: '2026-11-22',
    paperId,
  }
  const record = (over: object = {}) =>
    command(centre.program, centre.head, recordConsent, { ...given, purpose: 'processing', ...over })
  expect(await record({ purpose: 'photoForWork' })).toMatchObject({ code: 'paper-unfit', field: 'paperId' })
  expect(await record({ paperId: randomUUID() })).toMatchObject({ code: 'paper-unfit' })
  const outcomes = await Promise.all([record(), record()])
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ code: 'paper-unfit' })
  expect(good(outcomes.find(({ ok }) => ok)!).consentId).toBe(paperId)
  expect(await lacks(childId)).toEqual([
    'representativeDocument',
    'authority',
    'childDocument',
    'consentScan',
    'enrolmentOrder',
  ])
  const scan = {
    mediaType: 'application/pdf' as const,
    base64: Buffer.from('%PDF-1.4\n%%EOF').toString('base64'),
  }
  good(
    await command(centre.program, centre.head, sign, { paperId, mode: 'paperScan', on: '2026-11-22', scan }),
  )
  expect(await lacks(childId)).not.toContain('consentScan')
  expect((await papers(childId)).papers).toMatchObject([
    { id: paperId, isRecorded: true, hasScan: true, signature: 'paperScan' },
  ])
  const again = good(await make({ paper: 'consentProcessing', childId, consentId: paperId }))
  expect((await papers(childId)).papers.find(({ id }) => id === again.paperId)).toMatchObject({
    isRecorded: true,
  })
  good(await command(centre.program, centre.head, withdrawConsent, { consentId: paperId, on: '2026-11-22' }))
  expect(await lacks(childId)).toContain('processingConsent')
})

test('a voided blank is recorded as no consent, and a consent of another child lends its paper to nobody', async () => {
  const { childId } = await aCase('Бланков')
  const other = await aCase('Иначев')
  const { paperId } = good(await make({ paper: 'consentPhoto', childId }))
  const given = {
    purpose: 'photoForWork' as const,
    version: '1',
    form: 'paper' as const,
    givenOn: '2026-11-20',
    paperId,
  }
  expect(
    await command(centre.program, centre.head, recordConsent, { ...given, childId: other.childId }),
  ).toMatchObject({ code: 'paper-unfit' })
  good(await command(centre.program, centre.head, voiding, { paperId, on: '2026-11-22', reason: 'испорчен' }))
  expect(await command(centre.program, centre.head, recordConsent, { ...given, childId })).toMatchObject({
    code: 'paper-unfit',
  })
  const consent = { ...given, childId: other.childId, paperId: null }
  const { consentId } = good(await command(centre.program, centre.head, recordConsent, consent))
  expect(await make({ paper: 'consentPhoto', childId, consentId })).toMatchObject({
    code: 'consent-of-another',
  })
  expect(await make({ paper: 'consentMessages', childId: other.childId, consentId })).toMatchObject({
    code: 'consent-of-another',
  })
})

test('the same paper again is the same paper', async () => {
  const { childId } = await aCase('Повторов')
  const paperId = randomUUID()
  good(await make({ paperId, paper: 'applicationToService', childId }))
  good(await make({ paperId, paper: 'applicationToService', childId }))
  expect((await papers(childId)).papers).toHaveLength(1)
  expect(
    await make({ paperId, paper: 'applicationToService', childId, told: { wish: 'иное' } }),
  ).toMatchObject({
    code: 'paper-reused',
  })
})

test(
  'a specialist prints a consent of an own child with room for the passport, and opens no paper of others',
  { timeout: 60_000 },
  async () => {
    const { childId, motherId } = await aCase('Дорожнов')
    good(await write({ childId, adults: [{ adultId: motherId, document: 'паспорт 10 05 № 123456' }] }))
    const ofHead = good(await make({ paper: 'consentPhoto', childId })).paperId
    const stranger: Actor = { ...centre.as('specialist'), staffId: randomUUID() }
    expect(await make({ paper: 'consentPhoto', childId }, stranger)).toMatchObject({ code: 'not-found' })
    const specialist = await carer(childId)
    const own = good(await make({ paper: 'consentPhoto', childId }, specialist)).paperId
    const [text] = await textsInOffice([await docx(own, specialist)])
    expect(text).toContain('Дорожнова Мария Петровна')
    expect(text).toContain('документ: ____________')
    expect((await papers(childId, specialist)).papers.map(({ id }) => id)).toEqual([own])
    const asked = { paperId: ofHead, what: 'docx' as const }
    expect(await query(centre.program, specialist, file, asked)).toMatchObject({ code: 'not-found' })
    const another = good(await make({ paper: 'applicationToService', childId }, specialist)).paperId
    const together = (...paperIds: string[]) =>
      query(centre.program, specialist, openTogether, { paperIds, what: 'docx' })
    expect(await together(own, ofHead)).toMatchObject({ code: 'not-found' })
    expect((await together(own, another)).ok).toBe(true)
    const after = { paperId: own, what: 'docx' as const }
    expect(await query(centre.program, stranger, file, after)).toMatchObject({ code: 'not-found' })
  },
)

test('a specialist records the signed consent of an own child, its scan to follow, and of no other child', async () => {
  const { childId, motherId } = await aCase('Выездов')
  const other = await aCase('Сторонов')
  const specialist = await carer(childId)
  const { paperId } = good(await make({ paper: 'consentPhoto', childId }, specialist))
  const given = {
    childId,
    adultId: motherId,
    purpose: 'photoForWork' as const,
    version: '1',
    form: 'paperScanLater' as const,
    givenOn: '2026-11-22',
    paperId,
  }
  const record = (over: object = {}, who = specialist) =>
    command(centre.program, who, recordConsent, { ...given, ...over })
  expect(await record({ adultId: other.motherId })).toMatchObject({ code: 'not-found' })
  expect(await record({ childId: other.childId, paperId: null })).toMatchObject({ code: 'not-found' })
  expect(await record({}, { ...specialist, staffId: randomUUID() })).toMatchObject({ code: 'not-found' })
  const { consentId } = good(await record())
  const card = good(await query(centre.program, specialist, openCard, { childId }))
  expect(card.consents).toMatchObject([{ id: consentId, isInForce: true, form: 'paperScanLater' }])
  const withdrawal = { consentId, on: '2026-11-22' }
  expect(await command(centre.program, specialist, withdrawConsent, withdrawal)).toMatchObject({
    code: 'not-allowed',
  })
})

test('nobody makes papers of another centre’s child, and roles without a part make none', async () => {
  const { childId } = await aCase('Соседов')
  const other = await centre.another()
  expect(await make({ paper: 'consentPhoto', childId }, other.head)).toMatchObject({ code: 'not-found' })
  expect(await query(centre.program, other.head, list, { childId })).toMatchObject({ code: 'not-found' })
  for (const role of ['director', 'lendingClerk', 'methodologist'] as const)
    expect(await make({ paper: 'consentPhoto', childId }, centre.as(role))).toMatchObject({
      code: 'not-allowed',
    })
})

test('a hidden address stands on no paper that a specialist prints', { timeout: 60_000 }, async () => {
  const made = await child(centre, {
    surname: 'Тайников',
    adults: [{ name: named('Тайникова', 'Анна', ''), relation: 'mother' }],
    family: { settlement: 'с. Глухое', address: 'ул. Скрытая, 3', isAddressHidden: true },
  })
  const specialist = await carer(made.childId)
  const own = good(await make({ paper: 'consentPhoto', childId: made.childId }, specialist)).paperId
  const whole = good(await make({ paper: 'consentPhoto', childId: made.childId })).paperId
  const [hidden, shown] = await textsInOffice([await docx(own, specialist), await docx(whole)])
  expect(hidden).not.toContain('Скрытая')
  expect(shown).toContain('с. Глухое, ул. Скрытая, 3')
  expect(
    good(await query(centre.program, centre.head, openCard, { childId: made.childId })).family?.address,
  ).toBe('ул. Скрытая, 3')
})
