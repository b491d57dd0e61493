import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Look = Readonly<Record<string, string>>

const sheet = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

function tokensOf(selector: string): Look {
  const block = sheet.slice(sheet.indexOf(`\n${selector} {`)).split('}')[0]!
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex]),
  )
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

/** Source: WCAG 2.2, contrast ratio. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light! + 0.05) / (dark! + 0.05)
}

const light = tokensOf(':root')
const dark = { ...light, ...tokensOf("[data-mantine-color-scheme='dark']") }
const high = tokensOf("[data-contrast='high']")
const looks: [string, Look, number][] = [
  ['light', light, 4.5],
  ['dark', dark, 4.5],
  ['light, high contrast', { ...light, ...high }, 7],
  [
    'dark, high contrast',
    { ...dark, ...high, ...tokensOf("[data-mantine-color-scheme='dark'][data-contrast='high']") },
    7,
  ],
]

const grounds = ['ground', 'rail', 'surface', 'raised', 'hover']
const pairs = [
  ...grounds.flatMap((g) => ['ink', 'muted', 'accent', 'red'].map((text) => [text, g] as const)),
  ...['accent', 'amber', 'red', 'green'].map((tone) => [tone, `${tone}-soft`] as const),
  ...['on-fill'].flatMap((text) => ['fill', 'fill-hover'].map((g) => [text, g] as const)),
  ['ink', 'accent-soft'] as const,
  ['on-sand', 'sand'] as const,
  ['muted', 'sand'] as const,
]

test.each(looks)('every text is readable on its ground: %s', (_name, look, least) => {
  const weak = pairs.filter(([text, ground]) => contrast(look[text]!, look[ground]!) < least)
  expect(weak.map(([t, g]) => `${t} on ${g}: ${contrast(look[t]!, look[g]!).toFixed(2)}`)).toEqual([])
})

test.each(looks)('the edge of a field is seen against its surface: %s', (_name, look) => {
  expect(contrast(look['field-line']!, look['surface']!)).toBeGreaterThanOrEqual(3)
})
