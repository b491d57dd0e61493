// The main job as an administrator does it: a centre's own journals go in by the command line, an honest report comes out.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freshDatabase } from '../database.ts'
import { type Centre, centreIn, emptyData, type Figures, type Imported, initCentre } from './centre.ts'
import { told } from './cli.ts'
import { expectedOf, filesOf, folderOf, type Practice, practices, rejectedOf } from './samples.ts'

const patience_ms = 180_000

/** Rows that come in: children, services, equipment, loans, examinations, families' answers. */
const sizes: Readonly<Record<Practice, number>> = {
  dobrocentr: 216 + 2859 + 120 + 670 + 432 + 216,
  dmrc: 205 + 3140 + 120 + 163 + 410 + 167,
  'dobrocentr-messy': 216 + 2859 + 120 + 661 + 432 + 216,
}

const marks = ({ rejected }: Imported) => rejected.map(({ file, row, code }) => ({ file, row, code }))

/** Every figure that is built is as expected; every other one is named as not built. */
function expectFigures({ indicators, notBuilt }: Figures, practice: Practice): void {
  const { indicators: expected } = expectedOf(practice)
  expect(Object.keys(indicators).concat(notBuilt).toSorted()).toEqual(Object.keys(expected).toSorted())
  expect(expected).toMatchObject(indicators)
  const built = [
    'childrenImproved',
    'childrenImprovedPercent',
    'childrenServed',
    'childrenSignificantPercent',
    'cognitiveUpPercent',
    'coverageByYear',
    'earlyAge',
    'equipmentUnits',
    'familiesBetterPercent',
    'familiesServed',
    'loans',
    'loansOpen',
    'palliative',
    'servicesDelivered',
  ]
  expect(Object.keys(indicators)).toEqual(expect.arrayContaining(built))
}

async function expectWhole(centre: Centre, practice: Practice): Promise<void> {
  const folder = folderOf(practice)
  const faulty = rejectedOf(practice)
  const first = await centre.import('all', folder)
  expect(first.code, first.stderr).toBe(0)
  expect(first.stderr).toBe('')
  expect(marks(first.value)).toEqual(faulty)
  expect(first.value.files).toMatchObject(filesOf(practice))
  const all = sizes[practice]
  expect(first.value).toMatchObject({ rows: all + faulty.length, imported: all, unchanged: 0 })
  const report = await centre.report(expectedOf(practice).period)
  expect(report.value.period).toEqual(expectedOf(practice).period)
  expectFigures(report.value, practice)
  const second = await centre.import('all', folder)
  expect(second).toMatchObject({ code: 0, value: { rows: all + faulty.length, imported: 0, unchanged: all } })
  expect(marks(second.value)).toEqual(faulty)
  expect((await centre.report(expectedOf(practice).period)).value).toEqual(report.value)
}

test.each(practices)(
  '%s gives its figures, gives back its faulty rows and stays the same the second time',
  async (practice) => {
    const centre = await initCentre()
    await expectWhole(centre, practice)
    expect(await centre.verify()).toMatchObject({ code: 0, value: { ok: true } })
  },
  patience_ms,
)

test(
  'a database server of one’s own gives the same, with the keys in the data directory',
  async () => {
    const database = await freshDatabase()
    const centre = await initCentre({ DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl })
    await expectWhole(centre, 'dobrocentr-messy')
    expect(readdirSync(join(centre.data, 'keys'))).not.toEqual([])
    expect(existsSync(join(centre.data, 'postgres.json'))).toBe(false)
    await database.drop()
  },
  patience_ms,
)

test(
  'the demonstration has the figures of the practice that it is made from',
  async () => {
    const data = emptyData()
    const demo = await told<{ accounts: { login: string }[] }>(['demo', '--data', data])
    expect(demo.code, demo.stderr).toBe(0)
    expect(demo.value.accounts.length).toBeGreaterThan(0)
    const centre = centreIn(data)
    const { value } = await centre.report({ from: '2021-04-01', to: '2022-09-30' })
    expect(value.indicators).toMatchObject({
      childrenServed: 216,
      servicesDelivered: 2859,
      coverageByYear: { 2021: { children: 80, severe: 24 }, 2022: { children: 136, severe: 40 } },
      childrenImproved: 206,
      childrenImprovedPercent: 95,
      childrenSignificantPercent: 95,
      cognitiveUpPercent: 95,
      familiesBetterPercent: 95,
    })
    expect(await centre.verify()).toMatchObject({ code: 0, value: { ok: true } })
    expect(await told(['demo', '--data', data])).toMatchObject({
      code: 1,
      value: { error: { code: 'already-set-up' } },
    })
  },
  patience_ms,
)
