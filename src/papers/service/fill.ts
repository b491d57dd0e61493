// A template filled: the centre's requisites, names in their cases, days, rows.
import type { Act } from '#access/act.ts'
import { settingValue } from '#access/settings.ts'
import type { LocalDate } from '#base/local-date.ts'
import type { PaperData } from '../contract.ts'
import { centreFields } from '../rules/common-fields.ts'
import { cases } from '../rules/declension/endings.ts'
import { type Declined, shortName } from '../rules/declension.ts'
import { blank, dayTags, type Field, filledBy, peopleIn } from '../rules/fields.ts'
import * as store from '../store/papers.ts'
import { filled } from './docx.ts'
import { inCases } from './names.ts'

export interface Stamp {
  readonly number: string | null
  readonly day: LocalDate
  /** As printed. */
  readonly hash: string
}

/** How many digits of the hash are printed. */
export const printedDigits = 8

async function centreData(act: Act): Promise<PaperData> {
  const [name, rows] = [await store.centreName(act.sql), await store.settings(act.sql)]
  const said = centreFields.map(({ name: field }) =>
    field === 'centre' ? name : String(settingValue(rows, `papers.${field}`)),
  )
  const data = Object.fromEntries(centreFields.map((field, at) => [field.name, said[at]!]))
  return { ...data, centreLegalName: data['centreLegalName'] || name }
}

function personTags(field: string, name: string, forms: Declined | undefined): Record<string, string> {
  const texts = forms
    ? {
        ...Object.fromEntries(cases.map((one) => [`${field}.${one}`, forms[one]])),
        [`${field}.short`]: shortName(name),
      }
    : Object.fromEntries([...cases, 'short'].map((one) => [`${field}.${one}`, blank]))
  return { ...texts, [field]: name || blank }
}

/** The file, filled; null when the template cannot be. */
export async function fill(
  act: Act,
  docx: Buffer,
  content: { readonly fields: readonly Field[]; readonly data: PaperData; readonly stamp: Stamp },
): Promise<Buffer | null> {
  const { stamp } = content
  const fields = [...content.fields, ...centreFields]
  const data = { ...content.data, ...(await centreData(act)) }
  const people = peopleIn(fields, data)
  const forms = await inCases(act, people)
  const byName = new Map(people.map(({ name }, at) => [name, forms[at]!]))
  return filled(docx, {
    ...filledBy(fields, data, (field, name) => personTags(field, name, byName.get(name))),
    ...dayTags('day', stamp.day),
    number: stamp.number ?? blank,
    hash: stamp.hash,
  })
}
