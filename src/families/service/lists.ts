// Finding children and adults.
import type { Act } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { addMonths, ageInYears } from '#base/local-date.ts'
import { ok } from '#base/result.ts'
import { children, search, settlements } from '../contract.ts'
import type { Input } from '#access/act.ts'
import { earlyAgeEnds_years, initialsOf, isEarlyAge } from '../rules/card.ts'
import { fullName, nameKey, type PersonName } from '#base/person-name.ts'
import { formatPhone } from '../rules/phone.ts'
import { wantedBy, wantedInOtherLayout, type Wanted } from '../rules/search.ts'
import {
  type Among,
  adultsFound,
  childrenPage,
  type ChildRow,
  countChildren,
  type ListFilter,
  settlements as settlementRows,
} from '../store/lists.ts'

const countedTo = 1000
const longestSearch = 8

type Understood = 'typed' | 'otherLayout' | 'nearly' | 'phone' | 'snils'

const nameOf = (row: ChildRow): PersonName => ({
  lastName: row.last_name,
  firstName: row.first_name,
  middleName: row.middle_name,
})

/** Ways to understand what was typed, to be tried in turn until one finds somebody. */
function* waysOf(act: Act, text: string): Generator<{ among: Among; as: Understood; wanted: Wanted }> {
  const typed = wantedBy(text)
  yield {
    among: amongOf(act, typed),
    as: typed.kind === 'phone' || typed.kind === 'snils' ? typed.kind : 'typed',
    wanted: typed,
  }
  if (typed.kind === 'nothing') return
  const other = wantedInOtherLayout(text)
  if (other) yield { among: amongOf(act, other), as: 'otherLayout', wanted: other }
  if (typed.kind === 'named')
    yield { among: { kind: 'nearly', text: nameKey(text) }, as: 'nearly', wanted: { kind: 'nothing' } }
}

const amongOf = (act: Act, wanted: Wanted): Among =>
  wanted.kind === 'snils' ? { kind: 'blind', bytes: act.seal.blind('child.snils', wanted.digits) } : wanted

/** The caseload to which a specialist's view is confined; a specialist who is no member of staff sees nobody. */
const nobody = '00000000-0000-0000-0000-000000000000'
export const caseloadOf = (act: Act): string | null =>
  act.reach === 'own' ? (act.actor.staffId ?? nobody) : null

function filterOf(act: Act, input: Input<typeof children>, among: Among): ListFilter {
  return {
    among,
    today: act.today,
    status: input.status,
    bornAfter: input.isEarlyAge ? addMonths(act.today, -12 * earlyAgeEnds_years) : null,
    enrolment: input.enrolment,
    settlement: input.settlement,
    staffId: caseloadOf(act) ?? input.staffId,
    isNameless: act.reach === 'masked',
  }
}

function shown(act: Act, row: ChildRow) {
  const isMasked = act.reach === 'masked'
  return {
    id: row.id,
    name: isMasked ? initialsOf(nameOf(row)) : fullName(nameOf(row)),
    birthDate: isMasked ? null : row.birth_date,
    ageYears: ageInYears(row.birth_date, act.today),
    sex: row.sex,
    settlement: row.settlement ?? '',
    statuses: row.statuses as ('disabledChild' | 'specialNeeds' | 'severeMultiple' | 'palliative')[],
    isEarlyAge: isEarlyAge(row.birth_date, act.today),
    isEnrolled: row.is_enrolled,
  }
}

interface Found {
  readonly rows: ChildRow[]
  readonly filter: ListFilter
  readonly as: Understood
}

/** The first way to understand the text that finds somebody, or the last that was tried. */
async function firstFound(act: Act, input: Input<typeof children>): Promise<Found> {
  // Who sees no names does not search by them either.
  const text = act.reach === 'masked' ? '' : input.text
  const page = { after: input.after ?? null, limit: input.limit }
  let found: Found | null = null
  for (const way of waysOf(act, text)) {
    const filter = filterOf(act, input, way.among)
    found = { rows: await childrenPage(act.sql, filter, page), filter, as: way.as }
    if (found.rows.length > 0) break
  }
  return found!
}

export const list = permitted(children, async (act, input) => {
  const { rows, filter, as } = await firstFound(act, input)
  const shownRows = rows.slice(0, input.limit)
  const last = rows.length > input.limit ? shownRows.at(-1) : undefined
  const total = input.withTotal ? await countChildren(act.sql, filter, countedTo + 1) : null
  act.note({
    kind: 'read',
    act: children.name,
    subjectKind: 'children',
    subjectId: null,
    facts: { shown: shownRows.length },
  })
  return ok({
    rows: shownRows.map((row) => shown(act, row)),
    next: last ? { key: filter.isNameless ? '' : last.search_text, id: last.id } : null,
    total: total === null ? null : Math.min(total, countedTo),
    isTotalMore: total !== null && total > countedTo,
    understoodAs: as,
  })
})

export const find = permitted(search, async (act, input) => {
  for (const way of waysOf(act, input.text)) {
    const filter: ListFilter = {
      among: way.among,
      today: act.today,
      enrolment: 'any',
      staffId: caseloadOf(act),
      isNameless: false,
    }
    const rows =
      way.among.kind === 'nothing'
        ? []
        : await childrenPage(act.sql, filter, { after: null, limit: longestSearch })
    const reach = { staffId: caseloadOf(act), today: act.today, limit: longestSearch }
    const adults = await adultsFound(act.sql, way.wanted, reach)
    if (rows.length + adults.length === 0) continue
    act.note({
      kind: 'read',
      act: search.name,
      subjectKind: 'search',
      subjectId: null,
      facts: { shown: rows.length + adults.length },
    })
    return ok({
      children: rows.slice(0, longestSearch).map((row) => ({
        childId: row.id,
        name: fullName(nameOf(row)),
        ageYears: ageInYears(row.birth_date, act.today),
        settlement: row.settlement ?? '',
      })),
      adults: adults.map((row) => ({
        adultId: row.id,
        childId: row.child_id,
        name: fullName({ lastName: row.last_name, firstName: row.first_name, middleName: row.middle_name }),
        phone: row.phone === null ? '' : formatPhone(row.phone),
        childName: [row.child_last_name, row.child_first_name].filter(Boolean).join(' '),
      })),
      understoodAs: way.as,
    })
  }
  return ok({ children: [], adults: [], understoodAs: 'typed' as const })
})

export const places = permitted(settlements, async (act) =>
  ok({ settlements: (await settlementRows(act.sql)).map((row) => row.settlement) }),
)
