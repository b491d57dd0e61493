// The page of the analytic stage: what became of the children of a template.
import { permitted } from '#access/act.ts'
import { ok, refuse } from '#base/result.ts'
import { templateResults } from '../contract/template.ts'
import { type Course, templateResultsOf } from '../rules/results.ts'
import { type ProgrammeRow, programmesOfTemplate } from '../store/programmes.ts'
import { versionsOf } from '../store/templates.ts'
import { summariesOf, type Summary } from './episodes.ts'
import { newestOf } from './versions.ts'

const courseOf = (row: ProgrammeRow, { balance, outcome, goals, sessions }: Summary): Course => ({
  childId: row.child_id,
  version: row.version,
  isEnded: row.ended_on !== null,
  ending: row.ending,
  balance,
  outcome: outcome.class,
  t: goals?.after ?? null,
  sessions: sessions
    .filter(({ state }) => state !== 'dropped')
    .map(({ title, state }) => ({ title, isMissed: state === 'missed' || state === 'madeUp' })),
})

export const results = permitted(templateResults, async (act, input) => {
  const { template } = input
  if (newestOf(template, await versionsOf(act.sql, template)) === 0) return refuse('not-found')
  const period = { from: input.from ?? null, to: input.to ?? null }
  const rows = await programmesOfTemplate(act.sql, template, period)
  const summaries = await summariesOf(act, rows)
  return ok(templateResultsOf(rows.map((row) => courseOf(row, summaries.get(row.id)!))))
})
