// Numbers under which an organisation is known to the state; their last digits check the others.

const digitsOf = (text: string): number[] => [...text].map(Number)

const weighed = (digits: readonly number[], weights: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * digits[at]!, 0)

const weights10 = [2, 4, 10, 3, 5, 9, 4, 6, 8]
const weights11 = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]
const weights12 = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]

const check = (digits: readonly number[], weights: readonly number[]): boolean =>
  (weighed(digits, weights) % 11) % 10 === digits[weights.length]

/**
 * Whether a text is an ИНН: ten digits of an organisation or twelve of a person, with right check digits. «7707083893» is one,
 * «7707083894» is not. Source: приказ ФНС от 29.06.2012 № ММВ-7-6/435@, приложение № 1.
 */
export function isInn(text: string): boolean {
  const digits = digitsOf(text)
  if (/^\d{10}$/.test(text)) return check(digits, weights10)
  return /^\d{12}$/.test(text) && check(digits, weights11) && check(digits, weights12)
}

/**
 * Whether a text is an ОГРН (13 digits) or an ОГРНИП (15): the last digit is that of the remainder of the others by 11, or by 13.
 * «1027700132195» is one. Source: приказ Минфина от 30.10.2017 № 165н, п. 7.
 */
export function isOgrn(text: string): boolean {
  if (!/^(?:\d{13}|\d{15})$/.test(text)) return false
  const divisor = text.length === 13 ? 11n : 13n
  return (BigInt(text.slice(0, -1)) % divisor) % 10n === BigInt(text.slice(-1))
}
