import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { checkData } from '#papers/rules/fields.ts'
import { shippedTemplates } from '#papers/rules/shipped.ts'
import { equipmentData } from './journal-data.ts'
import {
  briefingOf,
  contractOf,
  extensionOf,
  issueActOf,
  type LoanFacts,
  rentalExtensionOf,
  rentalOf,
  returnActOf,
} from './loan-data.ts'
import { partsSaid, phonesSaid, roubles } from './said.ts'

const day = localDate('2026-05-05')
const parts = [
  { id: 'frame', name: 'рама', isOptional: false },
  { id: 'table', name: 'столик', isOptional: true },
]
const loan: LoanFacts = {
  party: {
    child: 'Иванов Лев',
    childSex: 'male',
    childBirth: localDate('2019-01-02'),
    adult: 'Иванова Мария Петровна',
    phones: ['79140000001'],
    standing: {},
  },
  contractNumber: '1/26',
  regime: 'free',
  purpose: 'поездка',
  issuedOn: day,
  dueOn: localDate('2026-08-05'),
  dueAtFirst: localDate('2026-08-05'),
  issuedBy: 'Кладовщикова Анна',
  items: [
    {
      kindId: 'kind',
      name: 'Вертикализатор',
      rules: 'Пристегните ремни\n\nНе дольше получаса',
      parts,
      inventory: 'БП-1',
      serial: '',
      cost_kopecks: 1_250_000_00,
      tariff_kopecks_a_day: null,
      out: { condition: 'good', missing: ['table'], cleanedOn: day },
      back: null,
    },
  ],
  briefings: [],
  extended: null,
}
const missing = (template: string, data: Parameters<typeof checkData>[1]) => {
  const checked = checkData(shippedTemplates.get(template)!.fields, data)
  return checked.ok ? null : checked.field
}

test('amounts, phones and parts are said as people write them', () => {
  expect(roubles(1_250_000_05)).toBe('1\u00a0250\u00a0000,05')
  expect(roubles(null)).toBe('')
  expect(phonesSaid(['79140000001', '421'])).toBe('+7 914 000-00-01, 421')
  expect(partsSaid(parts, ['table'])).toBe('рама; нет: столик')
  expect(partsSaid(parts, [])).toBe('рама, столик')
})

test('a loan fills its contract, the act of issue and the briefing sheet', () => {
  expect(missing('loanContract', contractOf(loan).data)).toBeNull()
  expect(missing('handoverActIssue', issueActOf(loan).data)).toBeNull()
  expect(missing('safetyBriefing', briefingOf(loan).data)).toBeNull()
  expect(briefingOf(loan).data['points']).toEqual([
    { text: 'Пристегните ремни' },
    { text: 'Не дольше получаса' },
  ])
})

test('what has not happened yet is missed by its name', () => {
  const nobody = { ...loan, party: { ...loan.party, adult: '' } }
  expect(missing('loanContract', contractOf(nobody).data)).toBe('representative')
  expect(missing('handoverActReturn', returnActOf(loan, day).data)).toBe('items')
  expect(missing('loanExtension', extensionOf(loan, day).data)).toBe('until')
})

test('an extension names what the family held on its day, also what came back later that day', () => {
  const [item] = loan.items
  const back = (on: string) => ({
    day: localDate(on),
    condition: 'good',
    missing: [],
    damage: '',
    cause: null,
    by: '',
  })
  const items = [
    { ...item!, inventory: 'БП-1', back: back('2026-06-01') },
    { ...item!, inventory: 'БП-2', back: back('2026-07-01') },
    { ...item!, inventory: 'БП-3', back: null },
  ]
  const extended = {
    day: localDate('2026-07-01'),
    dueBefore: localDate('2026-08-05'),
    until: localDate('2026-10-01'),
    number: '1/26',
  }
  expect(extensionOf({ ...loan, items, extended }, day).data['items']).toMatchObject([
    { inventory: 'БП-2' },
    { inventory: 'БП-3' },
  ])
})

test('a loan by a tariff says the price of a day and of its term; each extension says its own', () => {
  const [item] = loan.items
  const items = [
    { ...item!, tariff_kopecks_a_day: 50_00 },
    { ...item!, tariff_kopecks_a_day: 12_35 },
  ]
  const paid = { ...loan, regime: 'tariff' as const, items, dueOn: localDate('2026-08-15') }
  const contract = rentalOf(paid).data
  expect(contract).toMatchObject({ days: '92', total: '5\u00a0736,20', until: '2026-08-05' })
  expect(contract['items']).toMatchObject([
    { price: '50,00', sum: '4\u00a0600,00', value: '1\u00a0250\u00a0000,00' },
    { price: '12,35', sum: '1\u00a0136,20' },
  ])
  expect(missing('rentalContract', contract)).toBeNull()
  expect(rentalOf({ ...paid, dueAtFirst: day }).data).toMatchObject({ days: '1', total: '62,35' })
  const extended = { day, dueBefore: localDate('2026-08-05'), until: localDate('2026-08-15'), number: '1/26' }
  const extension = rentalExtensionOf({ ...paid, extended }, day).data
  expect(extension).toMatchObject({ days: '10', total: '623,50', until: '2026-08-15' })
  expect(missing('rentalExtension', extension)).toBeNull()
  const unknown = rentalExtensionOf({ ...paid, extended: { ...extended, dueBefore: null } }, day).data
  expect(unknown).not.toHaveProperty('total')
  expect(missing('rentalExtension', unknown)).toBeNull()
  expect(missing('rentalExtension', rentalExtensionOf(paid, day).data)).toBe('until')
})

test('the act of return tells of the units that came back last', () => {
  const cameBack = (on: string) => ({
    day: localDate(on),
    condition: 'fair',
    missing: ['frame'],
    damage: 'трещина',
    cause: 'normalWear',
    by: 'Кладовщикова Анна',
  })
  const [item] = loan.items
  const items = [
    { ...item!, inventory: 'БП-1', back: cameBack('2026-06-01') },
    { ...item!, inventory: 'БП-2', back: cameBack('2026-07-01') },
  ]
  const act = returnActOf({ ...loan, items }, day)
  expect(act.day).toBe('2026-07-01')
  expect(act.data).toMatchObject({
    items: [{ inventory: 'БП-2' }],
    damage: 'трещина',
    cause: 'обычный износ',
  })
  expect(missing('handoverActReturn', act.data)).toBeNull()
})

test('the list of equipment is counted with its worth', () => {
  const unit = {
    inventory: 'БП-1',
    name: 'Ходунки',
    code: '',
    height_cm: [90, null] as const,
    weight_kg: [null, null] as const,
    receivedOn: day,
    fund: '',
    account: '101.36',
    keeper: 'Коваленко Анна Викторовна',
    cost_kopecks: 150_000,
    condition: 'good',
    home: 'lending',
    claim: 'loan',
  }
  const list = equipmentData([unit, { ...unit, claim: null }])
  expect(list).toMatchObject({ total: '2', totalValue: '3\u00a0000,00' })
  expect(list['rows']).toMatchObject([
    { size: 'рост от 90 см', account: '101.36', keeper: 'Коваленко Анна Викторовна', state: 'у семьи' },
    { state: 'пункт проката' },
  ])
})
