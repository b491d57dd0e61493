import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { unlendableReasons } from '../contract/unit.ts'
import { type Axes, type Demands, reasonsAgainst } from './lendable.ts'

const today = localDate('2026-09-01')
const unit: Axes = {
  lifecycle: 'inService',
  claim: null,
  hygiene: 'clean',
  technical: 'ok',
  condition: 'good',
  home: 'lending',
  missingParts: [],
  checkedOn: localDate('2026-03-01'),
  receivedOn: localDate('2020-01-01'),
}
const kind: Demands = {
  parts: [
    { id: 'belt', name: 'Ремень', isOptional: false },
    { id: 'table', name: 'Столик', isOptional: true },
  ],
  checkMonths: 6,
  serviceLifeYears: 7,
  isConsumable: false,
  isSingleUse: false,
}

test.each<[string, Partial<Axes>, Partial<Demands>, string[]]>([
  ['clean, whole and checked', {}, {}, []],
  ['a draft', { lifecycle: 'draft' }, {}, ['draft']],
  ['retiring', { lifecycle: 'retiring' }, {}, ['retiring']],
  ['written off', { lifecycle: 'writtenOff' }, {}, ['writtenOff']],
  ['held', { claim: 'hold' }, {}, ['onHold']],
  ['with a family', { claim: 'loan' }, {}, ['onLoan']],
  ['in the workshop', { claim: 'service' }, {}, ['inService']],
  ['on its way', { claim: 'transfer' }, {}, ['inTransfer']],
  ['missing', { claim: 'missing' }, {}, ['missing']],
  ['dirty', { hygiene: 'dirty' }, {}, ['dirty']],
  ['being cleaned', { hygiene: 'inCleaning' }, {}, ['inCleaning']],
  ['quarantined', { hygiene: 'quarantined' }, {}, ['quarantined']],
  ['faulty', { technical: 'faulty' }, {}, ['faulty']],
  ['recalled', { technical: 'recalled' }, {}, ['recalled']],
  ['restricted', { technical: 'restricted' }, {}, ['restricted']],
  ['worn out', { condition: 'needsRepair' }, {}, ['faulty']],
  ['without a belt', { missingParts: ['belt'] }, {}, ['incomplete']],
  ['without its table', { missingParts: ['table'] }, {}, []],
  ['without something the kind no longer knows', { missingParts: ['wheel'] }, {}, ['incomplete']],
  ['checked six months and a day ago', { checkedOn: localDate('2026-02-28') }, {}, ['checkOverdue']],
  ['never checked, old', { checkedOn: null }, {}, ['checkOverdue']],
  ['never checked, nobody knows how old', { checkedOn: null, receivedOn: null }, {}, ['checkOverdue']],
  ['of a kind without checks', { checkedOn: null, receivedOn: null }, { checkMonths: null }, []],
  ['seven years old today', { receivedOn: localDate('2019-09-01') }, {}, ['endOfLife']],
  ['seven years old tomorrow', { receivedOn: localDate('2019-09-02') }, {}, []],
  ['of the room', { home: 'room' }, {}, ['notForLending']],
  ['a consumable', {}, { isConsumable: true }, ['notForLending']],
  ['for one use', {}, { isSingleUse: true }, ['notForLending']],
  [
    'on loan, dirty and recalled at once',
    { claim: 'loan', hygiene: 'dirty', technical: 'recalled' },
    {},
    ['onLoan', 'dirty', 'recalled'],
  ],
])('a unit that is %s', (_, axes, demands, reasons) => {
  expect(reasonsAgainst({ ...unit, ...axes }, { ...kind, ...demands }, today)).toEqual(reasons)
})

const anAxes = fc.record({
  lifecycle: fc.constantFrom('draft', 'inService', 'retiring', 'writtenOff'),
  claim: fc.constantFrom(null, 'hold', 'loan', 'service', 'transfer', 'missing'),
  hygiene: fc.constantFrom('clean', 'dirty', 'inCleaning', 'quarantined'),
  technical: fc.constantFrom('ok', 'restricted', 'faulty', 'recalled'),
})

test('a unit is lendable only when every axis says so, and reasons are known and told once', () => {
  fc.assert(
    fc.property(anAxes, (axes) => {
      const reasons = reasonsAgainst({ ...unit, ...(axes as Partial<Axes>) }, kind, today)
      const isSound =
        axes.lifecycle === 'inService' && !axes.claim && axes.hygiene === 'clean' && axes.technical === 'ok'
      expect(reasons.length === 0).toBe(isSound)
      expect(new Set(reasons).size).toBe(reasons.length)
      expect(reasons.every((reason) => unlendableReasons.includes(reason))).toBe(true)
    }),
  )
})
