// Figures, breakdowns and series of one centre.
import type { Sql } from '#platform/db.ts'
import { type Indicator, indicators } from '../rules/indicators.ts'
import type { FigureCount, PartCount } from '../rules/counts.ts'
import { conditions, sources } from './conditions.ts'
import { type Asked, counted, valuesOf } from './counted.ts'
import { type ChildDimension, partOf, type ServiceDimension } from './dimensions.ts'

const minutesOf = (of: Indicator['of']): string =>
  of === 'services'
    ? 'coalesce(sum(s.minutes), 0)::bigint as minutes, count(*) filter (where s.minutes is null) as without_minutes'
    : '0::bigint as minutes, 0::bigint as without_minutes'

function figuresOf(indicator: Indicator): string[] {
  const { id, of, span } = indicator
  const source = sources[of]
  const spans = span === 'years' ? 's.year > 0' : 's.year = 0'
  const rows = `from ${source.from} where ${spans} and ${conditions[id]}`
  const counts = `count(*) as n, ${minutesOf(of)}`
  const bySpan = `select '${id}' as indicator, s.year, ${counts} ${rows} group by s.year`
  if (span === 'period') return [bySpan]
  return [bySpan, `select '${id}', null::int, count(distinct ${source.id}), 0, 0 ${rows}`]
}

const figureStatement = `${counted}\n${indicators.flatMap(figuresOf).join('\nunion all\n')}`

/** Every built indicator: by span (year 0 is the period), and over all years together (year null) where it is yearly. */
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
