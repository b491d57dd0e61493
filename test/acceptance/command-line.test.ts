// How the command line answers what is written wrongly, and how it explains itself. None of it opens a database.
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { emptyData } from './centre.ts'
import { cli, told } from './cli.ts'

const patience_ms = 120_000

const commands = ['init', 'demo', 'import', 'report', 'user', 'verify']

test(
  'the list of commands and each command explain themselves without touching the data',
  async () => {
    const data = emptyData()
    for (const args of [[], ['--help']]) {
      const { code, stdout } = await cli([...args, '--data', data])
      expect(code).toBe(0)
      for (const name of commands) expect(stdout).toContain(name)
    }
    for (const name of commands) {
      const { code, stdout, stderr } = await cli([name, '--help', '--data', data])
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(stdout).toContain(`npm run ryadom -- ${name}`)
    }
    expect(readdirSync(data)).toEqual([])
  },
  patience_ms,
)

const misuses: readonly string[][] = [
  ['inport'],
  ['init'],
  ['init', '--name', 'МРЦ'],
  ['init', '--name', 'МРЦ', '--time-zone', 'Asia/Yakutsk', '--colour', 'red'],
  ['import'],
  ['import', 'children'],
  ['import', 'teachers', 'file.xlsx'],
  ['import', 'all', 'folder', '--rejects', 'out.xlsx'],
  ['report'],
  ['report', 'year'],
  ['report', 'practice'],
  ['report', 'practice', '--from', '2021-04-01', '--to', '31.02.2022'],
  ['user'],
  ['user', 'add', 'anna'],
  ['user', 'reset'],
]

test(
  'what is written wrongly ends with 2, words about it on stderr and the way it is written',
  async () => {
    const data = emptyData()
    await told(['init', '--data', data, '--name', 'МРЦ', '--time-zone', 'Asia/Yakutsk'])
    for (const args of misuses) {
      const { code, stdout, stderr } = await cli([...args, '--data', data])
      expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: '' })
      expect(stderr).toMatch(/npm run ryadom --/)
      expect(stderr).not.toMatch(/\n\s+at /)
      const asked = await told<{ error: { code: string } }>([...args, '--data', data])
      expect({ args, code: asked.code, said: asked.value.error.code }).toEqual({
        args,
        code: 2,
        said: 'misuse',
      })
    }
  },
  patience_ms,
)

test(
  'a directory without a centre, an unknown centre and an unknown person are named',
  async () => {
    const data = emptyData()
    const report = ['report', 'practice', '--from', '2021-04-01', '--to', '2022-09-30', '--data', data]
    expect(await told(report)).toMatchObject({ code: 1, value: { error: { code: 'no-centre' } } })
    await told(['init', '--data', data, '--name', 'МРЦ', '--time-zone', 'Asia/Yakutsk'])
    expect(await told([...report, '--as', 'nobody'])).toMatchObject({
      code: 1,
      value: { error: { code: 'login-unknown' } },
    })
    const elsewhere = ['--centre', '01a1ffab-74c5-7692-8be2-72581fd11ba4']
    expect(await told([...report, ...elsewhere])).toMatchObject({
      code: 1,
      value: { error: { code: 'centre-unknown' } },
    })
    const zone = ['init', '--data', data, '--name', 'МРЦ', '--time-zone', 'Mars/Olympus', '--login', 'second']
    expect(await told(zone)).toMatchObject({ code: 1, value: { error: { code: 'time-zone-unknown' } } })
  },
  patience_ms,
)
