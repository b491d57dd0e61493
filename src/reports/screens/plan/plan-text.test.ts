import { expect, test } from 'vitest'
import { planTyped } from './plan-text.ts'

test.each([
  ['2 800', false, 2800],
  ['95 %', true, 95],
  ['95,5', true, 95.5],
  ['', false, null],
  ['  ', true, null],
  ['101', true, undefined],
  ['много', false, undefined],
  ['-3', false, undefined],
  ['10000001', false, undefined],
] as const)('a plan typed as «%s» (percent: %s) is %s', (text, isPercent, plan) => {
  expect(planTyped(text, isPercent)).toBe(plan)
})
