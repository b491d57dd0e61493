// Which rows an indicator counts. One condition serves the figure and the list. `s` is a row of `given`, `served` or `home`.
import type { statusKinds } from '#families/contract.ts'
import { earlyAgeEnds_years } from '#families/rules/card.ts'
import type { Indicator, IndicatorId } from '../rules/indicators.ts'

/** Does the interval of `row` hold on a day of the span? */
export const holdsInSpan = (row: string): string =>
  `${row}.from_day <= s.to_day and (${row}.to_day is null or ${row}.to_day >= s.from_day)`

const hasStatus = (kind: (typeof statusKinds)[number]): string =>
  `exists (select from child_status_door t where t.child_id = s.child_id and t.kind = '${kind}' and ${holdsInSpan('t')})`

/** Less than so many years old on the day of the first service; born on 29 February, the birthday is 1 March. */
export const youngerThan = (years: number): string =>
  `s.birth_date > (s.first_day - interval '${years} years')::date`

const everyone = 'true'

/** SQL condition of each indicator. Source: domain.md §5. */
export const conditions: Readonly<Record<IndicatorId, string>> = {
  childrenServed: everyone,
  earlyAge: youngerThan(earlyAgeEnds_years),
  palliative: hasStatus('palliative'),
  familiesServed: everyone,
  familiesUnableToTravel: `exists (select from mobility_barrier_door b where b.family_id = s.family_id and ${holdsInSpan('b')})`,
  servicesDelivered: everyone,
  coverageByYear: everyone,
  severeByYear: hasStatus('severeMultiple'),
}

/** Where the rows come from, and what makes a row one. */
export const sources: Readonly<Record<Indicator['of'], { readonly from: string; readonly id: string }>> = {
  children: { from: 'served s', id: 's.child_id' },
  families: { from: 'home s', id: 's.family_id' },
  services: { from: 'given s', id: 's.id' },
}
