// Two centres in one database, each with a child that one specialist has in care and a child that he has not, and a server over them.
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Actor } from '#access/act.ts'
import { inTransaction } from '#access/dispatch.ts'
import { assignCaseload } from '#access/service/centre.ts'
import { add as addPerson, change as changeRoles } from '#access/service/people.ts'
import { save as saveInstrument } from '#assessments/service/instruments.ts'
import { record as recordAssessment } from '#assessments/service/record.ts'
import { localDate } from '#base/local-date.ts'
import { open as openCard } from '#families/service/card.ts'
import { recordConsent, setStatus } from '#families/service/changes.ts'
import { save as saveDocuments } from '#families/service/documents.ts'
import { register } from '#families/service/register.ts'
import { runImport } from '#interchange/service/changes.ts'
import { save as saveLocalAct } from '#papers/service/local-acts.ts'
import { makePaper } from '#papers/service/make.ts'
import { prepareJobs } from '#platform/jobs.ts'
import { closing as closeProgramme } from '#programmes/service/closing.ts'
import { holding as holdConference } from '#programmes/service/conferences.ts'
import { open as openProgramme } from '#programmes/service/reading.ts'
import { giving as giveTask } from '#programmes/service/tasks.ts'
import { freezeReport } from '#reports/service/freeze.ts'
import { signing as signContract } from '#services/service/contracts.ts'
import { record } from '#services/service/record.ts'
import { command, good, ownCommand, query, type TestCentre, testCentre } from '../centre.ts'
import { run, sheetOf, take } from '../imports.ts'
import { type Place, workshop } from '../people.ts'
import { aGoal, enrolled } from '../programming.ts'
import { type Browser, type TestServer, testServer } from '../server.ts'
import type { Data, Role } from './expected.ts'
import { lendingParts } from './lending-things.ts'

export const targets = ['own', 'foreign', 'other', 'random'] as const
export type Target = (typeof targets)[number]
type Real = Exclude<Target, 'random'>

/** Ids of one child and of what belongs to it. */
export interface Things {
  readonly childId: string
  /** Registered and not enrolled. */
  readonly waitingChildId: string
  readonly familyId: string
  readonly adultId: string
  readonly statusId: string
  readonly consentId: string
  readonly enrolmentId: string
  readonly recordId: string
  /** Of services, since the first of May. */
  readonly contractId: string
  readonly accountId: string
  readonly staffId: string
  readonly serviceId: string
  /** Who has the child in care. */
  readonly carerId: string
  /** Taken in and not begun. */
  readonly importId: string
  /** Carried out, with a row that was not taken. */
  readonly doneImportId: string
  /** Under way, with a session that has not taken place, a goal, a task and a conference. */
  readonly programmeId: string
  readonly sessionId: string
  readonly goalId: string
  readonly taskId: string
  readonly decisionId: string
  readonly endedProgrammeId: string
  /** A report of May 2026 that was handed in. */
  readonly freezeId: string
  /** A tired mother answered in words too, and is to be called. */
  readonly assessmentId: string
  readonly callId: string
  /** Old enough to be destroyed. */
  readonly paperId: string
  readonly localActId: string
  /** A kind of which one unit is free, one is with the child, and the child waits for one. */
  readonly kindId: string
  readonly freeUnitId: string
  readonly lentUnitId: string
  readonly roomUnitId: string
  readonly inventoryNumber: string
  readonly loanId: string
  readonly lineId: string
  readonly freeInventoryNumber: string
  /** Of the whole centre: one that is open, and one that was closed. */
  readonly stockTakeId: string
  readonly closedStockTakeId: string
  readonly requestId: string
  /** Kinds of which a unit is offered to the child, and held for it; and one that nobody asked for. */
  readonly offeredRequestId: string
  readonly bookedRequestId: string
  readonly bookedUnitId: string
  readonly otherKindId: string
  /** Of two units; a third is of none. */
  readonly kitId: string
  readonly spareUnitId: string
  /** Told by the label of a unit. */
  readonly reportId: string
  /** A photo of the kind. */
  readonly materialId: string
  /** A point to which a unit is on its way. */
  readonly pointId: string
  readonly transferId: string
  readonly travellingUnitId: string
}

export interface World {
  readonly centre: TestCentre
  readonly server: TestServer
  /** Standing things: nothing that succeeds may be done to them. */
  readonly standing: Readonly<Record<Target, Things>>
  /** Things of their own for one call; with `names` only those that give them, imports only when asked for. */
  fresh(target: Target, wanted?: { withImports?: boolean; names?: ReadonlySet<string> }): Promise<Things>
  /** A browser signed in as a role of the first centre. */
  as(role: Role): Promise<Browser>
  /** One text over every row of every table that a refusal must leave as it is. */
  digest(): Promise<string>
  /** Denials in the journal of the first centre, by act and account. */
  denials(): Promise<ReadonlyMap<string, number>>
  rows<Row>(text: string, values?: unknown[]): Promise<Row[]>
  close(): Promise<void>
}

interface Person {
  readonly surname: string
  readonly phone: string
  readonly birthDate: string
  readonly snils: string
}

const persons: Readonly<Record<Real, Person>> = {
  own: { surname: 'Ореховецова', phone: '+79141112233', birthDate: '2019-03-17', snils: '112-233-445 95' },
  foreign: {
    surname: 'Вишневогорова',
    phone: '+79144445566',
    birthDate: '2018-07-23',
    snils: '123-456-789 64',
  },
  other: { surname: 'Заозёрнова', phone: '+79147778899', birthDate: '2017-11-05', snils: '087-654-303 00' },
}

/** What only those may read who reach the data; each text names its owner and is found nowhere else. */
export const secretsOf = (target: Real): Readonly<Partial<Record<Data, readonly string[]>>> => {
  const { surname, phone, birthDate, snils } = persons[target]
  return {
    childList: [surname, birthDate],
    contacts: [phone.slice(2), formatted(phone), `улица ${surname}`],
    health: [`диагноз ${surname}`, `безопасность ${surname}`, `заметки ${surname}`, snils],
    circumstances: [`обстоятельства ${surname}`],
    documents: [`свидетельство ${surname}`],
    visitsOfChild: [`занятие ${surname}`],
    assessments: [`ответ ${surname}`],
    courses: [`цель ${surname}`],
  }
}
const formatted = (phone: string): string =>
  phone.replace(/^\+7(\d{3})(\d{3})(\d\d)(\d\d)$/, '+7 $1 $2-$3-$4')

const nameOf = (target: Real, firstName: string) => ({
  lastName: persons[target].surname,
  firstName,
  middleName: '',
})

/** Long past, whenever the tests run. */
const day = '2026-05-06'

const childInput = (target: Real, isStanding: boolean) => {
  const { surname, phone, birthDate, snils } = persons[target]
  return {
    name: nameOf(target, 'Ия'),
    birthDate,
    ...(isStanding && { snils }),
    safety: `безопасность ${surname}`,
    communication: 'жестами',
    diagnosis: `диагноз ${surname}`,
    notes: `заметки ${surname}`,
    enrolledOn: '2024-02-01',
    adults: [{ name: nameOf(target, 'Анна'), relation: 'mother' as const, phones: phone }],
    family: {
      settlement: 'с. Марково',
      address: `улица ${surname}, 1`,
      circumstances: `обстоятельства ${surname}`,
      categories: ['large' as const],
      barriers: ['distance' as const],
    },
    isSurelyNew: true,
  }
}

interface Post extends Place {
  readonly target: Real
  readonly staffId: string
  readonly serviceId: string
  /** Who has the child in care. */
  readonly carerId: string
  /** Who prints a consent on the road. */
  readonly printer: Actor
  readonly instrument: { readonly instrument: string; readonly version: number }
}

/** What a tired mother says, in a number that calls and in words. */
const strainOfMother = {
  name: 'Как вы сами',
  kind: 'questionnaire' as const,
  subject: 'adult' as const,
  filledBy: 'parent' as const,
  length: 5,
  items: [
    { id: 'load', text: 'Нагрузка', kind: 'number' as const, min: 0, max: 10 },
    { id: 'words', text: 'Своими словами', kind: 'text' as const },
  ],
  scales: [
    {
      id: 'load',
      name: 'Нагрузка',
      better: 'lower' as const,
      scoring: 'sum' as const,
      items: ['load'],
      min: 0,
      max: 10,
    },
  ],
  alarm: { scale: 'load', from: 8 },
}

const instrumentOf = async ({ program, head }: Place) =>
  good(await command(program, head, saveInstrument, { definition: strainOfMother }))

/** An examination that makes a call. */
async function examined(post: Post, childId: string, adultId: string) {
  const { program, head, target, instrument, carerId: staffId } = post
  const answers = { load: 9, words: `ответ ${persons[target].surname}` }
  const sent = { assessmentId: randomUUID(), childId, adultId, staffId, ...instrument, answers }
  const made = await ownCommand(program, head, recordAssessment, { ...sent, phase: 'baseline', day })
  const { assessmentId, callId } = good(made)
  return { assessmentId, callId: callId! }
}

interface Wanted {
  readonly isStanding: boolean
  readonly withImports: boolean
  /** Names of what is asked for; everything when it is not said. */
  readonly names?: ReadonlySet<string>
}

/** A child with family, card, status, consent and a service. */
async function childOf(post: Post, isStanding: boolean) {
  const { program, head, target, serviceId, carerId } = post
  const sent = childInput(target, isStanding)
  const { childId, familyId, adultIds } = good(await command(program, head, register, sent))
  const waiting = { name: nameOf(target, 'Лея'), birthDate: '2021-01-01', isSurelyNew: true }
  const { childId: waitingChildId } = good(await command(program, head, register, waiting))
  const care = { staffId: carerId, childIds: [childId, waitingChildId], from: '2024-02-01' }
  good(await command(program, head, assignCaseload, care))
  const status = { childId, kind: 'palliative' as const, from: '2025-01-01' }
  const { statusId } = good(await command(program, head, setStatus, status))
  const paper = {
    childId,
    purpose: 'messages' as const,
    version: '1',
    form: 'paper' as const,
    givenOn: '2025-01-01',
  }
  const { consentId } = good(await command(program, head, recordConsent, paper))
  const document = `свидетельство ${persons[target].surname}`
  good(await command(program, head, saveDocuments, { childId, child: { document } }))
  const card = good(await query(program, head, openCard, { childId }))
  const service = {
    recordId: randomUUID(),
    childId,
    serviceId,
    staffId: carerId,
    day,
    minutes: 30,
  }
  const where = { form: 'home', place: 'home', technology: 'homeCentre' } as const
  const note = `занятие ${persons[target].surname}`
  const { recordId } = good(await ownCommand(program, head, record, { ...service, ...where, note }))
  const own = {
    childId,
    waitingChildId,
    familyId,
    adultId: adultIds[0]!,
    enrolmentId: card.enrolments[0]!.id,
  }
  return { ...own, statusId, consentId, recordId }
}

interface Part {
  readonly gives: readonly string[]
  readonly make: (post: Post, childId: string, adultId: string) => Promise<object>
}

/** What is made around a child, each by the names of what it gives. */
const around: readonly Part[] = [
  { gives: ['accountId'], make: async (post) => ({ accountId: (await newAccount(post)).accountId }) },
  { gives: ['assessmentId', 'callId'], make: examined },
  {
    gives: ['programmeId', 'sessionId', 'goalId', 'taskId', 'decisionId', 'endedProgrammeId'],
    make: coursesOf,
  },
  { gives: ['paperId', 'localActId'], make: papersOf },
  { gives: ['contractId'], make: contractOf },
  ...lendingParts.map(({ gives, make }): Part => ({
    gives,
    make: (post, childId, adultId) => make(post, { childId, adultId }),
  })),
]

async function madeAround(post: Post, { childId, adultId }: Things, names: Wanted['names']): Promise<object> {
  const made: object[] = []
  for (const { gives, make } of around)
    if (!names || gives.some((name) => names.has(name))) made.push(await make(post, childId, adultId))
  return Object.assign({}, ...made) as object
}

async function things(post: Post, { isStanding, withImports, names }: Wanted): Promise<Things> {
  const own = await childOf(post, isStanding)
  const imports = withImports ? await importsOf(post) : {}
  const freeze = isStanding ? { freezeId: await frozenBy(post) } : {}
  const { staffId, serviceId, carerId } = post
  const all = { ...madeUp(), ...own, ...imports, ...freeze, staffId, serviceId, carerId }
  return { ...all, ...(await madeAround(post, all, names)) }
}

async function contractOf({ program, head, serviceId }: Post, childId: string, adultId: string) {
  const contractId = randomUUID()
  const agreed = { form: 'home' as const, services: [{ serviceId }], price: 'free' as const }
  const term = { from: '2026-05-01', until: '2026-10-31' }
  good(await command(program, head, signContract, { contractId, childId, adultId, ...agreed, ...term }))
  return { contractId }
}

async function coursesOf(post: Post, childId: string) {
  const { program, head, staffId } = post
  const secret = `цель ${persons[post.target].surname}`
  const { programmeId, sessionIds } = await enrolled(post, { childId })
  const goalId = await aGoal(post, { programmeId, title: secret })
  const taskId = randomUUID()
  const task = { taskId, programmeId, title: secret, from: '2026-04-01' }
  good(await command(program, head, giveTask, task))
  const conference = {
    conferenceId: randomUUID(),
    childId,
    programmeId,
    kind: 'caseConference' as const,
    day,
    staffIds: [staffId],
    minutes: secret,
    decisions: [{ text: secret, due: day }],
  }
  good(await command(program, head, holdConference, conference))
  const whole = good(await query(program, head, openProgramme, { programmeId }))
  const ended = await enrolled(post, { childId })
  const close = {
    programmeId: ended.programmeId,
    on: day,
    ending: 'completed' as const,
    conclusion: secret,
    next: { text: secret, who: 'семья' },
    excuses: { baseline: 'не успели', final: 'не успели' },
  }
  good(await command(program, head, closeProgramme, close))
  const decisionId = whole.conferences[0]!.decisions[0]!.id
  const endedProgrammeId = ended.programmeId
  return { programmeId, sessionId: sessionIds[0]!, goalId, taskId, decisionId, endedProgrammeId }
}

/** A consent on paper of long ago, and an order. */
async function papersOf({ program, head, printer, target }: Post, childId: string) {
  const paperId = randomUUID()
  const { surname } = persons[target]
  const data = { child: `${surname} Ия`, childBirth: '2019-03-17', representative: `${surname} Анна` }
  const paper = { paperId, template: 'consentPhoto', subjectId: childId, aboutId: childId, data }
  const made = await inTransaction(program, printer, randomUUID(), (act) =>
    makePaper(act, { ...paper, day: localDate('2010-05-05') }),
  )
  good(made)
  const localActId = randomUUID()
  const order = { actId: localActId, kind: 'order' as const, title: 'О порядке выдачи', day }
  good(await command(program, head, saveLocalAct, order))
  return { paperId, localActId }
}

async function frozenBy({ program, head }: Place): Promise<string> {
  const freezeId = randomUUID()
  const may = { from: '2026-05-01', to: '2026-05-31' }
  good(await command(program, head, freezeReport, { freezeId, kind: 'month', ...may }))
  return freezeId
}

let files = 0
/** A journal of children with a row that can be read and one that cannot. */
export const aJournal = (): Promise<Buffer> =>
  sheetOf(
    ['№', 'ФИО ребёнка', 'Дата рождения'],
    [1, `Книгина Вера ${'И'.repeat(++files)}`, '12.05.2019'],
    [2, 'Книгин Олег', '31.02.2016'],
  )

async function importsOf(place: Place): Promise<{ importId: string; doneImportId: string }> {
  const doneImportId = await take(place, await aJournal())
  await run(place, doneImportId)
  return { importId: await take(place, await aJournal()), doneImportId }
}

const newAccount = async ({ program, head }: Place) =>
  good(
    await command(program, head, addPerson, {
      login: `u${randomUUID().slice(0, 12)}`,
      name: { lastName: 'Входова', firstName: 'Ада' },
      roles: ['lendingClerk'],
    }),
  )

const names = [
  'childId',
  'waitingChildId',
  'familyId',
  'adultId',
  'statusId',
  'consentId',
  'enrolmentId',
  'recordId',
  'contractId',
  'accountId',
  'staffId',
  'serviceId',
  'carerId',
  'importId',
  'doneImportId',
  'freezeId',
  'programmeId',
  'sessionId',
  'goalId',
  'taskId',
  'decisionId',
  'endedProgrammeId',
  'assessmentId',
  'callId',
  'paperId',
  'localActId',
  'kindId',
  'otherKindId',
  'freeUnitId',
  'lentUnitId',
  'roomUnitId',
  'inventoryNumber',
  'loanId',
  'lineId',
  'freeInventoryNumber',
  'stockTakeId',
  'closedStockTakeId',
  'requestId',
  'offeredRequestId',
  'bookedRequestId',
  'bookedUnitId',
  'kitId',
  'spareUnitId',
  'reportId',
  'materialId',
  'pointId',
  'transferId',
  'travellingUnitId',
] as const
export const madeUp = (): Things =>
  Object.fromEntries(names.map((name) => [name, randomUUID()])) as unknown as Things

/** Another surname for the other centre's specialist, so that no answer can hold it unseen. */
export const strangeStaff = 'Дальнегорова'

/** Makes the two centres. */
export async function openWorld(): Promise<World> {
  const centre = await testCentre()
  const neighbour = await centre.another()
  const server = testServer(centre.program)
  const owner = new pg.Client({ connectionString: centre.database.ownerUrl })
  await owner.connect()
  const rows = async <Row>(text: string, values: unknown[] = []) =>
    (await owner.query(text, values)).rows as Row[]
  await rows('update account set must_change_password = false')

  const mine = await workshop(centre)
  const carerId = (await workshop(centre)).staffId
  const { accountId } = centre.as('specialist')
  good(
    await command(centre.program, centre.head, changeRoles, {
      accountId,
      roles: ['specialist'],
      staffId: carerId,
    }),
  )
  const theirs = await workshop(neighbour)
  await rows('update staff set last_name = $2 where id = $1', [theirs.staffId, strangeStaff])
  const instrument = await instrumentOf(centre)
  const posts: Record<Real, Post> = {
    own: { ...centre, ...mine, target: 'own', carerId, instrument, printer: centre.as('specialist') },
    foreign: {
      ...centre,
      ...mine,
      target: 'foreign',
      carerId: mine.staffId,
      instrument,
      printer: centre.head,
    },
    other: {
      ...neighbour,
      ...theirs,
      target: 'other',
      carerId: theirs.staffId,
      printer: neighbour.head,
      instrument: await instrumentOf(neighbour),
    },
  }
  await prepareJobs(centre.database.ownerUrl, centre.database.appRole, [runImport])
  const stand = { isStanding: true, withImports: true }
  const standing = {
    own: await things(posts.own, stand),
    foreign: await things(posts.foreign, stand),
    other: await things(posts.other, stand),
    random: madeUp(),
  }
  const browsers = new Map<Role, Browser>()

  return {
    centre,
    server,
    standing,
    fresh: async (target, wanted = {}) =>
      target === 'random'
        ? madeUp()
        : things(posts[target], { isStanding: false, withImports: false, ...wanted }),
    async as(role) {
      const open = browsers.get(role)
      if (open) return open
      const { accountId, centreId } = centre.as(role)
      const browser = await server.signedIn(accountId, centreId)
      browsers.set(role, browser)
      return browser
    },
    async digest() {
      // Rows that are written a moment later belong to what came before.
      await centre.program.later.flush()
      return digestOf(rows)
    },
    async denials() {
      await centre.program.later.flush()
      const counted = await rows<{ key: string; n: number }>(
        `select act || ' ' || account_id as key, count(*)::int as n from journal where kind = 'denied' group by 1`,
      )
      return new Map(counted.map((row) => [row.key, row.n]))
    },
    rows,
    async close() {
      expectNoNames(server.logged)
      await owner.end()
      await server.close()
      await centre.close()
    },
  }
}

/** What the program says to its log in a test names nobody. */
function expectNoNames(logged: readonly string[]): void {
  const named = Object.values(persons).flatMap(({ surname, phone, snils }) => [
    surname,
    phone.slice(2),
    snils,
  ])
  const told = logged.filter((line) => named.some((name) => line.includes(name)))
  if (told.length > 0) throw new Error(`${told.length} lines of the log name somebody`)
}

/** Reads, denials and failed sign-ins are to be noted; sessions are touched. Everything else stays when something is refused. */
const passedOver = ['session', 'sign_in_failure']

async function digestOf(rows: World['rows']): Promise<string> {
  const tables = await rows<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> all ($1) order by 1`,
    [passedOver],
  )
  const parts = tables.map(
    ({ name }) =>
      `select '${name}' as name, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum from ${name} t ${name === 'journal' ? "where kind = 'change'" : ''}`,
  )
  const sums = await rows<{ name: string; sum: string }>(parts.join(' union all '))
  // PostgreSQL takes the parts side by side, so they come in any order.
  return sums
    .map(({ name, sum }) => `${name} ${sum}`)
    .toSorted()
    .join('\n')
}
