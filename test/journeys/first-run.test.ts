// The first quarter of an hour of a centre: an empty installation becomes a centre with a head, and nothing that was typed is lost.
import type { Page, Request } from 'playwright-core'
import { expect, test } from 'vitest'
import { look } from './picture.ts'
import { type Device, settled } from './person.ts'
import { head, openEmpty } from './program.ts'
import { stageWith } from './stage.ts'

const centre = 'Микрореабилитационный центр «Ромашка»'

/** Hold figures of the pages that everybody meets first, KiB of JavaScript and CSS gzipped. */
const holds = { firstRun: 120, signIn: 120, myDay: 225 }
/** Requests of such a page, within the hold of 12: these numbers may only fall. The panels of «Мой день» ask together. */
const mostRequests = { firstRun: 9, signIn: 6, myDay: 10 }

interface Load {
  readonly kib: number
  readonly requests: readonly string[]
}

/** Opens a page with nothing in the cache and weighs what came. */
async function weigh(page: Page, path: string): Promise<Load> {
  const sent: Request[] = []
  const note = (request: Request): void => void sent.push(request)
  page.on('requestfinished', note)
  await page.goto(path, { waitUntil: 'networkidle' })
  await settled(page)
  page.off('requestfinished', note)
  const parts = sent.filter((request) => /\.(js|css)$/.test(new URL(request.url()).pathname))
  const sizes = await Promise.all(parts.map((request) => request.sizes()))
  const bytes = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0)
  return {
    kib: Math.round(bytes / 102.4) / 10,
    requests: sent.map((request) => new URL(request.url()).pathname),
  }
}

const expectLight = (load: Load, page: keyof typeof holds): void => {
  console.log(`${page}: ${load.kib} KiB (hold ${holds[page]}), ${load.requests.length} requests (hold 12)`)
  expect(load.kib).toBeGreaterThan(0)
  expect(load.kib).toBeLessThanOrEqual(holds[page])
  expect(load.requests.length, load.requests.join('\n')).toBeLessThanOrEqual(mostRequests[page])
}

for (const device of ['desk', 'phone'] satisfies Device[]) {
  const stage = stageWith(openEmpty)

  test(`an empty installation becomes a centre on a ${device}`, async () => {
    const person = await stage.person({ device, packing: 'gzip' })
    const { page } = person
    expectLight(await weigh(page, '/'), 'firstRun')
    await page.getByRole('heading', { name: '«Рядом» готов к работе' }).waitFor()
    const first = await look(person, 'first-run')

    const form = page.locator('form').filter({ has: page.getByLabel('Название центра') })
    await form.getByLabel('Название центра').fill(centre)
    await form.getByLabel('Часовой пояс').selectOption('Asia/Yakutsk')
    await form.getByLabel('Фамилия').fill('Константинопольская-Благовещенская')
    await form.getByLabel('Имя', { exact: true }).fill('Александра')
    await form.getByLabel('Логин').fill(head.login)
    await form.getByRole('textbox', { name: 'Пароль' }).fill('123456789012')
    await form.getByRole('button', { name: 'Создать центр' }).click()

    const password = form.getByRole('textbox', { name: 'Пароль' })
    await expect.poll(() => password.getAttribute('aria-invalid')).toBe('true')
    await form.getByText('Такой пароль подбирают первым').waitFor()
    const refused = await look(person, 'first-run-refused')
    expect(await form.getByLabel('Название центра').inputValue()).toBe(centre)
    expect(await form.getByLabel('Фамилия').inputValue()).toBe('Константинопольская-Благовещенская')
    expect(await form.getByLabel('Часовой пояс').inputValue()).toBe('Asia/Yakutsk')
    expect(await form.getByLabel('Логин').inputValue()).toBe(head.login)

    await password.fill(head.password)
    await form.getByRole('button', { name: 'Создать центр' }).click()
    await page.getByRole('heading', { name: 'Лист восстановления' }).waitFor()
    const sheet = await look(person, 'recovery-sheet')
    expect(await page.getByRole('button', { name: 'Перейти в центр' }).isDisabled()).toBe(true)
    await page.getByLabel('Лист напечатан или переписан').check()
    await page.getByRole('button', { name: 'Перейти в центр' }).click()

    await page.getByText('Дел пока нет').or(page.getByText('Всё решено')).first().waitFor()
    await settled(page)
    const empty = await look(person, 'my-day-empty')
    expect([first, refused, sheet, empty].flatMap(({ faults }) => faults)).toEqual([])
  })

  test(`the sign-in and the first page are light on a ${device}`, async () => {
    const person = await stage.person({ device, packing: 'gzip' })
    const { page } = person
    expectLight(await weigh(page, '/'), 'signIn')
    await page.getByLabel('Логин').fill(head.login)
    await page.getByRole('textbox', { name: 'Пароль' }).fill('не тот пароль совсем')
    await page.getByRole('button', { name: 'Войти' }).click()
    await page.getByText('не подходят друг к другу').waitFor()
    expect((await look(person, 'sign-in-refused')).faults).toEqual([])
    await page.getByRole('textbox', { name: 'Пароль' }).fill(head.password)
    await page.getByRole('button', { name: 'Войти' }).click()
    await page.getByRole('navigation', { name: 'Разделы' }).first().waitFor()

    const again = await stage.person({ device, packing: 'gzip' })
    await again.context.addCookies(await person.context.cookies())
    expectLight(await weigh(again.page, '/'), 'myDay')
  })

  test(`empty places of a new centre teach and offer the first act on a ${device}`, async () => {
    const person = await stage.person({ device })
    await person.enter(head)
    const faults: string[] = []
    for (const [name, path] of emptyPlaces) {
      await person.open(path)
      faults.push(...(await look(person, `${name}-empty`)).faults)
    }
    expect(faults).toEqual([])
  })
}

const emptyPlaces = [
  ['families', '/families'],
  ['services', '/services'],
  ['practice', '/reports/practice'],
  ['import', '/import'],
  ['staff', '/settings/staff'],
] as const
