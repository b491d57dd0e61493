// The data directory: the centres' keys, files, generated passwords and, without DATABASE_URL, the database itself.
import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { join, resolve } from 'node:path'
import { ok, refuse, type Result } from '#base/result.ts'
import { type ProcessLock, tryLock } from './process-lock.ts'

export interface DataDir {
  /** Absolute, links resolved. */
  readonly path: string
  /** Keys of the centres, one file each. */
  readonly keys: string
  /** Uploaded and generated files. */
  readonly files: string
}

const layoutVersion = 1

/**
 * Opens a data directory and makes what it lacks. Refuses `data-dir-unusable` (`details.path`, `details.reason`: a file is in
 * the way, no rights, no space) and `data-is-newer` when a newer program has used it.
 */
export function openDataDir(given = './data'): Result<DataDir, 'data-dir-unusable' | 'data-is-newer'> {
  const path = resolve(given)
  try {
    adopt(path)
    const real = fs.realpathSync(path)
    const found = versionOf(real)
    if (found > layoutVersion)
      return refuse('data-is-newer', { details: { path, found, known: layoutVersion } })
    const dir: DataDir = { path: real, keys: join(real, 'keys'), files: join(real, 'files') }
    for (const folder of [dir.keys, dir.files]) fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (found === 0) writeWhole(join(real, 'version'), `${layoutVersion}\n`)
    return ok(dir)
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException
    return refuse('data-dir-unusable', { details: { path, reason: code } })
  }
}

/**
 * A new or empty directory becomes ours alone. The superuser's stays passable (never listable) for others, because the database
 * inside runs under a lesser account; everything in it is closed by its own mode. A directory in use keeps its mode.
 */
function adopt(path: string): void {
  fs.mkdirSync(path, { recursive: true })
  const isRoot = process.getuid?.() === 0
  if (fs.readdirSync(path).length === 0) fs.chmodSync(path, isRoot ? 0o711 : 0o700)
}

function versionOf(path: string): number {
  try {
    return Number.parseInt(fs.readFileSync(join(path, 'version'), 'utf8'), 10)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0
    throw error
  }
}

/** Writes a private file so that a crash or a power cut leaves the old text or the new one, never a piece. */
export function writeWhole(path: string, text: string): void {
  const aside = `${path}.${randomBytes(4).toString('hex')}`
  fs.writeFileSync(aside, text, { mode: 0o600, flag: 'wx', flush: true })
  fs.renameSync(aside, path)
  const folder = fs.openSync(resolve(path, '..'), 'r')
  if (process.platform !== 'win32') fs.fsyncSync(folder)
  fs.closeSync(folder)
}

const readSecrets = (dir: DataDir): Record<string, string> => {
  try {
    return JSON.parse(fs.readFileSync(join(dir.path, 'secrets.json'), 'utf8')) as Record<string, string>
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw error
  }
}

/** The generated password kept under `name`, if there is one. */
export const knownSecret = (dir: DataDir, name: string): string | undefined => readSecrets(dir)[name]

/** The generated password kept under `name`; makes it when it is missing. Only for the holder of the database's lock. */
export function keptSecret(dir: DataDir, name: string): string {
  const secrets = readSecrets(dir)
  const known = secrets[name]
  if (known) return known
  const made = randomBytes(24).toString('base64url')
  writeWhole(join(dir.path, 'secrets.json'), `${JSON.stringify({ ...secrets, [name]: made }, null, 2)}\n`)
  return made
}

/** The lock under which the database of this directory is made, started, stopped and given its passwords. */
export const databaseLockOf = (dir: DataDir): string => join(dir.path, 'database.lock')

/**
 * Makes this process the one server of the directory until it releases the lock or dies.
 * Refuses `server-is-running` with `details.pid` (null when the other has not yet written it). The CLI takes no such lock.
 */
export function lockServer(dir: DataDir): Result<ProcessLock, 'server-is-running'> {
  const note = join(dir.path, 'server.pid')
  const lock = tryLock(join(dir.path, 'server.lock'))
  if (!lock) return refuse('server-is-running', { details: { pid: pidIn(note) } })
  fs.writeFileSync(note, `${process.pid}\n`, { mode: 0o600 })
  return ok({
    release: () => {
      fs.rmSync(note, { force: true })
      lock.release()
    },
  })
}

function pidIn(note: string): number | null {
  try {
    return Number.parseInt(fs.readFileSync(note, 'utf8'), 10) || null
  } catch {
    return null
  }
}
