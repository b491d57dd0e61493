// The desk of a lending point opens within a second, however long it has lent. Source: lending.md §7.
import { expect, test } from 'vitest'
import { today } from '#lending/service/desk.ts'
import { good, query, testCentre } from './centre.ts'
import { largePoint } from './large-point.ts'

const most_ms = 1000

test('the board of 5,000 units and 50,000 loans opens within a second', { timeout: 120_000 }, async () => {
  const centre = await testCentre({ now: '2026-05-12T03:00:00.000Z' })
  await largePoint(centre, { units: 5000, loans: 50_000, open: 3000 })
  const took: number[] = []
  for (let turn = 0; turn < 5; turn++) {
    const begun = performance.now()
    const board = good(await query(centre.program, centre.head, today, {}))
    took.push(performance.now() - begun)
    expect(board.columns.map(({ total }) => total).reduce((sum, total) => sum + total, 0)).toBeGreaterThan(
      1000,
    )
  }
  const [median] = took.toSorted((a, b) => a - b).slice(2)
  console.log(
    `desk board: first ${Math.round(took[0]!)} ms, median ${Math.round(median!)} ms (hold ${most_ms})`,
  )
  expect(median).toBeLessThan(most_ms)
  await centre.close()
})
