import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DataDir, keptSecret, knownSecret, lockServer, openDataDir } from './data-dir.ts'

let room: string

beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'ryadom-room-'))
})

afterEach(() => {
  rmSync(room, { recursive: true })
})

const open = (path = join(room, 'data')): DataDir => {
  const dir = openDataDir(path)
  if (!dir.ok) throw new Error(dir.code)
  return dir.value
}

const modeOf = (path: string): number => statSync(path).mode & 0o777

test('a new directory cannot be read by others, nor can anything in it', () => {
  const dir = open()
  keptSecret(dir, 'owner')
  expect(modeOf(dir.path) & 0o066).toBe(0)
  for (const folder of [dir.keys, dir.files]) expect(modeOf(folder)).toBe(0o700)
  expect(modeOf(join(dir.path, 'secrets.json'))).toBe(0o600)
})

test('a password is made once and kept', () => {
  const dir = open()
  expect(knownSecret(dir, 'owner')).toBeUndefined()
  const made = keptSecret(dir, 'owner')
  expect(made).toMatch(/^[\w-]{32}$/)
  expect(keptSecret(dir, 'app')).not.toBe(made)
  expect(knownSecret(open(), 'owner')).toBe(made)
})

test('data of a newer version are left alone', () => {
  const { path } = open()
  writeFileSync(join(path, 'version'), '99\n')
  expect(openDataDir(path)).toMatchObject({ ok: false, code: 'data-is-newer', details: { found: 99 } })
})

test('a file in the place of the directory is a refusal with its reason', () => {
  writeFileSync(join(room, 'data'), '')
  expect(openDataDir(join(room, 'data'))).toMatchObject({
    code: 'data-dir-unusable',
    details: { reason: 'EEXIST' },
  })
})

test('a second server is refused by the pid of the first until that is gone, even by kill −9', async () => {
  const { path } = open()
  const program = `
    const { openDataDir, lockServer } = await import(${JSON.stringify(new URL('data-dir.ts', import.meta.url).href)})
    lockServer(openDataDir(${JSON.stringify(path)}).value)
    globalThis.gc()
    console.log('locked')
    setInterval(() => {}, 1000)`
  const other = spawn(process.execPath, ['--expose-gc', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(other.stdout, 'data')
  const refusal = lockServer(open())
  other.kill('SIGKILL')
  await once(other, 'exit')
  expect(refusal).toMatchObject({ code: 'server-is-running', details: { pid: other.pid } })
  const mine = lockServer(open())
  expect(mine.ok).toBe(true)
  expect(lockServer(open())).toMatchObject({ code: 'server-is-running', details: { pid: process.pid } })
  if (mine.ok) mine.value.release()
  expect(lockServer(open()).ok).toBe(true)
})
