import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestCentre, testCentre } from '../../test/centre.ts'
import { refuse } from '#base/result.ts'
import { inTransaction, standingAct } from './dispatch.ts'
import { keyOfSubject, keysOfSubjects } from './subject-keys.ts'

let centre: TestCentre

beforeAll(async () => {
  centre = await testCentre()
})
afterAll(() => centre.close())

test('a key that an undone transaction made opens nothing afterwards', async () => {
  const { program, head } = centre
  const subject = program.clock.id()
  await inTransaction(program, head, program.clock.id(), async (act) => {
    await keyOfSubject(act, subject)
    expect((await keysOfSubjects(act, [subject])).size).toBe(1)
    return refuse('not-found')
  })
  expect((await keysOfSubjects(standingAct(program, head), [subject])).size).toBe(0)
})
