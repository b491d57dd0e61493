// Text typed with the other keyboard layout switched on.

const latin = '`qwertyuiop[]asdfghjkl;\'zxcvbnm,.~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>'
const cyrillic = 'ёйцукенгшщзхъфывапролджэячсмитьбюЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ'

const toCyrillic = new Map([...latin].map((key, at) => [key, cyrillic[at]!]))
const toLatin = new Map([...cyrillic].map((key, at) => [key, latin[at]!]))

/** «jhkjd» is «орлов». Text that already has a Cyrillic letter, or has no letter at all, stays as it is. */
export const asTypedInCyrillic = (text: string): string =>
  /\p{Script=Cyrillic}/u.test(text) || !/[a-z]/i.test(text) ? text : swapKeys(text, toCyrillic)

/** «фвьшт» is «admin». Text that already has a Latin letter, or has no letter at all, stays as it is. */
export const asTypedInLatin = (text: string): string =>
  /[a-z]/i.test(text) || !/\p{Script=Cyrillic}/u.test(text) ? text : swapKeys(text, toLatin)

const swapKeys = (text: string, keys: ReadonlyMap<string, string>): string =>
  Array.from(text, (key) => keys.get(key) ?? key).join('')
