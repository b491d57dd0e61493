// The templates that come with the program, by name. Each is version 1 of its template.
import { commonFields } from './common-fields.ts'
import type { Field } from './fields.ts'
import type { ShippedTemplate } from './layout.ts'
import * as actsOfCreation from './shipped/acts-of-creation.ts'
import * as consents from './shipped/consents.ts'
import * as destruction from './shipped/destruction.ts'
import * as handover from './shipped/handover.ts'
import * as loan from './shipped/loan.ts'
import * as pointJournals from './shipped/point-journals.ts'
import * as regulations from './shipped/regulations.ts'
import * as rental from './shipped/rental.ts'
import * as service from './shipped/service.ts'
import * as transfer from './shipped/transfer.ts'

const groups = [
  loan,
  rental,
  handover,
  transfer,
  pointJournals,
  consents,
  service,
  actsOfCreation,
  regulations,
  destruction,
]

export const shippedVersion = 1

/** Shipped templates by name, in the order in which a list shows them. */
export const shippedTemplates: ReadonlyMap<string, ShippedTemplate> = new Map(
  groups.flatMap((group) => Object.values(group)).map((template) => [template.id, template]),
)

/** What a template may ask for: its own fields, then those of every paper. */
export const fieldsOf = (template: ShippedTemplate): readonly Field[] => [...template.fields, ...commonFields]
