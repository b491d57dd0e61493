// What the journeys of one file share: a program, a browser, and the people who have sat down.
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest'
import { openBrowser } from './browser.ts'
import { picture } from './picture.ts'
import { type Person, sitDown, type Wishes } from './person.ts'
import type { Running } from './program.ts'

export interface Stage {
  readonly running: Running
  readonly browser: Browser
  /** A fresh device; it is put away after the journey, and nothing forbidden may have happened on it. */
  person(wishes?: Wishes): Promise<Person>
}

/** For a machine that does much else besides; a journey takes seconds on a quiet one. */
const patience_ms = 300_000

/** Opens the program and the browser before the journeys of a file, and closes both after them. */
export function stageWith(open: () => Promise<Running>): Stage {
  vi.setConfig({ testTimeout: patience_ms, hookTimeout: patience_ms })
  let running: Running | undefined
  let browser: Browser | undefined
  let people: Person[] = []
  beforeAll(async () => {
    ;[running, browser] = await Promise.all([open(), openBrowser()])
  }, patience_ms)
  afterAll(async () => {
    await browser?.close()
    await running?.close()
  })
  afterEach(async ({ task }) => {
    const seated = people
    people = []
    if (task.result?.state === 'fail') await keepFailure(task.name, seated)
    await Promise.all(seated.map((person) => person.leave()))
    expect(seated.flatMap(({ complaints }) => complaints)).toEqual([])
  })
  return {
    get running() {
      return running!
    },
    get browser() {
      return browser!
    },
    person: async (wishes) => {
      const person = await sitDown(browser!, running!, wishes)
      people.push(person)
      return person
    },
  }
}

/** What each person saw when the journey failed. */
async function keepFailure(name: string, people: readonly Person[]): Promise<void> {
  for (const [at, { page }] of people.entries()) {
    await picture(page, `failed-${name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)}-${at}`).catch(
      () => undefined,
    )
  }
}
