export type Strength = 'short' | 'guessable' | 'fair' | 'good'

const least = 12
const good = 16
const walks = [
  'qwertyuiop',
  'asdfghjkl',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'abcdefghijkl',
  '01234567890123456789',
  '98765432109876543210',
]
const usual = ['password', 'qwerty', 'йцукен', 'пароль', 'ryadom', 'рядом', '123456']

/**
 * How hard a new password is to guess, as far as a browser can tell without a dictionary: length first, then few
 * different characters, walks over the keyboard, usual words and the login in it. The server has the last word.
 */
export function strengthOf(password: string, login: string): Strength {
  if (password.length < least) return 'short'
  const folded = password.toLowerCase()
  const known = [...usual, ...(login.length > 2 ? [login.toLowerCase()] : [])]
  const rest = known.reduce((text, word) => text.replaceAll(word, ''), folded)
  const isWalk = walks.some((walk) => walk.includes(folded.slice(0, 8)))
  if (isWalk || new Set(folded).size < 6 || rest.length < least / 2) return 'guessable'
  return password.length >= good ? 'good' : 'fair'
}
