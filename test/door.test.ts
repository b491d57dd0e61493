// What a stranger meets: the first-run page's acts, sign-in, one-time links; and what it takes to get past them.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openLaterJournal } from '#access/later-journal.ts'
import type { Program } from '#access/program.ts'
import { waitAfter } from '#access/service/sign-in.ts'
import { systemClock } from '#platform/clock.ts'
import { type Db, openDb } from '#platform/db.ts'
import { openKeyRing } from '#platform/keys.ts'
import { migrate } from '#platform/migrate.ts'
import { type FreshDatabase, freshDatabase } from './database.ts'
import { setupCode, type TestServer, testServer } from './server.ts'

let database: FreshDatabase
let db: Db
let server: TestServer

const password = 'тёплый вечер у реки'
const centre = {
  name: 'МРЦ «Проба»',
  timeZone: 'Asia/Yakutsk',
  headName: { lastName: 'Пробная', firstName: 'Вера' },
  login: 'vera',
  password,
}

beforeAll(async () => {
  database = await freshDatabase()
  await migrate(database.ownerUrl, database.appRole)
  db = openDb(database.appUrl, () => undefined)
  const later = openLaterJournal(db, () => undefined)
  const keys = openKeyRing(mkdtempSync(join(tmpdir(), 'ryadom-keys-')), {})
  const limits = { searches: 3, triesByAccount: 3, triesByAddress: 20, exports: 1 }
  const program: Program = { db, later, keys, limits, clock: systemClock }
  server = testServer(program)
})
afterAll(async () => {
  await server.close()
  await db.close()
  await database.drop()
})
beforeEach(() => db.above.rows('delete from sign_in_failure'))

test('from another machine the first run asks for the code of the terminal', async () => {
  const far = server.browser('192.168.0.7', 'ryadom.local')
  expect((await far.get('/api/hello')).body).toMatchObject({ state: 'empty', setupCodeNeeded: true })
  const refused = await far.command('access.createCentre', centre)
  expect(refused).toMatchObject({ status: 422, body: { code: 'setup-code-wrong', field: 'setupCode' } })
  const guessed = await far.command('access.createCentre', { ...centre, setupCode: 'AAAAAAAA' })
  expect(guessed.body).toMatchObject({ code: 'setup-code-wrong' })
})

test('a page of another name that leads to this machine does not count as this machine', async () => {
  const rebound = server.browser('127.0.0.1', 'evil.example:8080')
  expect((await rebound.get('/api/hello')).body).toMatchObject({ setupCodeNeeded: true })
  expect((await rebound.command('access.createCentre', centre)).body).toMatchObject({
    code: 'setup-code-wrong',
  })
})

test('a password that everybody tries is refused', async () => {
  const common = await server
    .browser()
    .command('access.createCentre', { ...centre, password: 'qwerty123456' })
  expect(common.body).toMatchObject({ code: 'password-common', field: 'password' })
  const short = await server.browser().command('access.createCentre', { ...centre, password: 'коротко' })
  expect(short).toMatchObject({
    status: 400,
    body: { code: 'bad-input', issues: [{ path: 'password', code: 'too_small' }] },
  })
})

test('two first runs at the same moment make one centre, and later ones none', async () => {
  const far = server.browser('192.168.0.7', 'ryadom.local')
  const both = await Promise.all([
    server.browser().command('access.createCentre', centre),
    far.command('access.createCentre', { ...centre, login: 'other', setupCode: setupCode.toLowerCase() }),
  ])
  expect(new Set(both.map((answer) => answer.status))).toEqual(new Set([200, 422]))
  expect(await db.above.rows('select from centre')).toHaveLength(1)
  const third = await server.browser().command('access.createCentre', { ...centre, login: 'third' })
  expect(third.body).toMatchObject({ code: 'already-set-up' })
  await db.above.rows("update account set login = 'vera'")
})

test('signing in gives a cookie that scripts cannot read, and signing out ends it', async () => {
  const browser = server.browser()
  const answer = await browser.command('access.signIn', { login: 'VERA', password })
  expect(answer.status).toBe(200)
  expect(answer.headers['set-cookie']).toMatch(/HttpOnly; SameSite=Lax/)
  expect((await browser.query('access.me')).body).toMatchObject({ login: 'vera', roles: ['head'] })
  const old = browser.cookie
  await browser.command('access.signOut', {})
  expect((await browser.query('access.me')).status).toBe(401)
  const replayed = await server.app.inject({
    method: 'POST',
    url: '/api/queries/access.me',
    headers: { cookie: old, 'x-ryadom': '1', 'content-type': 'application/json' },
    payload: '{}',
  })
  expect(replayed.statusCode).toBe(401)
})

test('a wrong password and an unknown login are answered alike', async () => {
  const wrong = await server.browser().command('access.signIn', { login: 'vera', password: 'не тот пароль' })
  const unknown = await server
    .browser()
    .command('access.signIn', { login: 'nobody', password: 'не тот пароль' })
  expect(wrong.status).toBe(422)
  expect(unknown).toMatchObject({ status: wrong.status, body: wrong.body as object })
})

test('after some wrong passwords one has to wait, and the right one does not help meanwhile', async () => {
  const browser = server.browser()
  for (let tries = 0; tries < 5; tries++)
    await browser.command('access.signIn', { login: 'vera', password: 'нет' })
  const answer = await browser.command('access.signIn', { login: 'vera', password })
  expect(answer).toMatchObject({ status: 429, body: { code: 'too-many-tries' } })
  await db.above.rows("update sign_in_failure set at = at - interval '16 minutes'")
  expect((await browser.command('access.signIn', { login: 'vera', password })).status).toBe(200)
})

test('the wait grows from one second to five minutes', () => {
  expect([4, 5, 6, 7, 20].map((failures) => waitAfter(failures, 5))).toEqual([0, 1, 2, 4, 300])
})

test('nobody gets into a real centre by the demonstration’s door', async () => {
  const answer = await server.browser().command('access.demoSignIn', { login: 'vera' })
  expect(answer.body).toMatchObject({ code: 'not-a-demonstration' })
  expect((await server.browser().get('/api/hello')).body).not.toHaveProperty('demoAccounts')
})

test('a one-time link signs in once, sets the password and opens nothing a second time', async () => {
  const head = server.browser()
  await head.command('access.signIn', { login: 'vera', password })
  const added = await head.command('access.addPerson', {
    login: 'anna',
    name: { lastName: 'Пробная', firstName: 'Анна' },
    roles: ['coordinator'],
  })
  const token = (added.body as { link: string }).link.replace('/link/', '')
  const anna = server.browser()
  expect((await anna.command('access.useLink', { token, password: 'моя собака любит снег' })).status).toBe(
    200,
  )
  expect((await anna.query('access.me')).body).toMatchObject({ login: 'anna' })
  const again = await server.browser().command('access.useLink', { token, password: 'другой длинный пароль' })
  expect(again.body).toMatchObject({ code: 'link-unusable' })
})

test('a person whose account is shut is out at once', async () => {
  const head = server.browser()
  await head.command('access.signIn', { login: 'vera', password })
  const { people } = (await head.query('access.people')).body as {
    people: { accountId: string; login: string }[]
  }
  const anna = server.browser()
  await anna.command('access.signIn', { login: 'anna', password: 'моя собака любит снег' })
  const accountId = people.find((one) => one.login === 'anna')!.accountId
  expect((await head.command('access.disablePerson', { accountId })).status).toBe(200)
  const fresh = testServer({
    ...({} as Program),
    db,
    later: { add: () => undefined, flush: async () => undefined },
    clock: systemClock,
    limits: { searches: 1, triesByAccount: 1, triesByAddress: 1, exports: 1 },
    keys: openKeyRing('/nowhere', {}),
  })
  const replayed = await fresh.app.inject({
    method: 'POST',
    url: '/api/queries/access.me',
    headers: { cookie: anna.cookie, 'x-ryadom': '1', 'content-type': 'application/json' },
    payload: '{}',
  })
  expect(replayed.statusCode).toBe(401)
  expect(
    (await anna.command('access.signIn', { login: 'anna', password: 'моя собака любит снег' })).status,
  ).toBe(422)
})

test('the last head can neither be shut out nor demoted', async () => {
  const head = server.browser()
  await head.command('access.signIn', { login: 'vera', password })
  const { accountId } = (await head.query('access.me')).body as { accountId: string }
  expect((await head.command('access.disablePerson', { accountId })).body).toMatchObject({
    code: 'last-head',
  })
  expect(
    (await head.command('access.changeRoles', { accountId, roles: ['coordinator'] })).body,
  ).toMatchObject({ code: 'last-head' })
})

test('a call that another site’s page could make is refused', async () => {
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/commands/access.signOut',
    payload: '{}',
    headers: { 'content-type': 'application/json' },
  })
  expect(answer.statusCode).toBe(403)
})

test('every answer carries the security headers and nothing of the interface is kept by browsers', async () => {
  const { headers } = await server.browser().query('access.me')
  expect(headers['content-security-policy']).toContain("script-src 'self'")
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  })
})

test('queries of a list are answered one by one, each as if it had come alone', async () => {
  const head = server.browser()
  await head.command('access.signIn', { login: 'vera', password })
  const { status, body, headers } = await head.queries([
    { name: 'access.me' },
    { name: 'families.child', args: { childId: 'none' } },
    { name: 'families.no-such' },
    { name: 'access.signOut', args: {} },
    { name: '__proto__' },
  ])
  expect([status, headers['content-type']]).toEqual([200, 'application/x-ndjson; charset=utf-8'])
  const lines = (body as { at: number }[]).toSorted((a, b) => a.at - b.at)
  expect(lines).toMatchObject([
    { at: 0, status: 200, body: { login: 'vera' } },
    { at: 1, status: 400, body: { code: 'bad-input', issues: [{ path: 'childId' }] } },
    { at: 2, status: 404, body: { code: 'not-found' } },
    { at: 3, status: 404 },
    { at: 4, status: 404 },
  ])
  for (const wrong of [[], {}, [{ name: 5 }], Array.from({ length: 21 }, () => ({ name: 'access.me' }))])
    expect(await head.queries(wrong as never)).toMatchObject({ status: 400, body: { code: 'bad-input' } })
  const stranger = await server.browser().queries([{ name: 'access.me' }])
  expect(stranger).toMatchObject({ status: 401, body: { code: 'sign-in-required' } })
})

test('too many searches a minute are stopped, in a list too', async () => {
  const head = server.browser()
  await head.command('access.signIn', { login: 'vera', password })
  const alone = async (): Promise<number> => (await head.query('families.children')).status
  expect([await alone(), await alone()]).toEqual([200, 200])
  const { body } = await head.queries(Array.from({ length: 3 }, () => ({ name: 'families.children' })))
  const statuses = (body as { status: number }[]).map((line) => line.status)
  expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 429, 429])
  expect(await alone()).toBe(429)
})

test('what breaks is told by a number, without what was typed', async () => {
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/commands/access.signIn',
    headers: { 'content-type': 'application/json', 'x-ryadom': '1' },
    payload: '{"id": "Орлова',
  })
  expect(answer.statusCode).toBe(400)
  expect(answer.body).not.toContain('Орлова')
  expect(server.logged.join('\n')).not.toContain('Орлова')
})

test('the interface page lists every act with its refusals', async () => {
  const { body } = await server.browser().get('/api/openapi.json')
  const paths = Object.keys((body as { paths: object }).paths)
  expect(paths).toContain('/api/commands/services.record')
  const others = paths.filter((path) => !/^\/api\/(commands|queries)\/\w+\.\w+$/.test(path))
  expect(others).toEqual(['/api/queries'])
})
