import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { type CaseFacts, type MissingPaper, missingOf, missingPapers } from './missing.ts'

const on = localDate('2026-11-22')
const whole: CaseFacts = {
  isDeceased: false,
  hasRepresentative: true,
  hasRepresentativeDocument: true,
  hasAuthority: true,
  hasChildDocument: true,
  owesStatusDocument: false,
  hasProcessingConsent: true,
  owesConsentScan: false,
  enrolment: { to: null, order: '36-д', dischargeOrder: '' },
}
const nothing: CaseFacts = {
  isDeceased: false,
  hasRepresentative: false,
  hasRepresentativeDocument: false,
  hasAuthority: false,
  hasChildDocument: false,
  owesStatusDocument: true,
  hasProcessingConsent: false,
  owesConsentScan: true,
  enrolment: { to: null, order: '', dischargeOrder: '' },
}

test.each<[string, Partial<CaseFacts>, MissingPaper[]]>([
  ['a whole case', {}, []],
  ['nobody who may sign', { hasRepresentative: false, hasAuthority: false }, ['representative']],
  ['a representative without papers', { hasRepresentativeDocument: false }, ['representativeDocument']],
  ['no authority', { hasAuthority: false }, ['authority']],
  [
    'no consent and a scan that was to follow',
    { hasProcessingConsent: false, owesConsentScan: true },
    ['processingConsent', 'consentScan'],
  ],
  ['nobody enrolled yet', { enrolment: null }, []],
  [
    'an enrolment without an order',
    { enrolment: { to: null, order: '', dischargeOrder: '' } },
    ['enrolmentOrder'],
  ],
  ['a last day that is today', { enrolment: { to: on, order: '', dischargeOrder: '' } }, ['enrolmentOrder']],
])('%s', (_, facts, missing) => {
  expect(missingOf({ ...whole, ...facts }, on)).toEqual(missing)
})

test('an empty case lacks all of it, in the order in which it is put together', () => {
  const but = ['representativeDocument', 'authority', 'dischargeOrder']
  expect(missingOf(nothing, on)).toEqual(missingPapers.filter((one) => !but.includes(one)))
})

test('of a child whose service has ended the order of discharge alone is asked, of a child who died nothing', () => {
  const ended = { ...nothing, enrolment: { to: localDate('2026-11-21'), order: '', dischargeOrder: '' } }
  expect(missingOf(ended, on)).toEqual(['dischargeOrder'])
  expect(missingOf({ ...ended, enrolment: { ...ended.enrolment, dischargeOrder: '9-д' } }, on)).toEqual([])
  expect(missingOf({ ...nothing, isDeceased: true }, on)).toEqual([])
})
