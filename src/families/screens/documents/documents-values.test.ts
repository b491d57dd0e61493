import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { adultField, changesOf, type Documents, statusField, valuesOf } from './documents-values.ts'

const documents: Documents = {
  child: { document: 'свидетельство', ipra: '', ipraIssuedOn: null, ipraUntil: null },
  statuses: [
    {
      statusId: 's',
      kind: 'disabledChild',
      from: localDate('2024-03-01'),
      document: '',
      issuedOn: null,
      until: null,
    },
  ],
  adults: [
    { adultId: 'm', document: 'паспорт', address: '', authority: '' },
    { adultId: 'g', document: '', address: '', authority: null },
  ],
}

test('a form that nobody touched changes nothing', () => {
  expect(changesOf(documents, valuesOf(documents))).toEqual({ child: {}, statuses: [], adults: [] })
})

test('only what was changed is sent, also when it was emptied', () => {
  const values = {
    ...valuesOf(documents),
    document: '',
    [statusField('s', 'until')]: localDate('2027-03-01'),
    [adultField('m', 'authority')]: 'свидетельство о рождении',
    [adultField('g', 'authority')]: 'не его дело',
  }
  expect(changesOf(documents, values)).toEqual({
    child: { document: '' },
    statuses: [{ statusId: 's', until: '2027-03-01' }],
    adults: [{ adultId: 'm', authority: 'свидетельство о рождении' }],
  })
})
