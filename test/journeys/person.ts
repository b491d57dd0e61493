// A person at a device: a fresh browser of their own, in Russian, whose console and requests are watched all the time.
import type { Browser, BrowserContext, Page, Request } from 'playwright-core'
import type { Running } from './program.ts'

export const desk = { width: 1280, height: 900 }
export const phone = { width: 390, height: 844 }

export type Device = 'desk' | 'phone'

export interface Person {
  readonly page: Page
  readonly context: BrowserContext
  readonly device: Device
  /** What must never happen: violations of the page's policy, faults of scripts, requests to another origin. */
  readonly complaints: string[]
  /** Walks to an address and waits until the screen is there. */
  readonly open: (path: string) => Promise<void>
  /** Signs in with a password, past the door. */
  readonly enter: (account: { login: string; password: string }) => Promise<void>
  readonly leave: () => Promise<void>
}

export interface Wishes {
  readonly device?: Device
  /** The login of the demonstration that is entered with; without it the person stands before the door. */
  readonly as?: string
  /** How the server may pack what it sends; as the browser likes where it is not given. */
  readonly packing?: 'gzip'
}

/** Long enough for a machine that does much else besides. */
const patience_ms = 30_000

/** An answer that is no success, and a refusal thrown to the screen's boundary: the screen explains both. */
const expected =
  /^Failed to load resource|when fetching the script|: (not-allowed|not-found|no-connection|sign-in-required)\b/

const looks = {
  desk: { viewport: desk },
  phone: { viewport: phone, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
}

/** Sits a person down. */
export async function sitDown(browser: Browser, running: Running, wishes: Wishes = {}): Promise<Person> {
  const device = wishes.device ?? 'desk'
  const context = await browser.newContext({
    ...looks[device],
    baseURL: running.origin,
    locale: 'ru-RU',
    timezoneId: 'Asia/Yakutsk',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    acceptDownloads: true,
    ...(wishes.packing && { extraHTTPHeaders: { 'accept-encoding': wishes.packing } }),
  })
  context.setDefaultTimeout(patience_ms)
  const complaints: string[] = []
  context.on('request', (request) => complain(complaints, request, running.origin))
  context.on('weberror', (fault) => complaints.push(`a script failed: ${fault.error().message}`))
  context.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text())) complaints.push(message.text())
  })
  if (wishes.as) await enterAs(context, wishes.as)
  const page = await context.newPage()
  return {
    page,
    context,
    device,
    complaints,
    open: async (path) => {
      await page.goto(path)
      await settled(page)
    },
    enter: async (account) => void (await post(context, 'access.signIn', account)),
    leave: () => context.close(),
  }
}

function complain(complaints: string[], request: Request, origin: string): void {
  const url = request.url()
  if (!url.startsWith(origin) && !/^(data|blob):/.test(url))
    complaints.push(`a request to ${new URL(url).origin}`)
}

/** Enters the demonstration without the door, where the journey is not about it. */
export async function enterAs(context: BrowserContext, login: string): Promise<void> {
  await post(context, 'access.demoSignIn', { login })
}

/** Sends a command beside the page, with the session of the person. */
export async function post(context: BrowserContext, command: string, args: unknown): Promise<unknown> {
  const response = await context.request.post(`/api/commands/${command}`, {
    headers: { 'x-ryadom': '1' },
    data: { id: crypto.randomUUID(), args },
  })
  if (!response.ok()) throw new Error(`${command}: ${response.status()} ${await response.text()}`)
  return response.json()
}

/** Asks beside the page, with the session of the person. */
export async function ask(context: BrowserContext, query: string, args: unknown = {}): Promise<unknown> {
  const response = await context.request.post(`/api/queries/${query}`, {
    headers: { 'x-ryadom': '1' },
    data: args,
  })
  if (!response.ok()) throw new Error(`${query}: ${response.status()}`)
  return response.json()
}

/** The screen is there: its heading stands, and nothing on it is still on its way. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('heading').first().waitFor()
  await page.waitForFunction(
    () =>
      document.fonts.status === 'loaded' &&
      ![...document.querySelectorAll('[role=status]')].some(
        (one) => one.firstElementChild?.textContent === 'Загружается',
      ) &&
      !document.querySelector('[aria-busy=true]') &&
      [...document.querySelectorAll('main [role=img]:not(canvas)')].every((chart) =>
        chart.querySelector('canvas, svg'),
      ),
  )
}
