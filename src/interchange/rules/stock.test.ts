import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, localDate, type LocalDate } from '#base/local-date.ts'
import { type DaysOut, isTitleSame, Stock } from './stock.ts'

const day = (n: number): LocalDate => addDays(localDate('2021-04-01'), n)
const chair = { id: null, inventoryNumber: 'БП-0001', title: 'Кресло-коляска комнатная' }

test.each<[string, DaysOut, DaysOut, boolean]>([
  [
    'back on the day of the next issue',
    { from: day(0), until: day(5) },
    { from: day(5), until: day(9) },
    true,
  ],
  ['out on a common day', { from: day(0), until: day(6) }, { from: day(5), until: day(9) }, false],
  ['still out before', { from: day(0), until: null }, { from: day(5), until: day(9) }, false],
  ['still out afterwards', { from: day(5), until: null }, { from: day(0), until: day(5) }, true],
  ['still out twice', { from: day(0), until: null }, { from: day(0), until: null }, false],
  [
    'taken and brought back on one day',
    { from: day(3), until: day(3) },
    { from: day(0), until: day(9) },
    true,
  ],
])('a unit %s', (_, first, second, isTaken) => {
  const stock = new Stock()
  stock.add(chair)
  expect(stock.lend('БП-0001', first)).toBe(true)
  expect(stock.lend('бп - 0001', second)).toBe(isTaken)
})

test('a unit that is not there is not lent', () => {
  expect(new Stock().lend('БП-0001', { from: day(0), until: null })).toBe(false)
})

test('whatever is lent, no unit is out twice on a day', () => {
  const days = fc.record({ from: fc.nat(40), length: fc.option(fc.nat(10)) })
  fc.assert(
    fc.property(fc.array(days, { maxLength: 30 }), (wishes) => {
      const stock = new Stock()
      stock.add(chair)
      const out = new Map<LocalDate, number>()
      for (const { from, length } of wishes) {
        const until = length === null ? null : day(from + length)
        if (!stock.lend('БП-0001', { from: day(from), until })) continue
        for (let n = from; n < (length === null ? 60 : from + length); n++)
          out.set(day(n), (out.get(day(n)) ?? 0) + 1)
      }
      expect([...out.values()].every((times) => times === 1)).toBe(true)
    }),
  )
})

test('two spellings of a name are the same', () => {
  expect(isTitleSame('Сухой  бассейн', 'сухой бассейн')).toBe(true)
  expect(isTitleSame('Сухой бассейн', 'Стол с вырезом')).toBe(false)
})
