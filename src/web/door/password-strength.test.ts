import { expect, test } from 'vitest'
import { strengthOf } from './password-strength.ts'

test.each([
  ['короткий', 'short'],
  ['aaaaaaaaaaaaaa', 'guessable'],
  ['1234567890123', 'guessable'],
  ['qwertyuiop123', 'guessable'],
  ['парольпароль12', 'guessable'],
  ['lysenko.t-2026', 'guessable'],
  ['снег и варежки', 'fair'],
  ['три рыжих ежа на крыше', 'good'],
] as const)('«%s» is %s', (password, strength) => {
  expect(strengthOf(password, 'lysenko.t')).toBe(strength)
})
