// Fails when a text in the code has no Russian, a catalogue has an entry that no code uses, or the Russian of a text does
// not take the same values. `--write` adds what is missing, empty, and takes out what is unused.
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { messagesOf } from './web/messages.ts'
import { readPo, writePo } from './web/po.ts'
import { catalogue, catalogueOf } from './web/words.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const sources = globSync('src/**/*.{ts,tsx}', { cwd: root }).filter((file) => !/\.test\.tsx?$/.test(file))

/** @type {Map<string, Map<string, string>>} */
const used = new Map(globSync('src/*/ru.po', { cwd: root }).map((path) => [join(root, path), new Map()]))
for (const file of sources.map((path) => join(root, path))) {
  for (const { id, message } of messagesOf(file, readFileSync(file, 'utf8'))) {
    const path = catalogueOf(root, file)
    used.set(path, (used.get(path) ?? new Map()).set(id, message))
  }
}

const faults = []
for (const [path, messages] of used) {
  const russian = catalogue(path)
  if (process.argv.includes('--write')) {
    const sorted = [...messages.keys()].sort((a, b) => a.localeCompare(b, 'en'))
    writeFileSync(path, writePo(new Map(sorted.map((id) => [id, russian.get(id) ?? ''])), 'ru'))
  }
  const say = (fault, id) => faults.push(`${relative(root, path)}: ${fault}: ${id}`)
  for (const [id, message] of messages) {
    const text = readPo(readFileSync(path, 'utf8')).get(id)
    if (!text) say('no Russian', id)
    else if (valuesOf(text) !== valuesOf(message))
      say(`takes ${valuesOf(text)} instead of ${valuesOf(message)}`, id)
    else if (lacksForm(text)) say('a Russian plural needs one, few, many and other', id)
  }
  for (const id of russian.keys()) if (!messages.has(id)) say('unused', id)
}

// A page holds one text per key: two folders that say one English text differently would overwrite each other.
const said = new Map()
for (const path of used.keys()) {
  for (const [id, text] of readPo(readFileSync(path, 'utf8'))) {
    const first = said.get(id)
    if (first && first.text !== text)
      faults.push(`${relative(root, path)}: said otherwise in ${first.path}: ${id}`)
    else said.set(id, { text, path: relative(root, path) })
  }
}

/** Names of the values that a text takes, sorted. */
function valuesOf(text) {
  const names = new Set()
  const walk = (tokens) => {
    for (const token of tokens) {
      if (!Array.isArray(token)) continue
      names.add(token[0])
      if (token[2] && typeof token[2] === 'object')
        Object.values(token[2]).filter(Array.isArray).forEach(walk)
    }
  }
  walk(compileMessageOrThrow(text))
  return [...names].sort((a, b) => (a < b ? -1 : 1)).join(', ')
}

function lacksForm(text) {
  const plurals = compileMessageOrThrow(text).filter((token) => Array.isArray(token) && token[1] === 'plural')
  return plurals.some(([, , cases]) => ['one', 'few', 'many', 'other'].some((form) => !(form in cases)))
}

for (const fault of faults) console.error(fault)
console.log(faults.length === 0 ? 'Translations are complete.' : `${faults.length} faults in translations.`)
process.exitCode = faults.length === 0 ? 0 : 1
