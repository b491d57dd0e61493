import { once } from 'node:events'
import { EventEmitter } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testCentre, type TestCentre } from '../../test/centre.ts'
import { addJob, type Jobs, openJobs, prepareJobs } from './jobs.ts'

let centre: TestCentre
let jobs: Jobs
const errors: Error[] = []
const done = new EventEmitter()

beforeAll(async () => {
  centre = await testCentre()
  const { ownerUrl, appRole } = centre.database
  await prepareJobs(ownerUrl, appRole, ['test.deed', 'test.fails'])
  await prepareJobs(ownerUrl, appRole, ['test.deed', 'test.fails'])
  jobs = await openJobs(centre.database.appUrl, (error) => errors.push(error))
  await jobs.work<{ n: number }>('test.deed', async ({ n }) => void done.emit('deed', n))
})
afterAll(async () => {
  await jobs.stop()
  await centre.close()
})

const { signal } = new AbortController()

test('a job is carried out once its transaction commits, and one that was rolled back never is', async () => {
  const { db } = centre.program
  const heard = once(done, 'deed', { signal })
  await db
    .inAbove((sql) => addJob(sql, 'test.deed', { n: 1 }).then(() => Promise.reject(new Error('no'))))
    .catch(() => undefined)
  await db.inAbove((sql) => addJob(sql, 'test.deed', { n: 2 }))
  expect(await heard).toEqual([2])
})

test('a job that throws is given out again', async () => {
  let tries = 0
  const again = new Promise<void>((resolve) => {
    void jobs.work('test.fails', async () => {
      if (++tries === 1) throw new Error('not yet')
      resolve()
    })
  })
  await addJob(centre.program.db.above, 'test.fails', {})
  await again
  expect(tries).toBe(2)
})

test('looking after the jobs breaks nothing', async () => {
  await jobs.tidy()
  expect(errors).toEqual([])
})
