import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayOfWeek, localDate } from '#base/local-date.ts'
import { demoChildren } from './children.ts'
import { courseExaminations } from './course-outcomes.ts'
import { demoCourses } from './courses.ts'
import { frozenQuarter, mistake } from './reports.ts'

const anyDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(localDate('2026-01-01'), days))

test('whatever the day, the courses are such as acts accept', () => {
  fc.assert(
    fc.property(anyDay, (today) => {
      const children = demoChildren(today)
      for (const { child, from, endedOn, sessions } of demoCourses(today)) {
        const { enrolledOn } = children[child]!
        expect(from >= enrolledOn, `${child} is enrolled`).toBe(true)
        expect(endedOn === null || endedOn < today).toBe(true)
        const days = sessions.map(({ day }) => day)
        expect(days).toEqual(days.toSorted())
        expect(days.some((day) => dayOfWeek(day) === 7)).toBe(false)
        for (const { state, day } of sessions) if (state !== 'planned') expect(day < today).toBe(true)
      }
    }),
    { numRuns: 100 },
  )
})

test('whatever the day, nobody is examined later than that or before the birth', () => {
  fc.assert(
    fc.property(anyDay, (today) => {
      const children = demoChildren(today)
      for (const { child, day } of courseExaminations(demoCourses(today))) {
        expect(day <= today).toBe(true)
        expect(day >= children[child]!.birthDate).toBe(true)
      }
    }),
    { numRuns: 100 },
  )
})

test('whatever the day, the mistaken service is of a child who was enrolled then', () => {
  fc.assert(
    fc.property(anyDay, (today) => {
      const day = mistake.dayOf(frozenQuarter(today))
      expect(day >= demoChildren(today)[mistake.child]!.enrolledOn).toBe(true)
    }),
    { numRuns: 100 },
  )
})

test('the same day has the same courses on every machine', () => {
  const today = localDate('2026-11-21')
  expect(demoCourses(today)).toEqual(demoCourses(today))
  expect(demoChildren(today)).toEqual(demoChildren(today))
})
