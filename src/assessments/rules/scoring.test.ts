import { expect, test } from 'vitest'
import { type Definition, definitionSchema } from '../contract/definition.ts'
import { bandOf, isAlarming, scalesOf, scoresOf, valueOf } from './scoring.ts'
import { shipped } from './shipped.ts'

const options = [
  { text: 'нет', value: 0 },
  { text: 'иногда', value: 1 },
  { text: 'да', value: 2 },
  { text: 'не знаю', value: null },
]
const item = (id: string, form: string | null = null) => ({
  id,
  text: id,
  kind: 'choice' as const,
  options,
  form,
})

const made = (scoring: 'sum' | 'mean' | 'percent', scale: object = {}): Definition =>
  definitionSchema.parse({
    name: 'Карта',
    kind: 'questionnaire',
    subject: 'child',
    filledBy: 'specialist',
    length: 5,
    items: [item('a'), item('b'), item('c')],
    scales: [
      { id: 's', name: 'S', better: 'higher', scoring, items: ['a', 'b', 'c'], min: 0, max: 100, ...scale },
    ],
    alarm: { scale: 's', from: 4 },
  })

test.each([
  ['sum', { a: 1, b: 2, c: 0 }, 3],
  ['sum', { a: 1, b: null, c: 2 }, 3],
  ['mean', { a: 1, b: 2, c: 2 }, 1.67],
  ['mean', { a: 1, b: null, c: 2 }, 1.5],
  ['percent', { a: 1, b: 2, c: 2 }, 83.33],
  ['percent', { a: 2, b: null }, 100],
  ['percent', { a: 0, b: 0, c: 0 }, 0],
] as const)('the %s of %o is %d', (scoring, answers, value) => {
  expect(scoresOf(made(scoring), { answers })).toMatchObject([{ scale: 's', value, better: 1 }])
})

test.each(['sum', 'mean', 'percent'] as const)('a %s of nothing is no score', (scoring) => {
  expect(scoresOf(made(scoring), { answers: { a: null } })).toEqual([])
})

test('a percentage of what gives nothing is no score', () => {
  expect(valueOf('percent', [{ value: 0, most: 0 }])).toBeNull()
})

test('only the items of the answered form are counted', () => {
  const definition: Definition = {
    ...made('percent'),
    forms: ['А', 'Б'],
    items: [item('a', 'А'), item('b', 'Б'), item('c')].map((one) => ({ ...one, hint: '', isRequired: true })),
  }
  expect(scoresOf(definition, { form: 'А', answers: { a: 2, b: 0, c: 2 } })).toMatchObject([{ value: 100 }])
  expect(scoresOf(definition, { form: 'Б', answers: { a: 2, b: 0, c: 2 } })).toMatchObject([{ value: 50 }])
})

test('words are not scored', () => {
  const definition: Definition = made('sum')
  const worded = { ...definition, items: definition.items.map((one) => ({ ...one, kind: 'text' as const })) }
  expect(scoresOf(worded, { answers: { a: 'любит снег' } })).toEqual([])
})

test('a score carries what its definition says: direction, sphere, what is measured, RCI and MCID', () => {
  const scale = {
    better: 'lower',
    domain: 'motor',
    measures: 'scored',
    reliability: { sd: 10, r: 0.85 },
    mcid: 5,
  }
  expect(scoresOf(made('sum', scale), { answers: { a: 1 } })).toEqual([
    { scale: 's', value: 1, better: -1, domain: 'motor', measures: 'scored', reliable: 10.74, important: 5 },
  ])
  expect(scoresOf(made('sum', { better: 'none' }), { answers: { a: 1 } })).toEqual([
    { scale: 's', value: 1, better: 0, domain: null, measures: null, reliable: null, important: null },
  ])
})

const icf: Definition = {
  ...made('sum'),
  kind: 'icf',
  items: [],
  scales: [],
  alarm: null,
  categories: [
    { code: 'd450', text: 'ходьба', domain: 'motor' },
    { code: 'd330', text: 'речь', domain: 'communication' },
    { code: 'b730', text: 'сила мышц', domain: null },
  ],
}

test('of ICF each answered code is a scale on which less is better, and only activities measure development', () => {
  expect(scoresOf(icf, { answers: { d450: 3, d330: 0, b730: 2 } })).toMatchObject([
    { scale: 'd450', value: 3, better: -1, measures: 'development', domain: 'motor' },
    { scale: 'd330', value: 0, better: -1, measures: 'development', domain: 'communication' },
    { scale: 'b730', value: 2, better: -1, measures: null },
  ])
})

test('qualifiers 8 and 9 say nothing that could be counted', () => {
  expect(scoresOf(icf, { answers: { d450: 8, d330: 9, b730: null } })).toEqual([])
})

test('the strain of a parent calls from its alarm on and not a point before', () => {
  const strain = shipped.get('strain')!
  const of = (...values: number[]) =>
    scoresOf(strain, { answers: Object.fromEntries(strain.items.map(({ id }, at) => [id, values[at]!])) })
  expect(isAlarming(strain, of(4, 4, 4, 0, 0))).toBe(false)
  expect(isAlarming(strain, of(4, 4, 4, 1, 0))).toBe(true)
  expect(isAlarming({ ...strain, alarm: null }, of(4, 4, 4, 4, 4))).toBe(false)
})

test('a value is read by the first band that holds it, and one beyond them by none', () => {
  const [scale] = scalesOf(made('sum', { bands: [1, 3].map((upTo) => ({ upTo, text: `до ${upTo}` })) }))
  expect([0, 1, 2, 3, 4].map((value) => bandOf(scale!, value))).toEqual(['до 1', 'до 1', 'до 3', 'до 3', ''])
})
