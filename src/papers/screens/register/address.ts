import { isUuid } from '#base/id.ts'
import { isLocalDate, type LocalDate } from '#base/local-date.ts'
import { registerWords } from '../../words/terms.ts'

type Raw = Readonly<Record<string, unknown>>
export type Register = keyof typeof registerWords

export interface ListAddress {
  readonly register: Register | undefined
  readonly template: string | undefined
  readonly from: LocalDate | undefined
  readonly to: LocalDate | undefined
  /** What the papers are about: a loan, an order. */
  readonly about: string | undefined
}

const dayIn = (value: unknown): LocalDate | undefined =>
  typeof value === 'string' && isLocalDate(value) ? value : undefined

const isRegister = (value: unknown): value is Register =>
  typeof value === 'string' && Object.hasOwn(registerWords, value)

/** The filters of the register as its address has them; anything else there means none. */
export const readList = (raw: Raw): ListAddress => ({
  register: isRegister(raw['register']) ? raw['register'] : undefined,
  template:
    typeof raw['template'] === 'string' && raw['template'] !== '' ? raw['template'].slice(0, 60) : undefined,
  from: dayIn(raw['from']),
  to: dayIn(raw['to']),
  about: typeof raw['about'] === 'string' && isUuid(raw['about']) ? raw['about'] : undefined,
})

/** Nothing chosen: what takes the parts out of the address again. */
export const nothing: ListAddress = {
  register: undefined,
  template: undefined,
  from: undefined,
  to: undefined,
  about: undefined,
}
