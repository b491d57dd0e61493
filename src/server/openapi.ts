// The description of the open interface, made from the contracts, and a plain page that shows it.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Route } from '#access/route.ts'
import { listAddress, listBody } from './lists.ts'

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): unknown =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'openapi-3.0' })

function pathOf(route: Route): [string, unknown] {
  const { name, title, input, output, refusals } = route.call.contract
  const isCommand = route.kind === 'command'
  const args = schemaOf(input, 'input')
  const body = isCommand
    ? {
        type: 'object',
        required: ['id', 'args'],
        properties: { id: { type: 'string', format: 'uuid' }, args },
      }
    : args
  const json = (schema: unknown) => ({ 'application/json': { schema } })
  const refusal = {
    type: 'object',
    required: ['code'],
    properties: { code: { type: 'string', enum: refusals } },
  }
  return [
    `/api/${isCommand ? 'commands' : 'queries'}/${name}`,
    {
      post: {
        operationId: name,
        summary: title,
        tags: [name.split('.')[0]],
        requestBody: { required: true, content: json(body) },
        responses: {
          200: { description: 'Done.', content: json(schemaOf(output, 'output')) },
          400: { description: 'bad-input' },
          401: { description: 'sign-in-required' },
          403: { description: 'not-allowed' },
          404: { description: 'not-found' },
          ...(refusals.length > 0 && { 422: { description: refusals.join(', '), content: json(refusal) } }),
        },
      },
    },
  ]
}

const line = {
  type: 'object',
  required: ['at', 'status', 'body'],
  properties: {
    at: { type: 'integer', description: 'Place of the query in the list, from 0.' },
    status: { type: 'integer', description: 'The status that the query would have had alone.' },
    body: { description: 'What it would have been answered with alone.' },
  },
}

/** Several queries at once: not an act, but a way to send some. */
const listPath = {
  post: {
    operationId: 'queries',
    summary: 'Several queries as one request; one line for each as soon as it is ready, in whatever order.',
    requestBody: {
      required: true,
      content: { 'application/json': { schema: schemaOf(listBody, 'input') } },
    },
    responses: {
      200: { description: 'Lines.', content: { 'application/x-ndjson': { schema: line } } },
      400: { description: 'bad-input' },
      401: { description: 'sign-in-required' },
    },
  },
}

/** The OpenAPI 3.0 document of all acts. Cost: made on each call; nobody asks for it often. */
export const openApiOf = (routes: readonly Route[]) => ({
  openapi: '3.0.3',
  info: {
    title: 'Ryadom',
    version: '1',
    description:
      'Every change is a named command with an id made by the caller; every read is a named query.',
  },
  paths: { ...Object.fromEntries(routes.map(pathOf)), [listAddress]: listPath },
})

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const rowOf = (route: Route): string => {
  const { name, title, refusals } = route.call.contract
  return `<tr><td>${route.kind}</td><td><code>${name}</code></td><td>${escape(title)}</td><td>${refusals.join(', ')}</td></tr>`
}

export function mountOpenApi(app: FastifyInstance, routes: readonly Route[]): void {
  app.get('/api/openapi.json', async () => openApiOf(routes))
  app.get('/api', async (_, reply) =>
    reply
      .header('content-type', 'text/html; charset=utf-8')
      .send(
        `<!doctype html><html lang="en"><meta charset="utf-8"><title>Ryadom: open interface</title><h1>Open interface</h1>` +
          `<p>POST with a session cookie and the header <code>x-ryadom: 1</code>. The whole description: <a href="/api/openapi.json">openapi.json</a>.</p>` +
          `<table border="1"><thead><tr><th>kind<th>name<th>what it does<th>refusals</tr></thead><tbody>${routes.map(rowOf).join('')}</tbody></table></html>`,
      ),
  )
}
