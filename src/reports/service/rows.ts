// The lists behind the figures.
import type { Act, Input } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import type { OutputOf } from '#base/act.ts'
import { ageInYears } from '#base/local-date.ts'
import { fullName } from '#base/person-name.ts'
import { ok, refuse } from '#base/result.ts'
import { initialsOf } from '#families/rules/card.ts'
import { shortName } from '#team/rules.ts'
import { childDimensions, rows, serviceDimensions } from '../contract.ts'
import { type Indicator, indicatorOf } from '../rules/indicators.ts'
import { checkPeriod, spansOf } from '../rules/spans.ts'
import * as lending from '../store/lending-rows.ts'
import * as store from '../store/rows.ts'
import { cutOffOf } from './practice.ts'

export type ReportRow = OutputOf<typeof rows>['rows'][number]
type RowOf<Kind extends ReportRow['of']> = Extract<ReportRow, { of: Kind }>

interface NameColumns {
  readonly last_name: string
  readonly first_name: string
  readonly middle_name: string
}

/** The name as far as the role may see it. */
function nameOf(act: Act, row: NameColumns): string {
  const name = { lastName: row.last_name, firstName: row.first_name, middleName: row.middle_name }
  return act.reach === 'masked' ? initialsOf(name) : fullName(name)
}

const childRow = (act: Act, row: store.ChildRow): ReportRow => ({
  of: 'children',
  childId: row.id,
  name: nameOf(act, row),
  birthDate: act.reach === 'masked' ? null : row.birth_date,
  ageYears: ageInYears(row.birth_date, row.first_day),
  settlement: row.settlement,
  statuses: row.statuses as RowOf<'children'>['statuses'],
  services: row.services,
  firstDay: row.first_day,
  because: row.because,
})

const familyRow = (act: Act, row: store.FamilyRow): ReportRow => ({
  of: 'families',
  familyId: row.id,
  settlement: row.settlement,
  children: row.children.map((child) => ({ childId: child.id, name: nameOf(act, child) })),
  barriers: row.barriers,
  services: row.services,
  firstDay: row.first_day,
})

const parentRow = (act: Act, row: store.ParentRow): ReportRow => ({
  of: 'parents',
  adultId: row.id,
  name: nameOf(act, row),
  children: row.children.map((child) => ({ childId: child.id, name: nameOf(act, child) })),
  knowledgeBefore: row.knowledge_before,
  knowledgeAfter: row.knowledge_after,
  skills: row.skills,
})

const handoutRow = (act: Act, row: store.HandoutRow): ReportRow => ({
  of: 'handouts',
  sessionId: row.id,
  day: row.day,
  handout: row.handout,
  childId: row.child_id,
  childName: nameOf(act, row),
})

const serviceRow = (act: Act, row: store.ServiceRow): ReportRow => ({
  of: 'services',
  recordId: row.id,
  day: row.day,
  childId: row.child_id,
  childName: nameOf(act, row),
  serviceName: row.service_name,
  type: row.type as RowOf<'services'>['type'],
  staffName: shortName({
    lastName: row.staff_last_name,
    firstName: row.staff_first_name,
    middleName: row.staff_middle_name,
  }),
  minutes: row.minutes,
  recipient: row.recipient as RowOf<'services'>['recipient'],
  form: row.form as RowOf<'services'>['form'],
  place: row.place as RowOf<'services'>['place'],
  technology: row.technology as RowOf<'services'>['technology'],
})

const unitRow = (_: Act, row: lending.UnitRow): ReportRow => ({
  of: 'units',
  unitId: row.id,
  inventoryNumber: row.inventory_number,
  kindName: row.kind,
  fund: row.fund,
  receivedOn: row.received_on,
  loans: row.loans,
  loanDays: row.loan_days,
  sessions: row.sessions,
})

const loanRow = (act: Act, row: lending.LoanRow): ReportRow => ({
  of: 'loans',
  lineId: row.id,
  loanId: row.loan_id,
  childId: row.child_id,
  childName: nameOf(act, row),
  kindName: row.kind,
  inventoryNumber: row.inventory_number,
  fund: row.fund,
  issuedOn: row.issued_on,
  dueOn: row.due_on,
  returnedOn: row.returned_on,
})

interface PageRow {
  readonly place: { readonly key: string; readonly id: string }
  readonly row: ReportRow
}

/** A page of a list with the place of each row in it, in the words that the role may read. */
export async function pageOf(
  act: Act,
  list: store.List,
  asked: Omit<store.Page, 'isNameless'>,
): Promise<PageRow[]> {
  const page = { ...asked, isNameless: act.reach === 'masked' }
  const placed = <Row extends { key: string; id: string }>(
    found: readonly Row[],
    shown: (act: Act, row: Row) => ReportRow,
  ): PageRow[] => found.map((row) => ({ place: { key: row.key, id: row.id }, row: shown(act, row) }))
  switch (list.indicator.of) {
    case 'children':
      return placed(await store.childRows(act.sql, list, page), childRow)
    case 'families':
      return placed(await store.familyRows(act.sql, list, page), familyRow)
    case 'parents':
      return placed(await store.parentRows(act.sql, list, page), parentRow)
    case 'handouts':
      return placed(await store.handoutRows(act.sql, list, page), handoutRow)
    case 'services':
      return placed(await store.serviceRows(act.sql, list, page), serviceRow)
    case 'units':
      return placed(await lending.unitRows(act.sql, list, page), unitRow)
    case 'loans':
      return placed(await lending.loanRows(act.sql, list, page), loanRow)
  }
}

const dimensionsOf: Readonly<Record<Indicator['of'], readonly string[]>> = {
  children: childDimensions,
  families: [],
  parents: [],
  handouts: [],
  units: [],
  loans: [],
  services: serviceDimensions,
}

function listOf(act: Act, input: Input<typeof rows>): store.List {
  const indicator = indicatorOf(input.indicator)
  const period = { from: input.from, to: input.to }
  return {
    indicator,
    period,
    spans: spansOf(indicator, period, input.year ?? null),
    cutOff: cutOffOf(act, input.asOf),
    parts: input.parts,
  }
}

/**
 * The list behind a figure, of a year or of a part of a breakdown: its total is the figure, exactly. Names are initials for masked
 * eyes. Refuses `part-unfit` for a breakdown that the indicator's rows do not have. The read is journalled.
 */
export const reportRows = permitted(rows, async (act, input) => {
  const fits = checkPeriod(input)
  if (!fits.ok) return fits
  const list = listOf(act, input)
  if (list.parts.some(({ by }) => !dimensionsOf[list.indicator.of].includes(by))) {
    return refuse('part-unfit', { field: 'parts' })
  }
  const page = { after: input.after ?? null, limit: input.limit + 1 }
  const [total, found] = await Promise.all([store.countRows(act.sql, list), pageOf(act, list, page)])
  const shown = found.slice(0, input.limit)
  act.note({
    kind: 'read',
    act: rows.name,
    subjectKind: 'report',
    subjectId: null,
    facts: { indicator: input.indicator, from: input.from, to: input.to, shown: shown.length },
  })
  return ok({
    total,
    rows: shown.map(({ row }) => row),
    next: found.length > input.limit ? shown.at(-1)!.place : null,
  })
})
