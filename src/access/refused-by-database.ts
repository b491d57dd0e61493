// What the database refuses by its own rules, as a refusal that people understand. Codes: PostgreSQL manual, appendix A.
import { type Refusal, refuse } from '#base/result.ts'

const foreignKeyViolation = '23503'
const uniqueViolation = '23505'
const exclusionViolation = '23P01'

/** Indexes that let one of several at once through: the last word where two people do the same. */
const onlyOnce: ReadonlySet<string> = new Set([
  'one_open_claim_of_unit',
  'one_offer_of_unit',
  'one_request_of_family_and_kind',
  'equipment_unit_inventory',
  'equipment_unit_label',
  'equipment_kind_name',
  'equipment_kit_name',
  'one_open_stock_take',
])

/**
 * The refusal behind an error of the database: an id that points at nothing in this centre (`not-found`), or a sent id under which
 * something is here already (`command-reused`), or that somebody else was faster (`changed-meanwhile`): another claim on a unit, another
 * booking of the time. Null for every other error: then something is wrong with the program.
 */
export function refusalBehind(error: unknown): Refusal | null {
  const { code, constraint } = error as { code?: string; constraint?: string }
  if (code === foreignKeyViolation) return refuse('not-found')
  if (code === exclusionViolation) return refuse('changed-meanwhile')
  if (code !== uniqueViolation || constraint === undefined) return null
  if (constraint.endsWith('_pkey')) return refuse('command-reused')
  return onlyOnce.has(constraint) ? refuse('changed-meanwhile') : null
}
