// The least HTTP client that keeps a connection: its own cost must not drown what is measured.
import net from 'node:net'

export interface Call {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** Sent as JSON by POST; without it the call is a GET. */
  readonly body?: unknown
}

export interface Answer {
  readonly status: number
  readonly head: string
  readonly body: Buffer
}

interface Waiting {
  readonly done: (answer: Answer) => void
  readonly fail: (error: Error) => void
}

/** The JSON of a good answer. Throws on any other, with its first characters. */
export function jsonOf<T>(answer: Answer): T {
  const text = answer.body.toString('utf8')
  if (answer.status >= 300) throw new Error(`${answer.status} ${text.slice(0, 300)}`)
  return JSON.parse(text) as T
}

/** One connection to 127.0.0.1, one call at a time; both servers answer with content-length. */
export class Wire {
  readonly #port: number
  #socket: net.Socket | null = null
  #received: Buffer = Buffer.alloc(0)
  #waiting: Waiting | null = null

  constructor(port: number) {
    this.#port = port
  }

  async send(call: Call): Promise<Answer> {
    const socket = this.#socket ?? (await this.#open())
    return new Promise((done, fail) => {
      this.#waiting = { done, fail }
      socket.write(bytesOf(call, this.#port))
    })
  }

  close(): void {
    this.#socket?.destroy()
  }

  async #open(): Promise<net.Socket> {
    const socket = net.connect({ host: '127.0.0.1', port: this.#port, noDelay: true })
    await new Promise<void>((done, fail) => {
      socket.once('connect', done)
      socket.once('error', fail)
    })
    socket.on('data', (piece: Buffer) => this.#take(piece))
    socket.on('error', (error) => this.#fail(error))
    socket.on('close', () => this.#fail(new Error('the connection was closed')))
    this.#received = Buffer.alloc(0)
    this.#socket = socket
    return socket
  }

  #take(piece: Buffer): void {
    this.#received = this.#received.length === 0 ? piece : Buffer.concat([this.#received, piece])
    const end = this.#received.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = this.#received.toString('latin1', 0, end)
    const length = Number(/content-length: *(\d+)/i.exec(head)?.[1] ?? 0)
    const whole = end + 4 + length
    if (this.#received.length < whole) return
    const body = this.#received.subarray(end + 4, whole)
    this.#received = this.#received.subarray(whole)
    const waiting = this.#waiting
    this.#waiting = null
    waiting?.done({ status: Number(head.slice(9, 12)), head, body })
  }

  #fail(error: Error): void {
    this.#socket = null
    const waiting = this.#waiting
    this.#waiting = null
    waiting?.fail(error)
  }
}

function bytesOf({ path, headers, body }: Call, port: number): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  const start = `${body === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${lines.join('')}`
  if (body === undefined) return `${start}\r\n`
  const text = JSON.stringify(body)
  return `${start}content-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`
}
