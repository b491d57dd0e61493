import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '#platform/db.ts'
import { openLaterJournal } from './later-journal.ts'
import { type TestCentre, testCentre } from '../../test/centre.ts'

let centre: TestCentre
beforeAll(async () => {
  centre = await testCentre()
})
afterAll(() => centre.close())

test('rows that the database did not take while it was away are written by the next flush, once and in order', async () => {
  const { program, head } = centre
  let isAway = true
  // why: the only way to make the database fail for exactly one write.
  const db: Db = {
    ...program.db,
    centre: (id) => (isAway ? { rows: () => Promise.reject(new Error('away')) } : program.db.centre(id)),
  }
  const heard: string[] = []
  const later = openLaterJournal(db, (error) => heard.push(error.message))
  const add = (act: string): void =>
    later.add(head.centreId, {
      kind: 'read',
      act,
      accountId: head.accountId,
      subjectKind: 'search',
      subjectId: null,
      childId: null,
      facts: null,
    })
  add('families.search')
  await later.flush()
  isAway = false
  add('families.children')
  await later.flush()
  await later.flush()
  const rows = await program.db
    .centre(head.centreId)
    .rows<{ act: string }>("select act from journal where kind = 'read' order by id")
  expect(rows.map((row) => row.act)).toEqual(['families.search', 'families.children'])
  expect(heard).toEqual(['away'])
})
