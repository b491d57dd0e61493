// The closed lists of what can be wrong with a file, a sheet or a row. Their sentences stand in ../words.ts.

/** Why a whole file is not read. */
export const fileCodes = [
  'file-empty',
  'file-not-xlsx',
  'file-is-old-xls',
  'file-encrypted',
  'file-too-large',
  'file-suspicious',
  'file-broken',
] as const
export type FileCode = (typeof fileCodes)[number]

/** Why a sheet gives no rows: nothing on it, no kind that fits, or a kind whose required column is missing. */
export const sheetCodes = ['sheet_empty', 'kind_unknown', 'columns_missing'] as const
export type SheetCode = (typeof sheetCodes)[number]

/** Why a row may not enter the books. */
export const faultCodes = [
  'name_missing',
  'name_invalid',
  'name_too_long',
  'name_incomplete',
  'date_missing',
  'date_invalid',
  'date_in_future',
  'born_in_future',
  'sex_invalid',
  'snils_invalid',
  'service_missing',
  'minutes_invalid',
  'quantity_invalid',
  'phase_unknown',
  'score_out_of_range',
  'scores_missing',
  'answer_unknown',
  'inventory_number_missing',
  'title_missing',
  'cost_invalid',
  'due_before_issue',
  'returned_before_issue',
  'text_too_long',
  'formula_error',
] as const
export type FaultCode = (typeof faultCodes)[number]

/** Why the registry does not take a row that is good by itself. */
export const registryCodes = [
  'person_unknown',
  'person_unsure',
  'service_before_birth',
  'service_after_death',
  'service_not_in_force',
  'assessed_before_birth',
  'assessed_after_death',
  'unit_unknown',
  'unit_already_on_loan',
  'inventory_number_taken',
  'lent_before_birth',
  'lent_after_death',
  'not_a_child',
  'snils_taken',
  'starts_before_birth',
  'ends_before_start',
  'row_not_accepted',
] as const

export const rowCodes = [...faultCodes, ...registryCodes] as const
export type RowCode = (typeof rowCodes)[number]

/** What a person should look at though the row is good. */
export const warningCodes = [
  'name_initials',
  'representative_missing',
  'enrolled_missing',
  'category_unknown',
  'yes_no_unknown',
  'relation_unknown',
  'family_type_unknown',
  'phone_unread',
  'service_type_unknown',
  'form_unknown',
  'specialist_unread',
  'minutes_unusual',
  'child_known',
  'family_kept',
  'discharge_without_enrolment',
  'specialist_missing',
  'day_overfull',
  'mood_unknown',
  'examiner_unread',
  'note_left_out',
  'condition_unknown',
  'unit_known',
  'due_missing',
  'recipient_unread',
  'recipient_unknown',
  'title_differs',
  'briefing_unknown',
] as const
export type WarningCode = (typeof warningCodes)[number]
