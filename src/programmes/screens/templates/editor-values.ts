import { ok, refuse, type Result } from '#base/result.ts'
import type { Template, TemplateSession } from '../../contract/template.ts'

/** A template of the centre's own, before anything is written. */
export const freshTemplate: Template = {
  name: '',
  area: 'integrated',
  aim: '',
  forWhom: '',
  minutes: 480,
  isDiagnosticsInside: true,
  weeks: 4,
  sessions: [],
  handouts: [],
}

/** A code that is not in use yet: `s7`, `h2`. */
export function freeCode(prefix: string, taken: readonly { readonly id: string }[]): string {
  let number = taken.length + 1
  while (taken.some(({ id }) => id === `${prefix}${number}`)) number++
  return `${prefix}${number}`
}

export const freshSession = (sessions: readonly TemplateSession[]): TemplateSession => ({
  id: freeCode('s', sessions),
  title: '',
  aim: '',
  minutes: sessions.at(-1)?.minutes ?? 60,
  role: null,
  work: null,
  isDiagnostics: false,
  steps: [],
  equipment: [],
  handouts: [],
  homeTask: null,
})

/** The list with one changed. */
export const changed = <One>(list: readonly One[], at: number, part: Partial<One>): One[] =>
  list.map((one, other) => (other === at ? { ...one, ...part } : one))

/** The list with one moved up or down; as it was at the edges. */
export function shifted<One>(list: readonly One[], at: number, by: -1 | 1): One[] {
  const [one, other] = [list[at], list[at + by]]
  if (one === undefined || other === undefined) return [...list]
  return list.map((each, place) => (place === at ? other : place === at + by ? one : each))
}

/** Minutes of the sessions that count towards the hours of the programme. */
export const countedOf = ({ sessions, isDiagnosticsInside }: Template): number =>
  sessions.reduce(
    (sum, { minutes, isDiagnostics }) => sum + (isDiagnostics && !isDiagnosticsInside ? 0 : minutes),
    0,
  )

/** The template as the act takes it: empty parts and lines are left out. */
export function definitionOf(template: Template): Result<Template> {
  if (template.name.trim().length < 2) return refuse('name-missing', { field: 'name' })
  if (template.sessions.length === 0 || template.sessions.some(({ title }) => title.trim() === ''))
    return refuse('title-missing', { field: 'sessions' })
  return ok({
    ...template,
    sessions: template.sessions.map((session) => ({
      ...session,
      steps: session.steps.filter(({ title }) => title.trim() !== ''),
      equipment: session.equipment.map((one) => one.trim()).filter(Boolean),
      homeTask: session.homeTask?.title.trim() ? session.homeTask : null,
    })),
    handouts: template.handouts.filter(({ title }) => title.trim() !== ''),
  })
}
