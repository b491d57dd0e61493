import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import type { ChildData } from '../card/card-data.ts'
import { changesOf, opened, rebased } from './edit-values.ts'

const card = {
  version: 3,
  name: { lastName: 'Орлов', firstName: 'Михаил', middleName: '' },
  sex: 'male',
  birthDate: localDate('2020-07-12'),
  deceasedOn: null,
  health: { safety: 'эпилепсия', communication: '', diagnosis: '', notes: '', snils: '' },
} as unknown as ChildData

test('an opened card changes nothing', () => {
  expect(changesOf(opened(card))).toEqual({})
})

test('only what was changed is sent, a name whole', () => {
  expect(changesOf({ ...opened(card), firstName: 'Миша', sex: '', safety: '' })).toEqual({
    name: { lastName: 'Орлов', firstName: 'Миша', middleName: '' },
    sex: null,
    safety: '',
  })
})

test('over a newer version mine stays and the rest is theirs', () => {
  const mine = { ...opened(card), safety: 'без мигающего света' }
  const newer = { ...card, version: 5, health: { ...card.health!, safety: 'аллергия', notes: 'любит воду' } }
  const again = rebased(mine, newer)
  expect(again).toMatchObject({ base: 5, safety: 'без мигающего света', notes: 'любит воду' })
  expect(changesOf(again)).toEqual({ safety: 'без мигающего света' })
})
