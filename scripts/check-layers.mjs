// Checks the house rules that no type checker or linter knows: ranks, doors, purity, what reaches the browser, SQL and
// tables. Prints each break with the reason for the rule; exits 1 when there is one.
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brokenRules } from './house/rules.ts'
import { whys } from './house/violation.ts'

const root = process.argv[2] ?? dirname(dirname(fileURLToPath(import.meta.url)))

if (root === '--help') {
  console.log('node scripts/check-layers.mjs [ROOT]   checks the tree at ROOT (default: this repository)')
  process.exit(0)
}

const violations = await brokenRules(root)
for (const rule of new Set(violations.map((one) => one.rule))) {
  console.log(`${rule}: ${whys[rule]}`)
  for (const { at, found } of violations.filter((one) => one.rule === rule)) console.log(`  ${at}  ${found}`)
}
process.exitCode = violations.length > 0 ? 1 : 0
