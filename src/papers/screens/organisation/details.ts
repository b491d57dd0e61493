import type { I18n } from '@lingui/core'
import type { OutputOf } from '#base/act.ts'
import { isInn, isOgrn } from '#base/requisites.ts'
import { refuse, type Refusal } from '#base/result.ts'
import type { organisation } from '../../contract.ts'

export type Details = OutputOf<typeof organisation>['details']
export type Detail = keyof Details

const names: readonly Detail[] = [
  'centreLegalName',
  'centreAddress',
  'centreTown',
  'centrePhone',
  'centreEmail',
  'centreSite',
  'centreInn',
  'centreOgrn',
  'director',
  'directorBasis',
]

/** Out of the settings of the centre. */
export const detailsIn = (values: Readonly<Record<string, string | number | boolean>>): Details =>
  Object.fromEntries(names.map((name) => [name, String(values[`papers.${name}`] ?? '')])) as Details

/** Details that stand on nearly every paper: without them a paper has room for a hand. */
const wanted: readonly Detail[] = names.filter((name) => name !== 'centreEmail' && name !== 'centreSite')

export const emptyOf = (details: Details): Detail[] => wanted.filter((one) => details[one].trim() === '')

/** What a detail is called, in the accusative in Russian: «укажите …». */
export function detailText(i18n: I18n, detail: Detail): string {
  const texts: Record<Detail, string> = {
    centreLegalName: i18n._('the full name of the organisation'),
    centreAddress: i18n._('the address'),
    centreTown: i18n._('the town'),
    centrePhone: i18n._('the phone'),
    centreEmail: i18n._('the e-mail address'),
    centreSite: i18n._('the site'),
    centreInn: i18n._('the taxpayer number'),
    centreOgrn: i18n._('the registration number'),
    director: i18n._('the director'),
    directorBasis: i18n._('on what the director’s powers rest'),
  }
  return texts[detail]
}

/** What is wrong with a detail as it was typed; the server asks again. */
export function wrongDetail(detail: Detail, value: string): Refusal | null {
  if (value === '') return null
  if (detail === 'centreInn' && !isInn(value)) return refuse('inn-wrong', { field: detail })
  if (detail === 'centreOgrn' && !isOgrn(value)) return refuse('ogrn-wrong', { field: detail })
  return null
}
