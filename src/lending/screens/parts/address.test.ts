import { expect, test } from 'vitest'
import { codeIn, idIn, idsIn } from './address.ts'

const one = '01938f5e-0000-7000-8000-000000000001'
const two = '01938f5e-0000-7000-8000-000000000002'

test('an address gives ids, each once and no more than asked for', () => {
  expect(idsIn({ units: `${one}.${two}.${one}` }, 'units', 10)).toEqual([one, two])
  expect(idsIn({ units: `${one}.${two}` }, 'units', 1)).toEqual([one])
})

test('an address stands anything in it', () => {
  expect(idsIn({ units: 'rubbish.1' }, 'units', 10)).toEqual([])
  expect(idsIn({ units: 7 }, 'units', 10)).toEqual([])
  expect(idIn({ child: [one] }, 'child')).toBeUndefined()
  expect(idIn({ child: one }, 'child')).toBe(one)
  expect(codeIn({ state: 'whatever' }, 'state', ['all', 'out'])).toBe('all')
  expect(codeIn({ state: 'out' }, 'state', ['all', 'out'])).toBe('out')
})
