// What a browser with an empty cache fetches.
import { gzipSync } from 'node:zlib'
import { existsSync } from 'node:fs'
import { type Browser, chromium, type Response } from 'playwright-core'
import { Wire } from '../drive/wire.ts'
import { coordinatorLogin } from '../ours/names.ts'
import { cookieOf } from '../ours/peer.ts'
import { atMost, type Figure } from './figure.ts'
import type { Run } from './run.ts'

const workload = 'W6'
const browserPath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

interface Page {
  readonly kib: number
  readonly requests: number
  readonly painted_ms: number
}

async function open(browser: Browser, url: string, cookie: string | null): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block', locale: 'ru-RU' })
  if (cookie) {
    const [name, value] = cookie.split('=') as [string, string]
    await context.addCookies([{ name, value, url }])
  }
  const page = await context.newPage()
  const responses: Response[] = []
  page.on('response', (response) => responses.push(response))
  await page.goto(url, { waitUntil: 'networkidle' })
  const painted_ms = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  )
  const isCode = (response: Response): boolean =>
    ['script', 'stylesheet'].includes(response.request().resourceType())
  const bodies = await Promise.all(responses.filter(isCode).map((response) => response.body()))
  await context.close()
  const bytes = bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0)
  return { kib: bytes / 1024, requests: responses.length, painted_ms }
}

/** JavaScript and CSS of the sign-in page and of the first page after it, and how many requests each takes. */
export async function pageFigures(run: Run): Promise<Figure[]> {
  if (!existsSync(browserPath))
    return [{ workload, name: 'pages', unit: 'KiB', ours: null, note: `no browser at ${browserPath}` }]
  const { port } = run.ours.server
  const url = `http://127.0.0.1:${port}/`
  const wire = new Wire(port)
  const cookie = await cookieOf(wire, coordinatorLogin(1))
  wire.close()
  const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] })
  try {
    const door = await open(browser, url, null)
    const first = await open(browser, url, cookie)
    const painted = (page: Page): string => `first paint ${page.painted_ms.toFixed(0)} ms`
    return [
      {
        workload,
        name: 'sign-in page, JS and CSS',
        unit: 'KiB gzip',
        ours: door.kib,
        rule: atMost('value', 120, 100),
        note: painted(door),
      },
      {
        workload,
        name: 'sign-in page, requests',
        unit: '',
        ours: door.requests,
        rule: atMost('value', 12, 8),
      },
      {
        workload,
        name: 'first signed-in page, JS and CSS',
        unit: 'KiB gzip',
        ours: first.kib,
        rule: atMost('value', 225, 180),
        note: painted(first),
      },
      {
        workload,
        name: 'first signed-in page, requests',
        unit: '',
        ours: first.requests,
        rule: atMost('value', 12, 8),
      },
    ]
  } finally {
    await browser.close()
  }
}
