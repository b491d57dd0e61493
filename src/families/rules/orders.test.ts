import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { checkOrder, type Named, orderData } from './orders.ts'

const day = localDate('2026-10-01')
const one: Named = {
  name: { lastName: 'Рощина', firstName: 'Ия', middleName: '' },
  birthDate: localDate('2019-03-17'),
  day,
  reason: '',
  typed: '',
  standing: null,
  appliedOn: null,
  carers: [],
}
const ordered = { ...one, standing: '36-д' }
const later = { ...one, day: localDate('2026-10-02') }

test.each<[string, readonly Named[], string]>([
  ['nobody’s service ended', [{ ...one, day: null }], 'not-discharged'],
  ['another order names one of them', [one, ordered], 'order-exists'],
  ['their days differ by one', [one, later], 'days-differ'],
  ['one bears a number that was typed, the other none', [one, { ...one, typed: '7-д' }], 'order-typed'],
  [
    'two bear different numbers',
    [
      { ...one, typed: '8-д' },
      { ...one, typed: '7-д' },
    ],
    'order-typed',
  ],
  ['there is nobody', [], 'days-differ'],
])('no order is made when %s', (_, named, code) => {
  expect(checkOrder(named)).toMatchObject({ ok: false, code, field: 'enrolmentIds' })
})

test('children of one day come into one order, and those with a typed number into one that bears it', () => {
  expect(checkOrder([one, one])).toEqual({ ok: true, value: { day, typed: '' } })
  const typed = { ...one, typed: '7-д' }
  expect(checkOrder([typed, typed])).toEqual({ ok: true, value: { day, typed: '7-д' } })
})

const carer = { name: { lastName: 'Ветрова', firstName: 'Ирина', middleName: 'Сергеевна' }, post: 'логопед' }
const said = { day, form: 'на дому', basis: '' }

test('an order of enrolment names form, basis and specialists, and each specialist once among those acquainted', () => {
  const applied = { ...one, appliedOn: localDate('2026-09-28'), carers: [carer] }
  const data = orderData('enrolment', [applied, { ...one, carers: [carer] }], said)
  expect(data['children']).toMatchObject([
    { name: 'Рощина Ия', form: 'на дому', basis: 'заявление от 28.09.2026', specialist: 'Ветрова И.С.' },
    { basis: 'заявление' },
  ])
  expect(data['staff']).toEqual([{ name: 'Ветрова Ирина Сергеевна', post: 'логопед' }])
})

test('an order of discharge says why, and nothing of forms', () => {
  const data = orderData('discharge', [{ ...one, reason: 'переезд' }], said)
  expect(data['children']).toEqual([{ name: 'Рощина Ия', birth: one.birthDate, reason: 'переезд' }])
})
