// Runs every check of the house, two at a time: one line each with its time, then what the failed ones said, and
// the count. Exits 1 when one fails. Names given as arguments run only those.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const tsc = 'node_modules/typescript/bin/tsc'

/** Longest first, so that two lanes end at about the same time. Each is run by this same Node. */
const checks = {
  format: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '--cache', '.'],
  types: [tsc, '--project', 'tsconfig.json'],
  'pure types': [tsc, '--project', 'tsconfig.pure.json'],
  'dead code': ['node_modules/knip/bin/knip.js', '--no-progress'],
  lint: ['node_modules/oxlint/bin/oxlint', '--format=unix'],
  layers: ['scripts/check-layers.mjs'],
  drawing: ['scripts/draw.mjs', '--check'],
  translations: ['scripts/check-translations.mjs'],
  lock: ['scripts/check-lock.mjs'],
}

const lanes = 2

if (process.argv.includes('--help')) {
  console.log(`node scripts/check.mjs [NAME…]   runs the checks: ${Object.keys(checks).join(', ')}`)
  process.exit(0)
}

const asked = process.argv.slice(2)
const queue = Object.keys(checks).filter((name) => asked.length === 0 || asked.includes(name))
const count = queue.length
const failed = []
const started = performance.now()
await Promise.all(Array.from({ length: lanes }, runLane))

for (const { name, output } of failed) console.log(`\n── ${name}\n${output.trimEnd()}`)
console.log(`\n${count - failed.length} passed, ${failed.length} failed in ${secondsSince(started)} s`)
process.exitCode = failed.length > 0 ? 1 : 0

async function runLane() {
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    const begun = performance.now()
    const { code, output } = await run(checks[name])
    if (code !== 0) failed.push({ name, output })
    console.log(`${code === 0 ? '✓' : '✗'} ${name.padEnd(14)}${secondsSince(begun).padStart(6)} s`)
  }
}

function run([script, ...options]) {
  if (!existsSync(join(root, script))) return Promise.resolve({ code: 1, output: `${script} is missing` })
  return new Promise((done) => {
    const child = spawn(process.execPath, [script, ...options], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (text) => (output += text))
    child.stderr.on('data', (text) => (output += text))
    child.on('error', (error) => done({ code: 1, output: error.message }))
    child.on('close', (code) => done({ code: code ?? 1, output }))
  })
}

function secondsSince(moment) {
  return ((performance.now() - moment) / 1000).toFixed(1)
}
