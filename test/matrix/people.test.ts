// What one person may do to another's account, and what is theirs alone.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addMembership } from '#access/store/accounts.ts'
import { type Role, roles } from './expected.ts'
import { openWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const accountOf = (role: Role): string => world.centre.as(role).accountId
const notTheirs = { status: 422, body: { code: 'role-not-yours-to-give' } }

test.each(['systemAdmin', 'head', 'director', 'dataProtectionOfficer'] as const)(
  'the administrator changes nothing of the account of %s',
  async (role) => {
    const admin = await world.as('systemAdmin')
    const accountId = accountOf(role)
    const before = await world.digest()
    expect(await admin.command('access.changeRoles', { accountId, roles: ['parent'] })).toMatchObject(
      notTheirs,
    )
    if (role === 'systemAdmin') return
    expect(await admin.command('access.resetPassword', { accountId })).toMatchObject(notTheirs)
    expect(await admin.command('access.disablePerson', { accountId })).toMatchObject(notTheirs)
    expect(await world.digest()).toBe(before)
  },
)

test.each(['head', 'director', 'dataProtectionOfficer'] as const)(
  'the administrator gives nobody the role of %s',
  async (role) => {
    const admin = await world.as('systemAdmin')
    const { accountId } = await world.fresh('own')
    expect(await admin.command('access.changeRoles', { accountId, roles: [role] })).toMatchObject(notTheirs)
    const person = { login: `new-${role}`.toLowerCase(), name: { lastName: 'Новикова', firstName: 'Ада' } }
    expect(await admin.command('access.addPerson', { ...person, roles: ['parent', role] })).toMatchObject(
      notTheirs,
    )
  },
)

test('the administrator reads no row of the journal that is about a child', async () => {
  const { childId } = world.standing.own
  const admin = await world.as('systemAdmin')
  const all = (await admin.query('access.journal')).body as { rows: { childId: string | null }[] }
  expect(all.rows.length).toBeGreaterThan(0)
  expect(all.rows.filter((row) => row.childId !== null)).toEqual([])
  expect((await admin.query('access.journal', { childId })).body).toMatchObject({ rows: [] })
})

test('an account that works in two centres is shut or given a new password by neither', async () => {
  const { accountId } = await world.fresh('own')
  const [other] = await world.rows<{ id: never }>('select id from centre where id <> $1', [
    world.centre.head.centreId,
  ])
  await addMembership(world.centre.program.db.above, {
    centreId: other!.id,
    accountId,
    roles: ['head'],
    lastName: 'Входова',
    firstName: 'Ада',
    middleName: '',
    staffId: null,
  })
  for (const role of ['head', 'systemAdmin'] as const) {
    const browser = await world.as(role)
    expect(await browser.command('access.resetPassword', { accountId })).toMatchObject(notTheirs)
    expect(await browser.command('access.disablePerson', { accountId })).toMatchObject(notTheirs)
  }
  const head = await world.as('head')
  expect((await head.command('access.changeRoles', { accountId, roles: ['parent'] })).status).toBe(200)
})

test('an unfinished form is its writer’s alone', async () => {
  const place = 'families.registerChild'
  await (await world.as('coordinator')).command('access.saveDraft', { place, body: 'черновик' })
  const bodies: unknown[] = []
  for (const role of roles) bodies.push((await (await world.as(role)).query('access.draft', { place })).body)
  const kept = bodies.filter((body) => (body as { body: string | null }).body !== null)
  expect(kept).toMatchObject([{ body: 'черновик' }])
})

test('to have another centre’s child in one’s caseload opens nothing', async () => {
  const { childId } = world.standing.other
  const { staffId } = (await (await world.as('specialist')).query('access.me')).body as { staffId: string }
  const head = await world.as('head')
  await head.command('access.assignCaseload', { staffId, childIds: [childId], from: '2020-01-01' })
  const specialist = await world.as('specialist')
  expect((await specialist.query('families.child', { childId })).status).toBe(404)
  expect((await specialist.query('services.timeline', { childId })).status).toBe(404)
  expect((await specialist.query('services.journal', { childId })).body).toMatchObject({ rows: [] })
})
