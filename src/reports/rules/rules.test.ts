import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { definitionWords, awaitedWords } from '../words/definitions.ts'
import { findingWords } from '../words/findings.ts'
import { addUp } from './counts.ts'
import { betweenYears, largestPart, percentOf } from './finding.ts'
import { indicators, notBuilt } from './indicators.ts'
import { wholePoint } from './lending-counts.ts'
import { cellsOf } from './quarter.ts'
import { hiddenCells } from './small-cells.ts'
import { checkPeriod, monthsOf, yearsOf } from './spans.ts'

const period = (from: string, to: string) => ({ from: localDate(from), to: localDate(to) })

test('a period is cut into calendar years at its own ends', () => {
  expect(yearsOf(period('2021-04-01', '2022-09-30'))).toEqual([
    { year: 2021, from: '2021-04-01', to: '2021-12-31' },
    { year: 2022, from: '2022-01-01', to: '2022-09-30' },
  ])
  expect(yearsOf(period('2023-05-01', '2023-05-01'))).toEqual([
    { year: 2023, from: '2023-05-01', to: '2023-05-01' },
  ])
})

test('every month of a period is named, over the turn of the year too', () => {
  expect(monthsOf(period('2021-11-30', '2022-02-01'))).toEqual(['2021-11', '2021-12', '2022-01', '2022-02'])
})

test('a period that ends before it begins is refused, and so is one of more than thirty years', () => {
  expect(checkPeriod(period('2022-01-02', '2022-01-01'))).toMatchObject({
    code: 'ends-before-start',
    field: 'to',
  })
  expect(checkPeriod(period('1990-01-01', '2019-12-31')).ok).toBe(true)
  expect(checkPeriod(period('1990-01-01', '2020-01-01'))).toMatchObject({ code: 'period-too-long' })
})

test('shares are whole percent', () => {
  expect(percentOf(206, 216)).toBe(95)
  expect(percentOf(1, 8)).toBe(13)
  expect(percentOf(0, 0)).toBeNull()
})

test.each([
  ['nobody is no secret', [0, 0], [false, false]],
  ['four people are hidden, five are not', [5, 6, 0], [false, false, false]],
  ['a single small cell takes the next smallest along', [4, 60, 7, 0], [true, false, true, false]],
  ['two small cells hide each other', [1, 60, 2], [true, false, true]],
  ['a single cell that is small is hidden alone', [3], [true]],
])('%s', (_, people, hidden) => {
  expect(hiddenCells(people)).toEqual(hidden)
})

const part = (value: string, count: number | null) => ({ value, label: null, count })

test('the largest part is named with its share', () => {
  const finding = largestPart('where', [part('athome', 42), part('brigade', 30), part('remote', 28)], 100)
  expect(finding).toEqual({ code: 'most', by: 'where', value: 'athome', label: null, percent: 42 })
  expect(findingWords(finding, 'services').ru).toBe('Больше всего услуг — на дому, 42 %')
})

test('what a service or a child is, is said as a quality of it', () => {
  const finding = largestPart('sex', [part('male', 57), part('female', 43)], 100)
  expect(findingWords(finding, 'children').ru).toBe('Пол: чаще всего мальчик, 57 %')
})

test('a shared first place is not given to one of the two', () => {
  const finding = largestPart('sex', [part('male', 5), part('female', 5)], 10)
  expect(finding).toEqual({ code: 'tie', by: 'sex', parts: 2, percent: 50 })
  expect(findingWords(finding, 'children').ru).toBe('Пол: поровну, 2 части по 50 %')
})

test('nothing, one part and hidden parts are said as they are', () => {
  expect(largestPart('form', [], 0)).toEqual({ code: 'none', by: 'form' })
  expect(largestPart('form', [part('home', 3)], 3)).toMatchObject({ code: 'only', value: 'home' })
  expect(largestPart('form', [part('home', null), part('urgent', null)], 3)).toEqual({
    code: 'hidden',
    by: 'form',
  })
})

test('coverage is compared between the first and the last year', () => {
  const year = (number: number, value: number | null) => ({ year: number, value, percent: null })
  const grew = betweenYears([year(2021, 80), year(2022, 136)])!
  expect(grew).toMatchObject({ code: 'grew' })
  expect(findingWords(grew, 'children').ru).toBe('Охват вырос: 80 в 2021 году, 136 в 2022')
  expect(betweenYears([year(2021, 80)])).toBeNull()
  expect(betweenYears([year(2021, null), year(2022, 6)])).toBeNull()
  expect(betweenYears([year(2021, 7), year(2022, 9), year(2023, 7)])).toMatchObject({ code: 'steady' })
})

test('counts of centres add up by indicator and year, and by part and month', () => {
  const one = {
    figures: [
      {
        indicator: 'childrenServed' as const,
        kind: 'counted' as const,
        year: 0,
        n: 3,
        minutes: 0,
        without_minutes: 0,
        promised_minutes: 0,
      },
    ],
    parts: [{ by: 'form' as const, month: null, value: 'home', n: 9, minutes: 90, children: 3 }],
    lending: [{ ...wholePoint([]), units: 4, children: 2, waits: [9] }],
  }
  const sum = addUp([one, one, { figures: [], parts: [], lending: [] }])
  expect(sum.lending).toEqual([{ ...wholePoint([]), units: 8, children: 4, waits: [9, 9] }])
  expect(sum.figures).toEqual([{ ...one.figures[0], n: 6 }])
  expect(sum.parts).toEqual([{ ...one.parts[0], n: 18, minutes: 180, children: 6 }])
})

test('cells of the quarter of fewer than five children are hidden from eyes that see figures only', () => {
  const cell = { type: 'medical', band: 1, is_severe: false, services: 40, children: 3 }
  const other = { ...cell, band: 2, services: 12, children: 6 }
  expect(cellsOf([cell, cell, other], true).cells.map((one) => one.children)).toEqual([6, 6])
  expect(cellsOf([cell, other], true).cells.map((one) => one.services)).toEqual([null, null])
  expect(cellsOf([cell, other], true).services).toBe(52)
  expect(cellsOf([cell], true).services).toBeNull()
  expect(cellsOf([cell, other], false)).toMatchObject({ services: 52 })
})

test('all 32 figures of the practices are either built or named as awaited, none both', () => {
  // A figure with its parts, such as the three sides of the quality of life, has one number.
  const built = new Set(indicators.map((one) => one.number))
  const numbers = [...built, ...notBuilt.map((one) => one.number)].toSorted((a, b) => a - b)
  expect(numbers).toEqual(Array.from({ length: 32 }, (_, at) => at + 1))
})

test('every definition and every awaited figure has words in both languages', () => {
  const texts = [
    ...indicators.flatMap(({ id }) => Object.values(definitionWords[id])),
    ...notBuilt.map(awaitedWords),
  ]
  for (const { ru, en } of texts) {
    expect(ru).toMatch(/[а-я]/)
    expect(en).toMatch(/^[^а-я]+$/)
  }
})
