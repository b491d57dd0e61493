// A row of a service journal: one delivered service.
import type { LocalDate } from '#base/local-date.ts'
import type { Minutes } from '#base/quantity.ts'
import type { PersonName } from '#base/person-name.ts'
import { textOf } from './cell.ts'
import { childName } from './child-row.ts'
import { longestText, longestTitle, type RowReader } from './row-reader.ts'
import {
  readServiceAxes,
  readServiceType,
  type ServiceAxes,
  type ServiceType442,
} from './values/service-words.ts'

export interface ServiceFields {
  readonly date: LocalDate | null
  readonly child: PersonName | null
  /** The child's birth date where the journal has it: tells two children of one name apart. */
  readonly childBorn: LocalDate | null
  readonly service: string
  readonly serviceType: ServiceType442 | null
  readonly axes: ServiceAxes | null
  /** The words behind `axes`, as written. */
  readonly form: string
  readonly place: string
  readonly specialist: PersonName | null
  readonly post: string
  readonly minutes: Minutes | null
  /** How many services the row stands for; 1 when the journal does not say. */
  readonly quantity: number
  readonly note: string
}

export function readService(row: RowReader): ServiceFields {
  const { form, place, axes } = readAxes(row)
  return {
    date: row.requiredDay('date', 'date_in_future'),
    child: row.requiredName(childName),
    childBorn: row.day('born', 'born_in_future'),
    service: readTitle(row),
    serviceType: readTypeOf(row),
    axes,
    form,
    place,
    specialist: readSpecialist(row),
    post: row.text('post', longestTitle),
    minutes: row.minutes(),
    quantity: readQuantity(row),
    note: row.text('note', longestText),
  }
}

function readTitle(row: RowReader): string {
  const title = row.text('service', longestTitle)
  if (/^[-–—.]*$/u.test(title)) row.fault('service', 'service_missing')
  return title
}

function readTypeOf(row: RowReader): ServiceType442 | null {
  const text = row.text('serviceType', longestTitle)
  const type = readServiceType(text)
  if (type === null && text !== '') row.warn('serviceType', 'service_type_unknown')
  return type
}

function readAxes(row: RowReader): Pick<ServiceFields, 'form' | 'place' | 'axes'> {
  const form = row.text('form', longestTitle)
  const place = row.text('place', longestTitle)
  const axes = readServiceAxes(form, place)
  if (axes === null && form + place !== '') row.warn(form === '' ? 'place' : 'form', 'form_unknown')
  return { form, place, axes }
}

/** Who served is worth a warning, not a refusal: the service to the child stands without it. */
function readSpecialist(row: RowReader): PersonName | null {
  const text = textOf(row.cell('specialist'))
  const name = row.optionalName('specialist', text)
  if (name === null && text !== '') row.warn('specialist', 'specialist_unread')
  return name
}

function readQuantity(row: RowReader): number {
  const text = textOf(row.cell('quantity'))
  row.counts('quantity', null)
  if (/^[-–—]*$/u.test(text)) return 1
  const quantity = Number(/^(\d{1,3})(?:\s*(?:усл|раз|шт|ед)\S*)?$/u.exec(text)?.[1] ?? 0)
  if (quantity < 1 || quantity > 100) row.fault('quantity', 'quantity_invalid')
  return quantity
}
