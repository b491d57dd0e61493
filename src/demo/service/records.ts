// Services of the demonstration, as a journal of years.
import type { Act } from '#access/act.ts'
import type { LocalDate } from '#base/local-date.ts'
import { type NewRecord, recordSchema, type ServiceItem } from '#services/contract.ts'
import { many } from '#services/service/record.ts'
import { between, chanceFrom, pick } from '../rules/chance.ts'
import type { DemoChild } from '../rules/children.ts'
import { good } from './good.ts'
import type { Registered } from './registry.ts'

const mostAtOnce = 500

export interface Served {
  readonly children: readonly DemoChild[]
  readonly registered: readonly Registered[]
  readonly staffIds: readonly string[]
  readonly services: readonly ServiceItem[]
}

const settings = [
  { form: 'home', place: 'home', technology: 'homeCentre' },
  { form: 'home', place: 'home', technology: 'mobileCentre' },
  { form: 'semiStationary', place: 'room', technology: 'room' },
  { form: 'home', place: 'remote', technology: 'homeCentre' },
] as const

const results = [
  '',
  '',
  'Работал охотно, выполнил все упражнения',
  'Устал к концу, сделали перерыв',
  'Сам выбрал карточку дважды',
  'Мама повторила приём самостоятельно',
]

function recordsOf(act: Act, made: Served): NewRecord[] {
  const chance = chanceFrom(2859)
  const one = (at: number, day: LocalDate): NewRecord => {
    const service = pick(chance, made.services)
    return recordSchema.parse({
      recordId: act.newId(),
      childId: made.registered[at]!.childId,
      serviceId: service.id,
      staffId: made.staffIds[between(chance, 0, 6)]!,
      day,
      minutes: service.minutes,
      ...pick(chance, settings),
      note: pick(chance, results),
    })
  }
  return made.children.flatMap((child, at) => child.days.map((day) => one(at, day)))
}

export async function recordAll(act: Act, made: Served): Promise<void> {
  const records = recordsOf(act, made).toSorted((a, b) => (a.day < b.day ? -1 : 1))
  for (let from = 0; from < records.length; from += mostAtOnce) {
    const { refused } = good(await many(act, { records: records.slice(from, from + mostAtOnce) }))
    if (refused[0]) throw new Error(`demonstration: ${refused[0].code}`)
  }
}
