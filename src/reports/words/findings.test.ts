import { expect, test } from 'vitest'
import { childDimensions, serviceDimensions } from '../contract.ts'
import { largestPart } from '../rules/finding.ts'
import { findingWords } from './findings.ts'

const home = { where: 'athome', form: 'home', place: 'home', technology: 'homeCentre' } as const

test('a service at home is told of differently by each of its breakdowns, so that no two charts share a title', () => {
  const parts = Object.entries(home).map(([by, value]) => ({ by: by as keyof typeof home, value }))
  for (const whole of [10, 14]) {
    const titles = parts.map(({ by, value }) => {
      const others = whole === 10 ? [] : [{ value: 'other', label: null, count: 4 }]
      return findingWords(largestPart(by, [{ value, label: null, count: 10 }, ...others], whole), 'services')
        .ru
    })
    expect(new Set(titles).size).toBe(titles.length)
  }
  expect(
    findingWords(largestPart('place', [{ value: 'home', label: null, count: 3 }], 3), 'services').ru,
  ).toBe('Место: только дома у ребёнка')
})

test('breakdowns that may not be shown, and empty ones, say which they are', () => {
  const dimensions = [...serviceDimensions, ...childDimensions]
  const hidden = dimensions.map((by) => findingWords({ code: 'hidden', by }, 'children').ru)
  const none = dimensions.map((by) => findingWords({ code: 'none', by }, 'services').ru)
  expect(new Set([...hidden, ...none]).size).toBe(2 * dimensions.length)
  expect(hidden[0]).toBe('Как оказана услуга: детей слишком мало, чтобы показать')
})
