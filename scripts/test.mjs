// `npm test`: sees to it that the machine has what the tests need, runs all of them and ends with the line `N passed, N failed`.
// Arguments go to vitest: `npm test -- src/services`. With RYADOM_TEST_PG15=1 (`npm run test:pg15`) the database is Debian's
// PostgreSQL 15, and without arguments only tests that speak to a database run.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const aptGet = '/usr/bin/apt-get'
const report = join('test-output', 'vitest.json')

/** What the tests use beyond node_modules: a Debian package and the files that show it is there. */
const needs = [
  {
    package: 'chromium',
    found: () =>
      [
        process.env.CHROMIUM_PATH,
        '/usr/bin/chromium',
        '/usr/bin/chromium-browser',
        '/usr/bin/google-chrome',
      ].some((path) => path && existsSync(path)),
  },
  {
    package: 'libreoffice-calc-nogui',
    found: () => existsSync(process.env.SOFFICE_PATH ?? '/usr/bin/soffice'),
  },
  {
    package: 'libreoffice-writer-nogui',
    found: () =>
      process.env.SOFFICE_PATH !== undefined || existsSync('/usr/lib/libreoffice/program/libswlo.so'),
  },
]
if (process.env.RYADOM_TEST_PG15 === '1') {
  needs.push({ package: 'postgresql-15', found: () => existsSync('/usr/lib/postgresql/15/bin/postgres') })
}

function provide() {
  const missing = needs.filter((need) => !need.found()).map((need) => need.package)
  if (missing.length === 0) return
  const names = missing.join(' ')
  if (process.getuid?.() !== 0 || !existsSync(aptGet)) {
    giveUp(`The tests need ${names}. Install: apt-get install ${names} (or set CHROMIUM_PATH, SOFFICE_PATH).`)
  }
  console.error(`Installing ${names} for the tests …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (...args) =>
    spawnSync(aptGet, args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0
  const install = () => run('install', '-y', '--no-install-recommends', ...missing)
  if (!install() && !(run('update') && install())) giveUp(`Installing ${names} failed.`)
}

function giveUp(text) {
  console.error(text)
  console.log('0 passed, 1 failed')
  process.exit(1)
}

// Tests that speak to a database by the makers of test/. Apart from those that start programs of their own, which choose their own
// engine, and from those that try what the program lets in, which is the same on each engine and takes minutes.
const speaksToDatabase = /from '[^']*\/(centre|database|imports|people|server)\.ts'/
const isElsewhere = /^test\/(acceptance|crash|hostile|journeys|matrix)\//

/** The files of `npm run test:pg15`. */
const databaseTests = () =>
  ['src', 'test']
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((path) => `${folder}/${String(path)}`))
    .filter((path) => path.endsWith('.test.ts') && !isElsewhere.test(path))
    .filter((path) => speaksToDatabase.test(readFileSync(path, 'utf8')))

function runTests() {
  mkdirSync('test-output', { recursive: true })
  rmSync(report, { force: true })
  const asked = process.argv.slice(2)
  const files = asked.length === 0 && process.env.RYADOM_TEST_PG15 === '1' ? databaseTests() : asked
  const vitest = join('node_modules', 'vitest', 'vitest.mjs')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { status } = spawnSync(process.execPath, [vitest, ...args, ...files], {
    stdio: 'inherit',
  })
  return {
    wentWell: status === 0,
    counts: existsSync(report) ? countsOf(JSON.parse(readFileSync(report, 'utf8'))) : undefined,
  }
}

/** A file that could not even be read counts as one failure. */
function countsOf(result) {
  const broken = result.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + broken.length,
    skipped: result.numPendingTests + result.numTodoTests,
  }
}

provide()
const { wentWell, counts = { passed: 0, failed: 0, skipped: 0 } } = runTests()
// A fault outside any test (an unhandled rejection, no tests at all) must not pass as success.
const failed = counts.failed || (wentWell && counts.passed > 0 ? 0 : 1)
console.log(`${counts.passed} passed, ${failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}`)
process.exit(failed ? 1 : 0)
