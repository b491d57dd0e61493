import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { readAct, valuesOf } from './act-values.ts'

const today = localDate('2026-11-21')

test('a required regulation begins with its kind, its title and the sample', () => {
  const address = readAct({ required: 'regulationLending', sample: 'true' })
  expect(valuesOf(null, address, today)).toMatchObject({
    kind: 'regulation',
    title: 'Положение о пункте проката реабилитационного оборудования «Без преград»',
    day: today,
    withPaper: true,
  })
})

test('an address with anything else in it opens an empty order', () => {
  const address = readAct({ required: 'constructor', act: 7, sample: 'yes' })
  expect(valuesOf(null, address, today)).toMatchObject({ kind: 'order', title: '', withPaper: false })
})
