import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { missingKinds } from '../../contract/missing.ts'
import { mendings, gapsOf } from './mend.ts'

const row = { name: 'Орлов Михаил', childId: 'c', subjectId: 's', day: localDate('2026-10-05') }
const unknown = { name: 'Массаж', childId: null, subjectId: null, day: null }

test('each gap leads to the screen that mends it', () => {
  expect(Object.fromEntries(missingKinds.map((kind) => [kind, mendings[kind].hrefOf(row)]))).toEqual({
    baselineMissing: '/assessments/new?child=c&phase=baseline&instrument=development',
    finalMissing: '/assessments/new?child=c&phase=final&instrument=development',
    surveyMissing: '/assessments/new?child=c&phase=final&instrument=closing',
    programmeOpen: '/programmes/s/close',
    ratingMissing: '/programmes/s',
    serviceUnclassified: '/services/catalogue',
    minutesMissing: '/services?child=c&period=own&from=2026-10-05&to=2026-10-05',
    sexMissing: '/families/c/edit',
    settlementMissing: '/families/c',
  })
})

test('a row that does not say what to open has no button, except where one screen mends them all', () => {
  const open = missingKinds.filter((kind) => mendings[kind].hrefOf(unknown) !== null)
  expect(open).toEqual(['serviceUnclassified'])
})

test('gaps are counted whole, not as many as are shown', () => {
  expect(
    gapsOf([
      { kind: 'sexMissing', total: 31, rows: [row] },
      { kind: 'finalMissing', total: 2, rows: [] },
    ]),
  ).toBe(33)
})
