// Several programs on one data directory at the same time: commands beside commands, commands beside the server.
import { afterEach, expect, test } from 'vitest'
import { centreIn, emptyData, type Figures, type Imported, initCentre } from './centre.ts'
import { readTold, startCli } from './cli.ts'
import { expectedOf, folderOf } from './samples.ts'
import { serve, type Serving, setUp } from './serving.ts'

const patience_ms = 240_000
const messy = folderOf('dobrocentr-messy')
const { period } = expectedOf('dobrocentr-messy')
const rows = 3723 + 120 + 661

let server: Serving | undefined
afterEach(async () => {
  await server?.kill()
  server = undefined
})

test(
  'two imports of the same journals at once bring every row in once',
  async () => {
    const centre = await initCentre()
    const start = () => startCli(['import', 'all', messy, '--data', centre.data, '--json']).ended
    const both = (await Promise.all([start(), start()])).map((ended) => readTold<Imported>(ended))
    for (const { code, stderr, value } of both) {
      expect(code, stderr).toBe(0)
      expect(value.rejected).toHaveLength(10)
      expect(value.imported + value.unchanged).toBe(rows)
    }
    expect(both[0]!.value.imported + both[1]!.value.imported).toBe(rows)
    expect((await centre.report(period)).value.indicators).toMatchObject({
      childrenServed: 216,
      servicesDelivered: 2859,
    })
    expect((await centre.import('all', messy)).value).toMatchObject({ imported: 0, unchanged: rows })
    expect(await centre.verify()).toMatchObject({ code: 0, value: { ok: true } })
  },
  patience_ms,
)

test(
  'a report beside an import sees whole steps of it, and both end well',
  async () => {
    const centre = await initCentre()
    const importing = startCli(['import', 'all', messy, '--data', centre.data, '--json']).ended
    const report = await centre.report(period)
    expect(report.code, report.stderr).toBe(0)
    expect(Number(report.value.indicators['servicesDelivered'])).toBeLessThanOrEqual(2859)
    expect(readTold<Imported>(await importing)).toMatchObject({ code: 0, value: { imported: rows } })
    expect((await centre.report(period)).value.indicators).toMatchObject({ servicesDelivered: 2859 })
  },
  patience_ms,
)

test(
  'commands work beside a running server, which shows at once what they brought in',
  async () => {
    const data = emptyData()
    server = await serve(data)
    await setUp(server)
    const centre = centreIn(data)
    expect(await centre.import('all', messy)).toMatchObject({ code: 0, value: { imported: rows } })
    const shown = await server.query('reports.practice', period)
    expect(shown.status).toBe(200)
    const told = await centre.report(period)
    expect(told.value).toMatchObject({
      indicators: { childrenServed: 216, servicesDelivered: 2859 },
    } satisfies Partial<Figures>)
    expect(JSON.stringify(shown.body)).toContain('2859')
    await expect(serve(data)).rejects.toThrow('уже')
    await server.stop()
    server = undefined
    expect(await centre.verify()).toMatchObject({ code: 0, value: { ok: true } })
  },
  patience_ms,
)
