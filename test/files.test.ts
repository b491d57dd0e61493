// A journal on its way through the server: sent, looked at, started, carried out in the background, undone.
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { runImport, type RunJob } from '#interchange/service/changes.ts'
import { runJob, takeUpAgain } from '#interchange/service/jobs.ts'
import { type Jobs, openJobs, prepareJobs } from '#platform/jobs.ts'
import { type TestCentre, testCentre } from './centre.ts'
import { counts, inAct, journal, type Progress, sheetOf, take } from './imports.ts'
import { begin } from '#interchange/service/changes.ts'
import { type Browser, type TestServer, testServer } from './server.ts'

let centre: TestCentre
let server: TestServer
let jobs: Jobs
let head: Browser
const failures: string[] = []

beforeAll(async () => {
  centre = await testCentre()
  server = testServer(centre.program)
  const { ownerUrl, appUrl, appRole } = centre.database
  await prepareJobs(ownerUrl, appRole, [runImport])
  jobs = await openJobs(appUrl, (error) => void failures.push(error.message))
  const setting = {
    program: centre.program,
    log: (event: string) => void failures.push(event),
    isEnding: () => false,
  }
  await jobs.work<RunJob>(runImport, (job) => runJob(setting, job))
})
beforeEach(async () => {
  head = await server.signedIn(centre.head.accountId, centre.head.centreId)
})
afterAll(async () => {
  await jobs.stop()
  await server.close()
  await centre.close()
})

const send = (bytes: Uint8Array, headers: Record<string, string> = {}) =>
  server.app.inject({
    method: 'POST',
    url: '/api/files/import',
    headers: {
      host: 'localhost:8080',
      cookie: head.cookie,
      'content-type': 'application/octet-stream',
      'x-ryadom': '1',
      'x-file-name': encodeURIComponent('Дети Центра.xlsx'),
      ...headers,
    },
    payload: Buffer.from(bytes),
  })

async function ended(importId: string): Promise<Progress> {
  for (;;) {
    const { body } = await head.query('interchange.progress', { importId })
    const progress = body as Progress
    if (progress.state !== 'running' && progress.state !== 'undoing') return progress
    await pause(50)
  }
}

test('a file goes in, is looked at, comes in behind the answer, and out again', async () => {
  const sent = await send(journal('dobrocentr-messy/deti.xlsx'))
  expect(sent.statusCode).toBe(200)
  const { importId } = sent.json<{ importId: string }>()
  const opened = await head.query('interchange.open', { importId })
  expect(opened.body).toMatchObject({
    fileName: 'Дети Центра.xlsx',
    state: 'ready',
    sheets: [{ kind: 'children', rows: 219, imported: 216, rejected: 3 }],
  })
  expect(await head.command('interchange.start', { importId })).toMatchObject({ status: 200 })
  expect(await ended(importId)).toMatchObject({ state: 'done', done: 219, imported: 216, rejected: 3 })
  expect((await head.query('interchange.rejects', { importId })).body).toMatchObject({
    total: 3,
    rows: [{ row: 19, code: 'name_missing' }, { row: 86 }, { row: 123 }],
  })
  const list = await head.query('interchange.imports')
  expect(list.body).toMatchObject({ imports: [{ id: importId, state: 'done' }], next: null })
  const rejects = await head.get(`/api/files/imports/${importId}/rejects`)
  expect(rejects.status).toBe(200)
  expect(rejects.headers['content-disposition']).toContain(
    encodeURIComponent('Дети Центра — не загружено.xlsx'),
  )

  expect(await head.command('interchange.undo', { importId })).toMatchObject({ status: 200 })
  expect(await ended(importId)).toMatchObject({ state: 'undone', done: 216 })
  expect(await counts(centre)).toMatchObject({ children: 0, identities: 0 })
  expect(await head.get(`/api/files/imports/${importId}/rejects`)).toMatchObject({ status: 404 })
})

test('an import that was cut off before anybody ran it is taken up when the server starts', async () => {
  const importId = await take(centre, await sheetOf(['ФИО', 'Д.р.'], ['Орлов Иван Ильич', '07.03.2015']))
  await inAct(centre, (act) => begin(act, importId))
  await takeUpAgain(centre.program)
  expect(await ended(importId)).toMatchObject({ state: 'done', imported: 1 })
  expect(failures).toEqual([])
})

test('strangers and those who may not import send in vain', async () => {
  expect((await send(new Uint8Array(9), { cookie: '' })).statusCode).toBe(401)
  const { accountId, centreId } = centre.as('specialist')
  const specialist = await server.signedIn(accountId, centreId)
  const refused = await send(journal('dmrc/deti.xlsx'), { cookie: specialist.cookie })
  expect([refused.statusCode, refused.json()]).toEqual([403, { code: 'not-allowed' }])
  const without = await server.app.inject({
    method: 'POST',
    url: '/api/files/import',
    payload: Buffer.alloc(9),
  })
  expect(without.statusCode).toBe(403)
  const importId = await take(centre, journal('dmrc/deti.xlsx'))
  expect((await specialist.get(`/api/files/imports/${importId}/rejects`)).status).toBe(403)
  expect((await head.get('/api/files/imports/nonsense/rejects')).status).toBe(404)
})

test('a file that is too large or no table has its own answer, and its name is not logged', async () => {
  const large = await send(new Uint8Array((30 << 20) + 1))
  expect([large.statusCode, large.json()]).toEqual([413, { code: 'file-too-large' }])
  const huge = await send(new Uint8Array(10), { 'content-length': String(200 << 20) })
  expect(huge.statusCode).toBe(413)
  const text = await send(Buffer.from('привет'))
  expect([text.statusCode, text.json()]).toEqual([422, { code: 'file-not-xlsx' }])
  expect((await send(new Uint8Array(0))).json()).toMatchObject({ code: 'file-empty' })
  expect(server.logged.join()).not.toContain('Дети')
})
