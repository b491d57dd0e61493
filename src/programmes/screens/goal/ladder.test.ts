import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { ratingOf, reached, type Rating } from './ladder.ts'

const rating = (part: Partial<Rating>): Rating => ({
  id: '00000000-0000-7000-8000-0000000000b1',
  day: localDate('2026-05-12'),
  phase: 'final',
  rater: 'specialist',
  level: 0,
  ...part,
})

test('the parent’s rating stands beside the specialist’s and not in its place', () => {
  const ratings = [rating({ level: 1 }), rating({ rater: 'parent', level: 2 })]
  expect(ratingOf(ratings, 'final')?.level).toBe(1)
  expect(ratingOf(ratings, 'final', 'parent')?.level).toBe(2)
})

test('of two ratings of a phase the later one counts', () => {
  const ratings = [rating({ level: 2, day: localDate('2026-05-01') }), rating({ level: -1 })]
  expect(ratingOf(ratings, 'final')?.level).toBe(-1)
})

test('a goal stands where the latest phase found it, and at its beginning before any rating', () => {
  expect(reached({ baseline: -1, ratings: [] })).toEqual({ level: -1, isRated: false })
  const ratings = [rating({ phase: 'interim', level: 0 }), rating({ level: 1 })]
  expect(reached({ baseline: -1, ratings })).toEqual({ level: 1, isRated: true })
})

test('a parent’s final rating counts where nobody else has given one', () => {
  expect(reached({ baseline: -1, ratings: [rating({ rater: 'parent', level: 1 })] }).level).toBe(1)
})
