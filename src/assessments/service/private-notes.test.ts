import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#access/act.ts'
import { roleIds } from '#access/policy.ts'
import { assignCaseload } from '#access/service/centre.ts'
import { command, good, query, type TestCentre, testCentre } from '../../../test/centre.ts'
import { child, workshop } from '../../../test/people.ts'
import { list, write } from './private-notes.ts'

let centre: TestCentre
let childId: string
let author: Actor

beforeAll(async () => {
  centre = await testCentre()
  childId = (await child(centre, { surname: 'Тайнов' })).childId
  const { staffId } = await workshop(centre)
  author = { ...centre.as('specialist'), staffId }
  const care = { staffId, childIds: [childId], from: '2020-01-01' }
  good(await command(centre.program, centre.head, assignCaseload, care))
  good(await command(centre.program, author, write, { childId, text: 'мама плакала' }))
})
afterAll(() => centre.close())

const reading = (who: Actor) => query(centre.program, who, list, { childId })

test('the author reads the own notes, the newest first', async () => {
  good(await command(centre.program, author, write, { childId, text: 'сегодня спокойнее' }))
  const { notes } = good(await reading(author))
  expect(notes.map(({ text }) => text)).toEqual(['сегодня спокойнее', 'мама плакала'])
})

test('a colleague who works with the same child reads none of them', async () => {
  const colleague: Actor = { ...author, accountId: centre.as('coordinator').accountId }
  expect(good(await reading(colleague)).notes).toEqual([])
})

test.each(roleIds.filter((role) => role !== 'specialist'))('%s reads none of them', async (role) => {
  expect(await reading(centre.as(role))).toMatchObject({ ok: false, code: 'not-allowed' })
})

test('who is head and specialist in one reads the own notes only, of the own children only', async () => {
  const both: Actor = { ...centre.head, roles: ['head', 'specialist'], staffId: author.staffId }
  expect(good(await reading(both)).notes).toEqual([])
  expect(await reading({ ...both, staffId: null })).toMatchObject({ code: 'not-found' })
})

test('the text stands nowhere in the database, the journal included', async () => {
  const sql = centre.program.db.centre(centre.head.centreId)
  const bodies = await sql.rows<{ text: string }>("select encode(body, 'escape') as text from private_note")
  const journal = await sql.rows<{ text: string }>('select to_jsonb(j)::text as text from journal j')
  expect(bodies.length).toBeGreaterThan(0)
  for (const { text } of [...bodies, ...journal]) expect(text).not.toContain('плакала')
})
