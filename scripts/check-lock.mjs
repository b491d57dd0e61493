// Checks that what a fresh clone installs is exactly what was chosen: exact versions, a lock that agrees with
// package.json, a digest for every package, one registry, and licences that go with Apache-2.0.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const read = (name) => JSON.parse(readFileSync(join(root, name), 'utf8'))
const manifest = read('package.json')
const { packages } = read('package-lock.json')

const groups = ['dependencies', 'devDependencies', 'optionalDependencies']
const registry = 'https://registry.npmjs.org/'

/** Licences seen and judged: permissive, or (MPL, OFL, CC-BY) bound to their own files only. */
const licences = new Set(
  'MIT ISC Apache-2.0 BSD-2-Clause BSD-3-Clause 0BSD BlueOak-1.0.0 CC0-1.0 CC-BY-4.0 MPL-2.0 OFL-1.1 Python-2.0 Unlicense PostgreSQL'.split(
    ' ',
  ),
)

/** Packages whose manifest names no licence, with the one that stands in their own text. */
const readByHand = { 'node_modules/cli-table': 'MIT' }

const isLicenceGood = (licence) =>
  licence.split(/\s+(?:OR|AND)\s+|[()]/).some((one) => licences.has(one.trim()))

const chosen = groups.flatMap((group) =>
  Object.entries(manifest[group] ?? {}).flatMap(([name, version]) => [
    ...(/^\d+\.\d+\.\d+/.test(version) ? [] : [`package.json: ${name} has no exact version (${version})`]),
    ...(packages[''][group]?.[name] === version
      ? []
      : [`package-lock.json does not know ${name} ${version}`]),
  ]),
)

const installed = Object.entries(packages)
  .filter(([path]) => path !== '')
  .flatMap(([path, { integrity, resolved = registry, license, link }]) => [
    ...(integrity ? [] : [`${path}: no digest`]),
    ...(resolved.startsWith(registry) && !link ? [] : [`${path}: not from ${registry}`]),
    ...(isLicenceGood(String(license ?? readByHand[path]))
      ? []
      : [`${path}: licence ${license ?? 'not named'}`]),
  ])

for (const fault of [...chosen, ...installed]) console.log(fault)
process.exitCode = chosen.length + installed.length > 0 ? 1 : 0
