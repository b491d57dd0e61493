// Into which parts children and services fall. One text serves the breakdown and the list behind each of its parts.
import type { Value } from '#platform/db.ts'
import { axesOf } from '#services/rules/where.ts'
import type { ageBands, childDimensions, serviceDimensions } from '../contract.ts'
import { holdsInSpan, youngerThan } from './conditions.ts'

export type ServiceDimension = (typeof serviceDimensions)[number]
export type ChildDimension = (typeof childDimensions)[number]

const where = (['athome', 'brigade', 'centre', 'remote'] as const)
  .map((way) => {
    const { form, place, technology } = axesOf(way)
    return `when s.form = '${form}' and s.place = '${place}' and s.technology = '${technology}' then '${way}'`
  })
  .join(' ')

const bandsUpTo: Readonly<Partial<Record<(typeof ageBands)[number], number>>> = {
  '0-3': 3,
  '3-7': 7,
  '7-14': 14,
  '14-18': 18,
}
const bands = Object.entries(bandsUpTo)
  .map(([band, years]) => `when ${youngerThan(years)} then '${band}'`)
  .join(' ')

const several = (kinds: string): string => `unnest(coalesce(nullif(array(${kinds}), '{}'), '{none}'))`

/** What parts a service (`s` of `given`) or a child (`s` of `served`), as an SQL expression; `none` or '' where nothing is known. */
const expressions: Readonly<Record<ServiceDimension | ChildDimension, string>> = {
  where: `case ${where} else 'other' end`,
  technology: 's.technology',
  form: 's.form',
  place: 's.place',
  type: `coalesce(s.type, 'none')`,
  staff: 's.staff_id::text',
  month: 's.month',
  ageBand: `case ${bands} else '18+' end`,
  sex: `coalesce(s.sex, 'none')`,
  settlement: `coalesce(s.settlement, '')`,
  category: several(`select distinct k.kind from family_category_door k
    where k.family_id = s.family_id and ${holdsInSpan('k')}`),
  status: several(
    `select distinct t.kind from child_status_door t where t.child_id = s.child_id and ${holdsInSpan('t')}`,
  ),
}

/** A join that gives each row its part, or several, as `p.value`. */
export const partOf = (by: ServiceDimension | ChildDimension): string =>
  `lateral (select (${expressions[by]}) collate "C") as p(value)`

/** The condition that a row is in these parts; the values join `values`. */
export const inParts = (
  parts: readonly { by: ServiceDimension | ChildDimension; value: string }[],
  values: Value[],
): string =>
  parts
    .map(({ by, value }) => ` and exists (select from ${partOf(by)} where p.value = $${values.push(value)})`)
    .join('')
