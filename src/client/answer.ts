import { ok, refuse, type Refusal, type Result } from '#base/result.ts'

/** Refusals that any call may meet, whatever its contract says. */
export type WireCode =
  | 'no-connection'
  | 'server-failed'
  | 'sign-in-required'
  | 'not-allowed'
  | 'not-found'
  | 'bad-input'
  | 'too-many-requests'

const byStatus: Readonly<Record<number, WireCode>> = {
  400: 'bad-input',
  401: 'sign-in-required',
  403: 'not-allowed',
  404: 'not-found',
  413: 'bad-input',
  429: 'too-many-requests',
}

interface RefusalBody {
  readonly code?: string
  readonly field?: string
  readonly details?: Record<string, string | number | null>
  readonly issues?: readonly { readonly path: string | readonly (string | number)[]; readonly code: string }[]
}

/** What an answer on the wire says: a value, or a refusal with its field. A failure of the server keeps the number for support. */
export async function readAnswer(response: Response): Promise<Result<unknown>> {
  const body: unknown = await response.json().catch(() => null)
  return readServed({ status: response.status, body }, supportOf(response))
}

/** The number of a request, for support. */
export const supportOf = (response: Response): string | null => response.headers.get('x-request-id')

/** The same of an answer that came in a list of answers. */
export function readServed(
  { status, body }: { readonly status: number; readonly body: unknown },
  support: string | null,
): Result<unknown> {
  if (status >= 200 && status < 300) return ok(body)
  if (status >= 500) return refuse('server-failed', { details: { support } })
  return readRefusal((body ?? {}) as RefusalBody, byStatus[status] ?? 'server-failed')
}

function readRefusal({ code, field, details, issues }: RefusalBody, usual: WireCode): Refusal {
  const [issue] = issues ?? []
  if (!issue) return refuse(code ?? usual, { ...(field && { field }), ...(details && { details }) })
  return refuse(code ?? usual, { field: [issue.path].flat().join('.'), details: { reason: issue.code } })
}
