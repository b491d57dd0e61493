import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { refuse } from '#base/result.ts'
import { registerChild } from '../../contract.ts'
import { atField, nothingYet, registerArgs, type NewChildValues } from './new-child-values.ts'

const typed: NewChildValues = {
  ...nothingYet,
  lastName: 'Орлов',
  firstName: 'Михаил',
  birthDate: localDate('2020-07-12'),
  adults: 3,
  adult1LastName: 'Орлова',
  adult1FirstName: 'Елена',
  adult1Relation: 'mother',
  statuses: ['palliative', 'disabledChild'],
  disabledChildTo: localDate('2027-03-01'),
  distance: '31 км',
  isAddressHidden: true,
}

test('what is typed is what the act takes, without the adults of whom nothing is written', () => {
  const args = registerArgs(typed)
  if (!args.ok) throw new Error(args.code)
  const taken = registerChild.input.parse(args.value)
  expect(taken.adults.map(({ name }) => name.firstName)).toEqual(['Елена'])
  expect(taken.family).toMatchObject({ distance_km: 31, isAddressHidden: true })
  expect(taken.statuses).toEqual([
    { kind: 'palliative', from: null, to: null },
    { kind: 'disabledChild', from: null, to: '2027-03-01' },
  ])
})

test('a child that joins a family brings no adults and no home of its own', () => {
  const representative = { adultId: 'a', name: 'мама Елена', relation: 'mother', isLegal: true } as const
  const args = registerArgs({ ...typed, isJoining: true, familyId: 'f', representatives: [representative] })
  expect(args).toMatchObject({
    ok: true,
    value: { familyId: 'f', representatives: [{ adultId: 'a', relation: 'mother', isLegal: true }] },
  })
  expect(args.ok && args.value.adults).toBeUndefined()
})

test.each([
  [{ lastName: ' ' }, 'lastName'],
  [{ firstName: '' }, 'firstName'],
  [{ birthDate: null }, 'birthDate'],
  [{ distance: 'далеко' }, 'distance'],
  [{ isJoining: true }, 'familyId'],
])('the form names the field that is not right: %j', (part, field) => {
  expect(registerArgs({ ...typed, ...part })).toMatchObject({ ok: false, field })
})

test('a refusal of the act finds the field on the form', () => {
  const field = (path: string): string | undefined =>
    atField(refuse('name-invalid', { field: path }), typed).field
  expect(field('adults.0.name.lastName')).toBe('adult1LastName')
  expect(field('adults.0.phones')).toBe('adult1Phones')
  expect(field('statuses.1')).toBe('disabledChildTo')
  expect(field('name.lastName')).toBe('name.lastName')
})
