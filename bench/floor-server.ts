// The floor: the least that a TypeScript server must do for this workload. fastify, pg, JSON schema, a signed token, plain SQL;
// no centres kept apart, no policy, no journal, no repetition, nothing sealed. `floor-server.ts PORT DATABASE_URL`.
import { timingSafeEqual } from 'node:crypto'
import fastify from 'fastify'
import pg from 'pg'
import { signatureOf } from './floor/token.ts'
import * as sql from './floor/statements.ts'

const dateOid = 1082
pg.types.setTypeParser(dateOid, (text) => text)
const [port, url] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: url, max: Number(process.env['RYADOM_POOL'] ?? 10) })
const app = fastify({ logger: false, bodyLimit: 16 << 20 })

app.get('/hello', async () => ({ hello: 'world' }))

app.addHook('onRequest', async (request, reply) => {
  if (request.url === '/hello') return undefined
  const [head, claims, signature] = (request.headers.authorization ?? '').slice('Bearer '.length).split('.')
  const wanted = signatureOf(`${head}.${claims}`)
  const given = Buffer.from(signature ?? '', 'base64url')
  const isSigned = given.length === wanted.length && timingSafeEqual(given, wanted)
  if (!isSigned) return reply.code(401).send({ error: 'token' })
  JSON.parse(Buffer.from(claims!, 'base64url').toString())
  return undefined
})

const visit = {
  type: 'object',
  additionalProperties: false,
  required: sql.serviceColumns.slice(0, -1),
  properties: {
    client_id: { type: 'string', format: 'uuid' },
    child_id: { type: 'integer', minimum: 1 },
    center_id: { type: 'integer', minimum: 1 },
    specialist_id: { type: 'integer', minimum: 1 },
    category: { type: 'integer', minimum: 1, maximum: 12 },
    service_date: { type: 'string', format: 'date' },
    duration_min: { type: 'integer', minimum: 5, maximum: 480 },
    place: { enum: ['home', 'center', 'remote'] },
    note: { type: 'string', maxLength: 2000 },
  },
}

app.post<{ Body: Record<string, unknown> }>(
  '/service',
  { schema: { body: visit } },
  async (request, reply) => {
    const values = sql.serviceColumns.map((column) => request.body[column])
    const { rows } = await pool.query<{ id: string }>({ name: 'insert', text: sql.insert, values })
    return reply.code(201).send({ id: rows[0]!.id })
  },
)

app.get<{ Querystring: { q: string; center_id: string; severe?: string } }>('/child', async (request) => {
  const { q, center_id, severe } = request.query
  const { rows } = await pool.query({
    name: severe ? 'severe' : 'all',
    text: sql.search(severe !== undefined),
    values: [`%${q}%`, Number(center_id)],
  })
  return { rows }
})

app.get<{ Params: { id: string } }>('/child/:id/services', async (request) => {
  const { rows } = await pool.query({
    name: 'timeline',
    text: sql.timeline,
    values: [Number(request.params.id)],
  })
  return rows
})

app.get('/journal', async () => {
  const { rows } = await pool.query({ name: 'journal', text: sql.journal })
  return { rows }
})

app.get<{ Querystring: { from: string; to: string } }>('/report', async (request) => {
  const { rows } = await pool.query(sql.report, [request.query.from, request.query.to])
  return rows
})

const visits = { type: 'array', maxItems: 5000, items: visit }
app.post('/sync/push', { schema: { body: visits } }, async (request) => {
  const { rowCount } = await pool.query(sql.insertMany, [JSON.stringify(request.body)])
  return { added: rowCount }
})

await app.listen({ port: Number(port), host: '127.0.0.1' })
