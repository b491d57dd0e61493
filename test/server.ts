// A server over a test centre, spoken to as a browser does: with cookies, from an address of choice.
import type { FastifyInstance } from 'fastify'
import { randomUUID } from 'node:crypto'
import type { Program } from '#access/program.ts'
import { openSessions } from '#access/sessions.ts'
import { refuse } from '#base/result.ts'
import { buildServer } from '#server/http.ts'

export interface Answer {
  readonly status: number
  readonly body: unknown
  readonly headers: Readonly<Record<string, unknown>>
}

export interface Browser {
  command(name: string, args: unknown, id?: string): Promise<Answer>
  query(name: string, args?: unknown): Promise<Answer>
  /** Several queries as one request; the lines are the body, in the order in which they came. */
  queries(asked: readonly { readonly name: string; readonly args?: unknown }[]): Promise<Answer>
  get(path: string): Promise<Answer>
  readonly cookie: string
}

export interface TestServer {
  readonly app: FastifyInstance
  readonly logged: string[]
  /** A browser with no cookie yet. `from` is the address it calls from, `host` the name it calls. */
  browser(from?: string, host?: string): Browser
  /** A browser that holds a session of an account. */
  signedIn(accountId: string, centreId: string): Promise<Browser>
  close(): Promise<void>
}

export const setupCode = 'ABCD2345'

function bodyOf(type: string, text: string): unknown {
  if (type.includes('ndjson'))
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as unknown)
  return type.includes('json') ? JSON.parse(text) : text
}

export function testServer(program: Program): TestServer {
  const logged: string[] = []
  const sessions = openSessions(program)
  const app = buildServer({
    program,
    sessions,
    setupCode,
    furnish: async () => undefined,
    openDemo: async () => refuse('already-set-up'),
    trustedProxy: undefined,
    log: (event) => void logged.push(event),
  })

  function browser(from = '127.0.0.1', host = 'localhost:8080', token = ''): Browser {
    let cookie = token && `ryadom=${token}`
    const call = async (method: 'GET' | 'POST', url: string, payload?: unknown): Promise<Answer> => {
      const headers = {
        host,
        cookie,
        ...(payload !== undefined && { 'content-type': 'application/json', 'x-ryadom': '1' }),
      }
      const response = await app.inject({
        method,
        url,
        headers,
        remoteAddress: from,
        ...(payload !== undefined && { payload: JSON.stringify(payload) }),
      })
      const [set] = [response.headers['set-cookie']].flat()
      if (set) cookie = set.split(';')[0]!
      return {
        status: response.statusCode,
        body: bodyOf(String(response.headers['content-type']), response.body),
        headers: response.headers,
      }
    }
    return {
      command: (name, args, id = randomUUID()) => call('POST', `/api/commands/${name}`, { id, args }),
      query: (name, args = {}) => call('POST', `/api/queries/${name}`, args),
      queries: (asked) => call('POST', '/api/queries', asked),
      get: (path) => call('GET', path),
      get cookie() {
        return cookie
      },
    }
  }

  return {
    app,
    logged,
    browser,
    signedIn: async (accountId, centreId) =>
      browser('127.0.0.1', 'localhost:8080', await sessions.open(accountId, centreId as never)),
    close: () => app.close(),
  }
}
