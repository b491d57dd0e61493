// Files that come in and go out, as every role and as a stranger.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { files, reachInto, type Role, roles } from './expected.ts'
import { aJournal, openWorld, targets, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type Who = Role | 'stranger'
const everybody: readonly Who[] = ['stranger', ...roles]
const cookieOf = async (who: Who): Promise<string> => (who === 'stranger' ? '' : (await world.as(who)).cookie)

const upload = async (who: Who, bytes: Buffer) =>
  world.server.app.inject({
    method: 'POST',
    url: files.upload.path,
    headers: {
      cookie: await cookieOf(who),
      'x-ryadom': '1',
      'content-type': 'application/octet-stream',
      'x-file-name': 'deti.xlsx',
    },
    payload: bytes,
  })
const download = async (who: Who, importId: string) =>
  world.server.app.inject({ url: files.rejects.path(importId), headers: { cookie: await cookieOf(who) } })

const turnedAway = (who: Who): number => (who === 'stranger' ? 401 : 403)
const may = (who: Who): boolean => who !== 'stranger' && reachInto(who, files.upload.as.data, 'write') === 'a'

test('a workbook is taken from those who import, and from nobody else', async () => {
  const outside = everybody.filter((who) => !may(who))
  const before = await world.digest()
  const statuses: number[] = []
  for (const who of outside) statuses.push((await upload(who, await aJournal())).statusCode)
  expect(statuses).toEqual(outside.map(turnedAway))
  expect(await world.digest()).toBe(before)
  for (const who of everybody.filter(may)) expect((await upload(who, await aJournal())).statusCode).toBe(200)
})

test.each(everybody)('rejected rows are given to %s as far as they import here', async (who) => {
  const statuses: Record<string, number> = {}
  for (const target of targets)
    statuses[target] = (await download(who, world.standing[target].doneImportId)).statusCode
  const away = turnedAway(who)
  expect(statuses).toEqual(
    may(who)
      ? { own: 200, foreign: 200, other: 404, random: 404 }
      : { own: away, foreign: away, other: away, random: away },
  )
})

test('who is turned away at a file is in the journal', async () => {
  const denials = await world.denials()
  for (const role of roles.filter((one) => reachInto(one, 'imports', 'write') === '-')) {
    const { accountId } = world.centre.as(role)
    expect([
      denials.get(`interchange.import ${accountId}`),
      denials.get(`interchange.rejects ${accountId}`),
    ]).toEqual([1, 4])
  }
})
