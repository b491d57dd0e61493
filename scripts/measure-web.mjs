// Prints what each page of a build weighs, gzipped, and how many requests it takes: `node scripts/measure-web.mjs [--json]`.
// A page is its entry, what that imports, and the parts it loads at once; the manifest of the build tells which.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const built = join(root, 'dist/web')
const manifest = JSON.parse(readFileSync(join(built, '.vite/manifest.json'), 'utf8'))

// What a page loads besides its files: the page itself, two fonts, the icon; and inside, the question who is signed in.
// The shell is cut into a chunk of its own name, the pages of the front door keep theirs.
const shell = Object.keys(manifest).find(
  (key) => manifest[key].name === 'inside' && manifest[key].file.endsWith('.js'),
)

const always = 4
const pages = {
  'sign-in': { parts: ['index.html'], asks: 0, hold: 120, aim: 100 },
  'first run': { parts: ['index.html', 'door/first-run-page.tsx'], asks: 0, hold: 120, aim: 100 },
  'first signed-in page': { parts: ['index.html', shell], asks: 1, hold: 225, aim: 180 },
}

/** The files of a part and of everything it imports at once. */
function filesOf(part, seen = new Set()) {
  const chunk = manifest[part]
  if (!chunk || seen.has(part)) return []
  seen.add(part)
  return [chunk.file, ...(chunk.css ?? []), ...(chunk.imports ?? []).flatMap((name) => filesOf(name, seen))]
}

const kib = (file) => gzipSync(readFileSync(join(built, file)), { level: 9 }).length / 1024

const figures = Object.entries(pages).map(([page, { parts, asks, hold, aim }]) => {
  const files = [...new Set(parts.flatMap((part) => filesOf(part)))]
  const weight = files.reduce((sum, file) => sum + kib(file), 0)
  return { page, kib: Math.round(weight * 10) / 10, requests: files.length + always + asks, hold, aim }
})

const most = 12
const fits = figures.every((figure) => figure.kib <= figure.hold && figure.requests <= most)
if (process.argv.includes('--json')) console.log(JSON.stringify(figures))
else
  for (const f of figures)
    console.log(
      `${f.page}: ${f.kib} KiB (hold ${f.hold}, aim ${f.aim}), ${f.requests} requests (hold ${most})`,
    )
process.exitCode = fits ? 0 : 1
