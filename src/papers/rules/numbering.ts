// How the numbers of registers look.
import type { LocalDate } from '#base/local-date.ts'
import type { registers } from '../contract.ts'

export type Register = (typeof registers)[number]

/** The form of a register until the centre chooses another. Source: orders of the practice («36-д», «205-д»); the rest is our choice. */
export const shippedForms: Readonly<Record<Register, string>> = {
  order: '{n}-д',
  loanContract: '{n}/{yy}',
  handoverAct: '{n}/{yy}',
  extension: '{n}/{yy}',
  inspectionAct: '{n}/{yy}',
  writeOffAct: '{n}/{yy}',
  serviceContract: '{n}/{yy}',
  serviceAct: '{n}/{yy}',
  destructionAct: '{n}/{yy}',
  transferAct: '{n}/{yy}',
}

/** The year whose numbers a day belongs to: registers begin again with each calendar year. */
export const yearOf = (day: LocalDate): number => Number(day.slice(0, 4))

/** A number as it stands on a paper: «{n}-д» of 36 is «36-д»; `{yy}` and `{yyyy}` are the year. */
export const numberAs = (form: string, at: { readonly sequence: number; readonly year: number }): string =>
  form
    .replaceAll('{n}', String(at.sequence))
    .replaceAll('{yyyy}', String(at.year))
    .replaceAll('{yy}', String(at.year).slice(2))

/** Whether a form tells numbers apart: it has `{n}` once, and no braces beside those it knows. */
export const isForm = (form: string): boolean =>
  form.split('{n}').length === 2 && !/[{}]/.test(form.replaceAll(/\{(?:n|yy|yyyy)\}/g, ''))

/**
 * Which number of a register a text is: «5/26» and «№ 05/26» of the form «{n}/{yy}» are 5 in 2026. Null when the text is no number of
 * this form and year. Capitals and spaces do not matter.
 */
export function sequenceIn(form: string, text: string, year: number): number | null {
  const written = tidied(text).replace(/^№/, '')
  const [before, after] = tidied(
    form.replaceAll('{yyyy}', String(year)).replaceAll('{yy}', String(year).slice(2)),
  )
    .replace(/^№/, '')
    .split('{n}')
  if (before === undefined || after === undefined) return null
  if (!written.startsWith(before) || !written.endsWith(after)) return null
  const digits = written.slice(before.length, written.length - after.length)
  return /^0*[1-9]\d{0,6}$/.test(digits) ? Number(digits) : null
}

const tidied = (text: string): string => text.toLowerCase().replaceAll(/\s/g, '')
