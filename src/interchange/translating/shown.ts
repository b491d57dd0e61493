// A row as it was understood, for the preview: the person sees at once whether the columns were taken right.
import { fullName, type PersonName } from '#base/person-name.ts'
import { formatPhone } from '#families/rules/phone.ts'
import { formatSnils } from '#families/rules/snils.ts'
import type { BuiltKind } from '../contract/kinds.ts'
import type { AssessmentFields } from '../reading/assessment-row.ts'
import { textOf, type Cell } from '../reading/cell.ts'
import type { ChildFields } from '../reading/child-row.ts'
import type { SheetColumn } from '../reading/headings.ts'
import type { FieldsOf } from '../reading/rows.ts'
import type { ServiceFields } from '../reading/service-row.ts'
import type { EquipmentFields } from '../reading/equipment-row.ts'
import type { LoanFields } from '../reading/loan-row.ts'
import type { Condition } from '../reading/values/lending-words.ts'
import type { SurveyFields } from '../reading/survey-row.ts'
import type { JournalPhase } from '../reading/values/assessment-words.ts'

type Texts = Readonly<Record<string, string | null>>

const name = (of: PersonName | null): string | null => (of ? fullName(of) : null)

const childTexts = (child: ChildFields): Texts => ({
  childName: name(child.name),
  born: child.born,
  sex: child.sex === null ? null : child.sex === 'male' ? 'м' : 'ж',
  snils: child.snils === null ? null : formatSnils(child.snils),
  parentName: name(child.representative?.name ?? null),
  phone: child.phones.length === 0 ? null : child.phones.map(({ digits }) => formatPhone(digits)).join(', '),
  enrolled: child.enrolled,
  discharged: child.discharged,
})

const serviceTexts = (service: ServiceFields): Texts => ({
  date: service.date,
  childName: name(service.child),
  born: service.childBorn,
  service: service.service,
  specialist: name(service.specialist),
  minutes: service.minutes === null ? null : String(service.minutes),
})

const phases: Readonly<Record<JournalPhase, string>> = {
  baseline: 'первичная',
  interim: 'промежуточная',
  final: 'итоговая',
  followUp: 'отсроченная',
}
const moods = { '-1': 'негативный', '0': 'нейтральный', '1': 'позитивный' } as const

const assessmentTexts = (examination: AssessmentFields): Texts => ({
  date: examination.date,
  childName: name(examination.child),
  born: examination.childBorn,
  phase: examination.phase && phases[examination.phase],
  mood: examination.mood === null ? null : moods[`${examination.mood}`],
  specialist: name(examination.specialist),
  ...Object.fromEntries(
    Object.entries(examination.qualifiers).map(([sphere, level]) => [sphere, level?.toString() ?? null]),
  ),
})

const answers = { yes: 'да', no: 'нет', unsure: 'затрудняется' } as const

const surveyTexts = ({ date, parent, answer }: SurveyFields): Texts => ({
  date,
  parentName: name(parent),
  answer: answer && (answer.kind === 'word' ? answers[answer.word] : String(answer.points)),
})

const conditions: Readonly<Record<Condition, string>> = {
  new: 'новое',
  good: 'исправно',
  fair: 'удовлетворительное',
  needsRepair: 'требует ремонта',
  unusable: 'непригодно',
}

const equipmentTexts = ({ condition, received, cost_kopecks }: EquipmentFields): Texts => ({
  condition: condition && conditions[condition],
  received,
  cost: cost_kopecks === null ? null : (cost_kopecks / 100).toFixed(2).replace('.', ','),
})

const loanTexts = (loan: LoanFields): Texts => ({
  issued: loan.issued,
  recipient: name(loan.recipient),
  childName: name(loan.child),
  born: loan.childBorn,
  due: loan.due,
  returned: loan.returned,
  returnCondition: loan.returnCondition && conditions[loan.returnCondition],
  briefed: loan.isBriefed ? 'да' : 'нет',
})

/** A row of any kind as far as it is shown. */
export type Shown = {
  readonly [Of in BuiltKind]: { readonly kind: Of; readonly fields: FieldsOf[Of] }
}[BuiltKind] & { readonly cells: readonly Cell[] }

function textsOf(row: Shown): Texts {
  switch (row.kind) {
    case 'children':
      return childTexts(row.fields)
    case 'services':
      return serviceTexts(row.fields)
    case 'equipment':
      return equipmentTexts(row.fields)
    case 'loans':
      return loanTexts(row.fields)
    case 'assessments':
      return assessmentTexts(row.fields)
    case 'surveys':
      return surveyTexts(row.fields)
  }
}

/** One text a column: what was understood, or what stands in the cell where that is the same or nothing was. */
export function shownCells(row: Shown, columns: readonly SheetColumn[]): string[] {
  const texts = textsOf(row)
  return columns.map(({ column, field }) => texts[field ?? ''] ?? textOf(row.cells[column]).slice(0, 300))
}
