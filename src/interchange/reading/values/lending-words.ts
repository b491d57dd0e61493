// Words of a list of equipment and of a journal of issue.
import type { conditions } from '#lending/contract/unit.ts'
import { textOf, type Cell } from '../cell.ts'

export type Condition = (typeof conditions)[number]

const fold = (text: string): string => text.toLowerCase().replaceAll('ё', 'е').trim()

// The order decides: «неисправно» holds «исправно», «не требует ремонта» holds «ремонт».
const words: readonly [words: RegExp, condition: Condition][] = [
  [/не подлежит ремонт|непригод|списан|утил|не подлежит восстан/u, 'unusable'],
  [/не требует|без ремонта/u, 'good'],
  [/неисправ|не исправ|ремонт|слома|поломк|не работает|поврежд/u, 'needsRepair'],
  [/удовлетвор|изнош|б\/у|потерт|со следами|средн/u, 'fair'],
  [/нов(?:ое|ый|ая|ые)/u, 'new'],
  [/исправ|хор(?:ош|\.|$)|норм|отлич|рабоч|годн|комплект|цел/u, 'good'],
]

/** The condition that a cell names; `null` when it is empty or holds a dash, `undefined` when it says something else. */
export function readCondition(text: string): Condition | null | undefined {
  const said = fold(text)
  if (/^[-–—.]*$/u.test(said)) return null
  return words.find(([pattern]) => pattern.test(said))?.[1]
}

const most_kopecks = 10_000_000_000

/** Roubles as kopecks: «61 900,50 руб.», 61900.5; `null` when the cell is empty or a dash, `undefined` for what is no sum. */
export function readRoubles(cell: Cell | undefined): number | null | undefined {
  const said = fold(textOf(cell))
    .replace(/[\s\u00a0']/gu, '')
    .replace(/(?:руб(?:лей|ля|\.)?|р\.?|₽)$/u, '')
  if (/^[-–—.]*$/u.test(said)) return null
  const found = /^(\d{1,9})(?:[.,](\d+))?$/u.exec(said)
  if (!found) return undefined
  const kopecks = Math.round(Number(`${found[1]}.${found[2] ?? 0}`) * 100)
  return kopecks <= most_kopecks ? kopecks : undefined
}

/** Whether a source of money is a grant: «средства Фонда», «грант». What it paid for is not written off without its consent. */
export const isGrantSource = (source: string): boolean =>
  /(?<!\p{L})фонд|грант/u.test(fold(source)) && !/основн\S* фонд/u.test(fold(source))
