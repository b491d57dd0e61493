import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { type NewRecord, recordSchema } from '../contract.ts'
import { checkRecord, type RecordFacts } from './record.ts'

const id = '0190a1b2-0000-7000-8000-000000000001'
const aRecord = (over: Partial<NewRecord> = {}): NewRecord => ({
  ...recordSchema.parse({
    recordId: id,
    childId: id,
    serviceId: id,
    staffId: id,
    day: '2026-05-12',
    form: 'home',
    place: 'home',
    technology: 'homeCentre',
  }),
  ...over,
})
const facts: RecordFacts = {
  child: { birthDate: localDate('2020-05-12'), deceasedOn: null },
  service: { from: null, to: null },
  isStaffKnown: true,
  today: localDate('2026-05-12'),
}

test('a service of today to a known child is recorded', () => {
  expect(checkRecord(aRecord(), facts).ok).toBe(true)
})

test.each([
  ['tomorrow', aRecord({ day: localDate('2026-05-13') }), facts, 'date-in-future'],
  ['the day before birth', aRecord({ day: localDate('2020-05-11') }), facts, 'service-before-birth'],
  ['a child out of reach', aRecord(), { ...facts, child: null }, 'child-unknown'],
  ['an unknown service', aRecord(), { ...facts, service: null }, 'service-unknown'],
  ['an unknown specialist', aRecord(), { ...facts, isStaffKnown: false }, 'staff-unknown'],
  ['a cancelled visit without its reason', aRecord({ state: 'cancelled' }), facts, 'cancel-reason-missing'],
  ['a service to an adult who is not named', aRecord({ recipient: 'adult' }), facts, 'adult-missing'],
  [
    'a service that ended the day before',
    aRecord(),
    { ...facts, service: { from: null, to: localDate('2026-05-11') } },
    'service-not-in-force',
  ],
  [
    'the day after the child died',
    aRecord(),
    { ...facts, child: { birthDate: localDate('2020-05-12'), deceasedOn: localDate('2026-05-11') } },
    'service-after-death',
  ],
])('%s is refused', (_, record, known, code) => {
  expect(checkRecord(record, known as RecordFacts)).toMatchObject({ ok: false, code })
})

test('the day of birth and the last day of a service are good days', () => {
  expect(checkRecord(aRecord({ day: localDate('2020-05-12') }), facts).ok).toBe(true)
  const ending = { ...facts, service: { from: localDate('2026-05-12'), to: localDate('2026-05-12') } }
  expect(checkRecord(aRecord(), ending).ok).toBe(true)
})
