import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { cellsOf, changesOf, isOpen, markOfKey, moved, nextMark, withMark, type Sheet } from './marks.ts'

const day = localDate('2026-05-12')
const sheet: Sheet = {
  childId: '00000000-0000-7000-8000-000000000001',
  firstName: 'Миша',
  days: [day, localDate('2026-05-13')],
  tasks: [
    {
      id: '00000000-0000-7000-8000-0000000000c1',
      title: 'Карточки за обедом',
      text: '',
      picture: 'card',
      timesAWeek: 5,
      from: day,
      to: null,
      marks: ['done', null],
    },
  ],
}

test('a tap goes round and comes back to nothing', () => {
  expect([null, 'done', 'partly', 'notDone'].map((mark) => nextMark(mark as never))).toEqual([
    'done',
    'partly',
    'notDone',
    null,
  ])
})

test('figures and Delete are keys of marks, letters are not', () => {
  expect([markOfKey('1'), markOfKey('0'), markOfKey('Delete'), markOfKey('x')]).toEqual([
    'done',
    null,
    null,
    undefined,
  ])
})

test('only what differs is sent, a mark taken off as well', () => {
  const cells = withMark(withMark(cellsOf(sheet), [0, 0], null), [0, 1], 'partly')
  expect(changesOf(sheet, cells).map(({ mark }) => mark)).toEqual([null, 'partly'])
  expect(changesOf(sheet, cellsOf(sheet))).toEqual([])
})

test('days before the task and days to come are closed', () => {
  expect(isOpen(sheet.tasks[0]!, day, day)).toBe(true)
  expect(isOpen(sheet.tasks[0]!, localDate('2026-05-11'), day)).toBe(false)
  expect(isOpen(sheet.tasks[0]!, localDate('2026-05-13'), day)).toBe(false)
})

test('arrows stop at the edge', () => {
  expect(moved([0, 0], 'ArrowRight', [1, 2])).toEqual([0, 1])
  expect(moved([0, 1], 'ArrowRight', [1, 2])).toBeNull()
  expect(moved([0, 0], 'Enter', [1, 2])).toBeNull()
})
