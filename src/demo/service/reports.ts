// Reports of the demonstration: plans, a report that was handed in, and a correction after it.
import type { Act } from '#access/act.ts'
import type { LocalDate } from '#base/local-date.ts'
import type { Period } from '#base/period.ts'
import { freezeReport } from '#reports/service/freeze.ts'
import { setPlan } from '#reports/service/plan.ts'
import { recordSchema } from '#services/contract.ts'
import { record, reverse } from '#services/service/record.ts'
import { practicePeriod } from '../rules/children.ts'
import { frozenQuarter, mistake, type Planned, practicePlan, yearOf, yearPlan } from '../rules/reports.ts'
import type { CourseSetting } from './courses.ts'
import { good } from './good.ts'

/** Records the service that will turn out to be another child's. */
export async function makeMistake(
  act: Act,
  today: LocalDate,
  { registered, staffIds, services }: CourseSetting,
): Promise<string> {
  const { id: serviceId, minutes } = services[0]!
  const given = recordSchema.parse({
    recordId: act.newId(),
    childId: registered[mistake.child]!.childId,
    serviceId,
    staffId: staffIds[mistake.staff]!,
    day: mistake.dayOf(frozenQuarter(today)),
    minutes,
    form: 'home',
    place: 'home',
    technology: 'homeCentre',
  })
  good(await record(act, given))
  return given.recordId
}

/** Hands the report of the last quarter in, and plans the practice and the year. */
export async function handIn(act: Act): Promise<void> {
  const quarter = frozenQuarter(act.today)
  const note = 'Сдан в министерство'
  good(await freezeReport(act, { freezeId: act.newId(), kind: 'quarter', ...quarter, note }))
  await planAll(act, practicePeriod, practicePlan)
  await planAll(act, yearOf(act.today), yearPlan)
}

async function planAll(act: Act, period: Period, plans: readonly Planned[]): Promise<void> {
  for (const one of plans) good(await setPlan(act, { ...period, ...one }))
}

export async function correctMistake(act: Act, recordId: string): Promise<void> {
  good(await reverse(act, { recordIds: [recordId], reason: mistake.reason }))
}
