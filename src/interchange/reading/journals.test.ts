// The sample journals of three practices, beside the clone: what must be read out of them is fixed in expected.json.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { recognise, type Recognition } from './headings.ts'
import { isBuilt, type Kind } from '../contract/kinds.ts'
import { countRows, readSheet } from './rows.ts'
import { openWorkbook, type Sheet } from './workbook.ts'

const folder = fileURLToPath(new URL('../../../../shared/data/journals/', import.meta.url))
const today = localDate('2026-11-21')

async function read(path: string): Promise<{ sheet: Sheet; recognition: Recognition }> {
  const book = await openWorkbook(readFileSync(folder + path))
  if (!book.ok) throw new Error(book.code)
  const sheet = book.value.sheets[0]!
  return { sheet, recognition: recognise(sheet)! }
}

const kindOfFile: Readonly<Record<string, Kind>> = {
  'deti.xlsx': 'children',
  'uslugi.xlsx': 'services',
  'oborudovanie.xlsx': 'equipment',
  'vydacha.xlsx': 'loans',
  'diagnostika.xlsx': 'assessments',
  'obuchenie.xlsx': 'trainings',
  'ankety.xlsx': 'surveys',
}

const rowsIn: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  dobrocentr: {
    children: 216,
    services: 2859,
    equipment: 120,
    loans: 670,
    assessments: 432,
    trainings: 409,
    surveys: 216,
  },
  'dobrocentr-messy': {
    children: 219,
    services: 2863,
    equipment: 120,
    loans: 663,
    assessments: 433,
    trainings: 408,
    surveys: 216,
  },
  dmrc: {
    children: 205,
    services: 3140,
    equipment: 120,
    loans: 163,
    assessments: 410,
    trainings: 335,
    surveys: 167,
  },
}

/** What a row alone cannot tell. */
const byTheBooks = ['person_unknown', 'unit_unknown', 'unit_already_on_loan']

for (const [practice, counts] of Object.entries(rowsIn)) {
  test(`every file of ${practice} is recognised by its headings, whole and with all its rows`, async () => {
    for (const file of readdirSync(folder + practice).filter((name) => name.endsWith('.xlsx'))) {
      const { sheet, recognition } = await read(`${practice}/${file}`)
      expect(recognition).toMatchObject({ kind: kindOfFile[file], confidence: 1, missing: [] })
      expect(recognition.columns.filter(({ field }) => field === null)).toEqual([])
      expect(countRows(sheet, recognition)).toBe(counts[recognition.kind])
    }
  })

  test(`the faulty rows of ${practice} are exactly those that are expected`, async () => {
    const { rejectedRows } = JSON.parse(readFileSync(`${folder}${practice}/expected.json`, 'utf8')) as {
      rejectedRows: { file: string; row: number; code: string }[]
    }
    const byRowAlone = rejectedRows.filter(
      ({ file, code }) => isBuilt(kindOfFile[file]!) && !byTheBooks.includes(code),
    )
    const all = []
    for (const [file, kind] of Object.entries(kindOfFile)) {
      if (!isBuilt(kind)) continue
      const { sheet, recognition } = await read(`${practice}/${file}`)
      all.push({ file, rows: (await readSheet(kind, sheet, recognition, today)).rows })
    }
    const faulty = all.flatMap(({ file, rows }) =>
      rows.flatMap(({ row, faults }) => faults.map(({ code }) => ({ file, row, code }))),
    )
    expect(faulty).toEqual(byRowAlone)
    expect(all.flatMap(({ rows }) => rows.flatMap(({ warnings }) => warnings))).toEqual([])
  })
}

test('equal rows have equal identities, and only they', async () => {
  const { sheet, recognition } = await read('dmrc/uslugi.xlsx')
  const { rows } = await readSheet('services', sheet, recognition, today)
  expect(rows.length - new Set(rows.map(({ identity }) => identity)).size).toBe(11)
})

test('the totals row at the end is named as skipped', async () => {
  const { sheet, recognition } = await read('dobrocentr-messy/deti.xlsx')
  const { skipped } = await readSheet('children', sheet, recognition, today)
  expect(skipped).toEqual([{ row: 224, reason: 'total' }])
})
