// Right arguments for every act: what a person may send who is permitted to, aimed at given things.
import { randomUUID } from 'node:crypto'
import { uuidv7 } from '#base/id.ts'
import { spheres } from '../measuring.ts'
import type { Things } from './world.ts'

type Maker = (things: Things) => Readonly<Record<string, unknown>>

let made = 0
/** Different in every call, and made of letters, for names. */
const word = (): string => {
  made += 1
  return [...made.toString(26).padStart(4, '0')]
    .map((digit) => 'абвгдежзиклмнопрстуфхцчшщэ'[Number.parseInt(digit, 26)])
    .join('')
}
const freshId = (): string => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))

const name = () => ({ lastName: `Новая${word()}`, firstName: 'Вера', middleName: '' })
const day = '2026-05-05'
const period = { from: '2026-05-01', to: '2026-05-31' }
const place = 'families.registerChild'

const record = ({ childId, staffId, serviceId }: Things) => ({
  recordId: freshId(),
  childId,
  staffId,
  serviceId,
  day,
  minutes: 40,
  form: 'home',
  place: 'home',
  technology: 'homeCentre',
})

const assessment = ({ childId, adultId, staffId }: Things) => ({
  assessmentId: freshId(),
  childId,
  adultId,
  staffId,
  instrument: 'development',
  version: 1,
  phase: 'baseline',
  day,
  answers: spheres(2),
})

const definition = () => ({
  name: `Карта ${word()}`,
  kind: 'questionnaire',
  subject: 'child',
  filledBy: 'specialist',
  length: 10,
  items: [{ id: 'steps', text: 'Шаги', kind: 'number', min: 0, max: 10 }],
  scales: [
    { id: 'walk', name: 'Ходьба', better: 'higher', scoring: 'sum', items: ['steps'], min: 0, max: 10 },
  ],
})

export const makers: Readonly<Record<string, Maker>> = {
  'access.me': () => ({}),
  'access.draft': () => ({ place }),
  'access.saveDraft': () => ({ place, body: word() }),
  'access.dropDraft': () => ({ place }),
  'access.people': () => ({}),
  'access.addPerson': () => ({ login: `login-${randomUUID()}`, name: name(), roles: ['specialist'] }),
  'access.changeRoles': ({ accountId }) => ({ accountId, roles: ['methodologist'] }),
  'access.resetPassword': ({ accountId }) => ({ accountId }),
  'access.disablePerson': ({ accountId }) => ({ accountId }),
  'access.journal': ({ childId }) => ({ childId }),
  'access.changes': () => ({ most: 500 }),
  'access.calendar': () => ({ year: 2026 }),
  'access.editCalendar': () => ({ day, kind: 'off', note: word() }),
  'access.settings': () => ({}),
  'access.changeSetting': () => ({ key: 'families.quietDays', value: 40 + (made++ % 300) }),
  'access.caseload': ({ childId }) => ({ childId }),
  'access.assignCaseload': ({ childId, staffId }) => ({ childIds: [childId], staffId, from: '2020-01-01' }),
  'access.endCaseload': ({ childId, carerId }) => ({ childId, staffId: carerId, to: '2025-01-01' }),
  'families.children': () => ({ limit: 1, withTotal: true }),
  'families.settlements': () => ({}),
  'families.search': () => ({ text: 'ова' }),
  'families.child': ({ childId }) => ({ childId }),
  'families.timeline': ({ childId }) => ({ childId }),
  'families.nearlyTheSame': () => ({ name: { lastName: 'Ореховецова', firstName: 'Ия' } }),
  'families.registerChild': ({ familyId }) => ({ name: name(), birthDate: '2020-05-12', familyId }),
  'families.editChild': ({ childId }) => ({ childId, base: 1, changes: { notes: word() } }),
  'families.editFamily': ({ familyId }) => ({ familyId, from: day, family: { settlement: `с. ${word()}` } }),
  'families.addAdult': ({ childId }) => ({
    childId,
    adult: { name: name(), relation: 'father', phones: '' },
  }),
  'families.editAdult': ({ adultId }) => ({ adultId, name: name(), phones: '8 914 000-00-01' }),
  'families.setStatus': ({ childId }) => ({ childId, kind: 'specialNeeds', from: '2025-01-01' }),
  'families.endStatus': ({ statusId }) => ({ statusId, to: '2026-01-01' }),
  'families.enrol': ({ waitingChildId }) => ({ childId: waitingChildId, from: '2025-01-01', order: word() }),
  'families.discharge': ({ childId }) => ({ childId, to: day, reason: 'moved', order: word() }),
  'families.recordConsent': ({ childId, adultId }) => ({
    childId,
    adultId,
    purpose: 'processing',
    version: '1',
    form: 'paper',
    givenOn: '2025-01-01',
  }),
  'families.withdrawConsent': ({ consentId }) => ({ consentId, on: day }),
  'team.staff': () => ({ withFormer: true }),
  'team.addStaff': () => ({ name: name(), post: 'логопед' }),
  'team.editStaff': ({ staffId }) => ({ staffId, name: name(), post: 'логопед' }),
  'services.catalogue': () => ({}),
  'services.addItem': () => ({ name: `Занятие ${word()}` }),
  'services.editItem': ({ serviceId }) => ({ itemId: serviceId, name: `Занятие ${word()}` }),
  'services.record': record,
  'services.recordMany': (things) => ({ records: [record(things)] }),
  'services.correct': ({ recordId }) => ({ recordId, reason: 'записано дважды' }),
  'services.journal': ({ childId }) => ({ childId, limit: 1, withReversed: true }),
  'services.journalTotals': ({ childId }) => ({ childId }),
  'services.timeline': ({ childId }) => ({ childId, limit: 1 }),
  'services.lastLike': ({ childId, staffId }) => ({ childId, staffId }),
  'assessments.instruments': () => ({}),
  'assessments.instrument': () => ({ instrument: 'development' }),
  'assessments.saveInstrument': () => ({ definition: definition(), why: word() }),
  'assessments.offerInstrument': () => ({ instrument: 'development', isOffered: true }),
  'assessments.record': assessment,
  'assessments.recordMany': (things) => ({ assessments: [assessment(things)] }),
  'assessments.correct': ({ assessmentId }) => ({ assessmentId, reason: 'записано дважды' }),
  'assessments.ofChild': ({ childId }) => ({ childId }),
  'assessments.assessment': ({ assessmentId }) => ({ assessmentId }),
  'assessments.profile': ({ childId }) => ({ childId }),
  'assessments.calls': () => ({ withClosed: true }),
  'assessments.closeCall': ({ callId }) => ({ callId, on: day, outcome: 'talked', note: word() }),
  'assessments.privateNotes': ({ childId }) => ({ childId }),
  'assessments.writePrivateNote': ({ childId }) => ({ childId, text: word() }),
  'reports.practice': () => period,
  'reports.quarter': () => period,
  'reports.definitions': () => ({}),
  'reports.rows': () => ({ ...period, indicator: 'childrenServed', limit: 1 }),
  'reports.workbook': () => period,
  'reports.freeze': () => ({ freezeId: freshId(), kind: 'month', ...period }),
  'reports.freezes': () => ({}),
  'reports.frozenReport': ({ freezeId }) => ({ freezeId }),
  'reports.frozenMembers': ({ freezeId }) => ({ freezeId, indicator: 'childrenServed' }),
  'reports.plan': () => period,
  'reports.savePlan': () => ({ ...period, indicator: 'childrenServed', plan: 1 + made++ }),
  'reports.missing': () => ({ ...period, limit: 5 }),
  'reports.overview': () => period,
  'interchange.imports': () => ({ limit: 1 }),
  'interchange.progress': ({ importId }) => ({ importId }),
  'interchange.open': ({ importId }) => ({ importId }),
  'interchange.rejects': ({ doneImportId }) => ({ importId: doneImportId }),
  'interchange.map': ({ importId }) => ({ importId, sheet: 0, kind: 'children' }),
  'interchange.decide': ({ importId, childId }) => ({
    importId,
    decisions: [{ key: '0'.repeat(32), childId }],
  }),
  'interchange.start': ({ importId }) => ({ importId }),
  'interchange.undo': ({ doneImportId }) => ({ importId: doneImportId }),
  'families.removeChildren': ({ childId }) => ({ childIds: [childId], because: 'import' }),
  'assessments.reverseMany': ({ assessmentId }) => ({ assessmentIds: [assessmentId], reason: 'отмена' }),
  'services.reverseMany': ({ recordId }) => ({ recordIds: [recordId], reason: 'отмена' }),
  'access.createCentre': () => ({
    name: 'МРЦ «Третий»',
    timeZone: 'Asia/Yakutsk',
    headName: name(),
    login: `login-${randomUUID()}`,
    password: 'тёплый вечер у реки',
  }),
  'access.openDemo': () => ({}),
  'access.signIn': () => ({ login: `login-${randomUUID()}`, password: 'не тот пароль' }),
  'access.demoSignIn': () => ({ login: `login-${randomUUID()}` }),
  'access.useLink': () => ({ token: randomUUID(), password: 'моя собака любит снег' }),
  'access.signOut': () => ({}),
  'access.changePassword': () => ({ old: 'не тот пароль', new: 'моя собака любит снег' }),
}
