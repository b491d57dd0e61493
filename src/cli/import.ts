import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Actor } from '#access/act.ts'
import { refuse, type Result } from '#base/result.ts'
import { largestFile } from '#interchange/contract.ts'
import type { FileCode } from '#interchange/contract/codes.ts'
import { builtKinds, isBuilt, kinds, type Kind } from '#interchange/contract/kinds.ts'
import type { Brought } from '#interchange/rules/known.ts'
import {
  type FileResult,
  importFile,
  isNotBuilt,
  kindsOfFile,
  tryFile,
} from '#interchange/service/file-import.ts'
import { type CliCommand, Failure, Misuse, type Setting } from './command.ts'
import { type FileOutcome, sayFile, sayTotals, totalsOf } from './import-report.ts'

const options = { 'dry-run': { type: 'boolean', default: false }, rejects: { type: 'string' } } as const

interface Wish {
  readonly kind: Kind | undefined
  readonly paths: readonly string[]
  readonly isDryRun: boolean
  readonly rejects: string | undefined
}

export const importFiles: CliCommand = {
  summary: 'загружает журналы центра из файлов XLSX',
  usage:
    'npm run ryadom -- import <вид> ФАЙЛ.xlsx [--dry-run] [--rejects ОТКЛОНЁННОЕ.xlsx] [--json]\n' +
    'npm run ryadom -- import all ПАПКА [--dry-run] [--json]\n\n' +
    `Виды: ${kinds.join(', ')}. При «all» вид каждого файла узнаётся по заголовкам; первыми идут дети,\n' +
    'за ними услуги, оборудование, выдачи, диагностика и анкеты.\n` +
    'Повторная загрузка того же файла ничего не меняет. С --dry-run ничего не записывается.',
  async run(setting, args) {
    const wish = wishOf(args)
    const actor = await setting.actor()
    const outcomes = await importAll(setting, actor, wish)
    const totals = totalsOf(outcomes)
    if (setting.io.isJson) setting.io.json(totals)
    else sayTotals(setting.io, totals, wish.isDryRun)
    return outcomes.every(isReadable) ? 0 : 1
  },
}

function wishOf(args: readonly string[]): Wish {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const [what, path, ...more] = positionals
  if (!what || !path || more.length > 0) throw new Misuse('Нужны вид и файл или «all» и папка.')
  const kind = kinds.find((one) => one === what)
  if (what !== 'all' && !kind) throw new Misuse(`Нет вида «${what}». Виды: ${kinds.join(', ')}, all`)
  if (!kind && values.rejects) throw new Misuse('--rejects пишется для одного файла: import <вид> ФАЙЛ')
  const paths = kind ? [path] : workbooksIn(path)
  return { kind, paths, isDryRun: values['dry-run'], rejects: values.rejects }
}

function workbooksIn(folder: string): string[] {
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch {
    throw new Failure('folder-unreadable', `Папку «${folder}» не удалось открыть.`)
  }
  const found = names.filter((name) => /\.xls[xm]?$/i.test(name) && !name.startsWith('~$')).toSorted()
  if (found.length === 0) throw new Failure('nothing-to-import', `В папке «${folder}» нет файлов XLSX.`)
  return found.map((name) => join(folder, name))
}

/** A name that is not there is a mistake on the line; a file that is too large is not even read. */
function bytesOf(path: string): Result<Uint8Array, FileCode> {
  try {
    return statSync(path).size > largestFile
      ? refuse('file-too-large')
      : { ok: true, value: readFileSync(path) }
  } catch {
    throw new Failure('file-missing', `Файл «${path}» не удалось открыть.`)
  }
}

/** Imports the files, each after those that it needs; answers them in the order of their names. */
async function importAll(setting: Setting, actor: Actor, wish: Wish): Promise<FileOutcome[]> {
  const outcomes = new Map<string, FileOutcome>()
  let also: Brought = { children: [], units: [] }
  for (const path of await inOrder(setting, actor, wish)) {
    const result = await importOne(setting, actor, { wish, path, also })
    const outcome = { file: basename(path), result }
    outcomes.set(path, outcome)
    if (result.ok) also = bothOf(also, result.value.brings)
    if (!setting.io.isJson) sayFile(setting.io, outcome)
  }
  return wish.paths.map((path) => outcomes.get(path)!)
}

const bothOf = (a: Brought, b: Brought): Brought => ({
  children: [...a.children, ...b.children],
  units: [...a.units, ...b.units],
})

async function inOrder({ program }: Setting, actor: Actor, wish: Wish): Promise<string[]> {
  if (wish.paths.length === 1) return [...wish.paths]
  const ranked: { path: string; rank: number }[] = []
  for (const path of wish.paths) {
    const bytes = bytesOf(path)
    const found = bytes.ok
      ? await kindsOfFile(program, actor, { name: basename(path), bytes: bytes.value })
      : bytes
    const ranks = (found.ok ? found.value : []).map((kind) => order.indexOf(kind))
    ranked.push({ path, rank: Math.min(order.length, ...ranks) })
  }
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ path }) => path)
}

/** Children come before what happened to them; of a file with several kinds the first decides. */
const order: readonly Kind[] = [...builtKinds, ...kinds.filter((kind) => !isBuilt(kind))]

async function importOne(
  { program, io }: Setting,
  actor: Actor,
  { wish, path, also }: { wish: Wish; path: string; also: Brought },
): Promise<Result<FileResult, FileCode>> {
  const bytes = bytesOf(path)
  if (!bytes.ok) return bytes
  const file = {
    name: basename(path),
    bytes: bytes.value,
    asked: wish.kind,
    withRejects: wish.rejects !== undefined,
    ...(!io.isJson && { onStep: sayProgress(io) }),
  }
  const result = wish.isDryRun
    ? await tryFile(program, actor, file, also)
    : await importFile(program, actor, file)
  if (result.ok && result.value.rejects && wish.rejects)
    writeFileSync(wish.rejects, result.value.rejects, { mode: 0o600 })
  return result
}

/** A line for every tenth of a long import. */
function sayProgress(io: Setting['io']): (done: number, rows: number) => void {
  let said = 0
  return (done, rows) => {
    const tenth = Math.floor((done * 10) / rows)
    if (rows >= 10_000 && tenth > said) io.say(`  ${done} из ${rows}`)
    said = tenth
  }
}

/** Kinds that are not built yet are no failure; a file of which nothing is understood is. */
const isReadable = ({ result }: FileOutcome): boolean =>
  result.ok &&
  result.value.state !== 'failed' &&
  (result.value.state !== 'nothing' || result.value.sheets.some(isNotBuilt))
