import { expect, test } from 'vitest'
import { isUuid } from '#base/id.ts'
import { systemClock } from './clock.ts'

test('an id is a UUIDv7 of the present moment, and never the same twice', () => {
  const before = Date.now()
  const ids = Array.from({ length: 1000 }, () => systemClock.id())
  expect(new Set(ids).size).toBe(1000)
  for (const id of ids) {
    expect(isUuid(id)).toBe(true)
    expect(id).toMatch(/^.{14}7.{4}[89ab]/)
    const time = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
    expect(time).toBeGreaterThanOrEqual(before)
    expect(time).toBeLessThanOrEqual(Date.now())
  }
})
