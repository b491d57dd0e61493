import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import type { Cell } from './cell.ts'
import { recognise } from './headings.ts'
import { sheetOf } from './made-sheets.ts'
import { readSheet } from './rows.ts'
import { readFamilyAnswer, readMood, readPhase, readQualifier } from './values/assessment-words.ts'

const today = localDate('2026-11-21')

const heads = [
  '№ п/п',
  'ФИО ребёнка',
  'Дата обследования',
  'Этап',
  'Эмоциональный фон',
  'Двигательная сфера (0–4)',
  'Коммуникация',
  'Специалист',
]
const examination = (changes: Readonly<Record<number, Cell>> = {}): Cell[] =>
  Object.assign(
    [1, 'Орлов Михаил Ильич', '12.04.2021', 'первичная', 'негативный', 3, 2, 'Мищенко О.П.'],
    changes,
  )
const examined = async (...rows: Cell[][]) => {
  const sheet = sheetOf([heads, ...rows])
  return (await readSheet('assessments', sheet, recognise(sheet, {}, 'assessments')!, today)).rows
}

const surveyHeads = ['№ п/п', 'Дата', 'ФИО родителя', 'Жизнедеятельность семьи улучшилась']
const answered = async (...rows: Cell[][]) => {
  const sheet = sheetOf([surveyHeads, ...rows])
  return (await readSheet('surveys', sheet, recognise(sheet, {}, 'surveys')!, today)).rows
}

const remarks = (rows: readonly { faults: readonly { column: string | null; code: string }[] }[]) =>
  rows[0]!.faults.map(({ column, code }) => `${column}: ${code}`)

test('an examination is read with its phase, its qualifiers and the emotional background', async () => {
  const [row] = await examined(examination())
  expect(row!.faults).toEqual([])
  expect(row!.fields).toEqual({
    date: '2021-04-12',
    child: { lastName: 'Орлов', firstName: 'Михаил', middleName: 'Ильич' },
    childBorn: null,
    phase: 'baseline',
    mood: -1,
    qualifiers: {
      motor: 3,
      cognition: null,
      communication: 2,
      social: null,
      selfCare: null,
      emotionWill: null,
    },
    specialist: { lastName: 'Мищенко', firstName: 'О.', middleName: 'П.' },
  })
})

test.each<[Readonly<Record<number, Cell>>, string]>([
  [{ 1: null }, 'ФИО ребёнка: name_missing'],
  [{ 2: null }, 'Дата обследования: date_missing'],
  [{ 2: '31.02.2021' }, 'Дата обследования: date_invalid'],
  [{ 2: '22.11.2026' }, 'Дата обследования: date_in_future'],
  [{ 3: null }, 'Этап: phase_unknown'],
  [{ 3: 'повторная' }, 'Этап: phase_unknown'],
  [{ 3: '#REF!' }, 'Этап: formula_error'],
  [{ 5: 7 }, 'Двигательная сфера (0–4): score_out_of_range'],
  [{ 5: -1 }, 'Двигательная сфера (0–4): score_out_of_range'],
  [{ 6: 2.5 }, 'Коммуникация: score_out_of_range'],
  [{ 6: 'хорошо' }, 'Коммуникация: score_out_of_range'],
  [{ 5: null, 6: '-' }, 'Двигательная сфера (0–4): scores_missing'],
])('an examination with %j is refused with its reason at its column', async (changes, remark) => {
  expect(remarks(await examined(examination(changes)))).toEqual([remark])
})

test('a mood or a specialist that cannot be read is a warning and keeps the row', async () => {
  const [row] = await examined(examination({ 4: 'как всегда', 7: '???' }))
  expect(row!.faults).toEqual([])
  expect(row!.warnings.map(({ code }) => code).sort()).toEqual(['examiner_unread', 'mood_unknown'])
})

test('other words for the same phase, mood and score are the same row', async () => {
  const rows = await examined(
    examination(),
    examination({
      0: 9,
      1: 'ОРЛОВ  МИХАИЛ ИЛЬИЧ',
      2: '2021-04-12',
      3: 'Входная',
      4: 'отрицательный',
      5: '3 балла',
    }),
  )
  expect(new Set(rows.map(({ identity }) => identity)).size).toBe(1)
  const others = await examined(examination(), examination({ 3: 'итоговая' }), examination({ 5: 4 }))
  expect(new Set(others.map(({ identity }) => identity)).size).toBe(3)
})

test.each([
  ['первичная', 'baseline'],
  ['Входящая', 'baseline'],
  ['до программы', 'baseline'],
  ['на начало курса', 'baseline'],
  ['промежуточная', 'interim'],
  ['Итоговая', 'final'],
  ['заключительный этап', 'final'],
  ['отсроченная (через 6 мес.)', 'followUp'],
  ['повторная', null],
  ['', null],
])('the phase «%s» is %s', (text, phase) => {
  expect(readPhase(text)).toBe(phase)
})

test.each([
  ['негативный', -1],
  ['Нейтральный', 0],
  ['преимущественно позитивный', 1],
  ['1', 1],
  ['', null],
  ['-', null],
  ['разный', undefined],
])('the mood «%s» is %s', (text, mood) => {
  expect(readMood(text)).toBe(mood)
})

test.each([
  [0, 0],
  [4, 4],
  ['2', 2],
  ['3 балла', 3],
  ['1,0', 1],
  ['', null],
  ['–', null],
  [5, undefined],
  ['2-3', undefined],
  [true, undefined],
])('the qualifier %s is %s', (cell, qualifier) => {
  expect(readQualifier(cell)).toBe(qualifier)
})

test.each<[Cell, ReturnType<typeof readFamilyAnswer>]>([
  ['да', { kind: 'word', word: 'yes' }],
  ['Да, заметно', { kind: 'word', word: 'yes' }],
  ['скорее нет', { kind: 'word', word: 'no' }],
  ['Нет.', { kind: 'word', word: 'no' }],
  ['затрудняюсь ответить', { kind: 'word', word: 'unsure' }],
  [4, { kind: 'points', points: 4 }],
  ['5 баллов', { kind: 'points', points: 5 }],
  [0, 'score_out_of_range'],
  [6, 'score_out_of_range'],
  ['', 'answer_unknown'],
  ['всё хорошо', 'answer_unknown'],
])('a family that answers «%s» is understood', (cell, answer) => {
  expect(readFamilyAnswer(cell)).toEqual(answer)
})

test('a questionnaire is read with the parent’s bare name', async () => {
  const [row] = await answered([1, '12.04.2021', 'Орлова Ольга Игоревна (мать), 8 914 368-24-75', 'да'])
  expect(row!.faults).toEqual([])
  expect(row!.fields).toEqual({
    date: '2021-04-12',
    parent: { lastName: 'Орлова', firstName: 'Ольга', middleName: 'Игоревна' },
    answer: { kind: 'word', word: 'yes' },
  })
})

test.each<[Cell[], string]>([
  [[1, null, 'Орлова Ольга', 'да'], 'Дата: date_missing'],
  [[1, '12.04.2021', null, 'да'], 'ФИО родителя: name_missing'],
  [[1, '12.04.2021', 'Орлова Ольга', null], 'Жизнедеятельность семьи улучшилась: answer_unknown'],
  [[1, '12.04.2021', 'Орлова Ольга', 9], 'Жизнедеятельность семьи улучшилась: score_out_of_range'],
])('a questionnaire %j is refused with its reason at its column', async (row, remark) => {
  expect(remarks(await answered(row))).toEqual([remark])
})
