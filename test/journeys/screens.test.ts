// Every screen as a picture at 390 and 1280 px, light and dark, through axe; what is too wide or cannot be read fails.
import { afterAll, expect, test } from 'vitest'
import { uuidv7 } from '#base/id.ts'
import { actToSign, labelPath, lendingPlaces, placeScreens } from './lending-places.ts'
import { lendingPoint, lendingScreens } from './lending-point.ts'
import { ask, type Device, type Person, post } from './person.ts'
import { keepLesser, look, type Look } from './picture.ts'
import { openDemonstration } from './program.ts'
import { stageWith } from './stage.ts'

const stage = stageWith(openDemonstration)

const days = { from: '2021-04-01', to: '2022-09-30' }
const period = `from=${days.from}&to=${days.to}`
const quarter = 'from=2022-04-01&to=2022-06-30'

/** Names of pictures and the addresses of a head's screens; `child` and the like are found in the demonstration. */
const screens = (known: Known): Readonly<Record<string, string>> => ({
  'my-day': '/',
  families: '/families',
  'families-new': '/families/new',
  'families-nobody': '/families?status=palliative&early=true&enrolment=discharged',
  child: `/families/${known.childId}`,
  'child-edit': `/families/${known.childId}/edit`,
  services: '/services',
  'services-catalogue': '/services/catalogue',
  'services-acts': '/services/acts',
  'services-contract-new': `/services/contracts/new?child=${known.childId}`,
  'services-new': '/services/new',
  'services-new-child': `/services/new?child=${known.childId}`,
  'assessments-new': '/assessments/new',
  'assessments-new-known': `/assessments/new?child=${known.childId}&instrument=development`,
  'assessments-one': `/assessments/${known.assessmentId}`,
  instruments: '/assessments/instruments',
  'instruments-new': '/assessments/instruments/new',
  'instruments-one': '/assessments/instruments/development',
  'instruments-forms': '/assessments/instruments/knowledge',
  'instruments-icf': '/assessments/instruments/icf',
  reports: '/reports',
  'reports-practice': `/reports/practice?${period}`,
  'reports-nothing': '/reports/practice?from=2010-01-01&to=2010-12-31',
  'reports-rows': `/reports/practice/childrenServed?${period}`,
  'reports-rows-improved': `/reports/practice/childrenImproved?${period}`,
  'reports-rows-parents': `/reports/practice/parentsCompetent?${period}`,
  'reports-overview': `/reports/overview?${period}`,
  'reports-overview-now': '/reports/overview',
  'reports-missing': `/reports/missing?${period}`,
  'reports-complete': '/reports/missing?from=2010-01-01&to=2010-12-31',
  'reports-quarter': `/reports/quarter?${quarter}`,
  'reports-quarter-nothing': '/reports/quarter?from=2010-01-01&to=2010-03-31',
  'reports-plan': `/reports/plan?${period}`,
  'reports-frozen': '/reports/frozen',
  'reports-freeze': `/reports/frozen/new?${period}`,
  'reports-frozen-one': `/reports/frozen/${known.freezeId}`,
  import: '/import',
  settings: '/settings',
  staff: '/settings/staff',
  'staff-new': '/settings/staff/new',
  'staff-one': `/settings/staff/${known.staffId}`,
  people: '/settings/people',
  'people-new': '/settings/people/new',
  'people-one': `/settings/people/${known.accountId}`,
  journal: '/settings/journal',
  calendar: '/settings/calendar',
  centre: '/settings/centre',
  'no-such-page': '/nowhere',
})

interface Known {
  readonly childId: string
  readonly staffId: string
  readonly accountId: string
  readonly assessmentId: string
  readonly freezeId: string
}

/** Screens of programmes, in their middle and closed, of templates, and of a child who is in one. */
const programmeScreens = (known: Programmes): Readonly<Record<string, string>> => ({
  programmes: '/programmes',
  'programmes-closed': '/programmes?state=ended',
  'programmes-nobody': '/programmes?template=integrated&late=true&state=ended',
  'programmes-new': '/programmes/new',
  'programmes-new-known': `/programmes/new?child=${known.now.childId}&template=motor`,
  'programmes-one': `/programmes/${known.now.id}`,
  'programmes-one-closed': `/programmes/${known.closedId}`,
  'programmes-session': `/programmes/${known.now.id}/sessions/${known.sessionId}`,
  'programmes-goal': `/programmes/${known.now.id}/goal`,
  'programmes-plan': `/programmes/${known.now.id}/plan`,
  'programmes-conference': `/programmes/${known.now.id}/conference`,
  'programmes-close': `/programmes/${known.now.id}/close`,
  'programmes-sheet': `/programmes/${known.now.id}/sheet`,
  'programmes-child': `/families/${known.now.childId}`,
  templates: '/programmes/templates',
  'templates-one': '/programmes/templates/motor',
  'templates-edit': '/programmes/templates/motor/edit',
  'templates-new': '/programmes/templates/new/edit',
  'templates-results': '/programmes/templates/motor/results',
  'templates-results-nobody': '/programmes/templates/motor/results?from=2010-01-01&to=2010-12-31',
})

interface Programmes {
  /** A programme with sessions behind and ahead. */
  readonly now: ProgrammeRow
  readonly sessionId: string
  readonly closedId: string
}

interface ProgrammeRow {
  readonly id: string
  readonly childId: string
  readonly nextSession: string | null
  readonly balance: { readonly delivered: number }
}

const programmesOf = async ({ context }: Person, state: 'underway' | 'ended'): Promise<ProgrammeRow[]> =>
  ((await ask(context, 'programmes.programmes', { state })) as { rows: ProgrammeRow[] }).rows

/** A programme in its middle, its next session, and a closed one. */
async function programmesKnown(person: Person): Promise<Programmes> {
  const underway = await programmesOf(person, 'underway')
  const now = underway.find(({ nextSession, balance }) => nextSession && balance.delivered > 0)!
  const { sessions } = (await ask(person.context, 'programmes.programme', {
    programmeId: now.id,
  })) as { sessions: { sessionId: string; state: string }[] }
  const [closed] = await programmesOf(person, 'ended')
  return {
    now,
    sessionId: sessions.find(({ state }) => state === 'planned')!.sessionId,
    closedId: closed!.id,
  }
}

/** Screens of papers, one of them made from a sample. */
const paperScreens = (paperId: string): Readonly<Record<string, string>> => ({
  papers: '/papers',
  'papers-nothing': '/papers?register=writeOffAct&from=2010-01-01&to=2010-12-31',
  'papers-one': `/papers/${paperId}`,
  'papers-no-such': '/papers/00000000-0000-7000-8000-000000000000',
  'papers-acts': '/papers/acts',
  'papers-acts-new': '/papers/acts/new?required=regulationLending&sample=true',
  'papers-templates': '/papers/templates',
  'papers-templates-one': '/papers/templates/loanContract',
  'papers-names': '/papers/names',
  'papers-numbers': '/papers/numbers',
  'papers-retention': '/papers/retention',
  'papers-destroy': '/papers/retention/destroy',
})

/** An order made from its sample; the first who asks makes it. */
async function paperKnown(person: Person): Promise<string> {
  const { context } = person
  const { papers } = (await ask(context, 'papers.papers', {})) as { papers: { id: string }[] }
  if (papers[0]) return papers[0].id
  const actId = uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
  const order = { kind: 'order', required: 'orderCreation', title: 'О создании службы', day: '2022-02-03' }
  await post(context, 'papers.saveLocalAct', { actId, ...order, withPaper: true })
  return paperKnown(person)
}

/** Screens of reports as those see them who may see figures only. */
const guardedScreens: Readonly<Record<string, string>> = {
  'guarded-reports': '/reports',
  'guarded-practice': '/reports/practice?from=2021-04-01&to=2021-05-31',
  'guarded-quarter': '/reports/quarter?from=2021-04-01&to=2021-06-30',
  'guarded-missing': `/reports/missing?${period}`,
}

/** The frozen report of the demonstration's practice, with a plan beside it; the first who asks makes them. */
async function frozenReport({ context }: Person): Promise<string> {
  const { freezes } = (await ask(context, 'reports.freezes')) as { freezes: { id: string }[] }
  if (freezes[0]) return freezes[0].id
  const freezeId = uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
  await post(context, 'reports.freeze', { freezeId, kind: 'practice', ...days, note: 'Для Фонда' })
  const comment = 'Три семьи переехали и не ответили; звонили им дважды.'
  await post(context, 'reports.savePlan', { ...days, indicator: 'familiesBetter', plan: 97, comment })
  await post(context, 'reports.savePlan', { ...days, indicator: 'childrenServed', plan: 200, comment: '' })
  return freezeId
}

async function knownTo(person: Person): Promise<Known> {
  const { context } = person
  const children = (await ask(context, 'families.children', { limit: 1 })) as { rows: { id: string }[] }
  const staff = (await ask(context, 'team.staff')) as { staff: { id: string }[] }
  const people = (await ask(context, 'access.people')) as { people: { accountId: string }[] }
  const childId = children.rows[0]!.id
  const examined = (await ask(context, 'assessments.ofChild', { childId })) as {
    assessments: { id: string }[]
  }
  return {
    childId,
    assessmentId: examined.assessments[0]!.id,
    staffId: staff.staff[0]!.id,
    accountId: people.people[0]!.accountId,
    freezeId: await frozenReport(person),
  }
}

const lesser: Look['lesser'][number][] = []
afterAll(() => keepLesser(lesser))

async function faultsOf(person: Person, paths: Readonly<Record<string, string>>): Promise<string[]> {
  const faults: string[] = []
  for (const [name, path] of Object.entries(paths)) {
    await person.open(path)
    const seen = await look(person, name)
    faults.push(...seen.faults)
    lesser.push(...seen.lesser)
  }
  return faults
}

test.each<Device>(['desk', 'phone'])('every screen reads well on a %s', async (device) => {
  const person = await stage.person({ device, as: 'head' })
  expect(await faultsOf(person, screens(await knownTo(person)))).toEqual([])
})

test.each<Device>(['desk', 'phone'])('reports read well for guarded eyes on a %s', async (device) => {
  const person = await stage.person({ device, as: 'auditor' })
  expect(await faultsOf(person, guardedScreens)).toEqual([])
})

test.each<Device>(['desk', 'phone'])('programmes read well on a %s', async (device) => {
  const person = await stage.person({ device, as: 'head' })
  expect(await faultsOf(person, programmeScreens(await programmesKnown(person)))).toEqual([])
})

test.each<Device>(['desk', 'phone'])('papers read well on a %s', async (device) => {
  const person = await stage.person({ device, as: 'head' })
  expect(await faultsOf(person, paperScreens(await paperKnown(person)))).toEqual([])
})

test.each<Device>(['desk', 'phone'])('the lending point reads well on a %s', async (device) => {
  const person = await stage.person({ device, as: 'head' })
  expect(await faultsOf(person, lendingScreens(await lendingPoint(person)))).toEqual([])
})

test.each<Device>(['desk', 'phone'])('places and ways read well on a %s', async (device) => {
  const person = await stage.person({ device, as: 'head' })
  expect(await faultsOf(person, placeScreens(await lendingPlaces(person)))).toEqual([])
})

test.each<Device>(['desk', 'phone'])('a signature on the screen reads well on a %s', async (device) => {
  const person = await stage.person({ device, as: 'head' })
  const { loanId } = await lendingPoint(person)
  await actToSign(person, loanId)
  await person.open(`/lending/loans/${loanId}`)
  await person.page.getByRole('button', { name: /^Подписать на экране/ }).click()
  const agreed = person.page.getByRole('button', { name: 'Соглашение подписано на бумаге' })
  const pad = person.page.locator('canvas')
  await agreed.or(pad).first().waitFor()
  const faults = (await look(person, 'lending-loan-sign')).faults.slice()
  if (await agreed.isVisible()) {
    await agreed.click()
    await pad.waitFor()
    faults.push(...(await look(person, 'lending-loan-pad')).faults)
  }
  expect(faults).toEqual([])
})

test.each<Device>(['desk', 'phone'])('a label reads well for a stranger on a %s', async (device) => {
  const { units } = await lendingPoint(await stage.person({ as: 'head' }))
  const stranger = await stage.person({ device })
  expect(await faultsOf(stranger, { 'found-label': labelPath(units.free) })).toEqual([])
})
