import { expect, test } from 'vitest'
import { movementOf } from './movement.ts'

const change = (before: number, after: number, better: number) => ({ before, after, better })

test.each([
  ['nothing to compare', [], { scales: 0, better: 0, worse: 0, largest: 0 }],
  [
    'less is better, one sphere by one level, another by two',
    [change(3, 2, -1), change(4, 2, -1), change(1, 1, -1)],
    { scales: 3, better: 2, worse: 0, largest: 2 },
  ],
  ['more is better, and it fell', [change(3, 2, 1)], { scales: 1, better: 0, worse: 1, largest: 0 }],
  [
    'a scale without a better side is left out',
    [change(3, 1, 0)],
    { scales: 0, better: 0, worse: 0, largest: 0 },
  ],
  ['one up, one down', [change(2, 1, -1), change(0, 1, -1)], { scales: 2, better: 1, worse: 1, largest: 1 }],
])('%s', (_, changes, expected) => {
  expect(movementOf(changes)).toEqual(expected)
})
