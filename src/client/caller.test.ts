import { expect, test } from 'vitest'
import { createCaller, Refused } from './caller.ts'
import type { Ports } from './ports.ts'

interface Sent {
  readonly path: string
  readonly body: { id: string; args: unknown }
}

/** An outside that answers from a list, in turn; `null` is a lost connection. */
function outside(answers: (Response | null)[], more: Partial<Ports> = {}): { ports: Ports; sent: Sent[] } {
  const sent: Sent[] = []
  const fetch = (path: string, request: RequestInit): Promise<Response> => {
    sent.push({ path, body: JSON.parse(String(request.body)) })
    const answer = answers.shift()
    return answer ? Promise.resolve(answer) : Promise.reject(new TypeError('lost'))
  }
  const wait = (): Promise<void> => Promise.resolve()
  const signInAgain = (): Promise<boolean> => Promise.resolve(false)
  return {
    sent,
    ports: { fetch, wait, signInAgain, now: () => 1_700_000_000_000, random: (bytes) => bytes, ...more },
  }
}

const json = (body: unknown, status = 200, headers: HeadersInit = {}): Response =>
  new Response(JSON.stringify(body), { status, headers })

test('a command whose answer was lost is sent again under the same id', async () => {
  const { ports, sent } = outside([null, json({}, 503), json({ done: true })])
  const outcome = await createCaller(ports).send('services.record', { minutes: 40 })
  expect(outcome).toEqual({ ok: true, value: { done: true } })
  expect(sent).toHaveLength(3)
  expect(new Set(sent.map(({ body }) => body.id)).size).toBe(1)
})

test('a network that stays away is a refusal, not an exception', async () => {
  const { ports, sent } = outside([])
  expect(await createCaller(ports).send('services.record', {})).toEqual({ ok: false, code: 'no-connection' })
  expect(sent).toHaveLength(4)
})

test('a refusal keeps its code, its field and its details', async () => {
  const refusal = { code: 'date-future', field: 'day', details: { today: '2026-11-21' } }
  const { ports } = outside([json(refusal, 422)])
  expect(await createCaller(ports).send('services.record', {})).toEqual({ ok: false, ...refusal })
})

test('input that the contract rejects names its field', async () => {
  const { ports } = outside([
    json({ code: 'bad-input', issues: [{ path: ['headName', 'lastName'], code: 'too_small' }] }, 400),
  ])
  expect(await createCaller(ports).send('access.createCentre', {})).toEqual({
    ok: false,
    code: 'bad-input',
    field: 'headName.lastName',
    details: { reason: 'too_small' },
  })
})

test('an ended session asks for a sign-in and then does the same act again', async () => {
  const { ports, sent } = outside([json({ code: 'sign-in-required' }, 401), json({ done: true })], {
    signInAgain: () => Promise.resolve(true),
  })
  expect(await createCaller(ports).send('services.record', {})).toEqual({ ok: true, value: { done: true } })
  expect(sent[0]!.body).toEqual(sent[1]!.body)
})

test('a failed server gives the number for support', async () => {
  const { ports } = outside([json({}, 500, { 'x-request-id': 'R-17' })])
  expect(await createCaller(ports).send('services.record', {})).toMatchObject({
    code: 'server-failed',
    details: { support: 'R-17' },
  })
})

test('a refused query is thrown with its refusal', async () => {
  const { ports } = outside([json({ code: 'not-allowed' }, 403)])
  await expect(createCaller(ports).ask('families.children', {})).rejects.toThrow(
    new Refused({ ok: false, code: 'not-allowed' }),
  )
})
