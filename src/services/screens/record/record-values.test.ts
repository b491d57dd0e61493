import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { clockText, freshRecord, likeLast, minuteOf, oneMoreLike, recordArgs } from './record-values.ts'

const id = '0190a1b2-0000-7000-8000-000000000001'
const today = localDate('2026-11-21')
const fresh = freshRecord(id, today, id)
const whole = { ...fresh, childId: id, serviceId: id, minutes: 40 }

test('a form names the first field that is empty', () => {
  expect(recordArgs(fresh)).toMatchObject({ ok: false, field: 'childId' })
  expect(recordArgs({ ...fresh, childId: id })).toMatchObject({ field: 'serviceId' })
  expect(recordArgs({ ...whole, staffId: null })).toMatchObject({ field: 'staffId' })
  expect(recordArgs({ ...whole, day: null })).toMatchObject({ field: 'day' })
  expect(recordArgs({ ...whole, minutes: 481 })).toMatchObject({ field: 'minutes' })
  expect(recordArgs({ ...whole, minutes: null }).ok).toBe(true)
})

test('a reason or an adult chosen and then made needless is not sent', () => {
  const args = recordArgs({ ...whole, cancelReason: 'weather', adultId: id })
  expect(args).toMatchObject({ ok: true, value: { cancelReason: null, adultId: null } })
})

test('the name of the child is not sent', () => {
  const args = recordArgs({ ...whole, childName: 'Орлов Михаил' })
  expect(args.ok && 'childName' in args.value).toBe(false)
})

test('the last time fills in the service, the length and the way, and not the adult', () => {
  const last = { ...whole, childId: id, serviceId: id, staffId: id, recipient: 'adult' } as const
  expect(likeLast(last)).toMatchObject({ serviceId: id, minutes: 40, recipient: 'child', place: 'home' })
})

test('one more of the same has its own id and no note', () => {
  const other = '0190a1b2-0000-7000-8000-000000000002'
  expect(oneMoreLike({ ...whole, note: 'Сам' }, other)).toMatchObject({
    recordId: other,
    note: '',
    minutes: 40,
  })
})

test('clock and minutes from midnight are one thing', () => {
  expect(clockText(690)).toBe('11:30')
  expect(minuteOf('11:30')).toBe(690)
  expect([clockText(null), minuteOf('')]).toEqual(['', null])
})
