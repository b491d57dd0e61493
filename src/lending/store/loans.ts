// Loans, their lines, and what happened to them.
import type { LocalDate } from '#base/local-date.ts'
import type { Sql } from '#platform/db.ts'

export interface LoanRow {
  id: string
  version: number
  child_id: string
  adult_id: string | null
  family_id: string | null
  request_id: string | null
  contract_number: string
  purpose: string
  issued_on: LocalDate
  due_on: LocalDate
  issued_by: string
  issued_at: string
  origin: 'entered' | 'journal'
  regime: 'free' | 'tariff'
  settled_on: LocalDate | null
  undone_at: string | null
}

const columns = `l.id, l.version, l.child_id, l.adult_id, l.family_id, l.request_id, l.contract_number, l.purpose, l.issued_on, l.due_on,
  l.issued_by, l.issued_at, l.origin, l.regime, l.settled_on, l.undone_at`

export const loansById = (sql: Sql, ids: readonly string[]): Promise<LoanRow[]> =>
  sql.rows(`select ${columns} from loan l where l.id = any ($1::uuid[])`, [ids])

export const lockLoan = (sql: Sql, id: string): Promise<unknown> =>
  sql.rows('select 1 from loan where id = $1 for update', [id])

export interface NewLoan {
  readonly id: string
  readonly child_id: string
  readonly adult_id: string
  readonly family_id: string | null
  readonly request_id: string | null
  readonly purpose: string
  readonly issued_on: LocalDate
  readonly due_on: LocalDate
  readonly contract_number: string
  readonly regime: 'free' | 'tariff'
  readonly issued_by: string
  readonly issued_at: string
}

/** False when the id is taken. */
export const addLoan = async (sql: Sql, row: NewLoan): Promise<boolean> =>
  (
    await sql.rows(
      `insert into loan (id, child_id, adult_id, family_id, request_id, purpose, issued_on, due_on, contract_number, regime,
         issued_by, issued_at, is_briefed)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, true) on conflict do nothing returning id`,
      [
        row.id,
        row.child_id,
        row.adult_id,
        row.family_id,
        row.request_id,
        row.purpose,
        row.issued_on,
        row.due_on,
        row.contract_number,
        row.regime,
        row.issued_by,
        row.issued_at,
      ],
    )
  ).length === 1

/** Changes the due day, or settles. */
export const changeLoan = (
  sql: Sql,
  id: string,
  moved: { readonly due_on?: LocalDate; readonly settled_on?: LocalDate | null },
): Promise<unknown> =>
  sql.rows(
    `update loan set due_on = coalesce($2::date, due_on), settled_on = case when $3 then $4::date else settled_on end,
       version = version + 1 where id = $1`,
    [id, moved.due_on ?? null, 'settled_on' in moved, moved.settled_on ?? null],
  )

export const undoLoan = (sql: Sql, ids: readonly string[]): Promise<{ id: string }[]> =>
  sql.rows(
    `with undone as (update loan set undone_at = now(), version = version + 1
       where id = any ($1::uuid[]) and undone_at is null returning id),
     lines as (update loan_line set is_undone = true where loan_id in (select id from undone) returning loan_id)
     select distinct loan_id as id from lines`,
    [ids],
  )

export interface LineRow {
  id: string
  loan_id: string
  unit_id: string
  kind_id: string
  kind_name: string
  inventory_number: string
  issued_on: LocalDate
  returned_on: LocalDate | null
  issue_condition: string
  tariff_kopecks_a_day: number | null
  is_lost: boolean
  returned_by: string | null
  returned_at: string | null
  before_return: BeforeReturn | null
}

/** The axes that a return moves. */
export interface BeforeReturn {
  readonly hygiene: 'clean' | 'dirty' | 'inCleaning' | 'quarantined'
  readonly technical: 'ok' | 'restricted' | 'faulty' | 'recalled'
  readonly condition: 'new' | 'good' | 'fair' | 'needsRepair' | 'unusable'
  readonly missing_parts: readonly string[]
}

const lineColumns = `n.id, n.loan_id, n.unit_id, u.kind_id, k.name as kind_name, u.inventory_number, n.issued_on, n.returned_on,
  n.issue_condition, n.tariff_kopecks_a_day, n.is_lost, n.returned_by, n.returned_at, n.before_return`
const lines = `select ${lineColumns} from loan_line n
  join equipment_unit u on u.centre_id = n.centre_id and u.id = n.unit_id
  join equipment_kind k on k.centre_id = u.centre_id and k.id = u.kind_id`

/** Lines of loans, without those that were undone. */
export const linesOf = (sql: Sql, loanIds: readonly string[]): Promise<LineRow[]> =>
  sql.rows(
    `${lines} where n.loan_id = any ($1::uuid[]) and not n.is_undone order by n.loan_id, u.inventory_key`,
    [loanIds],
  )

export const linesById = (sql: Sql, ids: readonly string[]): Promise<LineRow[]> =>
  sql.rows(`${lines} where n.id = any ($1::uuid[]) and not n.is_undone`, [ids])

/** Lines of units that are out. */
export const openLinesOfUnits = (sql: Sql, unitIds: readonly string[]): Promise<LineRow[]> =>
  sql.rows(`${lines} where n.unit_id = any ($1::uuid[]) and n.returned_on is null and not n.is_undone`, [
    unitIds,
  ])

export interface NewLine {
  readonly id: string
  readonly unitId: string
  readonly condition: string
  /** Null when it is lent free of charge. */
  readonly tariff_kopecks_a_day: number | null
}

/** Adds lines; those that would put a unit out twice on a day are left out by the database. Answers the units that went out. */
export const addLines = async (
  sql: Sql,
  loan: { readonly id: string; readonly issuedOn: LocalDate },
  given: readonly NewLine[],
): Promise<Set<string>> =>
  new Set(
    (
      await sql.rows<{ unit_id: string }>(
        `insert into loan_line (id, loan_id, unit_id, issued_on, issue_condition, tariff_kopecks_a_day)
         select x.id, $1, x.unit_id, $2, x.condition, x.tariff
         from unnest($3::uuid[], $4::uuid[], $5::text[], $6::bigint[]) as x(id, unit_id, condition, tariff)
         on conflict do nothing returning unit_id`,
        [
          loan.id,
          loan.issuedOn,
          given.map(({ id }) => id),
          given.map(({ unitId }) => unitId),
          given.map(({ condition }) => condition),
          given.map(({ tariff_kopecks_a_day }) => tariff_kopecks_a_day),
        ],
      )
    ).map((row) => row.unit_id),
  )

export interface ReturnedLine {
  readonly id: string
  readonly day: LocalDate
  readonly condition: string
  readonly missingParts: readonly string[]
  readonly damage: string
  readonly cause: string | null
  readonly isLost: boolean
  readonly before: BeforeReturn
  readonly at: string
}

export const closeLine = (sql: Sql, line: ReturnedLine, accountId: string): Promise<unknown> =>
  sql.rows(
    `update loan_line set returned_on = $2, return_condition = $3, missing_parts = $4, damage = $5, cause = $6, is_lost = $7,
       before_return = $8, returned_by = $9, returned_at = $10 where id = $1`,
    [
      line.id,
      line.day,
      line.condition,
      line.missingParts,
      line.damage,
      line.cause,
      line.isLost,
      JSON.stringify(line.before),
      accountId,
      line.at,
    ],
  )

/** Opens a line again, as if the unit had not come back. */
export const reopenLine = (sql: Sql, id: string): Promise<unknown> =>
  sql.rows(
    `update loan_line set returned_on = null, return_condition = null, missing_parts = '{}', damage = '', cause = null,
       is_lost = false, before_return = null, returned_by = null, returned_at = null where id = $1`,
    [id],
  )

export interface LoanEvent {
  readonly id: string
  readonly loanId: string
  readonly kind: 'extended' | 'checkIn' | 'paused' | 'resumed' | 'called' | 'lost' | 'settled' | 'undone'
  readonly day: LocalDate
  readonly until?: LocalDate | null
  readonly facts?: Readonly<Record<string, unknown>>
  readonly note?: Buffer | null
}

export const addLoanEvent = (sql: Sql, event: LoanEvent, accountId: string): Promise<unknown> =>
  sql.rows(
    `insert into loan_event (id, loan_id, kind, day, until_day, facts, note, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      event.id,
      event.loanId,
      event.kind,
      event.day,
      event.until ?? null,
      JSON.stringify(event.facts ?? {}),
      event.note ?? null,
      accountId,
    ],
  )

export interface EventRow {
  id: string
  loan_id: string
  kind: LoanEvent['kind']
  day: LocalDate
  until_day: LocalDate | null
  facts: Record<string, unknown>
  note: Buffer | null
  recorded_by: string
  recorded_at: string
}

/** Events of loans, in the order of their recording. */
export const eventsOf = (sql: Sql, loanIds: readonly string[]): Promise<EventRow[]> =>
  sql.rows(
    `select id, loan_id, kind, day, until_day, facts, note, recorded_by, recorded_at from loan_event
     where loan_id = any ($1::uuid[]) order by recorded_at, id`,
    [loanIds],
  )

export interface FamilyLoans {
  units_out: number
  has_overdue: boolean
}

/** How many units a family holds, and whether one of them is late. A pause stops lateness. */
export const loansOfFamily = async (sql: Sql, familyId: string, today: LocalDate): Promise<FamilyLoans> =>
  (
    await sql.rows<FamilyLoans>(
      `select count(*)::int as units_out, coalesce(bool_or(l.due_on < $2 and not exists (
         select from loan_event p where p.centre_id = l.centre_id and p.loan_id = l.id and p.kind = 'paused'
           and $2 between p.day and p.until_day
           and not exists (select from loan_event q where q.centre_id = p.centre_id and q.loan_id = p.loan_id and q.kind = 'paused'
             and q.day = p.day and q.recorded_at > p.recorded_at))), false) as has_overdue
       from loan l join loan_line n on n.centre_id = l.centre_id and n.loan_id = l.id
       where l.family_id = $1 and l.settled_on is null and l.undone_at is null and n.returned_on is null and not n.is_undone`,
      [familyId, today],
    )
  )[0]!

/** Loans of a child, those that are out or all, the newest first. */
export const loansOfChild = (sql: Sql, childId: string, onlyOpen: boolean): Promise<LoanRow[]> =>
  sql.rows(
    `select ${columns} from loan l where l.child_id = $1 and l.undone_at is null and (not $2 or l.settled_on is null)
     order by l.issued_on desc, l.id desc limit 100`,
    [childId, onlyOpen],
  )

/** Units that went to somebody after a line was closed: then its return is not undone. */
export const wasLentSince = async (
  sql: Sql,
  unitId: string,
  issuedOn: LocalDate,
  lineId: string,
): Promise<boolean> =>
  (
    await sql.rows(
      `select 1 from loan_line where unit_id = $1 and not is_undone and id <> $3 and coalesce(returned_on, 'infinity') > $2 limit 1`,
      [unitId, issuedOn, lineId],
    )
  ).length > 0

export interface LoanFilter {
  readonly state: 'all' | 'open' | 'overdue' | 'returned'
  readonly childId: string | null
  readonly kindId: string | null
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  readonly today: LocalDate
  readonly caseload: string | null
}

const filtered = `from loan l where l.undone_at is null
  and case $1 when 'open' then l.settled_on is null when 'overdue' then l.settled_on is null and l.due_on < $2 and not exists (
      select from loan_event p where p.centre_id = l.centre_id and p.loan_id = l.id and p.kind = 'paused'
        and $2 between p.day and p.until_day
           and not exists (select from loan_event q where q.centre_id = p.centre_id and q.loan_id = p.loan_id and q.kind = 'paused'
             and q.day = p.day and q.recorded_at > p.recorded_at))
    when 'returned' then l.settled_on is not null else true end
  and ($3::uuid is null or l.child_id = $3)
  and ($4::uuid is null or exists (
    select from loan_line n join equipment_unit u on u.centre_id = n.centre_id and u.id = n.unit_id
    where n.centre_id = l.centre_id and n.loan_id = l.id and u.kind_id = $4))
  and ($5::date is null or l.issued_on >= $5) and ($6::date is null or l.issued_on <= $6)
  and ($7::uuid is null or exists (
    select from caseload_door c where c.centre_id = l.centre_id and c.child_id = l.child_id and c.staff_id = $7 and c.from_day <= $2
      and (c.to_day is null or c.to_day >= $2)))`

const valuesOf = (f: LoanFilter) => [f.state, f.today, f.childId, f.kindId, f.from, f.to, f.caseload]

/** A page of the journal, the newest first, one more than the limit when there are more. */
export const loanPage = (
  sql: Sql,
  filter: LoanFilter,
  page: { before: { day: LocalDate; id: string } | null; limit: number },
): Promise<LoanRow[]> =>
  sql.rows(
    `select ${columns} ${filtered} and ($8::date is null or (l.issued_on, l.id) < ($8, $9::uuid))
     order by l.issued_on desc, l.id desc limit $10`,
    [...valuesOf(filter), page.before?.day ?? null, page.before?.id ?? null, page.limit],
    'each',
  )

export const countLoans = async (sql: Sql, filter: LoanFilter, most: number): Promise<number> =>
  (
    await sql.rows<{ n: number }>(
      `select count(*)::int as n from (select 1 ${filtered} limit $8) found`,
      [...valuesOf(filter), most],
      'each',
    )
  )[0]!.n
