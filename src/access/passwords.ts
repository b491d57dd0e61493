// Passwords: Argon2id with OWASP's lower setting, at most four at a time, so that a flood of tries cannot eat the memory.
import { hash, verify } from '@node-rs/argon2'

// 19 MiB, two passes, one lane. Source: reliability-security.md §4.6.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const mostAtOnce = 4

let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= mostAtOnce) await new Promise<void>((go) => waiting.push(go))
  running++
  try {
    return await work()
  } finally {
    running--
    waiting.shift()?.()
  }
}

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, cost))

/** A hash of nobody's password: verifying against it takes as long, so an unknown login cannot be told by the clock. */
const nobody =
  '$argon2id$v=19$m=19456,t=2,p=1$WjZ0b2p3c2xuYW1hYmNkZQ$6Yv0c2mWc0dQ2V3a0b9m5b1o7k3nT8m0y5l4r7s2u1E'

/** Whether the password is the one behind the stored hash; `null` stands for an account that has none. */
export const isPassword = (stored: string | null, password: string): Promise<boolean> =>
  inTurn(async () => {
    const fits = await verify(stored ?? nobody, password).catch(() => false)
    return fits && stored !== null
  })

const commonStems = [
  'password',
  'qwerty',
  'йцукен',
  '123456',
  'ryadom',
  'рядом',
  'администратор',
  'пароль',
  'dobrocentr',
  'доброцентр',
]

/**
 * Whether a password is one that everybody tries: a common word with a tail, one character repeated, a run of digits, or the
 * login itself. Not a strength meter: length is what counts.
 */
export function isCommonPassword(password: string, login: string): boolean {
  const folded = password.toLowerCase()
  const bare = folded.replace(/[\d\W_]+/gu, '')
  return (
    new Set(folded).size < 4 ||
    /^(0?1234567890?|9876543210)+\d*$/.test(folded) ||
    folded.includes(login) ||
    commonStems.some((stem) => bare === stem || folded.startsWith(stem.repeat(2)))
  )
}
