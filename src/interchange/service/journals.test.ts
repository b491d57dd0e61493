// The sample journals of three practices go in whole, but for the rows that expected.json names.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestCentre, testCentre } from '../../../test/centre.ts'
import { counts, faults, importBytes, journal, progressOf, undo } from '../../../test/imports.ts'

let centre: TestCentre
beforeAll(async () => {
  centre = await testCentre({ now: '2026-11-21T03:00:00.000Z' })
})
afterAll(() => centre.close())

/** In the order in which they come in. */
const files = [
  'deti.xlsx',
  'uslugi.xlsx',
  'oborudovanie.xlsx',
  'vydacha.xlsx',
  'diagnostika.xlsx',
  'ankety.xlsx',
]

const expected = (practice: string): { file: string; row: number; code: string }[] =>
  (
    JSON.parse(journal(`${practice}/expected.json`).toString()) as {
      rejectedRows: { file: string; row: number; code: string }[]
    }
  ).rejectedRows.filter(({ file }) => files.includes(file))

const sizes = {
  dobrocentr: {
    children: 216,
    services: 2859,
    families: 216,
    assessments: 432 + 216,
    units: 120,
    loans: 670,
  },
  'dobrocentr-messy': {
    children: 216,
    services: 2859,
    families: 216,
    assessments: 432 + 216,
    units: 120,
    loans: 661,
  },
  dmrc: { children: 205, services: 3140, families: 167, assessments: 410 + 167, units: 120, loans: 163 },
}

test.each(Object.entries(sizes))(
  '%s comes in, again changes nothing, goes out and comes in again',
  async (practice, size) => {
    const own = { ...centre, ...(await centre.another()) }
    const ids: string[] = []
    const rejected = []
    for (const file of files) {
      const made = await importBytes(own, journal(`${practice}/${file}`))
      expect(made.state).toBe('done')
      ids.push(made.id)
      for (const { row, code } of await faults(own, made.id)) rejected.push({ file, row, code })
    }
    expect(rejected).toEqual(expected(practice))
    expect(await counts(own)).toMatchObject(size)
    for (const file of files) {
      const again = await importBytes(own, journal(`${practice}/${file}`))
      expect(again).toMatchObject({ state: 'done', imported: 0 })
    }
    expect(await counts(own)).toMatchObject(size)
    for (const id of ids.toReversed()) await undo(own, id)
    expect(await progressOf(own, ids[0]!)).toMatchObject({ state: 'undone' })
    expect(await counts(own)).toMatchObject({
      children: 0,
      services: 0,
      assessments: 0,
      units: 0,
      loans: 0,
      identities: 0,
    })
    for (const file of files) await importBytes(own, journal(`${practice}/${file}`))
    expect(await counts(own)).toMatchObject(size)
  },
)
