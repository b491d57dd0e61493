import type { LocalDate } from '#base/local-date.ts'
import { ok, refuse, type Refusal, type Result } from '#base/result.ts'
import type { ArgsOf } from '#client/caller.ts'
import type { WhereAxes } from '#services/rules/where.ts'
import { axesOf } from '#services/rules/where.ts'
import type { recordSession } from '../../contract.ts'
import type { TemplateSession } from '../../contract/template.ts'
import type { Programme, Session } from '../parts/data.ts'

type Args = ArgsOf<typeof recordSession>

export interface Used {
  readonly unitId: string
  /** 0 while the number is being typed. */
  readonly quantity: number
}

/** What was used, with so many of a unit; null: it was not used. */
export const usedWith = (used: readonly Used[], unitId: string, quantity: number | null): Used[] => {
  const others = used.filter((one) => one.unitId !== unitId)
  return quantity === null ? others : [...others, { unitId, quantity }]
}

/** Ticked, and no number typed, is one. */
export const countedUsed = (used: readonly Used[]): Used[] =>
  used.map(({ unitId, quantity }) => ({ unitId, quantity: Math.max(1, quantity) }))

/** What the form of one session holds. */
export interface SessionValues extends WhereAxes {
  /** Ids of the two records to be; the second is used where there is a second specialist. */
  readonly recordIds: readonly [string, string]
  readonly taskId: string
  readonly staffId: string | null
  readonly secondStaffId: string | null
  readonly serviceId: string | null
  readonly day: LocalDate | null
  readonly startMinute: number | null
  readonly minutes: number | null
  readonly state: 'delivered' | 'cancelled'
  readonly cancelReason: Args['cancelReason']
  readonly note: string
  readonly mood: Session['mood']
  readonly equipment: readonly string[]
  readonly handouts: readonly string[]
  readonly used: readonly Used[]
  /** The template's home task goes with the session. */
  readonly withTask: boolean
}

interface Known {
  readonly session: Session
  readonly programme: Programme
  readonly today: LocalDate
  /** Who records; a specialist is taken for the one who held it where the plan names nobody. */
  readonly staffId: string | null
  /** The service of the latest record, where the plan names none. */
  readonly service: string | null
  readonly ids: readonly [string, string, string]
}

/** Form, place and technology that the place of the plan usually means. */
const axesFor = (place: Session['place']): WhereAxes => {
  if (place === 'remote') return axesOf('remote')
  if (place === 'room') return axesOf('centre')
  return place === 'home' ? axesOf('athome') : { ...axesOf('athome'), place: 'other' }
}

/** Who holds a session, when and which service it is, as the plan says or the sessions before it were. */
function fromPlan({ session, programme, today, staffId, service }: Known) {
  const before = programme.sessions.find((one) => one.state === 'delivered' && one.serviceId)
  const isPast = session.day ? session.day <= today : false
  return {
    staffId: session.staffId ?? staffId,
    secondStaffId: session.secondStaffId ?? null,
    serviceId: session.serviceId ?? before?.serviceId ?? service,
    day: isPast && session.day ? session.day : today,
    startMinute: session.startMinute ?? null,
    minutes: session.minutes,
  }
}

/** The form as the plan and the template would have it: everything ticked, held on its day or today. */
export const prefilled = (
  known: Known,
  planned: TemplateSession | undefined,
  handouts: readonly string[],
): SessionValues => ({
  ...axesFor(known.session.place),
  ...fromPlan(known),
  recordIds: [known.ids[0], known.ids[1]],
  taskId: known.ids[2],
  state: 'delivered',
  cancelReason: null,
  note: '',
  mood: null,
  equipment: planned?.equipment ?? [],
  handouts,
  used: [],
  withTask: false,
})

const longest = 480

/** The first field that is not filled in as the act needs it; `null`: none. */
function missingIn(values: SessionValues): Refusal | null {
  const { staffId, secondStaffId, serviceId, day, minutes, state, cancelReason } = values
  if (!serviceId) return refuse('service-unknown', { field: 'serviceId' })
  if (!staffId) return refuse('staff-unknown', { field: 'staffId' })
  if (staffId === secondStaffId) return refuse('same-staff-twice', { field: 'secondStaffId' })
  if (!day) return refuse('day-missing', { field: 'day' })
  if (!minutes || minutes > longest) return refuse('minutes-range', { field: 'minutes' })
  if (state === 'cancelled' && !cancelReason)
    return refuse('cancel-reason-missing', { field: 'cancelReason' })
  return null
}

/** What is said of a session that took place; nothing of it where it did not. */
const heldOf = ({ state, cancelReason, mood, equipment, handouts, used }: SessionValues) =>
  state === 'delivered'
    ? {
        cancelReason: null,
        mood,
        equipment: [...equipment],
        handouts: [...handouts],
        used: countedUsed(used),
      }
    : { cancelReason, mood: null, equipment: [], handouts: [], used: [] }

/** The form as the act takes it, or the first field that is not filled in. */
export function sessionArgs(sessionId: string, values: SessionValues): Result<Args> {
  const missing = missingIn(values)
  if (missing) return missing
  const { recordIds, secondStaffId, startMinute, form, place, technology, state, note } = values
  const second = secondStaffId ? [{ recordId: recordIds[1], staffId: secondStaffId }] : []
  return ok({
    sessionId,
    records: [{ recordId: recordIds[0], staffId: values.staffId! }, ...second],
    serviceId: values.serviceId!,
    day: values.day!,
    minutes: values.minutes!,
    startMinute,
    form,
    place,
    technology,
    state,
    note,
    ...heldOf(values),
  })
}
