import { expect, test } from 'vitest'
import { indicatorIds } from '../../contract.ts'
import { notBuilt } from '../../rules/indicators.ts'
import { tasks } from './tasks.ts'

test('every figure answers exactly one task', () => {
  expect(tasks.flatMap(({ indicators }) => indicators).toSorted()).toEqual([...indicatorIds].toSorted())
})

test('every figure that comes later is named under exactly one task', () => {
  const named = tasks.flatMap(({ later }) => later).toSorted((a, b) => a - b)
  expect(named).toEqual(notBuilt.map(({ number }) => number))
})
