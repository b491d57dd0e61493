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

test('a workbook is taken from those who import, and from nobody else', async () => {
  const before = await world.digest()
  const may = (who: Who) => who !== 'stranger' && reachInto(who, files.upload.as.data, 'write') === 'a'
  for (const who of everybody.filter((one) => !may(one))) {
    const answer = await upload(who, await aJournal())
    expect(answer.statusCode, who).toBe(who === 'stranger' ? 401 : 403)
    expect(answer.json()).toEqual({ code: who === 'stranger' ? 'sign-in-required' : 'not-allowed' })
  }
  expect(await world.digest()).toBe(before)
  for (const who of roles.filter(may)) expect((await upload(who, await aJournal())).statusCode, who).toBe(200)
})

test('rejected rows go to those who import, and never those of another centre', async () => {
  for (const who of everybody) {
    for (const target of targets) {
      const { statusCode, body } = await download(who, world.standing[target].doneImportId)
      const isOpen = who !== 'stranger' && reachInto(who, files.rejects.as.data, 'read') === 'a'
      const here = target === 'own' || target === 'foreign' ? 200 : 404
      expect(statusCode, `${who} ${target}`).toBe(who === 'stranger' ? 401 : isOpen ? here : 403)
      if (here === 404 && isOpen) expect(JSON.parse(body)).toEqual({ code: 'not-found' })
    }
  }
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
