// A row as it was understood, for the preview: the person sees at once whether the columns were taken right.
import { fullName, type PersonName } from '#base/person-name.ts'
import { formatPhone } from '#families/rules/phone.ts'
import { formatSnils } from '#families/rules/snils.ts'
import { textOf, type Cell } from '../reading/cell.ts'
import type { ChildFields } from '../reading/child-row.ts'
import type { SheetColumn } from '../reading/headings.ts'
import type { ServiceFields } from '../reading/service-row.ts'

const name = (of: PersonName | null): string | null => (of ? fullName(of) : null)

const childTexts = (child: ChildFields): Readonly<Record<string, string | null>> => ({
  childName: name(child.name),
  born: child.born,
  sex: child.sex === null ? null : child.sex === 'male' ? 'м' : 'ж',
  snils: child.snils === null ? null : formatSnils(child.snils),
  parentName: name(child.representative?.name ?? null),
  phone: child.phones.length === 0 ? null : child.phones.map(({ digits }) => formatPhone(digits)).join(', '),
  enrolled: child.enrolled,
  discharged: child.discharged,
})

const serviceTexts = (service: ServiceFields): Readonly<Record<string, string | null>> => ({
  date: service.date,
  childName: name(service.child),
  born: service.childBorn,
  service: service.service,
  specialist: name(service.specialist),
  minutes: service.minutes === null ? null : String(service.minutes),
})

const isService = (fields: ChildFields | ServiceFields): fields is ServiceFields => 'service' in fields

/** One text a column: what was understood, or what stands in the cell where that is the same or nothing was. */
export function shownCells(
  row: { readonly fields: ChildFields | ServiceFields; readonly cells: readonly Cell[] },
  columns: readonly SheetColumn[],
): string[] {
  const texts = isService(row.fields) ? serviceTexts(row.fields) : childTexts(row.fields)
  return columns.map(({ column, field }) => texts[field ?? ''] ?? textOf(row.cells[column]).slice(0, 300))
}
