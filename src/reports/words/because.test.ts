import { expect, test } from 'vitest'
import { becauseText } from './because.ts'

test('a child in a list says what became better', () => {
  const spheres = { code: 'spheres', better: 3, worse: 0, scales: 6, largest: 1 } as const
  expect(becauseText([spheres], 'ru')).toBe('лучше в 3 из 6 сфер, самое большее на 1 уровень')
  expect(
    becauseText(
      [
        { code: 'mood', before: -1, after: 1 },
        { code: 'cognition', before: 1, after: 2, isNewInterest: true },
      ],
      'ru',
    ),
  ).toBe(
    'эмоциональный фон: был подавленный, стал хороший; карта интересов: уровень 1 → 2, назван новый интерес',
  )
})

test('a mood that was good and stayed so is not said to have changed', () => {
  expect(becauseText([{ code: 'mood', before: 1, after: 1 }], 'ru')).toBe(
    'эмоциональный фон: хороший и в начале, и в конце',
  )
})

test('minutes are hours where there are hours', () => {
  expect(becauseText([{ code: 'minutes', promised: 480, delivered: 450 }], 'ru')).toBe(
    'дано 7 ч 30 мин из 8 ч',
  )
  expect(becauseText([{ code: 'minutes', promised: 45, delivered: 0 }], 'en')).toBe(
    '0 min of 45 min delivered',
  )
})

test('a figure that explains itself says nothing', () => {
  expect(becauseText([], 'ru')).toBe('')
})
