// Every number of the practice report under a name of its own, and which of them differ between two readings.
import type { z } from 'zod'
import type { practice } from '#reports/contract.ts'
import { ask, type Person } from './person.ts'

type Report = z.output<typeof practice.output>
export type Numbers = Readonly<Record<string, number>>

interface Days {
  readonly from: string
  readonly to: string
}

/** Reads the report of some days as the person may see it. Shares are left out: they follow from the numbers. */
export async function numbersOf({ context }: Person, days: Days): Promise<Numbers> {
  const report = (await ask(context, 'reports.practice', days)) as Report
  return Object.fromEntries(
    [...figuresOf(report), ...minutesOf(report), ...partsOf(report)].flatMap(([name, value]) =>
      value === null ? [] : [[name, value]],
    ),
  )
}

type Named = readonly [string, number | null]

const figuresOf = ({ figures }: Report): Named[] =>
  figures.flatMap(({ indicator, value, assessed, years, sumOfYears }): Named[] => [
    [indicator, value],
    [`${indicator}, measured`, assessed?.value ?? null],
    [`${indicator}, sum of years`, sumOfYears],
    ...years.map((one): Named => [`${indicator} of ${one.year}`, one.value]),
  ])

const minutesOf = ({ services, programmes }: Report): Named[] => [
  ['minutes of services', services.minutes],
  ['services without minutes', services.withoutMinutes],
  ['minutes promised', programmes.promisedMinutes],
  ['minutes delivered', programmes.deliveredMinutes],
]

const partsOf = ({ breakdowns }: Report): Named[] =>
  breakdowns.flatMap(({ of, by, parts }) =>
    parts.map(({ value, label, count }): Named => [`${of} by ${by}: ${label ?? value}`, count]),
  )

/** What each number that is another one now grew by. */
export const growthOf = (before: Numbers, after: Numbers): Numbers =>
  Object.fromEntries(
    [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .map((name) => [name, (after[name] ?? 0) - (before[name] ?? 0)] as const)
      .filter(([, growth]) => growth !== 0),
  )
