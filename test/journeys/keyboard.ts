// Hands on a keyboard, or a finger on a screen, that count what a task costs.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { ceilings, type Task } from './counts.ts'

export interface Cost {
  /** Taps and clicks. */
  readonly taps: number
  /** Keys that are not letters of what is recorded: Tab, Enter, arrows, chords. */
  readonly keys: number
  /** Letters and digits typed. */
  readonly letters: number
}

export interface Hands {
  tap(target: Locator): Promise<void>
  press(key: string, times?: number): Promise<void>
  type(text: string): Promise<void>
  cost(): Cost
}

export function handsOn(page: Page): Hands {
  const cost = { taps: 0, keys: 0, letters: 0 }
  return {
    tap: async (target) => {
      cost.taps += 1
      await target.click()
    },
    press: async (key, times = 1) => {
      for (let at = 0; at < times; at += 1) await page.keyboard.press(key)
      cost.keys += times
    },
    type: async (text) => {
      cost.letters += text.length
      await page.keyboard.type(text)
    },
    cost: () => ({ ...cost }),
  }
}

const kept = join('test-output', 'counts.json')

/** Writes down what a task cost; it may not cost more than its ceiling. */
export function expectCost(task: Task, cost: Cost): void {
  mkdirSync('test-output', { recursive: true })
  const before = readCounts()
  writeFileSync(kept, `${JSON.stringify({ ...before, [task]: cost }, null, 2)}\n`)
  const ceiling = ceilings[task]
  expect(cost.taps, `${task}: taps`).toBeLessThanOrEqual(ceiling.taps)
  expect(cost.keys, `${task}: keys`).toBeLessThanOrEqual(ceiling.keys)
  expect(cost.letters, `${task}: letters`).toBeLessThanOrEqual(ceiling.letters)
}

function readCounts(): Record<string, Cost> {
  try {
    return JSON.parse(readFileSync(kept, 'utf8')) as Record<string, Cost>
  } catch {
    return {}
  }
}
