import type { RowCode } from '../contract/codes.ts'

const codes: Readonly<Record<string, RowCode>> = {
  'name-missing': 'name_missing',
  'name-too-long': 'name_too_long',
  'name-invalid': 'name_invalid',
  'born-in-future': 'born_in_future',
  'not-a-child': 'not_a_child',
  'snils-invalid': 'snils_invalid',
  'snils-taken': 'snils_taken',
  'same-child-exists': 'person_unsure',
  'child-unknown': 'person_unknown',
  'starts-before-birth': 'starts_before_birth',
  'ends-before-start': 'ends_before_start',
  'date-in-future': 'date_in_future',
  'service-before-birth': 'service_before_birth',
  'service-after-death': 'service_after_death',
  'service-not-in-force': 'service_not_in_force',
  'assessed-before-birth': 'assessed_before_birth',
  'assessed-after-death': 'assessed_after_death',
  'answer-out-of-range': 'score_out_of_range',
  'answers-empty': 'scores_missing',
  'adult-unknown': 'person_unknown',
  'inventory-number-taken': 'inventory_number_taken',
  'unit-unknown': 'unit_unknown',
  'unit-already-on-loan': 'unit_already_on_loan',
  'due-before-issue': 'due_before_issue',
  'returned-before-issue': 'returned_before_issue',
}

/** What a command's refusal means for the row it came from. */
export const rowCodeOf = (refusal: string): RowCode => codes[refusal] ?? 'row_not_accepted'
