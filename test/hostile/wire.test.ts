// What may come over the wire that no page of ours sends: wrong bodies, methods, headers, paths, and claims of being somebody else.
import { connect } from 'node:net'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../matrix/world.ts'
import { testServer } from '../server.ts'

let world: World
let cookie: string
beforeAll(async () => {
  world = await openWorld()
  cookie = (await world.as('head')).cookie
})
afterAll(() => world.close())

const json = { 'content-type': 'application/json', 'x-ryadom': '1' }
const me = '/api/queries/access.me'
const enrol = '/api/commands/families.enrol'

const send = (options: InjectOptions) =>
  world.server.app.inject({ ...options, headers: { host: 'localhost:8080', cookie, ...options.headers } })
const post = (url: string, payload: string | Buffer, headers: Record<string, string> = json) =>
  send({ method: 'POST', url, payload, headers })

const codeOf = (body: string): unknown => (JSON.parse(body) as { code?: unknown }).code

test.each<[string, string | Buffer, Record<string, string>, number]>([
  ['no body', '', json, 400],
  ['broken JSON', '{"childId": "Орлова', json, 400],
  ['a text', '"Орлова"', json, 400],
  ['a list', '["Орлова"]', json, 400],
  ['null', 'null', json, 400],
  ['a number', '1e400', json, 400],
  ['a prototype', '{"__proto__": {"id": "Орлова"}}', json, 400],
  ['a constructor', '{"constructor": {"prototype": {"id": 1}}}', json, 400],
  ['bytes that are no UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0x22]), json, 400],
  ['a form', 'id=Орлова', { ...json, 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ['plain text', '{"id": "Орлова"}', { ...json, 'content-type': 'text/plain' }, 400],
  ['a body of 2 MB', JSON.stringify({ id: 'ж'.repeat(1 << 20) }), json, 413],
  ['a nest of 200,000 lists', '['.repeat(200_000) + ']'.repeat(200_000), json, 400],
  ['a list of 300,000', `[${'1,'.repeat(300_000)}1]`, json, 400],
  ['no header of ours', '{}', { 'content-type': 'application/json' }, 403],
])('%s is refused with a code and without an echo', async (_, body, headers, status) => {
  const answer = await post(enrol, body, headers)
  expect(answer.statusCode).toBe(status)
  expect(codeOf(answer.body)).toMatch(/^[a-z-]+$/)
  expect(answer.body).not.toMatch(/Орлова|stack|node_modules|src\//)
})

test('of a key that comes twice the last counts, and no other is looked at', async () => {
  const twice = `{"childId": "Орлова", "childId": "${world.standing.own.childId}"}`
  expect((await post('/api/queries/families.child', twice)).statusCode).toBe(200)
})

test('keys that nobody asked for are passed over', async () => {
  const body = JSON.stringify({
    childId: world.standing.own.childId,
    centreId: world.standing.other.childId,
    roles: ['head'],
  })
  expect((await post('/api/queries/families.child', body)).statusCode).toBe(200)
})

test.each(['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'] as const)(
  '%s does not call an act',
  async (method) => {
    for (const headers of [{}, { 'x-ryadom': '1' }]) {
      const answer = await send({ method, url: me, headers })
      expect([403, 404]).toContain(answer.statusCode)
      expect(answer.body).not.toContain('accountId')
    }
  },
)

test('a page that is only looked at by its head gives no body', async () => {
  for (const url of ['/', '/api/hello']) {
    const answer = await send({ method: 'HEAD', url })
    expect([answer.statusCode, answer.body]).toEqual([200, ''])
  }
})

test('no act answers to a name that is none', async () => {
  for (const url of [
    '/api/commands/',
    '/api/queries/__proto__',
    '/api/queries/constructor',
    '/api/commands/access.me',
    '/api/v1/x',
    `${me}/`,
    `${me}%00`,
    '/api/queries/ACCESS.ME',
  ]) {
    expect((await post(url, '{}')).statusCode, url).toBe(404)
  }
})

const traversals = [
  '/assets/../../package.json',
  '/assets/..%2f..%2fpackage.json',
  '/assets/%2e%2e/%2e%2e/package.json',
  '/assets/%2e%2e%2f%2e%2e%2fpackage.json',
  '/assets/..%252f..%252fpackage.json',
  '/assets/..%5c..%5cpackage.json',
  '/assets/....//....//package.json',
  '/assets//etc/passwd',
  '/assets/%00.js',
  '/assets/x%00.js',
  '/..%2fpackage.json',
  '/..%2f..%2fpackage.json',
  '/%2e%2e%2fpackage.json',
  '/../package.json',
  '/.git/config',
  '/.env.json',
  '/assets/file:%2f%2f%2fetc%2fpasswd.json',
  `/assets/${'a'.repeat(5000)}.js`,
]
test.each(traversals)('%s leads nowhere', async (url) => {
  const { statusCode, body } = await send({ url })
  expect(statusCode).toBeLessThan(500)
  expect(body).not.toMatch(/"dependencies"|root:|\[core\]/)
})

const broken = ['/%', '/%zz', '/api/%e0%a4%a', '/assets/%ff.js', '/%c0%ae%c0%ae/']
test.each(broken)('the broken address %s is answered with a code', async (url) => {
  const answer = await send({ url })
  expect(answer.statusCode).toBeLessThan(500)
  expect(answer.body).not.toContain(url)
})

const everywhere: readonly InjectOptions[] = [
  { url: '/', method: 'GET' },
  { url: '/assets/none.js' },
  { url: '/api' },
  { url: '/api/hello' },
  { url: '/api/openapi.json' },
  { url: '/api/none' },
  { url: '/%zz' },
  { url: `/assets/${'a'.repeat(5000)}.js` },
  { url: '/api/files/imports/1/rejects' },
  { url: '/api/files/import', method: 'POST', headers: { 'x-ryadom': '1' } },
  { url: me, method: 'POST' },
  { url: me, method: 'POST', headers: json, payload: '{' },
  { url: me, method: 'POST', headers: json, payload: '{}' },
  { url: me, method: 'OPTIONS' },
  { url: enrol, method: 'POST', headers: json, payload: '{}' },
  { url: enrol, method: 'POST', headers: json, payload: `"${'x'.repeat(2 << 20)}"` },
  { url: enrol, method: 'POST', headers: { 'x-ryadom': '1', 'content-type': 'text/plain' }, payload: 'x' },
]
test.each(everywhere)(
  'the answer to $method $url carries the headers that guard a browser',
  async (options) => {
    const { headers } = await send(options)
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers['permissions-policy']).toContain('geolocation=()')
    expect(headers).not.toHaveProperty('x-powered-by')
    expect(headers).not.toHaveProperty('access-control-allow-origin')
    if (String(options.url).startsWith('/api/')) expect(headers['cache-control']).toBe('no-store')
  },
)

test.each([
  [{ origin: 'https://evil.example' }],
  [{ origin: 'null' }],
  [{ origin: 'http://localhost:8081' }],
  [{ 'sec-fetch-site': 'cross-site', origin: 'http://localhost:8080' }],
  [{ 'sec-fetch-site': 'same-site' }],
])('a page of another origin (%o) changes and reads nothing', async (claims) => {
  const answer = await post(me, '{}', { ...json, ...claims })
  expect([answer.statusCode, answer.body]).toEqual([403, '{"code":"not-allowed"}'])
})

test.each<Record<string, string>>([
  { origin: 'http://localhost:8080' },
  { 'sec-fetch-site': 'same-origin', origin: 'https://ryadom.example' },
])('our own page (%o) may, behind a proxy too', async (claims) => {
  expect((await post(me, '{}', { ...json, ...claims })).statusCode).toBe(200)
})

const forwarded = {
  'x-forwarded-for': '127.0.0.1',
  'x-forwarded-proto': 'https',
  'x-forwarded-host': 'localhost:8080',
  'x-real-ip': '127.0.0.1',
  forwarded: 'for=127.0.0.1;proto=https;host=localhost:8080',
}

test('forwarded headers of somebody who is no proxy of ours neither spare the code nor change the cookie', async () => {
  for (const host of ['localhost:8080', 'ryadom.local']) {
    const far = { remoteAddress: '203.0.113.9', headers: { ...forwarded, ...json, host } }
    const { json: hello } = await send({ url: '/api/hello', ...far })
    expect(hello()).toMatchObject({ setupCodeNeeded: true })
    const payload = JSON.stringify({ args: { setupCode: 'AAAAAAAA' } })
    const answer = await send({ method: 'POST', url: '/api/commands/access.openDemo', payload, ...far })
    expect(codeOf(answer.body)).toBe('setup-code-wrong')
    const out = await send({
      method: 'POST',
      url: '/api/commands/access.signOut',
      payload: '{"args":{}}',
      ...far,
      headers: { ...far.headers, cookie: '' },
    })
    expect(String(out.headers['set-cookie'])).toMatch(/^ryadom=; Path=\/; HttpOnly; SameSite=Lax/)
    expect(out.headers).not.toHaveProperty('strict-transport-security')
  }
})

test('a caller from this machine with a forwarded header is not this machine', async () => {
  for (const header of Object.keys(forwarded)) {
    const claim = { [header]: '203.0.113.9' }
    expect((await send({ url: '/api/hello', headers: claim })).json(), header).toMatchObject({
      setupCodeNeeded: true,
    })
  }
})

test('a session’s token counts only whole and in its own cookie', async () => {
  const [name, token] = cookie.split('=') as [string, string]
  const variants = [
    `${name}=${token.slice(0, -1)}`,
    `${name}=${token}x`,
    `__Host-${name}=${token}`,
    `${name.toUpperCase()}=${token}`,
    `${name}=`,
    `${name}=${'a'.repeat(4000)}`,
    `${name}=%00`,
    `other=${token}`,
  ]
  for (const variant of variants)
    expect((await post(me, '{}', { ...json, cookie: variant })).statusCode, variant).toBe(401)
})

test('over a real connection nonsense is answered or cut off, and the server goes on', async () => {
  const server = testServer(world.centre.program)
  await server.app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = server.app.server.address() as { port: number }
  const said = (bytes: string): Promise<string> =>
    new Promise((resolve) => {
      let heard = ''
      const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
      socket
        .on('data', (chunk) => (heard += String(chunk)))
        .on('error', () => resolve(heard))
        .on('close', () => resolve(heard))
    })
  const nonsense = [
    'Орлова\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    `GET / HTTP/1.1\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`,
    'POST /api/queries/access.me HTTP/1.1\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
  ]
  for (const bytes of nonsense) expect(await said(bytes)).not.toMatch(/HTTP\/1.1 (200|5)|Орлова|stack/)
  expect(await said('GET /api/hello HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n')).toContain(
    '200',
  )
  await server.close()
})

test('nothing of all this reached the log', () => {
  expect(world.server.logged).toEqual([])
})

test('a scan of ten megabytes is taken from who may sign, and not read from who may not', async () => {
  const scan = {
    mediaType: 'application/pdf',
    base64: Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(9e6)]).toString('base64'),
  }
  const args = { paperId: world.standing.own.paperId, mode: 'paperScan', on: '2026-05-05', scan }
  const body = JSON.stringify({ id: crypto.randomUUID(), args })
  const url = '/api/commands/papers.sign'
  expect((await post(url, body)).statusCode).toBe(200)
  const specialist = (await world.as('specialist')).cookie
  expect((await post(url, body, { ...json, cookie: specialist })).statusCode).toBe(403)
  expect((await post(url, body, { ...json, cookie: '' })).statusCode).toBe(401)
  expect((await post(url, JSON.stringify({ id: 'ж'.repeat(9 << 20) }))).statusCode).toBe(413)
})
