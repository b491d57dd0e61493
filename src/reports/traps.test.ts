// The traps of domain.md §5 as properties: whatever the histories, figures say the same of the same facts. A merge of duplicates does not
// exist yet; its property comes with it.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OutputOf } from '#base/act.ts'
import { addDays, addMonths, ageInYears, localDate, type LocalDate } from '#base/local-date.ts'
import { setStatus } from '#families/service/changes.ts'
import { correction } from '#services/service/record.ts'
import { command, good, query, testCentre, type TestCentre } from '../../test/centre.ts'
import { openTables, type Tables } from '../../test/episodes.ts'
import { examine, spheres } from '../../test/measuring.ts'
import { child, serve, workshop } from '../../test/people.ts'
import type { indicatorIds, practice } from './contract.ts'
import { freezeReport, openFrozen } from './service/freeze.ts'
import { practiceReport } from './service/practice.ts'

let installation: TestCentre
let tables: Tables
beforeAll(async () => {
  installation = await testCentre()
  tables = await openTables(installation.database.superUrl)
})
afterAll(async () => {
  await tables.close()
  await installation.close()
})

const day = localDate
const period = { from: day('2021-04-01'), to: day('2022-09-30') }
const runs = { numRuns: 8 }
const minutesLong = 60_000
type Report = OutputOf<typeof practice>
type Id = (typeof indicatorIds)[number]
const figure = (report: Report, indicator: Id) => report.figures.find((one) => one.indicator === indicator)!
const surname = (at: number): string => `Ловушкиных-${'абвгдежзик'[at]!}`

async function freshCentre() {
  const place = await installation.another()
  const work = await workshop(place)
  return {
    ...place,
    child: (at: number, given: Partial<Parameters<typeof child>[1]> = {}) =>
      child(place, { surname: surname(at), isSurelyNew: true, enrolledOn: null, ...given }),
    give: (childId: string, on: LocalDate, given: Partial<Parameters<typeof serve>[1]> = {}) =>
      serve(place, { childId, day: on, ...work, ...given }),
    reverse: (recordId: string) =>
      command(place.program, place.head, correction, { recordId, reason: 'записано по ошибке' }).then(good),
    report: async () => good(await query(place.program, place.head, practiceReport, period)),
  }
}

const dayOfPeriod = fc.integer({ min: 0, max: 547 }).map((after) => addDays(period.from, after))
const aroundPeriod = fc.integer({ min: -60, max: 600 }).map((after) => addDays(period.from, after))
const isWithin = (on: LocalDate): boolean => on >= period.from && on <= period.to

test(
  'the order in which examinations, answers and services are entered does not matter',
  async () => {
    const facts = [
      { who: 0, phase: 'baseline' as const, on: '2021-05-01', motor: 3 },
      { who: 0, phase: 'final' as const, on: '2021-09-01', motor: 2 },
      { who: 0, phase: 'final' as const, on: '2022-03-01', motor: 4 },
      { who: 1, phase: 'baseline' as const, on: '2021-05-01', motor: 3 },
      { who: 1, phase: 'baseline' as const, on: '2021-08-01', motor: 1 },
      { who: 1, phase: 'final' as const, on: '2021-10-01', motor: 2 },
      { who: 0, phase: null, on: '2021-06-01', motor: 0 },
      { who: 1, phase: null, on: '2022-06-01', motor: 0 },
    ]
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(facts, { minLength: facts.length }), async (order) => {
        const centre = await freshCentre()
        const children = [await centre.child(0), await centre.child(1)]
        for (const { who, phase, on, motor } of order) {
          const { childId } = children[who]!
          if (phase) await examine(centre, { childId, phase, day: on, answers: { ...spheres(3), motor } })
          else await centre.give(childId, day(on))
        }
        seen.add(JSON.stringify((await centre.report()).figures))
        expect(seen.size).toBe(1)
      }),
      runs,
    )
  },
  minutesLong,
)

test(
  'a child that turns three or eighteen inside the period is as old as on its first service in it',
  async () => {
    const birthday = fc.tuple(fc.constantFrom(3, 18), dayOfPeriod)
    await fc.assert(
      fc.asyncProperty(
        birthday,
        fc.array(dayOfPeriod, { minLength: 1, maxLength: 4 }),
        async ([years, turns], days) => {
          const centre = await freshCentre()
          const born = addMonths(turns, -12 * years)
          const { childId } = await centre.child(0, { birthDate: born })
          for (const on of days) await centre.give(childId, on)
          const age = ageInYears(born, days.toSorted()[0]!)
          const report = await centre.report()
          expect(figure(report, 'earlyAge').value).toBe(age < 3 ? 1 : 0)
          const band = report.breakdowns.find((one) => one.by === 'ageBand')!.parts[0]!.value
          expect(band).toBe(
            ['0-3', '3-7', '7-14', '14-18', '18+'][[3, 7, 14, 18].filter((bound) => age >= bound).length],
          )
        },
      ),
      runs,
    )
  },
  minutesLong,
)

test(
  'a status counts when it meets the period, whenever it was granted and whenever the service was',
  async () => {
    const interval = fc.tuple(aroundPeriod, fc.option(fc.integer({ min: 0, max: 400 })))
    await fc.assert(
      fc.asyncProperty(interval, dayOfPeriod, async ([from, length], on) => {
        const centre = await freshCentre()
        const { childId } = await centre.child(0)
        await centre.give(childId, on)
        const to = length === null ? null : addDays(from, length)
        good(await command(centre.program, centre.head, setStatus, { childId, kind: 'palliative', from, to }))
        const meets = from <= period.to && (to === null || to >= period.from)
        expect(figure(await centre.report(), 'palliative').value).toBe(meets ? 1 : 0)
      }),
      runs,
    )
  },
  minutesLong,
)

const visit = fc.record({ who: fc.nat({ max: 3 }), on: aroundPeriod })

test(
  'siblings are children of one family; a child of two years is one person and two in the sum of years',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(visit, { minLength: 1, maxLength: 12 }), async (visits) => {
        const centre = await freshCentre()
        const first = await centre.child(0)
        const second = await centre.child(1, { familyId: first.familyId })
        const children = [first, second, await centre.child(2), await centre.child(3)]
        for (const { who, on } of visits) await centre.give(children[who]!.childId, on)
        const counted = visits.filter(({ on }) => isWithin(on))
        const distinct = (keys: readonly string[]): number => new Set(keys).size
        const report = await centre.report()
        expect(figure(report, 'childrenServed').value).toBe(distinct(counted.map(({ who }) => `${who}`)))
        expect(figure(report, 'familiesServed').value).toBe(
          distinct(counted.map(({ who }) => `${Math.max(who, 1)}`)),
        )
        expect(figure(report, 'coverageByYear')).toMatchObject({
          value: distinct(counted.map(({ who }) => `${who}`)),
          sumOfYears: distinct(counted.map(({ who, on }) => `${who} ${on.slice(0, 4)}`)),
        })
      }),
      runs,
    )
  },
  minutesLong,
)

test(
  'a service counts wherever and to whomever of the case it was given',
  async () => {
    const way = fc.record({
      place: fc.constantFrom('home' as const, 'room' as const, 'other' as const, 'remote' as const),
      isToParent: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(way, { minLength: 1, maxLength: 6 }), async (ways) => {
        const centre = await freshCentre()
        const adults = [
          { name: { lastName: 'Родительских', firstName: 'Ольга' }, relation: 'mother' as const },
        ]
        const { childId, adultIds } = await centre.child(0, { adults })
        for (const { place, isToParent } of ways)
          await centre.give(childId, period.from, {
            place,
            ...(isToParent && { recipient: 'adult' as const, adultId: adultIds[0] }),
          })
        const report = await centre.report()
        expect(figure(report, 'servicesDelivered').value).toBe(ways.length)
        expect([figure(report, 'childrenServed').value, figure(report, 'familiesServed').value]).toEqual([
          1, 1,
        ])
      }),
      runs,
    )
  },
  minutesLong,
)

test(
  'a family that moved is the one in which the child lived on the day of each service',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        dayOfPeriod,
        fc.array(dayOfPeriod, { minLength: 1, maxLength: 5 }),
        async (moves, days) => {
          const centre = await freshCentre()
          const moved = await centre.child(0)
          const host = await centre.child(1)
          const { centreId } = centre.head
          await tables.rows(
            "update child_family set from_day = '2020-01-01', to_day = $3 where centre_id = $1 and child_id = $2",
            [centreId, moved.childId, addDays(moves, -1)],
          )
          await tables.rows(
            'insert into child_family (centre_id, child_id, family_id, from_day) values ($1, $2, $3, $4)',
            [centreId, moved.childId, host.familyId, moves],
          )
          for (const on of days) await centre.give(moved.childId, on)
          const homes = new Set(days.map((on) => on < moves))
          const report = await centre.report()
          expect(figure(report, 'familiesServed').value).toBe(homes.size)
          expect(figure(report, 'childrenServed').value).toBe(1)
        },
      ),
      runs,
    )
  },
  minutesLong,
)

test(
  'corrections after a freeze leave the frozen report as it was, and the difference is what they did',
  async () => {
    const visits = fc.array(
      fc.record({ who: fc.nat({ max: 2 }), on: dayOfPeriod, isReversed: fc.boolean() }),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    await fc.assert(
      fc.asyncProperty(visits, async (given) => {
        const centre = await freshCentre()
        const { program, head } = centre
        const children = [await centre.child(0), await centre.child(1), await centre.child(2)]
        const records: string[] = []
        for (const { who, on } of given) records.push(await centre.give(children[who]!.childId, on))
        const before = await centre.report()
        const freezeId = crypto.randomUUID()
        good(await command(program, head, freezeReport, { freezeId, kind: 'practice', ...period }))
        for (const [at, { isReversed }] of given.entries()) if (isReversed) await centre.reverse(records[at]!)
        const after = await centre.report()
        const { report, changes, isIntact } = good(await query(program, head, openFrozen, { freezeId }))
        expect(isIntact).toBe(true)
        expect(report.figures).toEqual(before.figures)
        const removed = given.filter((one) => one.isReversed).length
        const services = changes.find((one) => one.indicator === 'servicesDelivered')
        expect(services?.removed ?? 0).toBe(removed)
        for (const { indicator, year, was, now } of changes.filter((one) => one.year === null)) {
          expect([indicator, year, was]).toEqual([indicator, null, figure(before, indicator).value])
          expect([indicator, now]).toEqual([indicator, figure(after, indicator).value])
        }
      }),
      runs,
    )
  },
  minutesLong,
)
