import { expect, test } from 'vitest'
import { z } from 'zod'
import { command, idSchema } from './act.ts'
import { isKeepable, unkeepableIn } from './keepable-text.ts'

test('text with NUL or half a surrogate pair cannot be kept; any other can', () => {
  for (const text of ['', 'Рядом', 'семья 👨‍👩‍👧‍👦', '\u202E=1+1\r\n', '\uFFFD'])
    expect(isKeepable(text)).toBe(true)
  for (const text of ['до\0после', '\ud83d', 'а\udc00']) expect(isKeepable(text)).toBe(false)
})

test('it is found in lists, in objects and in keys, and not in bytes', () => {
  const value = {
    name: 'Лев',
    rows: [{ note: '\0' }],
    ['\ud800']: 1,
    bytes: new Uint8Array([0, 1]),
    none: null,
  }
  expect([...unkeepableIn(value)]).toEqual([['rows', '0', 'note'], []])
})

test('every act refuses it with the place where it stands', () => {
  const act = command({
    name: 'base.try',
    title: 'Takes a text.',
    input: z.object({ adult: z.object({ note: z.string() }) }),
    output: z.object({}),
  })
  expect(act.input.safeParse({ adult: { note: 'да' } }).success).toBe(true)
  const { issues } = act.input.safeParse({ adult: { note: 'до\0' } }).error!
  expect(issues).toMatchObject([{ code: 'custom', path: ['adult', 'note'], message: 'text-unkeepable' }])
})

test('an id has one spelling, however it is sent', () => {
  expect(idSchema.parse('01A1FFA6-2CC1-7D88-A4AB-4F0CD726055A')).toBe('01a1ffa6-2cc1-7d88-a4ab-4f0cd726055a')
})
