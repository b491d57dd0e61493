// Who stands behind each figure: ids, by the same conditions as the figures.
import type { LocalDate } from '#base/local-date.ts'
import type { Sql } from '#platform/db.ts'
import type { Members } from '../rules/frozen.ts'
import { type Indicator, indicators } from '../rules/indicators.ts'
import { conditions, sources } from './conditions.ts'
import { type Asked, counted, valuesOf } from './counted.ts'
import { lendingRows } from './lending.ts'
import { outcomes } from './outcomes.ts'

const membersOf = ({ id, from, span }: Indicator): string =>
  `select '${id}' as indicator, s.year, array_agg(distinct ${from === 'handed' ? 's.id' : sources[from].id}) as ids
   from ${sources[from].from} where ${span === 'years' ? 's.year > 0' : 's.year = 0'} and ${conditions[id]} group by s.year`

const statement = `${counted}${outcomes}${lendingRows}\n${indicators.map(membersOf).join('\nunion all\n')}`

/** Ids behind every figure, in order; of hand-outs those of the sessions. Figures of nobody are not there. */
export const memberRows = (sql: Sql, asked: Asked): Promise<Members[]> =>
  sql.rows<Members>(statement, valuesOf(asked), 'each')

export interface NamedMember {
  id: string
  child_id: string | null
  /** Name of the service, hand-out or unit; null of people. */
  title: string | null
  day: LocalDate | null
  people: { last_name: string; first_name: string; middle_name: string }[]
}

const person = (row: string): string =>
  `jsonb_build_object('last_name', ${row}.last_name, 'first_name', ${row}.first_name, 'middle_name', ${row}.middle_name)`
const nobodyElse = 'null::text as title, null::date as day'

const named: Readonly<Record<Indicator['of'], string>> = {
  children: `select c.id, c.id as child_id, ${nobodyElse}, jsonb_build_array(${person('c')}) as people
    from child_door c where c.id = any ($1)`,
  families: `select l.family_id as id, (array_agg(c.id order by c.search_text))[1] as child_id, ${nobodyElse},
      jsonb_agg(distinct ${person('c')}) as people
    from child_family_door l join child_door c on c.id = l.child_id where l.family_id = any ($1) group by l.family_id`,
  parents: `select a.id, (select r.child_id from representative_door r where r.adult_id = a.id order by r.child_id limit 1) as child_id,
      ${nobodyElse}, jsonb_build_array(${person('a')}) as people
    from adult_door a where a.id = any ($1)`,
  services: `select r.id, r.child_id, i.name as title, r.day, '[]'::jsonb as people
    from service_fact_door r left join service_name_door i on i.id = r.service_id where r.id = any ($1)`,
  handouts: `select h.session_id as id, h.child_id, string_agg(h.handout, ', ' order by h.handout) as title, min(h.day) as day,
      '[]'::jsonb as people
    from handout_door h where h.session_id = any ($1) group by h.session_id, h.child_id`,
  units: `select u.id, null::uuid as child_id, u.name || ' ' || u.inventory_number as title, null::date as day, '[]'::jsonb as people
    from equipment_unit_door u where u.id = any ($1)`,
  loans: `select l.line_id as id, l.child_id, u.name || ' ' || u.inventory_number as title, l.issued_on as day, '[]'::jsonb as people
    from loan_door l join equipment_unit_door u on u.id = l.unit_id where l.line_id = any ($1)`,
}

/** What members are called, of those that are still known. */
export const nameMembers = (sql: Sql, of: Indicator['of'], ids: readonly string[]): Promise<NamedMember[]> =>
  sql.rows<NamedMember>(named[of], [ids])
