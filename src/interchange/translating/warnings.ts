// What a person should look at in rows that come in, seen over the whole file.
import type { WarningCode } from '../contract/codes.ts'
import type { BuiltKind } from '../contract/kinds.ts'
import type { ChildFields } from '../reading/child-row.ts'
import type { FieldsOf } from '../reading/rows.ts'
import type { ServiceFields } from '../reading/service-row.ts'
import { keyOfName } from '../rules/name-index.ts'

/** Minutes of one specialist's day above which it is worth a look. Source: rules of reading of the paper journals. */
const fullDay_minutes = 480

/** What the kinds of rows have in common here. */
type Warned = {
  readonly [Of in BuiltKind]: { readonly kind: Of; readonly fields: FieldsOf[Of] }
}[BuiltKind] & {
  readonly warnings: readonly { readonly code: WarningCode }[]
}

/** Warnings of the rows of a file, in their order: each call knows the rows before it. */
export function rowWarnings(): (row: Warned) => WarningCode[] {
  const ofChild = childWarnings()
  const ofService = serviceWarnings()
  return (row) => {
    const known = row.warnings.map(({ code }) => code)
    if (row.kind === 'children') return ofChild(row.fields)
    return row.kind === 'services' ? ofService(row.fields, known) : []
  }
}

function childWarnings(): (fields: ChildFields) => WarningCode[] {
  const homes = new Map<string, string>()
  return (fields) => {
    const found: WarningCode[] = []
    if (fields.discharged && !fields.enrolled) found.push('discharge_without_enrolment')
    if (fields.representative) {
      const phones = fields.phones.map(({ digits }) => digits).join(' ')
      const parent = `${keyOfName(fields.representative.name)}|${phones}`
      const home = `${fields.settlement}|${fields.address}|${fields.familyCategories.join(' ')}`
      const before = homes.get(parent)
      if (before !== undefined && before !== home) found.push('family_kept')
      homes.set(parent, before ?? home)
    }
    return found
  }
}

function serviceWarnings(): (fields: ServiceFields, known: readonly string[]) => WarningCode[] {
  const days = new Map<string, number>()
  return (fields, known) => {
    if (fields.specialist === null) return known.includes('specialist_unread') ? [] : ['specialist_missing']
    const day = `${keyOfName(fields.specialist)}|${fields.date}`
    const before = days.get(day) ?? 0
    const after = before + (fields.minutes ?? 0) * fields.quantity
    days.set(day, after)
    return before <= fullDay_minutes && after > fullDay_minutes ? ['day_overfull'] : []
  }
}
