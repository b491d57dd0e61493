// The journals of the lending point and the list of its equipment, as papers.
import type { Act } from '#access/act.ts'
import { fullName } from '#base/person-name.ts'
import { adultsOfIds, reachedChildren } from '#families/service/doors.ts'
import type { PaperData } from '#papers/contract.ts'
import { briefingRow, cleaningRow, equipmentData, issueRow } from '../rules/papers/journal-data.ts'
import * as store from '../store/paper-facts.ts'
import type { Span } from '../store/paper-facts.ts'
import { limitsOfLending } from './limits.ts'
import { adultCaller, childCaller, memberCaller, staffCaller } from './reach.ts'

export type Rows = Exclude<PaperData[string], string>

const known = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))]

export async function issueRows(act: Act, span: Span): Promise<Rows> {
  const rows = await store.issuedWithin(act.sql, span)
  const childIds = known(rows.map((row) => row.child_id))
  const [children, child] = [await reachedChildren(act, childIds), await childCaller(act, childIds)]
  const adults = await adultsOfIds(act, known(rows.map((row) => row.adult_id)))
  const member = await memberCaller(
    act,
    rows.flatMap((row) => [row.issued_by, row.returned_by]),
  )
  return rows.map((row) => {
    const adult = row.adult_id ? adults.get(row.adult_id) : undefined
    return issueRow({
      issuedOn: row.issued_on,
      contract: row.contract_number,
      child: child(row.child_id),
      childBirth: children.get(row.child_id)?.birthDate ?? null,
      adult: adult ? fullName(adult.name) : '',
      phones: adult?.phones ?? [],
      item: row.kind_name,
      inventory: row.inventory_number,
      conditionOut: row.issue_condition,
      dueOn: row.due_on,
      isBriefed: row.is_briefed,
      issuedBy: row.origin === 'journal' ? '' : member(row.issued_by),
      extendedTo: row.extended_to,
      returnedOn: row.returned_on,
      conditionIn: row.return_condition,
      cleanedOn: row.cleaned_on,
      acceptedBy: member(row.returned_by),
      isLost: row.is_lost,
      damage: row.damage,
    })
  })
}

const textOf = (fact: unknown): string => (typeof fact === 'string' ? fact : '')

export async function cleaningRows(act: Act, span: Span): Promise<Rows> {
  const rows = await store.cleanedWithin(act.sql, span)
  const staff = await staffCaller(
    act,
    rows.map((row) => row.staff_id),
  )
  const member = await memberCaller(
    act,
    rows.map((row) => row.recorded_by),
  )
  return rows.map((row) =>
    cleaningRow({
      day: row.day,
      kind: row.kind,
      item: row.kind_name,
      inventory: row.inventory_number,
      agent: textOf(row.facts['agent']),
      batch: textOf(row.facts['batch']),
      by: staff(row.staff_id) || member(row.recorded_by),
      note: textOf(row.facts['note']),
    }),
  )
}

export async function briefingRows(act: Act, span: Span): Promise<Rows> {
  const rows = await store.briefedWithin(act.sql, span)
  const child = await childCaller(
    act,
    rows.map((row) => row.child_id),
  )
  const adult = await adultCaller(
    act,
    rows.map((row) => row.adult_id),
  )
  const staff = await staffCaller(
    act,
    rows.map((row) => row.staff_id),
  )
  const { briefing_months } = await limitsOfLending(act)
  return rows.map((row) =>
    briefingRow(
      {
        day: row.day,
        adult: adult(row.adult_id),
        child: child(row.child_id),
        kind: row.kind_name,
        minutes: row.length_minutes,
        isShown: row.is_shown,
        by: staff(row.staff_id),
      },
      briefing_months,
    ),
  )
}

export async function equipmentList(act: Act, most: number): Promise<PaperData> {
  const rows = await store.unitsOnBooks(act.sql, most)
  const keeper = await staffCaller(
    act,
    rows.map((row) => row.keeper_id),
  )
  return equipmentData(
    rows.map((row) => ({
      inventory: row.inventory_number,
      name: row.kind_name,
      code: row.federal_code,
      height_cm: [row.min_height_cm, row.max_height_cm],
      weight_kg: [row.min_weight_kg, row.max_weight_kg],
      receivedOn: row.received_on,
      fund: row.fund,
      account: row.account,
      keeper: keeper(row.keeper_id),
      cost_kopecks: row.cost_kopecks,
      condition: row.condition,
      home: row.home,
      claim: row.claim,
    })),
  )
}
