import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { readPersonName } from '#base/person-name.ts'
import { adultMeant, childForFamily } from './adults.ts'
import type { KnownChild } from './known.ts'
import { Directory } from './people.ts'

const name = (text: string) => {
  const read = readPersonName(text)
  if (!read.ok) throw new Error(read.code)
  return read.value
}

const child = (
  id: string,
  parents: readonly [adultId: string | null, name: string][],
  more: Partial<KnownChild> = {},
): KnownChild => ({
  id,
  name: name(`Орлов Ребёнок ${id}`),
  born: localDate('2015-03-07'),
  deceasedOn: null,
  settlement: '',
  representatives: parents.map(([adultId, text]) => ({ adultId, name: name(text) })),
  inRow: null,
  ...more,
})

function directoryOf(...children: KnownChild[]): Directory {
  const directory = new Directory()
  for (const one of children) directory.add(one)
  return directory
}

const meant = (directory: Directory, text: string, given?: string | null) =>
  adultMeant(directory.adults, name(text), { given, child: given ? directory.byId(given) : undefined })

test('the only adult of exactly this name is meant, with all the children of the family', () => {
  const directory = directoryOf(
    child('a', [['olga', 'Орлова Ольга Игоревна']]),
    child('b', [
      ['olga', 'Орлова Ольга Игоревна'],
      ['pavel', 'Орлов Павел Ильич'],
    ]),
  )
  expect(meant(directory, 'ОРЛОВА  ОЛЬГА ИГОРЕВНА')).toMatchObject({
    kind: 'one',
    adult: { id: 'olga', children: [{ id: 'a' }, { id: 'b' }] },
  })
  expect(meant(directory, 'Зуева Анна Львовна')).toEqual({ kind: 'nobody' })
})

test('two adults of one name are asked about by their children, and a child answers', () => {
  const directory = directoryOf(
    child('a', [['first', 'Орлова Ольга Игоревна']]),
    child('b', [
      ['pavel', 'Орлов Павел Ильич'],
      ['second', 'Орлова Ольга Игоревна'],
    ]),
  )
  expect(meant(directory, 'Орлова Ольга Игоревна')).toMatchObject({
    kind: 'unsure',
    why: 'severalAdults',
    candidates: [{ id: 'a' }, { id: 'b' }],
  })
  expect(meant(directory, 'Орлова Ольга Игоревна', 'b')).toMatchObject({ adult: { id: 'second' } })
  expect(meant(directory, 'Орлова Ольга Игоревна', null)).toEqual({ kind: 'nobody' })
})

test('a misspelt parent is a person’s decision', () => {
  const directory = directoryOf(child('a', [['olga', 'Орлова Ольга Игоревна']]))
  expect(meant(directory, 'Орлова Олга Игоревна')).toMatchObject({
    why: 'nearlyAdult',
    candidates: [{ id: 'a' }],
  })
  expect(meant(directory, 'Орлова Олга Игоревна', 'a')).toMatchObject({ kind: 'one', adult: { id: 'olga' } })
})

test('a parent whom the file itself brings is whoever is there by that name', () => {
  const directory = directoryOf(
    child('a', [['olga', 'Орлова Ольга Игоревна']]),
    child('b', [[null, 'Орлова Ольга Игоревна']]),
    child('c', [[null, 'Зуева Анна Львовна']]),
    child('d', [[null, 'Зуева Анна Львовна']]),
  )
  expect(meant(directory, 'Орлова Ольга Игоревна')).toMatchObject({ kind: 'one', adult: { id: 'olga' } })
  expect(meant(directory, 'Зуева Анна Львовна')).toMatchObject({
    kind: 'one',
    adult: { id: null, children: [{ id: 'c' }, { id: 'd' }] },
  })
  directory.remove('c')
  directory.remove('d')
  expect(meant(directory, 'Зуева Анна Львовна')).toEqual({ kind: 'nobody' })
})

test('a family’s answer is kept under the eldest child who was there that day', () => {
  const day = localDate('2021-05-01')
  const elder = child('elder', [], { born: localDate('2010-01-01'), deceasedOn: localDate('2020-01-01') })
  const middle = child('middle', [], { born: localDate('2015-01-01') })
  const younger = child('younger', [], { born: localDate('2018-01-01') })
  const unborn = child('unborn', [], { born: localDate('2022-01-01') })
  expect(childForFamily([unborn, younger, middle, elder], day).id).toBe('middle')
  expect(childForFamily([unborn], day).id).toBe('unborn')
})
