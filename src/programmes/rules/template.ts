// What makes a template right.
import { ok, refuse, type Result } from '#base/result.ts'
import type { saveTemplate, Template, TemplateSession } from '../contract/template.ts'

type TemplateRefusal = Exclude<(typeof saveTemplate.refusals)[number], 'template-changed-meanwhile'>

const repeated = (ids: readonly string[]): number => ids.findIndex((id, at) => ids.indexOf(id) < at)

/** Steps may take less than their session, for there is always a beginning and a farewell; never more. */
const stepsTake = (session: TemplateSession): number =>
  session.steps.reduce((total, step) => total + step.minutes, 0)

/** Whether a template may be saved: each session once, hand-outs that are there, steps that fit into their session. */
export function checkTemplate({ sessions, handouts }: Template): Result<null, TemplateRefusal> {
  const twice = repeated(sessions.map(({ id }) => id))
  if (twice >= 0) return refuse('session-repeated', { field: `sessions.${twice}.id` })
  const known = new Set(handouts.map(({ id }) => id))
  for (const [at, session] of sessions.entries()) {
    if (session.handouts.some((id) => !known.has(id)))
      return refuse('handout-unknown', { field: `sessions.${at}.handouts` })
    if (stepsTake(session) > session.minutes)
      return refuse('steps-longer-than-session', { field: `sessions.${at}.steps` })
  }
  return ok(null)
}

/** Minutes of a template's sessions that count within its hours. */
export const countedMinutes = ({ sessions, isDiagnosticsInside }: Template): number =>
  sessions
    .filter(({ isDiagnostics }) => isDiagnosticsInside || !isDiagnostics)
    .reduce((total, { minutes }) => total + minutes, 0)
