// The sample journals of three practices, and what must come of them.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { builtKinds } from '#interchange/contract/kinds.ts'
import type { Period, Rejected } from './centre.ts'

export const practices = ['dobrocentr', 'dmrc', 'dobrocentr-messy'] as const
export type Practice = (typeof practices)[number]

interface Expected {
  readonly period: Period
  readonly indicators: Readonly<Record<string, unknown>>
  readonly rejectedRows: readonly Rejected[]
}

const kindOf: Readonly<Record<string, string>> = {
  'deti.xlsx': 'children',
  'uslugi.xlsx': 'services',
  'oborudovanie.xlsx': 'equipment',
  'vydacha.xlsx': 'loans',
  'diagnostika.xlsx': 'assessments',
  'obuchenie.xlsx': 'trainings',
  'ankety.xlsx': 'surveys',
}

export const folderOf = (practice: Practice): string =>
  fileURLToPath(new URL(`../../../shared/data/journals/${practice}`, import.meta.url))

const isBuilt = (file: string): boolean => (builtKinds as readonly string[]).includes(kindOf[file]!)

export const expectedOf = (practice: Practice): Expected =>
  JSON.parse(readFileSync(`${folderOf(practice)}/expected.json`, 'utf8')) as Expected

/** The rows that must come back, of the kinds that are built; file after file in the order of their names. */
export const rejectedOf = (practice: Practice): Rejected[] =>
  expectedOf(practice)
    .rejectedRows.filter(({ file }) => isBuilt(file))
    .toSorted((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file)))

/** File, kind and what must become of it. */
export const filesOf = (practice: Practice): { file: string; kind: string; status: string }[] =>
  readdirSync(folderOf(practice))
    .filter((file) => file.endsWith('.xlsx'))
    .toSorted()
    .map((file) => ({ file, kind: kindOf[file]!, status: isBuilt(file) ? 'done' : 'notBuilt' }))
