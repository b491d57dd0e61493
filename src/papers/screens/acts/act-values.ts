import { isUuid } from '#base/id.ts'
import type { LocalDate } from '#base/local-date.ts'
import { requiredActWords } from '../../words/terms.ts'
import type { LocalAct, RequiredAct } from '../parts/data.ts'

export interface ActValues {
  readonly kind: 'order' | 'regulation'
  readonly title: string
  readonly number: string
  readonly day: LocalDate | null
  readonly until: LocalDate | null
  readonly withPaper: boolean
}

export interface ActAddress {
  /** The act that is corrected; null for a new one. */
  readonly actId: string | null
  readonly required: RequiredAct | null
  /** Whether it is made from the sample. */
  readonly sample: boolean
}

const isRequired = (value: unknown): value is RequiredAct =>
  typeof value === 'string' && Object.hasOwn(requiredActWords, value)

/** What the form is opened for, as its address has it; anything else there means a new act of the centre’s own. */
export const readAct = (raw: Readonly<Record<string, unknown>>): ActAddress => ({
  actId: typeof raw['act'] === 'string' && isUuid(raw['act']) ? raw['act'] : null,
  required: isRequired(raw['required']) ? raw['required'] : null,
  sample: raw['sample'] === true || raw['sample'] === 'true',
})

/** What the form begins with. The title is Russian in both languages: it is printed. */
export function valuesOf(
  act: LocalAct | null,
  { required, sample }: ActAddress,
  today: LocalDate,
): ActValues {
  if (act) {
    const { kind, title, number, day, until } = act
    return { kind, title, number, day, until, withPaper: false }
  }
  return {
    kind: required?.startsWith('regulation') ? 'regulation' : 'order',
    title: required ? requiredActWords[required].ru : '',
    number: '',
    day: today,
    until: null,
    withPaper: required !== null && sample,
  }
}
