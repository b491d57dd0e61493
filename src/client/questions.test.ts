import { expect, test } from 'vitest'
import { createCaller, Refused } from './caller.ts'
import type { Ports } from './ports.ts'

interface Sent {
  readonly path: string
  readonly body: { readonly name: string; readonly args: unknown }[]
  readonly signal: AbortSignal | null | undefined
}
type Answer = Response | null | ((sent: Sent) => Response)

/** An outside that answers from a list, in turn; `null` is a lost connection. */
function outside(answers: Answer[], more: Partial<Ports> = {}) {
  const sent: Sent[] = []
  const fetch: Ports['fetch'] = (path, request) => {
    const one = { path, body: JSON.parse(String(request.body)) as Sent['body'], signal: request.signal }
    sent.push(one)
    const answer = answers.shift()
    if (!answer) return Promise.reject(new TypeError('lost'))
    return Promise.resolve(typeof answer === 'function' ? answer(one) : answer)
  }
  const ports: Ports = {
    fetch,
    wait: () => Promise.resolve(),
    signInAgain: () => Promise.resolve(false),
    now: () => 1_700_000_000_000,
    random: (bytes) => bytes,
    ...more,
  }
  return { sent, ask: createCaller(ports).ask }
}

const lines = (...rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('')
const list = (...rows: readonly object[]): Response =>
  new Response(lines(...rows), { status: 200, headers: { 'x-request-id': 'R-17' } })
const answered = (at: number, body: unknown, status = 200) => ({ at, status, body })
const names = ({ body }: Sent): string[] => body.map(({ name }) => name)

/** A list whose lines come when they are let go. */
function slowly() {
  let give!: ReadableStreamDefaultController<Uint8Array>
  const body = new ReadableStream<Uint8Array>({ start: (controller) => void (give = controller) })
  const bytes = new TextEncoder()
  return {
    response: new Response(body),
    give: (text: string) => give.enqueue(bytes.encode(text)),
    end: () => give.close(),
    lose: () => give.error(new TypeError('lost')),
  }
}

test('what is asked in one moment is one request; what is asked alone keeps its address', async () => {
  const { sent, ask } = outside([list(answered(1, 'b'), answered(0, 'a')), Response.json('c')])
  expect(await Promise.all([ask('one.a', { x: 1 }), ask('two.b', {})])).toEqual(['a', 'b'])
  expect(await ask('three.c', {})).toBe('c')
  expect(sent.map(({ path }) => path)).toEqual(['/api/queries', '/api/queries/three.c'])
  expect(sent[0]!.body).toEqual([
    { name: 'one.a', args: { x: 1 } },
    { name: 'two.b', args: {} },
  ])
})

test('an answer does not wait for a slower one, wherever its line is cut', async () => {
  const slow = slowly()
  const { ask } = outside([slow.response])
  const [first, second] = [ask('one.a', {}), ask('two.b', {})]
  const line = lines(answered(1, 'Иванова'))
  slow.give(line.slice(0, 20))
  slow.give(line.slice(20))
  expect(await second).toBe('Иванова')
  slow.give(lines(answered(0, 'late')))
  slow.end()
  expect(await first).toBe('late')
})

test('each refusal is told to who asked, with the number for support where the server failed', async () => {
  const refusal = { code: 'not-found' }
  const { ask } = outside([
    list(answered(0, refusal, 404), answered(1, { code: 'server-failed' }, 500), answered(2, 'fine')),
  ])
  const [missing, failed, fine] = await Promise.allSettled([ask('a.a', {}), ask('b.b', {}), ask('c.c', {})])
  expect(missing).toMatchObject({ reason: new Refused({ ok: false, code: 'not-found' }) })
  expect(failed).toMatchObject({
    reason: { refusal: { code: 'server-failed', details: { support: 'R-17' } } },
  })
  expect(fine).toMatchObject({ value: 'fine' })
})

test('a connection that breaks half-way asks again for what is missing alone', async () => {
  const slow = slowly()
  const { sent, ask } = outside([slow.response, null, list(answered(0, 'b'))])
  const [first, second] = [ask('one.a', {}), ask('two.b', {})]
  slow.give(lines(answered(0, 'a')))
  expect(await first).toBe('a')
  slow.lose()
  expect(await second).toBe('b')
  expect(sent.map(names)).toEqual([['one.a', 'two.b'], ['two.b'], ['two.b']])
})

test('a network that stays away is told to everybody', async () => {
  const { sent, ask } = outside([new Response('', { status: 503 })])
  const both = await Promise.allSettled([ask('one.a', {}), ask('two.b', {})])
  for (const one of both) expect(one).toMatchObject({ reason: { refusal: { code: 'no-connection' } } })
  expect(sent).toHaveLength(4)
})

test('an ended session asks for one sign-in, and then everything is asked again', async () => {
  let signIns = 0
  const signInAgain = () => ((signIns += 1), Promise.resolve(true))
  const ended = () => Response.json({ code: 'sign-in-required' }, { status: 401 })
  const { ask } = outside([ended, list(answered(0, 'a'), answered(1, 'b'))], { signInAgain })
  expect(await Promise.all([ask('one.a', {}), ask('two.b', {})])).toEqual(['a', 'b'])
  expect(signIns).toBe(1)
})

test('who stays signed out is told so', async () => {
  const { ask } = outside([Response.json({ code: 'sign-in-required' }, { status: 401 })])
  const both = await Promise.allSettled([ask('one.a', {}), ask('two.b', {})])
  for (const one of both) expect(one).toMatchObject({ reason: { refusal: { code: 'sign-in-required' } } })
})

test('giving one up leaves the others, and giving all up ends the request', async () => {
  const slow = slowly()
  const { sent, ask } = outside([slow.response])
  const [one, other] = [new AbortController(), new AbortController()]
  const first = ask('one.a', {}, one.signal)
  const second = ask('two.b', {}, other.signal)
  const third = ask('three.c', {})
  one.abort()
  await expect(first).rejects.toThrow('abort')
  expect(sent.map(names)).toEqual([['two.b', 'three.c']])
  other.abort()
  await expect(second).rejects.toThrow('abort')
  expect(sent[0]!.signal?.aborted).toBe(false)
  slow.give(lines(answered(1, 'c')))
  slow.end()
  expect(await third).toBe('c')
})

test('a request that nobody waits for is ended', async () => {
  const { sent, ask } = outside([slowly().response])
  const stop = new AbortController()
  const both = Promise.allSettled([ask('one.a', {}, stop.signal), ask('two.b', {}, stop.signal)])
  await Promise.resolve()
  stop.abort()
  expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(sent.every(({ signal }) => signal?.aborted)).toBe(true)
})

test('more than twenty are two lists, and a large one goes by itself', async () => {
  const echo = ({ body }: Sent): Response => list(...body.map(({ name }, at) => answered(at, name)))
  const { sent, ask } = outside([Response.json('large'), echo, echo])
  const asked = Array.from({ length: 23 }, (_, at) => ask(`one.n${at}`, {}))
  const large = ask('one.large', { text: 'а'.repeat(30_000) })
  expect(await large).toBe('large')
  expect(await Promise.all(asked)).toEqual(Array.from({ length: 23 }, (_, at) => `one.n${at}`))
  expect(sent.map(({ path, body }) => (path === '/api/queries' ? body.length : 1))).toEqual([1, 20, 3])
})
