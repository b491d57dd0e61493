import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import type { Actor } from '#access/act.ts'
import type { RoleId } from '#access/policy.ts'
import { localDate } from '#base/local-date.ts'
import type { OutputOf } from '#base/act.ts'
import { correction } from '#services/service/record.ts'
import { editFamily, setStatus } from '#families/service/changes.ts'
import { command, good, query, testCentre, type TestCentre } from '../../test/centre.ts'
import { child, serve, workshop } from '../../test/people.ts'
import { indicatorIds, type practice, type rows } from './contract.ts'
import { practiceReport } from './service/practice.ts'
import { reportRows } from './service/rows.ts'

let installation: TestCentre
beforeAll(async () => {
  installation = await testCentre({ timeZone: 'Asia/Yakutsk' })
})
afterAll(() => installation.close())

const day = localDate
const years = { from: day('2021-04-01'), to: day('2022-09-30') }
const later = { ...years, asOf: null }

type Report = OutputOf<typeof practice>
type RowsInput = z.input<typeof rows.input>

/** A centre of its own with a specialist and a service; `give` records, `report` counts, `list` opens what is behind. */
async function freshCentre() {
  const place = await installation.another()
  const { program, head } = place
  const work = await workshop(place)
  const ask = (input: z.input<typeof practice.input>, as: Actor = head) =>
    query(program, as, practiceReport, input)
  return {
    ...place,
    work,
    child: (given: Parameters<typeof child>[1]) => child(place, given),
    give: (childId: string, on: string, given: Partial<Parameters<typeof serve>[1]> = {}) =>
      serve(place, { childId, day: day(on), ...work, ...given }),
    ask,
    report: async (input: z.input<typeof practice.input> = later) => good(await ask(input)),
    list: async (input: Partial<RowsInput> & Pick<RowsInput, 'indicator'>, as: Actor = head) =>
      good(await query(program, as, reportRows, { ...later, ...input })),
    status: (
      childId: string,
      kind: 'palliative' | 'severeMultiple',
      from: string,
      to: string | null = null,
    ) => command(program, head, setStatus, { childId, kind, from: day(from), to: to && day(to) }).then(good),
  }
}

const figure = (report: Report, indicator: (typeof indicatorIds)[number]) =>
  report.figures.find((one) => one.indicator === indicator)!
const value = (report: Report, indicator: (typeof indicatorIds)[number]) => figure(report, indicator).value

/** Statements that no role of the program may run: to set the clock of facts. */
async function asSuperuser(text: string, values: unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: installation.database.superUrl })
  await client.connect()
  await client.query(text, values)
  await client.end()
}

test('a child served in two years counts once among persons and twice in the sum of years', async () => {
  const centre = await freshCentre()
  const { childId } = await centre.child({ surname: 'Первых' })
  for (const on of ['2021-05-01', '2021-06-01', '2022-02-01']) await centre.give(childId, on)
  const report = await centre.report()
  expect(value(report, 'childrenServed')).toBe(1)
  expect(figure(report, 'coverageByYear')).toMatchObject({
    value: 1,
    sumOfYears: 2,
    years: [
      { year: 2021, value: 1 },
      { year: 2022, value: 1 },
    ],
  })
  expect(value(report, 'servicesDelivered')).toBe(3)
  expect(report.services).toEqual({ minutes: 135, withoutMinutes: 0 })
})

test('siblings are two children of one family, and a parent with two children makes no second family', async () => {
  const centre = await freshCentre()
  const first = await centre.child({
    surname: 'Братских',
    adults: [{ name: { lastName: 'Братских', firstName: 'Ольга' }, relation: 'mother' }],
  })
  const second = await centre.child({
    surname: 'Братских',
    name: { lastName: 'Братских', firstName: 'Иван' },
    familyId: first.familyId,
    representatives: [{ adultId: first.adultIds[0]!, relation: 'mother', isLegal: true }],
  })
  await centre.give(first.childId, '2021-05-01')
  await centre.give(second.childId, '2021-05-01')
  const report = await centre.report()
  expect(value(report, 'childrenServed')).toBe(2)
  expect(value(report, 'familiesServed')).toBe(1)
  const list = await centre.list({ indicator: 'familiesServed' })
  expect(list.rows[0]).toMatchObject({ of: 'families', services: 2 })
  expect(list.rows[0]).toHaveProperty('children.length', 2)
})

test('a child that turns three or eighteen within the period is as old as on the day of its first service', async () => {
  const centre = await freshCentre()
  const under = await centre.child({ surname: 'Завтра', birthDate: day('2018-06-02') })
  const three = await centre.child({ surname: 'Сегодня', birthDate: day('2018-06-01') })
  const grown = await centre.child({ surname: 'Взрослых', birthDate: day('2003-06-02') })
  for (const { childId } of [under, three, grown]) {
    await centre.give(childId, '2021-06-01')
    await centre.give(childId, '2021-07-01')
  }
  const report = await centre.report()
  expect(figure(report, 'earlyAge')).toMatchObject({ value: 1, percent: 33 })
  const list = await centre.list({ indicator: 'earlyAge' })
  expect(list.rows).toMatchObject([{ childId: under.childId, ageYears: 2 }])
  const bands = report.breakdowns.find((one) => one.by === 'ageBand')!
  expect(bands.parts.map(({ value: band, count }) => [band, count])).toEqual([
    ['0-3', 1],
    ['3-7', 1],
    ['14-18', 1],
  ])
})

test('a child born on 29 February is three on 1 March', async () => {
  const centre = await freshCentre()
  const leap = { birthDate: day('2020-02-29'), enrolledOn: null }
  const before = await centre.child({ surname: 'Високосных', ...leap })
  const after = await centre.child({ surname: 'Мартовских', ...leap })
  await centre.give(before.childId, '2023-02-28')
  await centre.give(after.childId, '2023-03-01')
  const spring = { from: day('2023-01-01'), to: day('2023-12-31') }
  expect(value(await centre.report(spring), 'earlyAge')).toBe(1)
})

test('a status counts if it held on a day of the period, though it was granted after the service', async () => {
  const centre = await freshCentre()
  const [during, after, before] = await Promise.all(
    ['Долинских', 'Позднее', 'Раньше'].map((surname) => centre.child({ surname })),
  )
  for (const one of [during!, after!, before!]) await centre.give(one.childId, '2021-05-01')
  await centre.status(during!.childId, 'palliative', '2022-09-30')
  await centre.status(after!.childId, 'palliative', '2022-10-01')
  await centre.status(before!.childId, 'palliative', '2020-01-01', '2021-03-31')
  expect(value(await centre.report(), 'palliative')).toBe(1)
  expect((await centre.list({ indicator: 'palliative' })).rows).toMatchObject([{ childId: during!.childId }])
})

test('ТМНР is counted in the years in which both the service and the status fall', async () => {
  const centre = await freshCentre()
  const { childId } = await centre.child({ surname: 'Тяжёлых' })
  await centre.give(childId, '2021-05-01')
  await centre.status(childId, 'severeMultiple', '2022-01-01')
  const before = figure(await centre.report(), 'severeByYear')
  expect(before.years.map((one) => one.value)).toEqual([0, 0])
  expect(before.value).toBe(0)
  await centre.give(childId, '2022-05-01')
  const after = figure(await centre.report(), 'severeByYear')
  expect(after.years).toMatchObject([
    { year: 2021, value: 0, percent: 0 },
    { year: 2022, value: 1, percent: 100 },
  ])
  expect([after.value, after.sumOfYears]).toEqual([1, 1])
})

test('a child that moved counts in both families, each valid on the day of a service', async () => {
  const centre = await freshCentre()
  const one = await centre.child({ surname: 'Переездных' })
  const other = await centre.child({ surname: 'Принявших' })
  const { centreId } = centre.head
  await asSuperuser('update child_family set to_day = $3 where centre_id = $1 and child_id = $2', [
    centreId,
    one.childId,
    '2021-12-31',
  ])
  await asSuperuser(
    'insert into child_family (centre_id, child_id, family_id, from_day) values ($1, $2, $3, $4)',
    [centreId, one.childId, other.familyId, '2022-01-01'],
  )
  await centre.give(one.childId, '2021-12-31')
  expect(value(await centre.report(), 'familiesServed')).toBe(1)
  await centre.give(one.childId, '2022-01-01')
  expect(value(await centre.report(), 'familiesServed')).toBe(2)
  expect(value(await centre.report(), 'childrenServed')).toBe(1)
})

test('families that cannot travel are those with a reason on a day of the period', async () => {
  const centre = await freshCentre()
  const bound = await centre.child({ surname: 'Дальних', family: { barriers: ['distance', 'health'] } })
  const free = await centre.child({ surname: 'Ближних', family: { barriers: ['unspecified'] } })
  for (const { childId } of [bound, free]) await centre.give(childId, '2021-05-01')
  const { program, head } = centre
  await command(program, head, editFamily, { familyId: free.familyId, from: day('2021-04-01'), family: {} })
  expect(figure(await centre.report(), 'familiesUnableToTravel')).toMatchObject({ value: 1, percent: 50 })
  const list = await centre.list({ indicator: 'familiesUnableToTravel' })
  expect(list.rows).toMatchObject([{ familyId: bound.familyId, barriers: ['distance', 'health'] }])
})

test('reversed and cancelled records do not count; a corrected one counts once, as corrected', async () => {
  const centre = await freshCentre()
  const kept = await centre.child({ surname: 'Исправленных' })
  const lost = await centre.child({ surname: 'Отменённых' })
  const wrong = await centre.give(kept.childId, '2021-05-01', { minutes: 30 })
  const gone = await centre.give(lost.childId, '2021-05-02')
  await centre.give(lost.childId, '2021-05-03', { state: 'cancelled', cancelReason: 'weather' })
  const right = { recordId: crypto.randomUUID(), childId: kept.childId, day: day('2021-05-01'), minutes: 60 }
  const axes = { form: 'home', place: 'home', technology: 'homeCentre' } as const
  const { program, head, work } = centre
  const replacement = { ...right, ...work, ...axes }
  good(await command(program, head, correction, { recordId: wrong, reason: 'не те минуты', replacement }))
  good(await command(program, head, correction, { recordId: gone, reason: 'не тот ребёнок' }))
  const report = await centre.report()
  expect(value(report, 'servicesDelivered')).toBe(1)
  expect(value(report, 'childrenServed')).toBe(1)
  expect(report.services.minutes).toBe(60)
})

test('a remote service and a service to the parent alone count like any other', async () => {
  const centre = await freshCentre()
  const remote = await centre.child({ surname: 'Удалённых' })
  const parental = await centre.child({
    surname: 'Родительских',
    adults: [{ name: { lastName: 'Родительских', firstName: 'Ольга' }, relation: 'mother' }],
  })
  await centre.give(remote.childId, '2021-05-01', { place: 'remote' })
  const [adultId] = parental.adultIds
  await centre.give(parental.childId, '2021-05-01', { recipient: 'adult', adultId, minutes: null })
  const report = await centre.report()
  expect(value(report, 'childrenServed')).toBe(2)
  expect(report.services).toEqual({ minutes: 45, withoutMinutes: 1 })
  const where = report.breakdowns.find((one) => one.by === 'where')!
  expect(where.parts.map((part) => [part.value, part.count])).toEqual([
    ['athome', 1],
    ['remote', 1],
  ])
  expect(where.finding).toMatchObject({ code: 'tie', percent: 50 })
})

test('the first and the last day of the period count, the days around them do not', async () => {
  const centre = await freshCentre()
  const { childId } = await centre.child({ surname: 'Крайних' })
  for (const on of ['2021-03-31', '2021-04-01', '2022-09-30', '2022-10-01']) await centre.give(childId, on)
  expect(value(await centre.report(), 'servicesDelivered')).toBe(2)
})

test('what was recorded after the cut-off does not count, and what was reversed after it still does', async () => {
  const centre = await freshCentre()
  const { childId } = await centre.child({ surname: 'Срезанных' })
  const early = await centre.give(childId, '2021-05-01')
  const late = await centre.give(childId, '2021-05-02')
  const { program, head } = centre
  good(await command(program, head, correction, { recordId: early, reason: 'ошибка' }))
  // 1 April 2022 in Yakutsk begins at 15:00 UTC on 31 March.
  const moments = [
    [early, '2022-03-31T14:59:00Z'],
    [late, '2022-03-31T15:01:00Z'],
  ] as const
  for (const [id, at] of moments) {
    await asSuperuser('update service_record set recorded_at = $2 where id = $1', [id, at])
  }
  await asSuperuser('update service_reversal set reversed_at = $2 where record_id = $1', [
    early,
    '2022-04-02T00:00:00Z',
  ])
  const on = async (asOf: string) => value(await centre.report({ ...years, asOf }), 'servicesDelivered')
  expect(await on('2022-03-30')).toBe(0)
  expect(await on('2022-03-31')).toBe(1)
  expect(await on('2022-04-01')).toBe(2)
  expect(await on('2022-03-31T15:00:00Z')).toBe(1)
  expect(await on('2022-04-02T00:00:01Z')).toBe(1)
  expect(value(await centre.report(), 'servicesDelivered')).toBe(1)
  expect((await centre.report({ ...years, asOf: '2022-03-31' })).asOf).toBe('2022-03-31T15:00:00.000Z')
  expect((await centre.list({ indicator: 'servicesDelivered', asOf: '2022-04-01' })).total).toBe(2)
})

test('a period without services has figures of nought and lists without rows', async () => {
  const centre = await freshCentre()
  await centre.child({ surname: 'Ожидающих' })
  const report = await centre.report()
  expect(report.figures.map((one) => one.value)).toEqual(indicatorIds.map(() => 0))
  expect(figure(report, 'earlyAge').percent).toBeNull()
  expect(new Set(report.breakdowns.map((one) => one.finding.code))).toEqual(new Set(['none']))
  for (const indicator of indicatorIds) {
    expect(await centre.list({ indicator })).toEqual({ total: 0, rows: [], next: null })
  }
})

test('a period that ends before it begins is refused', async () => {
  const centre = await freshCentre()
  const inverted = { from: years.to, to: years.from }
  expect(await centre.ask(inverted)).toMatchObject({ ok: false, code: 'ends-before-start', field: 'to' })
  const list = { ...inverted, indicator: 'childrenServed' as const }
  expect(await query(centre.program, centre.head, reportRows, list)).toMatchObject({
    code: 'ends-before-start',
  })
})

/** The at-th child of a varied centre: every second is a boy in a large family with statuses, every third a younger sibling. */
function variedChild(at: number, elder: { familyId: string } | undefined) {
  const isSecond = at % 2 === 0
  const family = {
    settlement: at < 4 ? 'Благовещенск' : '',
    categories: isSecond ? (['large', 'lowIncome'] as const).slice() : [],
    barriers: at < 3 ? (['health'] as const).slice() : [],
  }
  return {
    surname: `Разных-${'АБВГДЕЖЗИ'[at]}`,
    birthDate: day(`20${String(4 + 2 * at).padStart(2, '0')}-05-05`),
    sex: isSecond ? ('male' as const) : ('female' as const),
    statuses: isSecond ? [{ kind: 'severeMultiple' as const }, { kind: 'palliative' as const }] : [],
    enrolledOn: day('2020-12-01'),
    ...(elder && at % 3 === 2 ? { familyId: elder.familyId } : { family }),
  }
}

/** A centre with something of everything: nine children in six families, thirty services over two years. */
async function variedCentre() {
  const centre = await freshCentre()
  const children: Awaited<ReturnType<typeof child>>[] = []
  for (let at = 0; at < 9; at++) children.push(await centre.child(variedChild(at, children.at(-1))))
  const second = await workshop(centre)
  const places = ['home', 'room', 'other', 'remote'] as const
  for (let at = 0; at < 30; at++) {
    const { childId } = children[(at * 4) % 7]!
    await centre.give(childId, `202${1 + (at % 2)}-0${4 + (at % 6)}-1${at % 10}`, {
      ...(at % 3 === 0 ? second : {}),
      place: places[at % 4]!,
      technology: at % 5 === 0 ? 'mobileCentre' : 'homeCentre',
      minutes: at % 7 === 0 ? null : 30,
    })
  }
  return centre
}

test('every figure is the length of its list, and of its list of each year', async () => {
  const centre = await variedCentre()
  const report = await centre.report()
  const figures = report.figures.flatMap(({ indicator, value: whole, years: ofYears }) => [
    { indicator, year: null as number | null, value: whole },
    ...ofYears.map((one) => ({ indicator, year: one.year, value: one.value })),
  ])
  const lists = []
  for (const { indicator, year } of figures) {
    const list = await centre.list({ indicator, year, limit: 500 })
    expect(list.total).toBe(list.rows.length)
    lists.push({ indicator, year, value: list.total })
  }
  expect(lists).toEqual(figures)
  // What is measured has its own tests: measured.test.ts.
  expect(figures.filter((one) => one.value! > 0).map((one) => one.indicator)).toEqual([
    'childrenServed',
    'palliative',
    'familiesServed',
    'familiesUnableToTravel',
    'servicesDelivered',
    ...Array.from({ length: 3 }, () => 'coverageByYear'),
    ...Array.from({ length: 3 }, () => 'severeByYear'),
  ])
})

test('every part of a breakdown and every month of a series is the length of its list', async () => {
  const centre = await variedCentre()
  const { breakdowns, series } = await centre.report()
  const cells = [
    ...breakdowns.flatMap(({ of, by, parts }) =>
      parts.map((part) => ({ of, parts: [{ by, value: part.value }], count: part.count })),
    ),
    ...series[0]!.lines.flatMap(({ value: way, counts }) =>
      counts.map((count, at) => ({
        of: 'services' as const,
        parts: [
          { by: 'month' as const, value: series[0]!.months[at]! },
          { by: series[0]!.by, value: way },
        ],
        count,
      })),
    ),
  ]
  const lists = []
  for (const { of, parts } of cells) {
    const indicator = of === 'services' ? 'servicesDelivered' : 'childrenServed'
    lists.push({ of, parts, count: (await centre.list({ indicator, parts })).total })
  }
  expect(lists).toEqual(cells)
})

test('pages of a list hold every row once, in order', async () => {
  const centre = await variedCentre()
  for (const indicator of [
    'childrenServed',
    'familiesServed',
    'servicesDelivered',
    'coverageByYear',
  ] as const) {
    const whole = await centre.list({ indicator, limit: 500 })
    const paged = []
    let after: RowsInput['after'] = null
    do {
      const page = await centre.list({ indicator, limit: 2, after })
      paged.push(...page.rows)
      after = page.next
    } while (after)
    expect(paged).toEqual(whole.rows)
  }
})

test('services of each breakdown add up to all services, and so do the months', async () => {
  const report = await (await variedCentre()).report()
  const sum = (counts: readonly (number | null)[]) => counts.reduce<number>((total, n) => total + n!, 0)
  const ofServices = report.breakdowns.filter((one) => one.of === 'services')
  const sums = [
    ...ofServices.map(({ parts }) => sum(parts.map((part) => part.count))),
    ...report.series.map(({ lines }) => sum(lines.flatMap((one) => one.counts))),
  ]
  expect(new Set(sums)).toEqual(new Set([value(report, 'servicesDelivered')]))
})

test('a breakdown that the rows do not have is refused', async () => {
  const centre = await freshCentre()
  const input = {
    ...later,
    indicator: 'familiesServed' as const,
    parts: [{ by: 'sex' as const, value: 'male' }],
  }
  expect(await query(centre.program, centre.head, reportRows, input)).toMatchObject({ code: 'part-unfit' })
})

test('a methodologist reads initials and no birth dates', async () => {
  const centre = await freshCentre()
  const { childId } = await centre.child({ surname: 'Скрытных' })
  await centre.give(childId, '2021-05-01')
  const { rows: found } = await centre.list({ indicator: 'childrenServed' }, centre.as('methodologist'))
  expect(found).toMatchObject([{ name: 'С. Л.', birthDate: null, ageYears: 5 }])
})

test('who may not see reports is refused, and the lists are for nobody outside the centre', async () => {
  const centre = await freshCentre()
  for (const role of ['specialist', 'lendingClerk', 'parent', 'partner', 'systemAdmin'] as RoleId[]) {
    expect(await centre.ask(later, centre.as(role))).toMatchObject({ code: 'not-allowed' })
  }
  const input = { ...later, indicator: 'childrenServed' as const }
  for (const role of ['regionalSupervisor', 'foundationAuditor', 'dataProtectionOfficer'] as RoleId[]) {
    expect(await query(centre.program, centre.as(role), reportRows, input)).toMatchObject({
      code: 'not-allowed',
    })
  }
})

test('the order in which services are entered does not change the figures', async () => {
  const plan = Array.from({ length: 8 }, (_, at) => ({
    who: at % 3,
    on: `202${1 + (at % 2)}-0${4 + (at % 5)}-0${1 + at}`,
    minutes: 15 + at,
  }))
  const reports: string[] = []
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(plan, { minLength: plan.length }), async (order) => {
      const centre = await freshCentre()
      const children = []
      for (const surname of ['Одних', 'Других', 'Третьих']) children.push(await centre.child({ surname }))
      for (const { who, on, minutes } of order) await centre.give(children[who]!.childId, on, { minutes })
      const { breakdowns, ...report } = await centre.report()
      const parts = breakdowns.filter((one) => one.by !== 'staff')
      reports.push(JSON.stringify({ ...report, parts }))
      expect(reports.at(-1)).toBe(reports[0])
    }),
    { numRuns: 6 },
  )
})
