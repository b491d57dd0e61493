import { expect, test } from 'vitest'
import { sameParent, type KnownParent } from './parents.ts'

const name = { lastName: 'Орлова', firstName: 'Анна', middleName: 'Юрьевна' }
const known = (familyId: string, phones: string[], settlement = 'с. Чигири'): KnownParent => ({
  adultId: `adult of ${familyId}`,
  familyId,
  phones,
  settlement,
})
const row = (phones: string[], settlement = 'с. Чигири', of = name) => ({ name: of, phones, settlement })

test.each([
  ['the same phone is the same parent', [known('a', ['1'])], row(['1', '2'], 'г. Свободный'), 'a'],
  ['other phones are another parent', [known('a', ['1'])], row(['2']), undefined],
  ['without a phone the whole name decides', [known('a', [])], row(['2']), 'a'],
  ['without a phone the whole name decides', [known('a', ['1'])], row([]), 'a'],
  ['but not from another settlement', [known('a', ['1'])], row([], 'г. Свободный'), undefined],
  ['an unknown settlement is none', [known('a', ['1'], '')], row([]), 'a'],
  [
    'a name without a patronymic does not decide',
    [known('a', [])],
    row([], 'с. Чигири', { ...name, middleName: '' }),
    undefined,
  ],
  [
    'a parent in two families is taken where the row lives',
    [known('a', ['1'], 'г. Свободный'), known('b', ['1'])],
    row(['1']),
    'b',
  ],
  ['and else in the first', [known('a', ['1'], 'х'), known('b', ['1'], 'у')], row(['1']), 'a'],
  ['nobody of this name is nobody', [], row(['1']), undefined],
])('%s', (_, parents, given, familyId) => {
  expect(sameParent(parents, given)?.familyId).toBe(familyId)
})
