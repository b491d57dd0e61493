// Looks at a screen as an inspector does: axe in light and dark, nothing wider than the screen, a picture kept.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRequire } from 'node:module'
import type * as Axe from 'axe-core'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { type Person, settled } from './person.ts'

const folder = join('test-output', 'screens')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe counts as grave fails; the rest is listed for a person to read. */
const grave = ['serious', 'critical']

interface Found {
  readonly screen: string
  readonly rule: string
  readonly impact: string
  readonly where: readonly string[]
}

export interface Look {
  /** What makes the screen unfit: empty for a good one. */
  readonly faults: readonly string[]
  readonly lesser: readonly Found[]
}

/** Looks at what the person sees now; `name` names the picture. */
export async function look(person: Person, name: string): Promise<Look> {
  const { page, device } = person
  const screen = `${name}-${device}`
  // The page stays in the second look: the next screen begins with it, so that each colour is turned to once.
  const first = await colourOf(page)
  const second = first === 'light' ? 'dark' : 'light'
  const whole = await violations(page, `${screen}-${first}`)
  await picture(page, `${screen}-${first}`)
  await colour(page, second)
  // Colours are all that the other look changes.
  const again = await violations(page, `${screen}-${second}`, { runOnly: ['color-contrast'] })
  await picture(page, `${screen}-${second}`)
  const found = [...whole, ...again]
  return {
    faults: [
      ...found.filter(({ impact }) => grave.includes(impact)).map(saidOf),
      ...(await tooWide(person, screen)),
    ],
    lesser: found.filter(({ impact }) => !grave.includes(impact)),
  }
}

type Colour = 'light' | 'dark'

const colourOf = (page: Page): Promise<Colour> =>
  page.evaluate(() => (document.documentElement.dataset['mantineColorScheme'] === 'dark' ? 'dark' : 'light'))

/** Turns the device to another look and waits until the page has followed. */
async function colour(page: Page, colorScheme: Colour): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await page.waitForFunction(
    (wanted) =>
      document.documentElement.dataset['mantineColorScheme'] === wanted &&
      document.getAnimations().every((one) => !(one instanceof CSSTransition) || one.playState !== 'running'),
    colorScheme,
  )
  await settled(page)
}

const saidOf = ({ screen, rule, where }: Found): string => `${screen}: ${rule} at ${where.join(' | ')}`

async function violations(page: Page, screen: string, options: RunOptions = {}): Promise<Found[]> {
  // Injected through the debugger: the page's own policy would refuse a script element.
  await page.evaluate(axe)
  const { violations } = await page.evaluate<AxeResults, RunOptions>(
    (given) =>
      (window as unknown as { axe: typeof Axe }).axe.run(document, {
        ...given,
        resultTypes: ['violations'],
      }),
    options,
  )
  return violations.map(({ id, impact, nodes }) => ({
    screen,
    rule: id,
    impact: impact ?? 'minor',
    where: nodes.slice(0, 4).map((node) => node.target.join(' ')),
  }))
}

/** 320 px is a window of 640 px at 200 %. */
const narrowest = { width: 320, height: 700 }

async function tooWide({ page, device }: Person, screen: string): Promise<string[]> {
  const before = await overflow(page)
  if (device === 'desk') return before ? [`${screen}: ${before}`] : []
  const usual = page.viewportSize()!
  await page.setViewportSize(narrowest)
  const atNarrowest = await overflow(page)
  await page.setViewportSize(usual)
  return [before && `${screen}: ${before}`, atNarrowest && `${screen} at 320 px: ${atNarrowest}`].filter(
    Boolean,
  ) as string[]
}

/** What makes the page wider than the window; '' when nothing does. */
const overflow = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return ''
    const wide = [...document.body.querySelectorAll('*')].filter(
      (one) => one.getBoundingClientRect().right > clientWidth + 1,
    )
    const names = wide.slice(-3).map((one) => `${one.tagName.toLowerCase()}.${one.className}`)
    return `wider than the window by ${scrollWidth - clientWidth} px: ${names.join(' | ')}`
  })

/** A list of thousands is a page of kilometres: its beginning shows how it looks. */
const tallest = 2400

/** Keeps a picture of the page as in a window that holds all of it. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const usual = page.viewportSize()!
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({
    width: usual.width,
    height: Math.max(usual.height, Math.min(height, tallest)),
  })
  await page.screenshot({ path: join(folder, `${name}.png`), scale: 'css' })
  await page.setViewportSize(usual)
}

/** Keeps what axe found to be less than grave. */
export function keepLesser(found: readonly Found[]): void {
  mkdirSync('test-output', { recursive: true })
  writeFileSync(join('test-output', 'axe.json'), `${JSON.stringify(found, null, 2)}\n`)
}
