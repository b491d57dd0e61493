// Words of a journal of examinations and of families' answers.
import { textOf, type Cell } from '../cell.ts'

export type JournalPhase = 'baseline' | 'interim' | 'final' | 'followUp'
/** Emotional background: -1 negative, 0 neutral, 1 positive. */
export type MoodLevel = -1 | 0 | 1

const fold = (text: string): string => text.toLowerCase().replaceAll('ё', 'е').trim()

const phases: readonly [words: RegExp, phase: JournalPhase][] = [
  [/катамне|отсроч|отдален|спустя/u, 'followUp'],
  [/промежут|текущ|середин/u, 'interim'],
  [/первич|входн|входящ|вводн|стартов|начал|исходн|до программы|до курса|^до$/u, 'baseline'],
  [/итог|заключит|выходн|финал|заверш|оконч|конец|конц|после программы|после курса|^после$/u, 'final'],
]

/** When in the child's course it was. «Повторная» may be either and is nothing: `null`, as for other words and the empty cell. */
export function readPhase(text: string): JournalPhase | null {
  const words = fold(text)
  return phases.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

const moods: readonly [words: RegExp, mood: MoodLevel][] = [
  [/^(?:-1|[−–]1)$|негатив|отрицат|не позитив|сниж|подавл|плох/u, -1],
  [/^0$|нейтрал|ровн|спокойн|средн/u, 0],
  [/^\+?1$|позитив|положит|хорош|радост|припод/u, 1],
]

/** Emotional background in words or as -1, 0, 1; `null` when the cell is empty, `undefined` when it says something else. */
export function readMood(text: string): MoodLevel | null | undefined {
  const words = fold(text)
  if (isLeftOpen(words)) return null
  return moods.find(([pattern]) => pattern.test(words))?.[1]
}

/** A qualifier 0 … 4: a whole number, «2 балла» too; `null` when the cell is empty or a dash, `undefined` for anything else. */
export const readQualifier = (cell: Cell | undefined): number | null | undefined =>
  pointsUpTo(cell, { least: 0, most: 4 })

/** What a family answers: that it lives better, as «да», «нет» or «затрудняюсь», or as points 1 … 5. */
export type FamilyAnswer =
  | { readonly kind: 'word'; readonly word: 'yes' | 'no' | 'unsure' }
  | { readonly kind: 'points'; readonly points: number }

const answers: readonly [words: RegExp, word: 'yes' | 'no' | 'unsure'][] = [
  [/затруд|не знаю|не могу|трудно сказать|сложно сказать/u, 'unsure'],
  [/^(?:нет|н|-|−|–|no)$|^скорее нет|не улучш|без изменений|^ухудш/u, 'no'],
  [/^(?:да|д|\+|v|✓|✔|yes)$|^скорее да|^да[,.]|^улучш/u, 'yes'],
]

/**
 * The answer in a cell, or why there is none: `answer_unknown` for no answer and other words, `score_out_of_range` for a number that
 * is not 1 … 5.
 */
export function readFamilyAnswer(
  cell: Cell | undefined,
): FamilyAnswer | 'answer_unknown' | 'score_out_of_range' {
  const words = fold(textOf(cell)).replace(/[.!]+$/u, '')
  if (/^[-+]?\d/u.test(words)) {
    const points = pointsUpTo(cell, { least: 1, most: 5 })
    return typeof points === 'number' ? { kind: 'points', points } : 'score_out_of_range'
  }
  const word = answers.find(([pattern]) => pattern.test(words))?.[1]
  return word ? { kind: 'word', word } : 'answer_unknown'
}

const isLeftOpen = (words: string): boolean => /^[-–—.?]*$/u.test(words)

function pointsUpTo(
  cell: Cell | undefined,
  { least, most }: { readonly least: number; readonly most: number },
): number | null | undefined {
  const words = fold(textOf(cell))
  if (isLeftOpen(words)) return null
  const said = /^(\d{1,3})(?:[.,]0+)?(?:\s*б\S{0,8})?$/u.exec(words)
  const points = said ? Number(said[1]) : Number.NaN
  return points >= least && points <= most ? points : undefined
}
