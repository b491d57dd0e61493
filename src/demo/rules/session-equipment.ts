// Equipment of the demonstration that is used in sessions: of the rooms, the brigade and single specialists; and what is used up.
import type { homes } from '#lending/contract/unit.ts'
import type { CourseSession, DemoCourse } from './courses.ts'

export interface RoomUnit {
  readonly inventoryNumber: string
  readonly kindName: string
  readonly home: (typeof homes)[number]
  /** By place in the list of staff. */
  readonly staff?: number
  /** Of what is used up. */
  readonly quantity?: number
  readonly fund: string
}

/** Kinds that are used up, beside those of the lending point. */
export const consumables = ['Перчатки одноразовые, пара', 'Салфетки дезинфицирующие'] as const
const [gloves, wipes] = consumables

export const roomUnits: readonly RoomUnit[] = [
  { inventoryNumber: 'КБ-0001', kindName: 'Балансировочная доска', home: 'room', fund: 'Средства Фонда' },
  { inventoryNumber: 'КБ-0002', kindName: 'Утяжелённое одеяло', home: 'room', fund: 'Средства Фонда' },
  {
    inventoryNumber: 'КБ-0003',
    kindName: 'Набор для развития мелкой моторики',
    home: 'room',
    fund: 'Областной бюджет',
  },
  {
    inventoryNumber: 'КБ-0004',
    kindName: 'Сундучок логопеда',
    home: 'specialist',
    staff: 0,
    fund: 'Средства Фонда',
  },
  {
    inventoryNumber: 'КБ-0005',
    kindName: 'Сенсорный набор',
    home: 'specialist',
    staff: 1,
    fund: 'Пожертвования',
  },
  { inventoryNumber: 'КБ-0006', kindName: 'Сундучок логопеда', home: 'brigade', fund: 'Средства Фонда' },
  { inventoryNumber: 'КБ-0007', kindName: gloves, home: 'room', quantity: 200, fund: 'Областной бюджет' },
  { inventoryNumber: 'КБ-0008', kindName: wipes, home: 'brigade', quantity: 60, fund: 'Пожертвования' },
]

/** What the sessions of a template need, by inventory number. */
const needed: Readonly<Record<string, readonly string[]>> = {
  motor: ['КБ-0001'],
  sensory: ['КБ-0005', 'КБ-0002'],
  communication: ['КБ-0004'],
  cognition: ['КБ-0003'],
  selfCare: ['КБ-0003', 'КБ-0007'],
  integrated: ['КБ-0001', 'КБ-0003'],
  brigade: ['КБ-0006', 'КБ-0008'],
}

/** What was used in a session, by inventory number; nothing where everything was brought along or it was held from afar. */
export function usedInSession(course: DemoCourse, { pattern, place }: CourseSession): readonly string[] {
  const at = course.sessions.findIndex((one) => one.pattern === pattern)
  return place === 'remote' || at % 3 === 2 ? [] : (needed[course.template] ?? [])
}
