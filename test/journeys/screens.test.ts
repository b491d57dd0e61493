// Every screen as a picture at 390 and 1280 px, light and dark, through axe; what is too wide or cannot be read fails.
import { afterAll, expect, test } from 'vitest'
import { ask, type Device, type Person } from './person.ts'
import { keepLesser, look, type Look } from './picture.ts'
import { openDemonstration } from './program.ts'
import { stageWith } from './stage.ts'

const stage = stageWith(openDemonstration)

const period = 'from=2021-04-01&to=2022-09-30'

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
  'services-new': '/services/new',
  'services-new-child': `/services/new?child=${known.childId}`,
  reports: '/reports',
  'reports-practice': `/reports/practice?${period}`,
  'reports-nothing': '/reports/practice?from=2010-01-01&to=2010-12-31',
  'reports-rows': `/reports/practice/childrenServed?${period}`,
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
}

async function knownTo({ context }: Person): Promise<Known> {
  const children = (await ask(context, 'families.children', { limit: 1 })) as { rows: { id: string }[] }
  const staff = (await ask(context, 'team.staff')) as { staff: { id: string }[] }
  const people = (await ask(context, 'access.people')) as { people: { accountId: string }[] }
  return {
    childId: children.rows[0]!.id,
    staffId: staff.staff[0]!.id,
    accountId: people.people[0]!.accountId,
  }
}

const lesser: Look['lesser'][number][] = []
afterAll(() => keepLesser(lesser))

test.each<Device>(['desk', 'phone'])('every screen reads well on a %s', async (device) => {
  const person = await stage.person({ device, as: 'head' })
  const faults: string[] = []
  for (const [name, path] of Object.entries(screens(await knownTo(person)))) {
    await person.open(path)
    const seen = await look(person, name)
    faults.push(...seen.faults)
    lesser.push(...seen.lesser)
  }
  expect(faults).toEqual([])
})
