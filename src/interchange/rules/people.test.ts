import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { readPersonName } from '#base/person-name.ts'
import { childMeant, Directory, newcomer } from './people.ts'

const name = (text: string) => {
  const read = readPersonName(text)
  if (!read.ok) throw new Error(read.code)
  return read.value
}
const day = localDate('2015-03-07')
const other = localDate('2016-05-01')

function directoryOf(
  ...children: [id: string, name: string, born?: typeof day, parent?: string, inRow?: number][]
) {
  const directory = new Directory()
  for (const [id, text, born = day, parent = '', inRow] of children)
    directory.add({
      id,
      name: name(text),
      born,
      deceasedOn: null,
      settlement: '',
      representatives: parent === '' ? [] : [{ adultId: `parent of ${id}`, name: name(parent) }],
      inRow: inRow ?? null,
    })
  return directory
}

const meant = (directory: Directory, text: string, born: typeof day | null = null, answer?: string | null) =>
  childMeant(directory, { name: name(text), born }, answer)

test('the only child of exactly this name is meant, however it is spelt', () => {
  const directory = directoryOf(['a', 'Семёнов Пётр Ильич'], ['b', 'Семёнова Пелагея Ильинична'])
  expect(meant(directory, 'СЕМЕНОВ  ПЕТР ИЛЬИЧ')).toMatchObject({ kind: 'one', child: { id: 'a' } })
})

test('two children of one name are told apart by their birth date, else by a person', () => {
  const directory = directoryOf(['a', 'Орлов Иван Ильич', day], ['b', 'Орлов Иван Ильич', other])
  expect(meant(directory, 'Орлов Иван Ильич', other)).toMatchObject({ kind: 'one', child: { id: 'b' } })
  expect(meant(directory, 'Орлов Иван Ильич')).toMatchObject({ kind: 'unsure', why: 'several' })
  expect(meant(directory, 'Орлов Иван Ильич', null, 'a')).toMatchObject({ kind: 'one', child: { id: 'a' } })
})

test.each(['Орлов Иван Илич', 'Орлов Иван', 'Орлов И.И.', 'Орлов Ильич Иван'])(
  '«%s» is nearly Орлов Иван Ильич, and never taken for him without a person',
  (text) => {
    const directory = directoryOf(['a', 'Орлов Иван Ильич'], ['b', 'Орлова Ирина Ильинична'])
    expect(meant(directory, text)).toMatchObject({ kind: 'unsure', why: 'nearly', candidates: [{ id: 'a' }] })
  },
)

test('somebody whom nobody resembles is nobody, and so is one of whom a person said so', () => {
  const directory = directoryOf(['a', 'Орлов Иван Ильич'])
  expect(meant(directory, 'Дубинина Вера Олеговна')).toEqual({ kind: 'nobody' })
  expect(meant(directory, 'Орлов Иван Илич', null, null)).toEqual({ kind: 'nobody' })
})

test('a name with another birth date than the one child has is asked about', () => {
  expect(meant(directoryOf(['a', 'Орлов Иван Ильич', day]), 'Орлов Иван Ильич', other)).toMatchObject({
    kind: 'unsure',
    why: 'nearly',
  })
})

const comes = (directory: Directory, text: string, parent = '', answer?: string | null) =>
  newcomer(directory, { name: name(text), born: day, parent: parent === '' ? null : name(parent) }, answer)

test('a child of the same name, birth date and parent is the same one', () => {
  const directory = directoryOf(['a', 'Орлов Иван Ильич', day, 'Орлова Анна Юрьевна'])
  expect(comes(directory, 'Орлов Иван Ильич', 'Орлова Анна Юрьевна')).toMatchObject({ kind: 'known' })
  expect(comes(directory, 'Орлов Иван Ильич')).toMatchObject({ kind: 'known' })
})

test('with another parent it may be a namesake, and a person says', () => {
  const directory = directoryOf(['a', 'Орлов Иван Ильич', day, 'Орлова Анна Юрьевна'])
  const asked = comes(directory, 'Орлов Иван Ильич', 'Орлова Вера Павловна')
  expect(asked).toMatchObject({ kind: 'unsure', why: 'sameInRegistry', candidates: [{ id: 'a' }] })
  expect(comes(directory, 'Орлов Иван Ильич', 'Орлова Вера Павловна', null)).toEqual({
    kind: 'new',
    isSurelyNew: true,
  })
})

test('a second row of one name and birth date in one file is asked about, whoever the parent', () => {
  const directory = directoryOf(['a', 'Орлов Иван Ильич', day, 'Орлова Анна Юрьевна', 2])
  expect(comes(directory, 'Орлов Иван Ильич', 'Орлова Анна Юрьевна')).toMatchObject({ why: 'sameInFile' })
})

test('twins of one file are two children, a near namesake of the registry is asked about', () => {
  expect(
    comes(directoryOf(['a', 'Орлова Алина Ильинична', day, '', 2]), 'Орлова Арина Ильинична'),
  ).toMatchObject({
    kind: 'new',
  })
  expect(comes(directoryOf(['a', 'Орлова Алина Ильинична']), 'Орлова Арина Ильинична')).toMatchObject({
    kind: 'unsure',
    why: 'nearly',
  })
})

test('a child that is taken away is found no more', () => {
  const directory = directoryOf(['a', 'Орлов Иван Ильич'])
  directory.remove('a')
  expect(meant(directory, 'Орлов Иван Ильич')).toEqual({ kind: 'nobody' })
  expect(directory.nearly(name('Орлов Иван Илич'))).toEqual([])
})
