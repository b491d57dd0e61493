import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { faultsOfFamily, gatesOf, isOpen } from './gates.ts'

const today = localDate('2026-11-21')
const limits = { unitsOfFamily: 6, briefing_months: 12 }
const line = {
  unit: { id: 'unit', kindId: 'kind' },
  kind: { risk: 'high' as const },
  reasons: [],
  misfits: [],
}
const request = { kindId: 'kind', unitId: 'unit', state: 'prepared' } as never
const briefing = {
  adultId: 'adult',
  kindId: 'kind',
  kindName: '',
  day: localDate('2026-02-01'),
  isShown: true,
}

test('a prepared unit with a fresh briefing goes out', () => {
  const gates = gatesOf(
    { ...line, reasons: ['onHold'] },
    { requests: [request], briefings: [briefing], limits },
    'adult',
    today,
  )
  expect(isOpen(gates, false)).toBe(true)
})

test('a hold for another family stays in the way', () => {
  const gates = gatesOf(
    { ...line, reasons: ['onHold'] },
    { requests: [], briefings: [briefing], limits },
    'adult',
    today,
  )
  expect(gates.reasons).toEqual(['onHold'])
  expect(gates.needsPreparing).toEqual({ request: null })
})

test('a briefing of another adult, or of last year, does not count', () => {
  const family = (one: object) => ({ requests: [request], briefings: [{ ...briefing, ...one }], limits })
  expect(gatesOf(line, family({ adultId: 'other' }), 'adult', today).needsBriefing).toBe(true)
  expect(gatesOf(line, family({ day: localDate('2025-11-20') }), 'adult', today).needsBriefing).toBe(true)
  expect(gatesOf(line, family({ isShown: false }), 'adult', today).needsBriefing).toBe(true)
})

test('low risk asks for a signature alone, and the head lets a size pass', () => {
  const gates = gatesOf(
    { ...line, kind: { risk: 'low' }, misfits: [{ code: 'tooTall', limit: 110, value: 118 }] },
    { requests: [], briefings: [], limits },
    'adult',
    today,
  )
  expect(gates.needsSignature).toBe(true)
  expect(isOpen(gates, false)).toBe(false)
  expect(isOpen(gates, true)).toBe(true)
})

const loanOf = (state: string, units: number) =>
  ({
    state,
    lines: Array.from({ length: units }, (_, at) => ({ unitId: `u${at}`, returnedOn: null, isLost: false })),
  }) as never

test('an overdue loan stands against high risk alone, six units against everything', () => {
  const [low, high] = [{ kind: { risk: 'low' as const } }, { kind: { risk: 'high' as const } }]
  expect(faultsOfFamily({ loans: [loanOf('overdue', 1)], limits }, [high])).toEqual(['loan-overdue'])
  expect(faultsOfFamily({ loans: [loanOf('overdue', 1)], limits }, [low])).toEqual([])
  expect(faultsOfFamily({ loans: [loanOf('out', 6)], limits }, [low])).toEqual(['too-many-loans'])
  expect(faultsOfFamily({ loans: [loanOf('out', 5)], limits }, [low])).toEqual([])
})
