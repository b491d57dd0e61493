import { expect, test } from 'vitest'
import { type Definition, definitionSchema } from '../contract/definition.ts'
import { checkDefinition } from './definition.ts'
import { shipped } from './shipped.ts'

test.each([...shipped])('the shipped instrument %s can be used as it is written', (_, definition) => {
  expect(checkDefinition(definition)).toEqual({ ok: true, value: null })
})

const yesNo = [
  { text: 'нет', value: 0 },
  { text: 'да', value: 1 },
]
const sound: Definition = definitionSchema.parse({
  name: 'Карта',
  kind: 'questionnaire',
  subject: 'child',
  filledBy: 'specialist',
  length: 5,
  items: [
    { id: 'a', text: 'А', kind: 'choice', options: yesNo },
    { id: 'n', text: 'Н', kind: 'number', min: -5, max: 5 },
    { id: 'w', text: 'С', kind: 'text' },
  ],
  scales: [{ id: 's', name: 'S', better: 'lower', scoring: 'sum', items: ['a', 'n'], min: -5, max: 6 }],
  alarm: { scale: 's', from: 3 },
})
const [a, n, w] = sound.items as [Definition['items'][0], Definition['items'][0], Definition['items'][0]]
const [s] = sound.scales as [Definition['scales'][0]]
const withScale = (more: Partial<typeof s>) => ({ scales: [{ ...s, ...more }] })

test.each<[string, Partial<Definition>, string]>([
  ['as it is', {}, 'taken'],
  ['without items', { items: [], scales: [], alarm: null }, 'items-missing items'],
  [
    'of categories without any',
    { kind: 'icf', items: [], scales: [], alarm: null },
    'items-missing categories',
  ],
  ['with an item twice', { items: [a, n, w, a] }, 'item-repeated a'],
  ['with a choice of one', { items: [{ ...a, options: yesNo.slice(0, 1) }, n] }, 'options-missing a'],
  ['with a number without its most', { items: [a, { ...n, max: null }] }, 'options-missing n'],
  ['with a number turned round', { items: [a, { ...n, min: 5, max: -5 }] }, 'options-missing n'],
  ['with an item of no form', { items: [{ ...a, form: 'А' }, n] }, 'form-unknown a'],
  ['with a scale twice', { scales: [s, s] }, 'scale-repeated s'],
  ['with a scale of nothing', withScale({ items: ['x'] }), 'scale-item-unknown s'],
  ['with a scale of words', withScale({ items: ['w'] }), 'scale-item-unknown s'],
  ['with an item twice in a scale', withScale({ items: ['a', 'a'] }), 'scale-item-unknown s'],
  ['with a scale that its answers leave below', withScale({ min: -4 }), 'scale-range-wrong s'],
  ['with a scale that its answers leave above', withScale({ max: 5 }), 'scale-range-wrong s'],
  ['with a mean within its range', withScale({ scoring: 'mean', min: -2.5, max: 3 }), 'taken'],
  ['with a scale of no width', withScale({ items: ['a'], min: 1, max: 1 }), 'scale-range-wrong s'],
  ['with a scale too wide to keep', withScale({ max: 1e9 }), 'scale-range-wrong s'],
  [
    'with a deviation wider than the scale',
    withScale({ reliability: { sd: 12, r: 0.9 } }),
    'scale-range-wrong s',
  ],
  ['with an important change wider than the scale', withScale({ mcid: 12 }), 'scale-range-wrong s'],
  [
    'with bands that fall',
    withScale({ bands: [3, 2].map((upTo) => ({ upTo, text: 'ступень' })) }),
    'scale-range-wrong s',
  ],
  ['with an alarm of no scale', { alarm: { scale: 'x', from: 1 } }, 'alarm-scale-unknown alarm'],
])('an instrument %s is %s', (_, change, expected) => {
  const verdict = checkDefinition({ ...sound, ...change })
  expect(verdict.ok ? 'taken' : `${verdict.code} ${verdict.field}`).toBe(expected)
})

test('each form alone must keep within the scale', () => {
  const forms = { forms: ['А', 'Б'], items: [{ ...a, form: 'А' }, { ...n, form: 'Б' }, w] }
  expect(checkDefinition({ ...sound, ...forms, ...withScale({ min: -5, max: 5 }) }).ok).toBe(true)
  expect(checkDefinition({ ...sound, ...forms, ...withScale({ min: 0, max: 5 }) }).ok).toBe(false)
})
