import { expect, test } from 'vitest'
import { countedOf, definitionOf, freeCode, freshSession, freshTemplate, shifted } from './editor-values.ts'

test('a code is free even when others were taken out before', () => {
  expect(freeCode('s', [])).toBe('s1')
  expect(freeCode('s', [{ id: 's2' }])).toBe('s3')
})

test('a session goes up and down, and stays at the edges', () => {
  expect(shifted(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
  expect(shifted(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
})

test('diagnostics is summed only where it counts inside the hours', () => {
  const sessions = [
    { ...freshSession([]), minutes: 60 },
    { ...freshSession([]), minutes: 45, isDiagnostics: true },
  ]
  expect(countedOf({ ...freshTemplate, sessions })).toBe(105)
  expect(countedOf({ ...freshTemplate, sessions, isDiagnosticsInside: false })).toBe(60)
})

test('a template is saved with a name and at least one session; empty lines are left out', () => {
  expect(definitionOf(freshTemplate)).toMatchObject({ ok: false, field: 'name' })
  expect(definitionOf({ ...freshTemplate, name: 'Своя' })).toMatchObject({ ok: false, field: 'sessions' })
  const session = {
    ...freshSession([]),
    title: 'Первое',
    steps: [{ title: ' ', minutes: 5, text: '' }],
    equipment: [' мяч ', ''],
    homeTask: { title: '', text: '', picture: '', timesAWeek: 5 },
  }
  const saved = definitionOf({ ...freshTemplate, name: 'Своя', sessions: [session] })
  expect(saved).toMatchObject({
    ok: true,
    value: { sessions: [{ steps: [], equipment: ['мяч'], homeTask: null }] },
  })
})
