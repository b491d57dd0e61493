// What the database refuses by its own rules, as a refusal that people understand. Codes: PostgreSQL manual, appendix A.
import { type Refusal, refuse } from '#base/result.ts'

const foreignKeyViolation = '23503'
const uniqueViolation = '23505'

/**
 * The refusal behind an error of the database: an id that points at nothing in this centre (`not-found`), or a sent id under which
 * something is here already (`command-reused`). Null for every other error: then something is wrong with the program.
 */
export function refusalBehind(error: unknown): Refusal | null {
  const { code, constraint } = error as { code?: string; constraint?: string }
  if (code === foreignKeyViolation) return refuse('not-found')
  return code === uniqueViolation && constraint?.endsWith('_pkey') ? refuse('command-reused') : null
}
