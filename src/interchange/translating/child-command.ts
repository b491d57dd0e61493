// A row of a list of children as the command that a person at the screen would give.
import type { z } from 'zod'
import { ageInYears } from '#base/local-date.ts'
import type { InputOf } from '#base/act.ts'
import { adultFrom_years } from '#families/rules/card.ts'
import type { discharge, registerChild } from '#families/contract.ts'
import type { Phone } from '#families/rules/phone.ts'
import type { RowCode } from '../contract/codes.ts'
import type { ChildFields } from '../reading/child-row.ts'
import type { KnownParent } from '../rules/parents.ts'

type Register = z.input<typeof registerChild.input>
type Relation = InputOf<typeof registerChild>['adults'][number]['relation']

/** What does not fit together in a row whose cells are good one by one; the first that is found, with its field. */
export function childMismatch(fields: ChildFields): { field: string; code: RowCode } | null {
  const { born, enrolled, discharged } = fields
  if (born && enrolled && enrolled < born) return { field: 'enrolled', code: 'starts_before_birth' }
  if (born && enrolled && ageInYears(born, enrolled) >= adultFrom_years)
    return { field: 'enrolled', code: 'not_a_child' }
  if (enrolled && discharged && discharged < enrolled)
    return { field: 'discharged', code: 'ends_before_start' }
  return null
}

const relationOf = (fields: ChildFields): Relation => {
  const relation = fields.representative?.relation ?? 'other'
  return relation === 'stepParent' || relation === 'otherRelative' ? 'other' : relation
}

/** The registration of the row's child, in the parent's family when the parent is known. */
export function registration(
  fields: ChildFields,
  made: { readonly childId: string; readonly isSurelyNew: boolean; readonly parent: KnownParent | null },
): Register {
  const { representative, enrolled, parent } = { ...fields, parent: made.parent }
  const relation = relationOf(fields)
  return {
    childId: made.childId,
    name: fields.name,
    sex: fields.sex,
    birthDate: fields.born,
    snils: fields.snils ?? '',
    diagnosis: fields.diagnosis,
    notes: fields.note,
    statuses: fields.statuses.map((kind) => ({ kind, from: null })),
    enrolledOn: enrolled,
    isSurelyNew: made.isSurelyNew,
    ...(parent
      ? {
          familyId: parent.familyId,
          representatives: [{ adultId: parent.adultId, relation, isLegal: true }],
        }
      : {
          adults: representative
            ? [{ name: representative.name, relation, isLegal: true, phones: phonesText(fields.phones) }]
            : [],
          family: {
            settlement: fields.settlement.slice(0, 200),
            address: fields.address.slice(0, 500),
            categories: [...fields.familyCategories],
            barriers: fields.cannotAttend ? ['unspecified'] : [],
          },
        }),
  } as Register
}

const longestPhones = 300

/** Phones in one text, as a person types them into one field; those that no longer fit are left out. */
export const phonesText = (phones: readonly Phone[]): string =>
  phones.reduce((text, { digits, note }) => {
    const next = note === '' ? `+${digits}` : `${note}: +${digits}`
    const longer = text === '' ? next : `${text}, ${next}`
    return longer.length > longestPhones ? text : longer
  }, '')

const reasons: readonly [words: RegExp, reason: InputOf<typeof discharge>['reason']][] = [
  [/цел|завершен|окончан|выполнен/u, 'goalsReached'],
  [/заявлен|желан|отказ|собствен/u, 'ownWish'],
  [/переезд|переехал|смен\S* места/u, 'moved'],
  [/друг\S* (?:центр|учрежден|организац)|перевод|переведен/u, 'otherCentre'],
  [/18|совершеннолет/u, 'turned18'],
  [/смерт|умер/u, 'deceased'],
]

/** The reason of discharge that the words name; `other` when they name none. */
export const dischargeReason = (text: string): InputOf<typeof discharge>['reason'] =>
  reasons.find(([words]) => words.test(text.toLowerCase().replaceAll('ё', 'е')))?.[1] ?? 'other'
