import { expect, test } from 'vitest'
import { ageGroups } from '../contract.ts'
import { ageColumns, quarterTable } from './quarter-table.ts'

type Where = readonly ['medical' | 'pedagogical' | null, '0-3' | '4-7', 'severe' | 'other']

const cell = ([type, ageGroup, kind]: Where, services: number | null, children: number | null) => ({
  type,
  ageGroup,
  isSevere: kind === 'severe',
  services,
  children,
})

const cells = [
  cell([null, '4-7', 'other'], 2, 1),
  cell(['medical', '0-3', 'other'], 10, 3),
  cell(['medical', '0-3', 'severe'], 6, 2),
  cell(['pedagogical', '4-7', 'other'], 5, 4),
]

test('the columns are all age groups', () => {
  expect(ageColumns).toEqual(ageGroups)
})

test('children with severe disorders stand beside all, who include them', () => {
  const { rows, totals } = quarterTable(cells, 'services')
  expect(rows.map(({ type }) => type)).toEqual(['medical', 'pedagogical', null])
  expect(rows[0]).toMatchObject({ total: { all: 16, severe: 6 } })
  expect(rows[0]!.ages[0]).toEqual({ all: 16, severe: 6 })
  expect(rows[0]!.ages[1]).toEqual({ all: 0, severe: 0 })
  expect(totals?.total).toEqual({ all: 23, severe: 6 })
})

test('children of different types are not added up', () => {
  const { rows, totals } = quarterTable(cells, 'children')
  expect(rows[0]?.total).toEqual({ all: 5, severe: 2 })
  expect(totals).toBeNull()
})

test('a sum is not told where a part of it may not be shown', () => {
  const { rows, totals } = quarterTable(
    [...cells, cell(['pedagogical', '0-3', 'severe'], null, null)],
    'services',
  )
  expect(rows[1]?.total).toEqual({ all: null, severe: null })
  expect(rows[1]?.ages[1]).toEqual({ all: 5, severe: 0 })
  expect(totals?.total.all).toBeNull()
})

test('nothing was delivered: no rows', () => {
  expect(quarterTable([], 'services')).toEqual({ rows: [], totals: null })
})
