// The desk of the lending point with a scanner, which is a keyboard: what is scanned goes out and comes back.
import { expect, test } from 'vitest'
import { lendingPoint, numbers, twoFamilies } from './lending-point.ts'
import { toWalk, walk } from './lending-walk.ts'
import type { Person } from './person.ts'
import { ask } from './person.ts'
import { look, picture } from './picture.ts'
import { openDemonstration } from './program.ts'
import { stageWith } from './stage.ts'

const stage = stageWith(openDemonstration)

async function scan({ page }: Person, code: string): Promise<void> {
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
}

const labelOf = async ({ context }: Person, unitId: string): Promise<string> =>
  ((await ask(context, 'lending.unit', { unitId })) as { label: string }).label

test('what is scanned beside a family goes out with a tick and one press, and comes back with one press', async () => {
  const head = await stage.person({ as: 'head' })
  const point = await lendingPoint(head)
  const clerk = await stage.person({ as: 'clerk' })
  const { page } = clerk

  await clerk.open(`/lending?child=${point.childId}`)
  await scan(clerk, await labelOf(clerk, point.units.free))
  await page.waitForURL(/\/lending\/issue/)
  const signed = page.getByLabel('Инструктаж проведён, взрослый расписался')
  await signed.waitFor()
  await expect.poll(() => signed.evaluate((one) => one === document.activeElement)).toBe(true)
  await page.keyboard.press('Space')
  await page.getByRole('main').getByRole('button', { name: 'Выдать', exact: true }).click()
  await page.waitForURL(/\/lending\/loans\//)
  await page.getByText(/^Выдано\. Договор/).waitFor()

  await clerk.open('/lending')
  await scan(clerk, numbers.free)
  await page.waitForURL(/\/lending\/return/)
  await page.getByText('Какие части вернулись').waitFor()
  await page.getByRole('button', { name: 'Принять', exact: true }).click()
  await page.getByText('Принята 1 единица. Она ждёт осмотра и обработки.').waitFor()

  await clerk.open('/lending')
  await scan(clerk, numbers.free)
  await page.getByText('ждёт обработки').first().waitFor()
})

test('a number that nothing has is said at once, and the next scan goes on', async () => {
  const head = await stage.person({ as: 'head' })
  await lendingPoint(head)
  const clerk = await stage.person({ as: 'clerk', device: 'phone' })
  await clerk.open('/lending/return')
  await clerk.page.getByLabel('Что возвращают').fill('НЕТ-404')
  await clerk.page.keyboard.press('Enter')
  await clerk.page.getByText('Номера НЕТ-404 нет в списке').waitFor()
  await clerk.page.keyboard.type(numbers.lent)
  await clerk.page.keyboard.press('Enter')
  expect(await clerk.page.getByRole('heading', { name: numbers.lent }).textContent()).toContain(numbers.lent)
})

test('what can be extended is extended in one press, and what cannot says why', async () => {
  const person = await stage.person({ as: 'head', device: 'phone' })
  const { page } = person
  const { childId } = await lendingPoint(person)
  await person.open(`/lending?child=${childId}`)
  const press = page.getByRole('button', { name: /^Продлить/ })
  await press.click()
  await page
    .getByText(/^продлено до .+, соглашение \d/)
    .first()
    .waitFor()
  await press.click()
  await page.getByText('не продлено: больше шести месяцев нельзя').first().waitFor()
  expect((await look(person, 'lending-family-extended')).faults).toEqual([])
})

test.each([
  ['desk', 0],
  ['phone', 1],
] as const)('a unit of high risk goes the whole path and is lendable again, at a %s', async (device, at) => {
  const person = await stage.person({ as: 'head', device })
  const families = await twoFamilies(person)
  const walked = await toWalk(person, families[at]!.childId, at + 1)
  const shot = (name: string) => picture(person.page, `lending-walk-${name}-${device}`)
  expect(await walk(person, walked, shot)).toMatchObject({ isLendable: true })
})
