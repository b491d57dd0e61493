// Examinations as people see them.
import type { Act } from '#access/act.ts'
import { sectionsOf } from '#access/policy.ts'
import type { PersonName } from '#base/person-name.ts'
import { adultsOfIds } from '#families/service/doors.ts'
import { shortName } from '#team/rules.ts'
import type { ShownAssessment } from '../contract.ts'
import type { Definition, Scale } from '../contract/definition.ts'
import { bandOf, scalesOf } from '../rules/scoring.ts'
import type { ScoreRow, ShownRow } from '../store/shown.ts'
import { definitionsOf } from './definitions.ts'

/** Adults by id as far as the roles open contacts; nobody for the others. */
export const adultsSeen = async (
  act: Act,
  ids: readonly (string | null)[],
): Promise<Map<string, { name: PersonName; phones: string[] }>> =>
  sectionsOf(act.actor.roles).has('contacts')
    ? adultsOfIds(act, [...new Set(ids.filter((id) => id !== null))])
    : new Map()

function shownScores(rows: readonly ScoreRow[], definition: Definition): ShownAssessment['scores'] {
  const byScale = new Map(rows.map((row) => [row.scale, row]))
  return scalesOf(definition).flatMap((scale) => {
    const row = byScale.get(scale.id)
    return row ? [shownScore(row, scale)] : []
  })
}

const shownScore = (row: ScoreRow, scale: Scale): ShownAssessment['scores'][number] => ({
  scale: row.scale,
  name: scale.name,
  value: row.value,
  min: scale.min,
  max: scale.max,
  better: scale.better,
  domain: scale.domain ?? null,
  measures: scale.measures ?? null,
  band: bandOf(scale, row.value),
})

const staffName = (row: ShownRow): string =>
  row.staff_last_name === null
    ? ''
    : shortName({
        lastName: row.staff_last_name,
        firstName: row.staff_first_name!,
        middleName: row.staff_middle_name!,
      })

export interface Seen {
  readonly row: ShownRow
  readonly definition: Definition
  readonly shown: ShownAssessment
}

/** Rows with their definitions, scores and names. */
export async function seen(act: Act, rows: readonly ShownRow[]): Promise<Seen[]> {
  const definitions = await definitionsOf(act, rows)
  const adults = await adultsSeen(
    act,
    rows.map((row) => row.adult_id),
  )
  return rows.map((row) => {
    const definition = definitions.of(row)
    if (!definition) throw new Error('an examination of an instrument that is not known')
    const adult = row.adult_id === null ? undefined : adults.get(row.adult_id)
    const shown: ShownAssessment = {
      id: row.id,
      instrument: row.instrument,
      version: row.version,
      name: definition.name,
      subject: definition.subject,
      phase: row.phase as ShownAssessment['phase'],
      day: row.day,
      staffId: row.staff_id,
      staffName: staffName(row),
      adultName: adult ? shortName(adult.name) : '',
      origin: row.origin as ShownAssessment['origin'],
      isReversed: row.reversal_reason !== null,
      reversalReason: row.reversal_reason,
      scores: shownScores(row.scores, definition),
    }
    return { row, definition, shown }
  })
}
