// The real server as a process of its own, spoken to over HTTP.
import { randomUUID } from 'node:crypto'
import { type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { freePort } from '#platform/embedded/postmaster.ts'
import { type Env, startProgram } from './cli.ts'

export interface Answer {
  readonly status: number
  readonly body: unknown
}

export interface Serving {
  readonly process: ChildProcess
  readonly origin: string
  command(name: string, args: unknown): Promise<Answer>
  query(name: string, args?: unknown): Promise<Answer>
  /** Uploads a workbook; answers the import's id. */
  upload(name: string, bytes: Uint8Array): Promise<string>
  /** The session, for the server that comes after this one. */
  cookie(): string
  /** Ends it in good order. */
  stop(): Promise<void>
  /** Kills it without a chance to tidy up. */
  kill(): Promise<void>
}

/** Starts a server on a data directory; answers when it serves. */
export async function serve(data: string, { cookie = '', env = {} as Env } = {}): Promise<Serving> {
  const port = await freePort(0)
  const process = startProgram('server/main.ts', ['--data', data, '--port', String(port)], env)
  let said = ''
  process.stderr!.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const gone = once(process, 'exit')
  const line = await Promise.race([
    once(createInterface(process.stdout!), 'line').then(String),
    gone.then(() => undefined),
  ])
  if (!line?.includes(`:${port}`)) throw new Error(`the server did not start: ${said}`)
  let session = cookie
  const post = async (path: string, body: BodyInit, headers: Record<string, string>): Promise<Answer> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      headers: { 'x-ryadom': '1', cookie: session, ...headers },
      body,
    })
    const set = response.headers.get('set-cookie')
    if (set) session = set.split(';')[0]!
    return { status: response.status, body: await response.json() }
  }
  const asJson = (path: string, body: unknown): Promise<Answer> =>
    post(path, JSON.stringify(body), { 'content-type': 'application/json' })
  const end = (signal: NodeJS.Signals) => async (): Promise<void> => {
    process.kill(signal)
    await gone
  }
  return {
    process,
    origin: `http://127.0.0.1:${port}`,
    command: (name, args) => asJson(`/api/commands/${name}`, { id: randomUUID(), args }),
    query: (name, args = {}) => asJson(`/api/queries/${name}`, args),
    upload: async (name, bytes) => {
      const type = { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name) }
      const { status, body } = await post('/api/files/import', new Uint8Array(bytes), type)
      if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
      return (body as { importId: string }).importId
    },
    cookie: () => session,
    stop: end('SIGTERM'),
    kill: end('SIGKILL'),
  }
}

/** Makes the first centre as the first-run page does, and is signed in as its head from then on. */
export async function setUp(serving: Serving): Promise<void> {
  const { status, body } = await serving.command('access.createCentre', {
    name: 'МРЦ «Проверка»',
    timeZone: 'Asia/Yakutsk',
    headName: { lastName: 'Проверкина', firstName: 'Вера', middleName: '' },
    login: 'head',
    password: 'снег на крыше весной',
  })
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
}
