import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, localDate, type LocalDate } from '#base/local-date.ts'
import { inOrder, pointsOf, scoreOf, type Waiting } from './queue.ts'

const today = localDate('2026-05-12')
const request = (given: Partial<Waiting> = {}): Waiting => ({
  id: 'a',
  needTier: 0,
  askedOn: today,
  askedAt: '2026-05-12T00:00:00.000Z',
  neededBy: null,
  hasNoSubstitute: false,
  isIpraOrdered: false,
  otherLoans: 0,
  draw: 1,
  ...given,
})
const waited = (days: number) => request({ askedOn: addDays(today, -days) })

test.each<[Partial<Waiting>, number]>([
  [{}, 0],
  [{ needTier: 3 }, 300],
  [{ askedOn: addDays(today, -30) }, 30],
  [{ askedOn: addDays(today, -120) }, 120],
  [{ askedOn: addDays(today, -180) }, 120],
  [{ askedOn: addDays(today, -200) }, 140],
  [{ neededBy: today }, 30],
  [{ neededBy: addDays(today, 14) }, 30],
  [{ neededBy: addDays(today, 15) }, 0],
  [{ neededBy: addDays(today, -1) }, 0],
  [{ hasNoSubstitute: true, isIpraOrdered: true }, 35],
  [{ otherLoans: 2 }, -50],
  [{ needTier: 1, askedOn: addDays(today, -10), otherLoans: 1 }, 85],
])('%o is worth %s points', (given, points) => {
  expect(scoreOf(request(given), today)).toBe(points)
})

test('points explain themselves and leave out what gives none', () => {
  expect(pointsOf(request({ needTier: 2, askedOn: addDays(today, -3), otherLoans: 1 }), today)).toEqual([
    { code: 'need', points: 200 },
    { code: 'waiting', points: 3 },
    { code: 'otherLoans', points: -25 },
  ])
})

const aRequest = fc.record({
  id: fc.uuid(),
  needTier: fc.integer({ min: 0, max: 3 }),
  askedOn: fc.integer({ min: 0, max: 500 }).map((days) => addDays(today, -days)),
  askedAt: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z'),
  neededBy: fc.option(fc.integer({ min: -5, max: 40 }).map((days) => addDays(today, days))),
  hasNoSubstitute: fc.boolean(),
  isIpraOrdered: fc.boolean(),
  otherLoans: fc.integer({ min: 0, max: 5 }),
  draw: fc.integer({ min: 0, max: 3 }),
})

test('the same facts give the same order, whatever order they were read in', () => {
  fc.assert(
    fc.property(
      fc
        .uniqueArray(aRequest, { selector: ({ id }) => id, maxLength: 12 })
        .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        expect(inOrder(shuffled, today)).toEqual(inOrder(all, today))
      },
    ),
  )
})

test('of two alike, who asked earlier goes first, and then the draw decides', () => {
  const first = request({ id: 'z', askedAt: '2026-05-11T00:00:00.000Z', draw: 9 })
  const drawn = request({ id: 'y', draw: 0 })
  expect(inOrder([request(), drawn, first], today).map(({ id }) => id)).toEqual(['z', 'y', 'a'])
})

test('waiting longer never puts anybody back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 800 }), (days) => {
      expect(scoreOf(waited(days + 1), today)).toBeGreaterThanOrEqual(scoreOf(waited(days), today))
    }),
  )
})

/** Days until the patient family is served when a family more urgent in everything asks every week and one unit a week comes free. */
function daysUntilServed(patient: Waiting): number {
  let day: LocalDate = patient.askedOn
  const waiting = [patient]
  for (let week = 0; week < 200; week++) {
    waiting.push(
      request({
        id: `u${week}`,
        needTier: 3,
        askedOn: day,
        neededBy: day,
        hasNoSubstitute: true,
        isIpraOrdered: true,
      }),
    )
    const [served] = inOrder(waiting, day)
    waiting.splice(waiting.indexOf(served!), 1)
    if (served === patient) return week * 7
    day = addDays(day, 7)
  }
  return Infinity
}

test('nobody starves, even under a stream of families that are more urgent in everything', () => {
  expect(daysUntilServed(request())).toBeLessThan(2 * 365)
  expect(daysUntilServed(request({ otherLoans: 5 }))).toBeLessThan(2 * 365)
})
