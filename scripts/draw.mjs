// Draws the folders of src/ into ARCHITECTURE.md, between the two markers. With --check it changes nothing and exits 1
// when the drawing there is not the one that the code makes.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { drawingOf } from './house/drawing.ts'
import { readHouse } from './house/sources.ts'

if (process.argv.includes('--help')) {
  console.log('node scripts/draw.mjs [--check]   draws the folders into ARCHITECTURE.md')
  process.exit(0)
}

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const page = join(root, 'ARCHITECTURE.md')
const between = /(<!-- drawing: made by scripts\/draw\.mjs -->)[\s\S]*?(<!-- end of drawing -->)/

const before = readFileSync(page, 'utf8')
if (!between.test(before)) throw new Error('ARCHITECTURE.md has lost the markers of the drawing')
const drawing = drawingOf(await readHouse(root))
const after = before.replace(between, (_, start, end) => `${start}\n\n${drawing}\n\n${end}`)

if (after === before) {
  console.log('The drawing is up to date.')
} else if (process.argv.includes('--check')) {
  console.log('The drawing in ARCHITECTURE.md is not the one that the code makes: run node scripts/draw.mjs')
  process.exitCode = 1
} else {
  writeFileSync(page, after)
  console.log('The drawing is new.')
}
