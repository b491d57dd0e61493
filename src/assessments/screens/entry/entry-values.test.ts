import { expect, test } from 'vitest'
import type { LocalDate } from '#base/local-date.ts'
import type { Definition, Item } from '../../contract/definition.ts'
import {
  checkHead,
  entryArgs,
  itemsAsked,
  missingOf,
  nextPhase,
  otherForm,
  type EntryValues,
} from './entry-values.ts'

const item = (id: string, more: Partial<Item> = {}): Item => ({
  id,
  text: id,
  hint: '',
  kind: 'choice',
  options: [],
  isRequired: true,
  ...more,
})
const definition: Definition = {
  name: 'Проба',
  about: '',
  kind: 'questionnaire',
  subject: 'child',
  filledBy: 'specialist',
  length: 5,
  rights: '',
  forms: ['А', 'Б'],
  items: [
    item('one', { form: 'А' }),
    item('two', { form: 'Б' }),
    item('note', { kind: 'text', isRequired: false }),
  ],
  scales: [],
  categories: [],
}
const values: EntryValues = {
  assessmentId: 'a',
  childId: 'c',
  childName: 'Орлов Михаил',
  instrument: 'probe',
  version: 1,
  phase: 'baseline',
  day: '2026-11-21' as LocalDate,
  staffId: null,
  adultId: null,
  form: 'А',
  answers: { one: 0 },
  picked: { one: 0 },
  reason: '',
}

test('a form asks its own items and those of all forms', () => {
  expect(itemsAsked(definition, 'А').map(({ id }) => id)).toEqual(['one', 'note'])
})

test('an answer that is not counted is an answer, an empty text is none', () => {
  expect(missingOf([item('one')], { one: null })).toEqual([])
  expect(missingOf([item('note', { kind: 'text' })], { note: ' ' })).toHaveLength(1)
})

test('the first item without its answer is named', () => {
  expect(entryArgs({ ...values, answers: { note: 'слова' } }, definition)).toMatchObject({
    code: 'answer-missing',
    field: 'one',
  })
})

test('what is sent holds no name of the child, no reason and nothing of how options were tapped', () => {
  const args = entryArgs(values, definition)
  expect(args.ok && Object.keys(args.value)).not.toContain('childName')
  expect(args.ok && Object.keys(args.value)).not.toContain('reason')
  expect(args.ok && Object.keys(args.value)).not.toContain('picked')
})

test('an adult is asked for only where the instrument needs one', () => {
  expect(checkHead(values, false).ok).toBe(true)
  expect(checkHead(values, true)).toMatchObject({ field: 'adultId' })
})

test('after a baseline comes the final, after it the follow-up', () => {
  expect(nextPhase([])).toBe('baseline')
  expect(nextPhase(['baseline', 'interim'])).toBe('final')
  expect(nextPhase(['final', 'baseline'])).toBe('followUp')
})

test('the equal form is another one than last time', () => {
  expect(otherForm(['А', 'Б'], 'А')).toBe('Б')
  expect(otherForm(['А', 'Б'], null)).toBe('А')
  expect(otherForm([], 'А')).toBe(null)
})
