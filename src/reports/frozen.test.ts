import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { correction as correctAssessment } from '#assessments/service/record.ts'
import { localDate } from '#base/local-date.ts'
import { correction } from '#services/service/record.ts'
import { command, commandUnder, good, query, testCentre, type TestCentre } from '../../test/centre.ts'
import { openTables, type Tables } from '../../test/episodes.ts'
import { examine, spheres } from '../../test/measuring.ts'
import { child, serve, workshop } from '../../test/people.ts'
import type { freeze, frozenMembers } from './contract/freeze.ts'
import { brokenFreezes, changedMembers, freezeReport, listFreezes, openFrozen } from './service/freeze.ts'
import { quarterReport } from './service/quarter.ts'

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
const quarter = { from: day('2025-07-01'), to: day('2025-09-30') }
type FreezeInput = z.input<typeof freeze.input>

/** A centre with two children served in the third quarter, one of them better. */
async function reportedCentre() {
  const place = await installation.another()
  const { program, head } = place
  const work = await workshop(place)
  const give = (childId: string, on = '2025-08-01') => serve(place, { childId, day: day(on), ...work })
  const better = await child(place, { surname: 'Лучших', isSurelyNew: true })
  const same = await child(place, { surname: 'Прежних', isSurelyNew: true })
  const records = [await give(better.childId), await give(same.childId)]
  const { childId } = better
  await examine(place, { childId, day: '2025-07-02' })
  const finalId = await examine(place, {
    childId,
    phase: 'final',
    day: '2025-09-02',
    answers: { ...spheres(3), motor: 1 },
  })
  return {
    ...place,
    childId,
    otherId: same.childId,
    finalId,
    records,
    give,
    freeze: async (given: Partial<FreezeInput> = {}) => {
      const input = { freezeId: crypto.randomUUID(), kind: 'quarter' as const, ...quarter, ...given }
      const { hash } = good(await command(program, head, freezeReport, input))
      return { freezeId: input.freezeId, hash }
    },
    tryFreeze: (given: Partial<FreezeInput>) =>
      command(program, head, freezeReport, {
        freezeId: crypto.randomUUID(),
        kind: 'quarter',
        ...quarter,
        ...given,
      }),
    open: async (freezeId: string) => good(await query(program, head, openFrozen, { freezeId })),
    members: async (input: z.input<typeof frozenMembers.input>, as = head) =>
      good(await query(program, as, changedMembers, input)).members,
    reverse: (recordId: string) =>
      command(program, head, correction, { recordId, reason: 'записано по ошибке' }).then(good),
    quarter: async (isLive = false) =>
      good(await query(program, head, quarterReport, { ...quarter, isLive })),
  }
}

test('a frozen report is kept with its hash, and says of nothing that it has changed', async () => {
  const centre = await reportedCentre()
  const { freezeId, hash } = await centre.freeze({ note: 'сдан в министерство' })
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  const opened = await centre.open(freezeId)
  expect(opened).toMatchObject({ isIntact: true, changes: [], freeze: { hash, kind: 'quarter', ...quarter } })
  expect(opened.freeze.frozenBy).toContain('Проверкина')
  const list = good(await query(centre.program, centre.head, listFreezes, {}))
  expect(list.freezes).toEqual([opened.freeze])
})

test('a correction after the report was frozen shows what was and what is, and who left', async () => {
  const centre = await reportedCentre()
  const { freezeId } = await centre.freeze()
  await centre.reverse(centre.records[1]!)
  const { program, head, finalId } = centre
  good(await command(program, head, correctAssessment, { assessmentId: finalId, reason: 'не тот ребёнок' }))
  const { changes, report, isIntact } = await centre.open(freezeId)
  const of = (indicator: string) => changes.find((one) => one.indicator === indicator && one.year === null)
  expect(isIntact).toBe(true)
  expect(report.figures.find((one) => one.indicator === 'childrenServed')!.value).toBe(2)
  expect(of('childrenServed')).toMatchObject({ was: 2, now: 1, added: 0, removed: 1, isRedefined: false })
  expect(of('servicesDelivered')).toMatchObject({ was: 2, now: 1, removed: 1 })
  expect(of('childrenImproved')).toMatchObject({ was: 1, now: 0, wasPercent: 50, nowPercent: 0, removed: 1 })
  expect(changes.filter((one) => one.indicator === 'coverageByYear').map((one) => one.year)).toEqual([
    null,
    2025,
  ])
  const left = await centre.members({ freezeId, indicator: 'childrenServed' })
  expect(left).toEqual([
    { id: centre.otherId, change: 'removed', name: 'Прежних Лев', childId: centre.otherId },
  ])
  const service = await centre.members({ freezeId, indicator: 'servicesDelivered' })
  expect(service).toMatchObject([{ id: centre.records[1], change: 'removed', childId: centre.otherId }])
  expect(service[0]!.name).toMatch(/^Занятие .*, 01\.08\.2025$/)
  const masked = await centre.members({ freezeId, indicator: 'childrenServed' }, centre.as('methodologist'))
  expect(masked[0]!.name).toBe('П. Л.')
})

test('a figure of the same size shows that one left and another joined', async () => {
  const centre = await reportedCentre()
  const { freezeId } = await centre.freeze()
  await centre.reverse(centre.records[1]!)
  const late = await child(centre, { surname: 'Поздних', isSurelyNew: true })
  await centre.give(late.childId)
  const { changes } = await centre.open(freezeId)
  const served = changes.find((one) => one.indicator === 'childrenServed')
  expect(served).toMatchObject({ was: 2, now: 2, added: 1, removed: 1 })
  const moved = await centre.members({ freezeId, indicator: 'childrenServed' })
  expect(moved.map((one) => [one.change, one.name])).toEqual([
    ['removed', 'Прежних Лев'],
    ['added', 'Поздних Лев'],
  ])
})

test('the quarter of frozen days stays as it was frozen, and is counted anew when that is asked', async () => {
  const centre = await reportedCentre()
  expect(await centre.quarter()).toMatchObject({ services: 2, frozenAt: null })
  await centre.freeze()
  await centre.reverse(centre.records[1]!)
  const frozen = await centre.quarter()
  expect(frozen.services).toBe(2)
  expect(Date.parse(frozen.frozenAt!)).toBeGreaterThan(0)
  expect(await centre.quarter(true)).toMatchObject({ services: 1, frozenAt: null })
  await centre.freeze({ kind: 'practice' })
  expect((await centre.quarter()).services).toBe(1)
})

test('only days that are over are frozen, and only as what they are', async () => {
  const centre = await reportedCentre()
  const future = { from: day('2100-01-01'), to: day('2100-03-31') }
  expect(await centre.tryFreeze(future)).toMatchObject({ code: 'period-not-over', field: 'to' })
  expect(await centre.tryFreeze({ kind: 'month' })).toMatchObject({ code: 'period-unfit', field: 'to' })
  expect(await centre.tryFreeze({ to: day('2025-09-29') })).toMatchObject({ code: 'period-unfit' })
  expect(await centre.tryFreeze({ from: quarter.to, to: quarter.from })).toMatchObject({
    code: 'ends-before-start',
  })
  expect((await centre.tryFreeze({ kind: 'practice', to: day('2025-09-29') })).ok).toBe(true)
})

test('a freeze sent again answers the same, and its id serves no other days', async () => {
  const centre = await reportedCentre()
  const { freezeId, hash } = await centre.freeze()
  await centre.reverse(centre.records[1]!)
  expect(await centre.freeze({ freezeId })).toEqual({ freezeId, hash })
  expect(await centre.tryFreeze({ freezeId, kind: 'practice' })).toMatchObject({ code: 'not-found' })
  const sent = {
    id: crypto.randomUUID(),
    args: { freezeId: crypto.randomUUID(), kind: 'quarter' as const, ...quarter },
  }
  const first = good(await commandUnder(centre.program, centre.head, freezeReport, sent))
  expect(good(await commandUnder(centre.program, centre.head, freezeReport, sent))).toEqual(first)
})

test('whoever changes a frozen report or its members is found out', async () => {
  const centre = await reportedCentre()
  const { centreId } = centre.head
  const broken = () => brokenFreezes(centre.program.db.centre(centreId), centre.program.keys.seal(centreId))
  const { freezeId } = await centre.freeze()
  expect(await broken()).toEqual([])
  await tables.rows(
    "update report_freeze_member set ids = '{}' where freeze_id = $1 and indicator = 'childrenImproved'",
    [freezeId],
  )
  expect((await centre.open(freezeId)).isIntact).toBe(false)
  const second = await centre.freeze()
  await tables.rows("update report_freeze set body = jsonb_set(body, '{centres}', '2') where id = $1", [
    second.freezeId,
  ])
  expect(await broken()).toMatchObject([{ count: 2 }])
})

test('no other centre opens a frozen report', async () => {
  const centre = await reportedCentre()
  const { freezeId } = await centre.freeze()
  const other = await installation.another()
  expect(await query(other.program, other.head, openFrozen, { freezeId })).toMatchObject({
    code: 'not-found',
  })
  const members = { freezeId, indicator: 'childrenServed' as const }
  expect(await query(other.program, other.head, changedMembers, members)).toMatchObject({ code: 'not-found' })
})
