// What becomes of a file that is not as it should be, of a trial, and of rejected rows once they are corrected.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { textOf } from '#interchange/reading/cell.ts'
import { workbookParts, zipOf } from '#interchange/reading/made-files.ts'
import { openWorkbook } from '#interchange/reading/workbook.ts'
import { type MadeCell, sheetOf } from '../imports.ts'
import { tenant } from '../tenancy.ts'
import { type Centre, initCentre } from './centre.ts'
import { cli } from './cli.ts'
import { folderOf } from './samples.ts'

const patience_ms = 240_000
const messy = folderOf('dobrocentr-messy')

let centre: Centre
let room: string
beforeAll(async () => {
  centre = await initCentre()
  room = mkdtempSync(join(tmpdir(), 'ryadom-files-'))
}, patience_ms)
afterAll(() => rmSync(room, { recursive: true, force: true }))

/** The number of rows of every table. */
async function tableSizes(): Promise<Record<string, number>> {
  const holder = await tenant(centre.data)
  if (!holder.answer.ok) throw new Error(holder.answer.code)
  const client = new pg.Client({ connectionString: holder.answer.value.superUrl })
  await client.connect()
  const tables = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`,
  )
  const sizes: Record<string, number> = {}
  for (const { name } of tables.rows)
    sizes[name] = (await client.query<{ n: number }>(`select count(*)::int as n from ${name}`)).rows[0]!.n
  await client.end()
  await holder.leave()
  return sizes
}

test(
  'a trial tells what would come in and writes nothing at all',
  async () => {
    const before = await tableSizes()
    const trial = await centre.import('all', messy, '--dry-run')
    expect(trial.code, trial.stderr).toBe(0)
    expect(trial.value).toMatchObject({ rows: 4514, imported: 4504, unchanged: 0 })
    expect(trial.value.rejected).toHaveLength(10)
    expect(await tableSizes()).toEqual(before)
  },
  patience_ms,
)

interface Corrected {
  readonly heading: RegExp
  readonly cells: Readonly<Record<string, string>>
}

/** Writes a workbook of rejected rows again with cells of a column corrected, by the reason that stands beside them. */
async function correct(path: string, corrections: readonly Corrected[]): Promise<void> {
  const book = await openWorkbook(readFileSync(path))
  if (!book.ok) throw new Error(book.code)
  const [heading, ...rows] = book.value.sheets[0]!.rows
  const names = heading!.cells.map(textOf)
  const reason = names.indexOf('Причина')
  const lines = rows.map(({ cells }) => {
    const line: MadeCell[] = names.map((_, at) => cells[at] ?? null)
    for (const { heading: pattern, cells: byReason } of corrections)
      for (const [said, text] of Object.entries(byReason))
        if (textOf(cells[reason]).includes(said)) line[names.findIndex((name) => pattern.test(name))] = text
    return line
  })
  writeFileSync(path, await sheetOf(names, ...lines))
}

test(
  'rejected rows come back as a workbook, and once corrected they come in',
  async () => {
    const rejects = join(room, 'не загружено.xlsx')
    const take = (kind: string, file: string) => centre.import(kind, file, '--rejects', rejects)
    const children = await take('children', join(messy, 'deti.xlsx'))
    expect(children).toMatchObject({ code: 0, value: { imported: 216 } })
    await correct(rejects, [
      { heading: /Фамилия, имя/, cells: { 'нет фамилии': 'Проверкин Пров Провович' } },
      { heading: /Д\.р\./, cells: { 'Такой даты нет': '12.04.2016', 'ещё не наступила': '13.04.2016' } },
    ])
    expect(await centre.import('children', rejects)).toMatchObject({
      code: 0,
      value: { rows: 3, imported: 3, rejected: [] },
    })
    const services = await take('services', join(messy, 'uslugi.xlsx'))
    expect(services).toMatchObject({ code: 0, value: { imported: 2859 } })
    await correct(rejects, [
      { heading: /ФИО реб/, cells: { 'нет в списке детей': 'Проверкин Пров Провович' } },
      { heading: /^Дата$/, cells: { 'Такой даты нет': '12.04.2022', 'нет даты': '13.04.2022' } },
      { heading: /^Услуга$/, cells: { 'не названа услуга': 'Занятие с логопедом' } },
    ])
    expect(await centre.import('services', rejects)).toMatchObject({
      code: 0,
      value: { rows: 4, imported: 4, rejected: [] },
    })
    expect(await centre.verify()).toMatchObject({ code: 0, value: { ok: true } })
  },
  patience_ms,
)

const oldXls = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)])
const bomb = zipOf(workbookParts([{ name: 'Лист1', xml: ' '.repeat(64 * 2 ** 20) }]))

test(
  'a file that cannot be read ends with an exit code and its reason, while those beside it come in',
  async () => {
    const folder = mkdtempSync(join(room, 'folder-'))
    copyFileSync(join(folderOf('dmrc'), 'deti.xlsx'), join(folder, 'deti.xlsx'))
    writeFileSync(join(folder, 'old.xlsx'), oldXls)
    writeFileSync(join(folder, 'bomb.xlsx'), bomb)
    writeFileSync(join(folder, 'empty.xlsx'), '')
    writeFileSync(join(folder, 'half.xlsx'), readFileSync(join(messy, 'uslugi.xlsx')).subarray(0, 9000))
    const all = await centre.import('all', folder)
    expect(all.code).toBe(1)
    const unreadable = { kind: null, status: 'unreadable', rows: 0, imported: 0 }
    expect(all.value.files).toMatchObject([
      { file: 'bomb.xlsx', code: 'file-suspicious', ...unreadable },
      { file: 'deti.xlsx', status: 'done', imported: 205 },
      { file: 'empty.xlsx', code: 'file-empty', ...unreadable },
      { file: 'half.xlsx', code: expect.stringMatching(/^file-(broken|not-xlsx)$/) as string, ...unreadable },
      { file: 'old.xlsx', code: 'file-is-old-xls', ...unreadable },
    ])
    const one = await cli(['import', 'children', join(folder, 'old.xlsx'), '--data', centre.data])
    expect(one.code).toBe(1)
    expect(one.stdout).toContain('старого формата XLS')
  },
  patience_ms,
)

test(
  'a file and a folder that are not there are said to be not there',
  async () => {
    const missing = join(room, 'nowhere')
    const answers = [await centre.import('children', `${missing}.xlsx`), await centre.import('all', missing)]
    expect(answers).toMatchObject([
      { code: 1, value: { error: { code: 'file-missing' } } },
      { code: 1, value: { error: { code: 'folder-unreadable' } } },
    ])
  },
  patience_ms,
)
