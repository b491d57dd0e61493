// Rows into a table by COPY, the fastest way in. psql carries them: the driver has no COPY of its own.
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import type { Cluster } from './cluster.ts'

export type Field = string | number | boolean | Buffer | null

const pieceLength = 1 << 18

const textOf = (field: Field): string => {
  if (field === null) return '\\N'
  if (typeof field === 'boolean') return field ? 't' : 'f'
  return typeof field === 'object' ? `\\\\x${field.toString('hex')}` : String(field)
}

export class Copy {
  readonly #psql: ChildProcessByStdio<Writable, null, null>
  readonly #ended: Promise<number>
  #piece = ''

  /** `target` is the table with its columns. References are not checked: the generator makes both ends. */
  constructor(psql: Cluster['psql'], database: string, target: string) {
    const statements = ['set session_replication_role = replica', `copy ${target} from stdin`]
    const args = statements.flatMap((statement) => ['-c', statement])
    this.#psql = spawn(psql.path, ['-q', '-v', 'ON_ERROR_STOP=1', '-d', database, ...args], {
      env: { ...process.env, ...psql.env },
      stdio: ['pipe', 'ignore', 'inherit'],
    })
    this.#ended = once(this.#psql, 'exit').then(([code]) => code as number)
  }

  /** Wait for the answer when there is one: the pipe is full. Fields hold no tabs, line ends or backslashes. */
  add(...fields: Field[]): Promise<unknown> | undefined {
    this.#piece += `${fields.map(textOf).join('\t')}\n`
    if (this.#piece.length < pieceLength) return undefined
    const isTaken = this.#psql.stdin.write(this.#piece)
    this.#piece = ''
    return isTaken ? undefined : once(this.#psql.stdin, 'drain')
  }

  async end(): Promise<void> {
    this.#psql.stdin.end(this.#piece)
    if ((await this.#ended) !== 0) throw new Error('rows were not taken; the lines above say why')
  }
}
