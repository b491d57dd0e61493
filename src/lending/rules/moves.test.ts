import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { axesOnArrival, departure, type Standing } from './moves.ts'
import { regimeOf } from './regime.ts'

const standing: Standing = { lifecycle: 'inService', claim: null, home: 'lending', pointId: 'a' }

test('units leave the one point at which they stand free', () => {
  expect(departure([standing, standing], 'b')).toEqual({ ok: true, value: 'a' })
  const cases: [Partial<Standing>, string][] = [
    [{ lifecycle: 'writtenOff' }, 'unit-written-off'],
    [{ claim: 'hold' }, 'unit-claimed'],
    [{ claim: 'loan' }, 'unit-claimed'],
    [{ claim: 'transfer' }, 'unit-claimed'],
    [{ home: 'room' }, 'unit-not-at-a-point'],
    [{ pointId: 'b' }, 'already-there'],
    [{ pointId: 'c' }, 'units-of-two-points'],
  ]
  for (const [given, code] of cases)
    expect(departure([standing, { ...standing, ...given }], 'b')).toMatchObject({ code, field: 'unitIds.1' })
})

const unit = {
  ...standing,
  hygiene: 'clean' as const,
  technical: 'ok' as const,
  condition: 'good' as const,
  missingParts: ['belt'],
  checkedOn: null,
  receivedOn: localDate('2025-01-01'),
  parts: [
    { id: 'belt', name: 'ремень', isOptional: false },
    { id: 'table', name: 'столик', isOptional: true },
  ],
}

test('a unit arrives as it was sent, unless it is said otherwise', () => {
  const asSent = { condition: null, missingParts: null, isDirty: false }
  expect(axesOnArrival(unit, asSent)).toEqual({
    condition: 'good',
    technical: 'ok',
    hygiene: 'clean',
    missing_parts: ['belt'],
  })
  const worse = { condition: 'needsRepair' as const, missingParts: ['table', 'nothing'], isDirty: true }
  expect(axesOnArrival(unit, worse)).toEqual({
    condition: 'needsRepair',
    technical: 'faulty',
    hygiene: 'dirty',
    missing_parts: ['table'],
  })
  const recalled = { ...unit, technical: 'recalled' as const, hygiene: 'quarantined' as const }
  expect(axesOnArrival(recalled, worse)).toMatchObject({ technical: 'recalled', hygiene: 'quarantined' })
})

test('a loan is free or paid as a whole', () => {
  expect(regimeOf([{ regime: 'tariff' }, { regime: 'tariff' }])).toEqual({ ok: true, value: 'tariff' })
  expect(regimeOf([{ regime: 'free' }])).toEqual({ ok: true, value: 'free' })
  expect(regimeOf([{ regime: 'free' }, { regime: 'tariff' }])).toMatchObject({ code: 'regimes-mixed' })
})
