// A row of families' closing questionnaires: what one family answered.
import type { LocalDate } from '#base/local-date.ts'
import type { PersonName } from '#base/person-name.ts'
import { bareParentName, parentName } from './child-row.ts'
import type { RowReader } from './row-reader.ts'
import { readFamilyAnswer, type FamilyAnswer } from './values/assessment-words.ts'

export interface SurveyFields {
  readonly date: LocalDate | null
  readonly parent: PersonName | null
  readonly answer: FamilyAnswer | null
}

export function readSurvey(row: RowReader): SurveyFields {
  row.leftOutNote()
  return {
    date: row.requiredDay('date', 'date_in_future'),
    parent: row.requiredName(parentName, bareParentName(row).text),
    answer: readAnswer(row),
  }
}

function readAnswer(row: RowReader): FamilyAnswer | null {
  const answer = readFamilyAnswer(row.cell('answer'))
  if (typeof answer !== 'string') {
    row.counts('answer', answer.kind === 'word' ? answer.word : String(answer.points))
    return answer
  }
  row.counts('answer', null)
  row.missing('answer', answer)
  return null
}
