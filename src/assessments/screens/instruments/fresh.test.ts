import { expect, test } from 'vitest'
import { checkDefinition } from '../../rules/definition.ts'
import { shipped } from '../../rules/shipped.ts'
import { freshDefinition, freshItem, freshMark, freshScale, presets, withBounds } from './fresh.ts'

test('a mark is never one that is taken', () => {
  expect(freshMark('q', [])).toBe('q1')
  expect(freshMark('q', ['q1', 'q7', 'motor'])).toBe('q8')
})

test('a new question is answered as the one before it', () => {
  const first = { ...freshItem([], undefined), options: [...presets.yesNo] }
  expect(freshItem(['q1'], first)).toMatchObject({ id: 'q2', text: '', options: presets.yesNo })
})

test('an instrument made of presets can be saved', () => {
  const items = [freshItem([], undefined), freshItem(['q1'], undefined)]
  const made = withBounds({ ...freshDefinition, name: 'Наша карта', items, scales: [freshScale([], items)] })
  expect(made.scales[0]).toMatchObject({ min: 0, max: 8 })
  expect(checkDefinition(made).ok).toBe(true)
})

test('a scale forgets a question that is gone', () => {
  const items = [freshItem([], undefined), freshItem(['q1'], undefined)]
  const made = withBounds({ ...freshDefinition, items: items.slice(0, 1), scales: [freshScale([], items)] })
  expect(made.scales[0]).toMatchObject({ items: ['q1'], max: 4 })
})

test.each([...shipped].filter(([, { kind }]) => kind === 'questionnaire'))(
  'the bounds of the shipped %s can be computed and saved again',
  (_, definition) => {
    expect(checkDefinition(withBounds(definition))).toEqual({ ok: true, value: null })
  },
)
