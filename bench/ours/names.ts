// What the data set's numbers are called in the program: ids, logins, services of the catalogue.
import { createHash } from 'node:crypto'
import { uuidv7 } from '#base/id.ts'
import { specialistCount } from '../dataset/services.ts'
import { centreCount } from '../dataset/people.ts'

const madeAt = Date.UTC(2022, 0, 1)

/** The same kind and number always have the same id. */
export const idOf = (
  kind: 'child' | 'family' | 'staff' | 'item' | 'interval',
  ...numbers: number[]
): string =>
  uuidv7(
    madeAt + (numbers.at(-1) ?? 0),
    createHash('md5')
      .update(`${kind} ${numbers.join(' ')}`)
      .digest(),
  )

export const staffPerCentre = specialistCount / centreCount
export const staffId = (centre: number, specialist: number): string =>
  idOf('staff', centre, specialist % staffPerCentre)
export const itemId = (centre: number, category: number): string => idOf('item', centre, category)

export const password = 'Домик у реки 2026'
export const supervisorLogin = 'bench-supervisor'
export const coordinatorLogin = (centre: number): string => `bench-coordinator-${centre}`

type Item = readonly [name: string, type: string, direction: string, measure: string]

/** The twelve categories, the first is 1. */
export const items: readonly Item[] = [
  ['Социально-бытовые', 'everyday', 'everyday', 'practice'],
  ['Социально-медицинские', 'medical', 'medical', 'practice'],
  ['Социально-психологические', 'psychological', 'psychological', 'counselling'],
  ['Социально-педагогические', 'pedagogical', 'pedagogical', 'practice'],
  ['Социально-трудовые', 'labour', 'vocational', 'training'],
  ['Социально-правовые', 'legal', 'everyday', 'informing'],
  ['Коммуникативные', 'communicative', 'everyday', 'training'],
  ['Срочные', 'urgent', 'everyday', 'informing'],
  ['Ранняя помощь', 'pedagogical', 'pedagogical', 'diagnostics'],
  ['Паллиативное сопровождение', 'medical', 'medical', 'counselling'],
  ['Прокат оборудования', 'socialSupport', 'environment', 'practice'],
  ['Передышка для родителей', 'socialSupport', 'everyday', 'leisure'],
]

/** How a place of the data set is said along the axes of a record. */
export const axes = {
  home: { form: 'home', place: 'home', technology: 'homeCentre' },
  center: { form: 'semiStationary', place: 'room', technology: 'room' },
  remote: { form: 'home', place: 'remote', technology: 'homeCentre' },
} as const

export const headLogin = (centre: number): string => `bench-head-${centre}`
