// The child's individual card, gathered from every module and read by an office program.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { record as recordAssessment } from '#assessments/service/record.ts'
import { recordConsent } from '#families/service/changes.ts'
import { save as saveDocuments } from '#families/service/documents.ts'
import * as register from '#papers/service/papers.ts'
import { signing } from '#services/service/contracts.ts'
import { command, good, ownCommand, query, type TestCentre, testCentre } from '../../test/centre.ts'
import { equipment, lent, numberOf } from '../../test/lending.ts'
import { spheres } from '../../test/measuring.ts'
import { textsInOffice } from '../../test/office.ts'
import { child, workshop } from '../../test/people.ts'
import { aGoal, enrolled } from '../../test/programming.ts'
import { makingChildCard } from './service/child-card.ts'

let centre: TestCentre
let post: TestCentre & Awaited<ReturnType<typeof workshop>>
beforeAll(async () => {
  centre = await testCentre({ now: '2026-05-12T03:00:00.000Z' })
  post = { ...centre, ...(await workshop(centre)) }
})
afterAll(() => centre.close())

const mother = { lastName: 'Иванова', firstName: 'Мария', middleName: 'Петровна' }
const family = {
  settlement: 'с. Марково',
  address: 'ул. Лесная, 1',
  categories: ['large' as const],
  barriers: ['distance' as const],
  circumstances: 'дом с печным отоплением',
  distance_km: 42,
}

async function aChild() {
  const adults = [{ name: mother, relation: 'mother' as const, phones: '+7 914 123-45-67' }]
  const texts = {
    safety: 'эпилепсия: приступы на свет',
    communication: 'показывает картинки',
    snils: '112-233-445 95',
  }
  const statuses = [{ kind: 'disabledChild' as const, from: '2020-02-02' as const }]
  const given = { surname: 'Иванов', sex: 'male' as const, adults, family, statuses, ...texts }
  return child(centre, given as never)
}

const make = (childId: string, as = centre.head, paperId: string = randomUUID()) =>
  command(centre.program, as, makingChildCard, { paperId, childId })

test('the card says what every module knows of the child', { timeout: 90_000 }, async () => {
  const { childId, adultIds } = await aChild()
  const { program, head } = centre
  const consent = {
    childId,
    adultId: adultIds[0]!,
    purpose: 'photoForWork' as const,
    version: '1',
    form: 'paper' as const,
  }
  good(await command(program, head, recordConsent, { ...consent, givenOn: '2026-01-10' }))
  const { programmeId } = await enrolled(post, { childId })
  await aGoal(post, { programmeId, title: 'Сидит без опоры минуту' })
  const { unitIds } = await equipment(centre, 1)
  await lent(centre, { childId, adultId: adultIds[0]! }, unitIds[0]!)
  const examination = {
    instrument: 'development',
    version: 1,
    phase: 'baseline' as const,
    day: '2026-05-05' as const,
  }
  const answers = { assessmentId: randomUUID(), childId, staffId: post.staffId, answers: spheres(2) }
  good(await ownCommand(program, head, recordAssessment, { ...examination, ...answers }))
  const contract = {
    contractId: randomUUID(),
    childId,
    adultId: adultIds[0]!,
    form: 'home' as const,
    services: [{ serviceId: post.serviceId }],
    price: 'free' as const,
    ippsuNumber: '17-И',
    from: '2026-02-01',
    until: '2026-12-31',
  }
  const { number } = good(await command(program, head, signing, contract))

  const ipra = { ipra: '17.2.28/2', ipraIssuedOn: '2026-01-20' as const }
  const adults = [{ adultId: adultIds[0]!, authority: 'свидетельство о рождении I-ОТ № 1' }]
  good(await command(program, head, saveDocuments, { childId, child: ipra, adults } as never))

  const { paperId } = good(await make(childId))
  const { base64 } = good(await query(program, head, register.file, { paperId, what: 'docx' }))
  const [text] = await textsInOffice([Buffer.from(base64, 'base64')])
  const said = text!.replaceAll(/[\s\u00a0]+/g, ' ')
  for (const part of [
    'Иванов Лев',
    '05.05.2015, мальчик',
    '112-233-445 95',
    'с. Марково, ул. Лесная, 1',
    '+7 914 123-45-67',
    'многодетная; мама',
    'до центра 42 км; почему трудно приезжать: далеко; дом с печным отоплением',
    `ИППСУ № 17-И; договор № ${number}, 01.02.2026 – 31.12.2026`,
    'эпилепсия: приступы на свет',
    'показывает картинки',
    'Иванова Мария Петровна, мама, законный представитель',
    'свидетельство о рождении I-ОТ № 1',
    '17.2.28/2 от 20.01.2026',
    'ребёнок-инвалид',
    'Сидит без опоры минуту',
    'Состоялось занятий: 0 из',
    'входящая',
    numberOf(unitIds[0]!),
    'фото и видео для работы, на бумаге',
  ])
    expect(said).toContain(part)
  expect(said).not.toMatch(/[{}]|undefined|null/)
})

test('who may not see all of a child gets no card, and does not open one that others made', async () => {
  const { childId } = await child(centre, { surname: 'Скрытный' })
  for (const role of [
    'director',
    'specialist',
    'lendingClerk',
    'methodologist',
    'dataProtectionOfficer',
  ] as const)
    expect(await make(childId, centre.as(role))).toMatchObject({ code: 'not-allowed' })
  const { paperId } = good(await make(childId, centre.as('coordinator')))
  const opened = (role: 'lendingClerk' | 'director' | 'dataProtectionOfficer' | 'coordinator') =>
    query(centre.program, centre.as(role), register.file, { paperId, what: 'docx' })
  expect(await opened('lendingClerk')).toMatchObject({ code: 'not-allowed' })
  expect(await opened('dataProtectionOfficer')).toMatchObject({ code: 'not-allowed' })
  expect(await opened('director')).toMatchObject({ code: 'not-allowed' })
  expect((await opened('coordinator')).ok).toBe(true)
})

test('the card of a child of another centre is not found; the same paper asked for twice is one', async () => {
  const { childId } = await child(centre, { surname: 'Повторный' })
  const { head } = await centre.another()
  expect(await make(childId, head)).toMatchObject({ code: 'not-found' })
  const paperId = randomUUID()
  good(await make(childId, centre.head, paperId))
  expect(good(await make(childId, centre.head, paperId))).toEqual({ paperId })
})
