import { expect, test } from 'vitest'
import { type Definition, definitionSchema } from '../contract/definition.ts'
import { checkAnswers } from './answers.ts'

const card: Definition = definitionSchema.parse({
  name: 'Карта',
  kind: 'questionnaire',
  subject: 'child',
  filledBy: 'specialist',
  length: 5,
  items: [
    {
      id: 'level',
      text: 'Уровень',
      kind: 'choice',
      options: [
        { text: 'нет', value: 0 },
        { text: 'да', value: 2 },
      ],
    },
    {
      id: 'help',
      text: 'Помощь',
      kind: 'choice',
      options: [
        { text: 'нужна', value: 1 },
        { text: 'не применимо', value: null },
      ],
    },
    { id: 'steps', text: 'Шаги', kind: 'number', min: 0, max: 10, isRequired: false },
    { id: 'words', text: 'Словами', kind: 'text', isRequired: false },
  ],
  scales: [{ id: 's', name: 'S', better: 'lower', scoring: 'sum', items: ['level'], min: 0, max: 2 }],
})
const whole = { level: 0, help: 1 }
const check = (answers: object, more: object = {}, definition = card) => {
  const verdict = checkAnswers(definition, {
    answers: answers as never,
    origin: 'entered',
    form: null,
    ...more,
  })
  return verdict.ok ? 'taken' : `${verdict.code} ${verdict.field}`
}

test.each([
  [whole, 'taken'],
  [{ ...whole, help: null }, 'taken'],
  [{ ...whole, steps: 0, words: 'сам' }, 'taken'],
  [{ ...whole, steps: 10 }, 'taken'],
  [{ ...whole, steps: null, words: null }, 'taken'],
  [{ ...whole, level: 1 }, 'answer-out-of-range level'],
  [{ ...whole, level: '0' }, 'answer-out-of-range level'],
  [{ ...whole, level: null }, 'answer-missing level'],
  [{ level: 0 }, 'answer-missing help'],
  [{ ...whole, steps: 11 }, 'answer-out-of-range steps'],
  [{ ...whole, steps: -1 }, 'answer-out-of-range steps'],
  [{ ...whole, words: 7 }, 'answer-out-of-range words'],
  [{ ...whole, Орлова: 1 }, 'answer-out-of-range answers'],
  [{}, 'answer-missing level'],
])('%o is %s', (answers, verdict) => {
  expect(check(answers)).toBe(verdict)
})

test.each([
  [{ level: 2 }, 'taken'],
  [{ words: 'сам' }, 'taken'],
  [{}, 'answers-empty answers'],
  [{ level: null, words: '' }, 'answers-empty answers'],
  [{ level: 9 }, 'answer-out-of-range level'],
])('from a paper book %o is %s', (answers, verdict) => {
  expect(check(answers, { origin: 'journal' })).toBe(verdict)
})

const twoForms: Definition = {
  ...card,
  forms: ['А', 'Б'],
  items: card.items.slice(0, 2).map((item, at) => ({ ...item, form: 'АБ'[at]! })),
}

test.each([
  ['А', { level: 0 }, 'taken'],
  ['Б', { help: 1 }, 'taken'],
  ['А', { level: 0, help: 1 }, 'answer-out-of-range answers'],
  ['В', { level: 0 }, 'form-unknown form'],
  [null, { level: 0 }, 'form-unknown form'],
])('of form %s, %o is %s', (form, answers, verdict) => {
  expect(check(answers, { form }, twoForms)).toBe(verdict)
})

test('an instrument without forms takes none', () => {
  expect(check(whole, { form: 'А' })).toBe('form-unknown form')
})

test('an item may have the name of something that every object has', () => {
  const named = { ...card, items: card.items.slice(3).map((item) => ({ ...item, id: 'constructor' })) }
  expect(check({ constructor: 'сам' }, {}, named)).toBe('taken')
  expect(check({}, {}, named)).toBe('answers-empty answers')
})

const icf: Definition = {
  ...card,
  kind: 'icf',
  items: [],
  scales: [],
  categories: [{ code: 'd450', text: 'ходьба' }],
}

test.each([
  [{ d450: 0 }, 'taken'],
  [{ d450: 4 }, 'taken'],
  [{ d450: 8 }, 'taken'],
  [{ d450: 9 }, 'taken'],
  [{ d450: 5 }, 'answer-out-of-range d450'],
  [{ d450: 1.5 }, 'answer-out-of-range d450'],
  [{ d450: -1 }, 'answer-out-of-range d450'],
  [{ d450: '3' }, 'answer-out-of-range d450'],
  [{ d450: null }, 'answers-empty answers'],
  [{ d455: 1 }, 'answer-out-of-range answers'],
])('of a category %o is %s', (answers, verdict) => {
  expect(check(answers, {}, icf)).toBe(verdict)
})
