// Figures, breakdowns and series of one centre.
import type { Sql } from '#platform/db.ts'
import { type Indicator, indicators, isOfLending } from '../rules/indicators.ts'
import type { FigureCount, PartCount } from '../rules/counts.ts'
import { assessedConditions, conditions, sources } from './conditions.ts'
import { type Asked, counted, valuesOf } from './counted.ts'
import { outcomes } from './outcomes.ts'
import { type ChildDimension, partOf, type ServiceDimension } from './dimensions.ts'

const minutesOf: Readonly<Partial<Record<Indicator['from'], string>>> = {
  given:
    'coalesce(sum(s.minutes), 0)::bigint as minutes, count(*) filter (where s.minutes is null) as without_minutes, 0::bigint as promised_minutes',
  course:
    'coalesce(sum(s.delivered), 0)::bigint as minutes, 0::bigint as without_minutes, coalesce(sum(s.promised), 0)::bigint as promised_minutes',
}
const noMinutes = '0::bigint as minutes, 0::bigint as without_minutes, 0::bigint as promised_minutes'

function figuresOf({ id, from, span, shareBy }: Indicator): string[] {
  const source = sources[from]
  const rows = `from ${source.from} where ${span === 'years' ? 's.year > 0' : 's.year = 0'}`
  const bySpan = (kind: FigureCount['kind'], condition: string): string =>
    `select '${id}' as indicator, '${kind}' as kind, s.year, count(*) as n, ${minutesOf[from] ?? noMinutes} ${rows} and ${condition} group by s.year`
  const assessed = assessedConditions[id]
  return [
    bySpan('counted', conditions[id]),
    ...(assessed ? [bySpan('assessed', assessed)] : []),
    ...(shareBy === 'families'
      ? [
          `select '${id}', 'families', s.year, count(distinct f.id), ${noMinutes} from ${source.from} cross join lateral unnest(s.families) f(id) where s.year = 0 and ${conditions[id]} group by s.year`,
        ]
      : []),
    ...(span === 'years'
      ? [
          `select '${id}', 'counted', null::int, count(distinct ${source.id}), 0, 0, 0 ${rows} and ${conditions[id]}`,
        ]
      : []),
  ]
}

const figureStatement = `${counted}${outcomes}\n${indicators
  .filter((one) => !isOfLending(one))
  .flatMap(figuresOf)
  .join('\nunion all\n')}`

/** Every built indicator but those of the lending point: by span (year 0 is the period), and over all years together (year null) where it is yearly. */
export const figureCounts = (sql: Sql, asked: Asked): Promise<FigureCount[]> =>
  sql.rows<FigureCount>(figureStatement, valuesOf(asked), 'each')

/** Services by part, and by month where it is asked; with the children behind them if these decide whether a figure may be shown. */
function servicesBy(by: ServiceDimension, month: string, withChildren: boolean): string {
  const rows = `from given s cross join ${partOf(by)} where s.year = 0`
  const sums = 'count(*) as n, coalesce(sum(s.minutes), 0)::bigint as minutes'
  if (!withChildren) {
    return `select '${by}' as by, ${month} as month, p.value, ${sums}, null::bigint as children ${rows} group by 2, 3`
  }
  return `select '${by}' as by, month, value, sum(n)::bigint as n, sum(minutes)::bigint as minutes, count(*) as children
   from (select ${month} as month, p.value, s.child_id, ${sums} ${rows} group by 1, 2, 3) x group by month, value`
}

const childrenBy = (by: ChildDimension): string =>
  `select '${by}' as by, null as month, p.value, count(*) as n, 0::bigint as minutes, count(*) as children
   from served s cross join ${partOf(by)} where s.year = 0 group by p.value`

const perMonth: readonly ServiceDimension[] = ['where', 'technology', 'form', 'place']
const wholePeriod: readonly ServiceDimension[] = [...perMonth, 'type', 'staff']
const ofChildren: readonly ChildDimension[] = ['ageBand', 'sex', 'settlement', 'category', 'status']

const partStatement = (withChildren: boolean): string =>
  `${counted}\n${[
    ...perMonth.map((by) => servicesBy(by, 's.month', withChildren)),
    ...wholePeriod.map((by) => servicesBy(by, 'null::text', withChildren)),
    ...ofChildren.map(childrenBy),
  ].join('\nunion all\n')}`

const plainParts = partStatement(false)
const guardedParts = partStatement(true)

/** Services and children by part; with `month`, services of that month. The children behind services only for guarded figures. */
export const partCounts = (sql: Sql, asked: Asked, isGuarded: boolean): Promise<PartCount[]> =>
  sql.rows<PartCount>(isGuarded ? guardedParts : plainParts, valuesOf(asked), 'each')

/** Names of the specialists. */
export const staffNames = (
  sql: Sql,
): Promise<{ id: string; last_name: string; first_name: string; middle_name: string }[]> =>
  sql.rows('select id, last_name, first_name, middle_name from staff_door')
