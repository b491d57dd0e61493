// A statement together with the centre it speaks for, in one message batch: Bind+Execute of set_config(…, true), then the
// statement, then one Sync. PostgreSQL runs what stands before a Sync as one implicit transaction, so the centre is set
// for exactly this statement, costs no round trip, and nothing stays on the connection for the next user of the pool.
// The way of planning is set along with it: a statement with a name keeps the plan of its first use. Left to itself PostgreSQL
// plans `id = any ($1)` anew each time, which takes longer than carrying it out.
// Source: PostgreSQL manual, «Message Flow», extended query and pipelining. Danger: leans on `prepare` of pg's Query,
// which is not documented; centre-query.test.ts fails if an update of pg changes it.
import pg from 'pg'

const preamble = 'ryadom_centre'

interface Connection {
  bind(message: { portal: string; statement: string; values: string[] }): void
  execute(message: { portal: string }): void
}

interface QueryParts {
  prepare(connection: Connection): void
  handleDataRow(message: unknown): void
  handleCommandComplete(message: unknown, connection: Connection): void
}

type Answered = (error: Error | null, result?: pg.QueryResult) => void
type QueryClass = new (
  config: pg.QueryConfig,
  values: undefined,
  callback: Answered,
) => QueryParts & pg.Submittable

const Query = pg.Query as unknown as QueryClass

/** Prepares the preamble once on a fresh connection. */
export const prepareCentre = async (client: pg.ClientBase): Promise<void> => {
  const text = "select set_config('app.centre', $1, true), set_config('plan_cache_mode', $2, true)"
  await client.query({ name: preamble, text, values: ['', 'auto'] })
}

export class CentreQuery extends Query {
  readonly #settings: string[]
  #isCentreSet = false

  constructor(config: pg.QueryConfig, centre: string, callback: Answered) {
    super(config, undefined, callback)
    this.#settings = [centre, config.name === undefined ? 'force_custom_plan' : 'force_generic_plan']
  }

  requiresPreparation(): boolean {
    return true
  }

  override prepare(connection: Connection): void {
    connection.bind({ portal: '', statement: preamble, values: this.#settings })
    connection.execute({ portal: '' })
    super.prepare(connection)
  }

  override handleDataRow(message: unknown): void {
    if (this.#isCentreSet) super.handleDataRow(message)
  }

  override handleCommandComplete(message: unknown, connection: Connection): void {
    if (this.#isCentreSet) super.handleCommandComplete(message, connection)
    else this.#isCentreSet = true
  }
}
