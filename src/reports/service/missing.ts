import { type Act, permitted } from '#access/act.ts'
import { fullName } from '#base/person-name.ts'
import { ok } from '#base/result.ts'
import { initialsOf } from '#families/rules/card.ts'
import { missing, missingKinds } from '../contract/missing.ts'
import { checkPeriod } from '../rules/spans.ts'
import { type MissingRow, missingRows } from '../store/missing.ts'

/** The name of a service, or of a person as far as the role may see it. */
function nameOf(act: Act, row: MissingRow): string {
  if (row.last_name === null) return row.title ?? ''
  const name = { lastName: row.last_name, firstName: row.first_name ?? '', middleName: row.middle_name ?? '' }
  return act.reach === 'masked' ? initialsOf(name) : fullName(name)
}

/**
 * «Чего не хватает до отчёта»: every kind with its exact number and its first rows. Refuses as reports.practice. The read is
 * journalled.
 */
export const whatIsMissing = permitted(missing, async (act, input) => {
  const period = { from: input.from, to: input.to }
  const fits = checkPeriod(period)
  if (!fits.ok) return fits
  const isNameless = act.reach === 'masked'
  const found = await missingRows(act.sql, { period, today: act.today, limit: input.limit, isNameless })
  act.note({
    kind: 'read',
    act: missing.name,
    subjectKind: 'report',
    subjectId: null,
    facts: { ...period, shown: found.length },
  })
  const groups = missingKinds.map((kind) => {
    const rows = found.filter((row) => row.kind === kind)
    return {
      kind,
      total: rows[0]?.total ?? 0,
      rows: rows.map((row) => ({
        name: nameOf(act, row),
        childId: row.child_id,
        subjectId: row.subject_id,
        day: row.day,
      })),
    }
  })
  return ok({ groups })
})
