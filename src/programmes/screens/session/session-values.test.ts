import { expect, test } from 'vitest'
import { countedUsed, usedWith } from './session-values.ts'

test('what is ticked is there once, with the latest number; what is ticked off is gone', () => {
  const gloves = usedWith(usedWith([], 'board', 1), 'gloves', 1)
  expect(usedWith(gloves, 'gloves', 3)).toEqual([
    { unitId: 'board', quantity: 1 },
    { unitId: 'gloves', quantity: 3 },
  ])
  expect(usedWith(gloves, 'board', null)).toEqual([{ unitId: 'gloves', quantity: 1 }])
})

test('ticked, and the number left empty, is one', () => {
  expect(countedUsed(usedWith([], 'gloves', 0))).toEqual([{ unitId: 'gloves', quantity: 1 }])
})
