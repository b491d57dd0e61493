import { i18n } from '@lingui/core'
import { useSyncExternalStore } from 'react'
import type { Language } from './i18n.ts'

/** How a person likes to see the pages of this browser. Not personal data: nothing of it names anyone. */
export interface Display {
  readonly scheme: 'auto' | 'light' | 'dark'
  readonly contrast: 'normal' | 'high'
  readonly size: 'normal' | 'large' | 'largest'
  readonly spacing: 'normal' | 'wide'
  readonly images: 'on' | 'off'
  /** Field mode: large letters and targets. `auto` takes it on a touch screen. */
  readonly field: 'auto' | 'on' | 'off'
  readonly language: Language
}

const usual: Display = {
  scheme: 'auto',
  contrast: 'normal',
  size: 'normal',
  spacing: 'normal',
  images: 'on',
  field: 'auto',
  language: 'ru',
}
const allowed: { readonly [K in keyof Display]: readonly Display[K][] } = {
  scheme: ['auto', 'light', 'dark'],
  contrast: ['normal', 'high'],
  size: ['normal', 'large', 'largest'],
  spacing: ['normal', 'wide'],
  images: ['on', 'off'],
  field: ['auto', 'on', 'off'],
  language: ['ru', 'en'],
}
const letterSizes = { normal: 1, large: 1.25, largest: 1.5 }
const place = 'ryadom.display'

const darkSystem = matchMedia('(prefers-color-scheme: dark)')
const strongSystem = matchMedia('(prefers-contrast: more)')
const touch = matchMedia('(pointer: coarse)')

const listeners = new Set<() => void>()
let current = remembered()

function remembered(): Display {
  try {
    const stored = JSON.parse(localStorage.getItem(place) ?? '{}') as Record<string, never>
    const known = Object.entries(allowed).filter(([key, values]) => values.includes(stored[key]!))
    return { ...usual, ...Object.fromEntries(known.map(([key]) => [key, stored[key]])) }
  } catch {
    return usual
  }
}

/** Light or dark, when the system has its say too. */
export const schemeOf = (display: Display): 'light' | 'dark' =>
  display.scheme === 'auto' ? (darkSystem.matches ? 'dark' : 'light') : display.scheme

/** Puts the settings on the page: attributes that the style sheets look at, and the language of the texts. */
export function applyDisplay(): void {
  const page = document.documentElement
  const field = current.field === 'on' || (current.field === 'auto' && touch.matches)
  page.dataset['mantineColorScheme'] = schemeOf(current)
  page.dataset['contrast'] = current.contrast === 'high' || strongSystem.matches ? 'high' : 'normal'
  page.dataset['spacing'] = current.spacing
  page.dataset['images'] = current.images
  page.dataset['field'] = field ? 'on' : 'off'
  page.style.setProperty('--letter-size', `${letterSizes[current.size] * (field ? 112.5 : 100)}%`)
  page.lang = current.language
  i18n.activate(current.language)
}

function show(next: Display): void {
  current = next
  applyDisplay()
  for (const listener of listeners) listener()
}

for (const system of [darkSystem, strongSystem, touch])
  system.addEventListener('change', () => show({ ...current }))

/** Changes settings of the display and remembers them in this browser. */
export function changeDisplay(change: Partial<Display>): void {
  const next = { ...current, ...change }
  try {
    localStorage.setItem(place, JSON.stringify(next))
  } catch {
    // The browser forbids storage: the choice lasts until the page is closed.
  }
  show(next)
}

export const useDisplay = (): Display =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
  )
