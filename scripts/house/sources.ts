// Reads a tree of sources into what the house rules ask about: which folder and room a file is in, what it imports,
// and its syntax tree. Knows no rule.
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseSync, type ParseResult, type Program } from 'oxc-parser'

export type Room =
  'contract' | 'rules' | 'words' | 'policy' | 'store' | 'service' | 'routes' | 'screens' | 'test' | 'detail'

export interface Import {
  /** A path under `src/` for `file`, else the package or Node module name. */
  readonly target: string
  readonly kind: 'file' | 'package' | 'node' | 'asset'
  /** `import type`: erased before the program runs. `import { type X }` is not: the file is still loaded. */
  readonly isTypeOnly: boolean
  readonly isReexport: boolean
  readonly line: number
}

export interface Source {
  /** Path under `src/`, with forward slashes: `families/rules/age.ts`. */
  readonly path: string
  /** First part of the path: `families`. A file directly under `src/` has its own name here. */
  readonly folder: string
  readonly room: Room
  readonly imports: readonly Import[]
  readonly program: Program
  lineAt(offset: number): number
}

export interface House {
  readonly root: string
  readonly ranks: Readonly<Record<string, number>>
  readonly sources: ReadonlyMap<string, Source>
  /** Names in `dependencies` of package.json: what the server runs on. Everything for the browser is bundled from devDependencies. */
  readonly serverPackages: ReadonlySet<string>
}

/** Folders whose files are shown in the browser; a `screens` room anywhere is too. */
export const browserFolders: readonly string[] = ['ui', 'client', 'web']

const pureRooms: readonly Room[] = ['contract', 'rules', 'words', 'policy']
const rooms: readonly string[] = [...pureRooms, 'store', 'service', 'routes', 'screens']

/** Pure files decide without clock, chance, network, database or page; they run on the server and in the browser alike. */
export const isPure = (source: Source): boolean =>
  source.room !== 'test' &&
  (pureRooms.includes(source.room) || source.folder === 'base' || source.folder === 'planner')

export const isBrowser = (source: Source): boolean =>
  source.room !== 'test' && (source.room === 'screens' || browserFolders.includes(source.folder))

/**
 * The room of a file is the first part of its path, below its folder, that names one: `rules.ts` or `rules/due-day.ts`.
 * Browser folders have no rooms: `web/routes.ts` is about addresses, `client/words.ts` is never read by the server.
 */
export const roomOf = (path: string): Room => {
  if (/\.test\.tsx?$/.test(path)) return 'test'
  const [folder = '', ...rest] = path.split('/')
  if (browserFolders.includes(folder)) return 'detail'
  const named = rest.map((part) => part.replace(/\.tsx?$/, '')).find((part) => rooms.includes(part))
  return (named as Room | undefined) ?? 'detail'
}

/** Reads and parses every `.ts` and `.tsx` under `root/src`, generated files left out. Throws on a file that does not parse. */
export const readHouse = async (root: string): Promise<House> => {
  const { ranks } = (await import(pathToFileURL(join(root, 'layers.mjs')).href)) as Pick<House, 'ranks'>
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>
  }
  const sources = new Map<string, Source>()
  for (const path of sourcePaths(join(root, 'src'))) {
    sources.set(path, parse(path, readFileSync(join(root, 'src', path), 'utf8')))
  }
  return { root, ranks, sources, serverPackages: new Set(Object.keys(manifest.dependencies ?? {})) }
}

const sourcePaths = (src: string): string[] =>
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !/\.d\.ts$|\.gen\.tsx?$/.test(path))
    .sort()

const parse = (path: string, text: string): Source => {
  const parsed = parseSync(path, text)
  const fault = parsed.errors[0]
  if (fault) throw new Error(`src/${path} does not parse: ${fault.message}`)
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length
  const folder = path.split('/')[0] ?? path
  const imports = importsOf(path, text, parsed, lineAt)
  return { path, folder, room: roomOf(path), imports, program: parsed.program, lineAt }
}

const importsOf = (
  path: string,
  text: string,
  parsed: ParseResult,
  lineAt: (at: number) => number,
): Import[] => {
  const { staticImports, staticExports, dynamicImports } = parsed.module
  const found = [
    ...staticImports.map((one) => ({ ...one, specifier: one.moduleRequest.value, isReexport: false })),
    ...staticExports.flatMap((one) => {
      const specifier = one.entries[0]?.moduleRequest?.value
      return specifier === undefined ? [] : [{ ...one, specifier, isReexport: true }]
    }),
    ...dynamicImports.flatMap((one) => {
      const literal = /^['"`](.+)['"`]$/.exec(text.slice(one.moduleRequest.start, one.moduleRequest.end))
      return literal?.[1] ? [{ ...one, specifier: literal[1], isReexport: false }] : []
    }),
  ]
  return found.map(({ start, specifier, isReexport }) => ({
    ...destination(path, specifier),
    isTypeOnly: /^(?:import|export)\s+type\b/.test(text.slice(start, start + 20)),
    isReexport,
    line: lineAt(start),
  }))
}

const destination = (from: string, specifier: string): Pick<Import, 'target' | 'kind'> => {
  const bare = specifier.replace(/\?.*$/, '')
  const isLocal = bare.startsWith('#') || bare.startsWith('.')
  if (!isLocal) {
    if (bare.startsWith('node:')) return { target: bare, kind: 'node' }
    const parts = bare.split('/')
    return { target: parts.slice(0, bare.startsWith('@') ? 2 : 1).join('/'), kind: 'package' }
  }
  const target = bare.startsWith('#') ? bare.slice(1) : posix.join(posix.dirname(from), bare)
  return { target, kind: /\.tsx?$/.test(target) ? 'file' : 'asset' }
}
