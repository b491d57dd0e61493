// Journeys through a programme: begun, a goal, sessions held and missed, tasks at home, closed. All of it on the screen.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectCost, handsOn } from './keyboard.ts'
import { childrenOf } from './people.ts'
import { ask, type Person, settled } from './person.ts'
import { openDemonstration } from './program.ts'
import { stageWith } from './stage.ts'

const stage = stageWith(openDemonstration)

interface Row {
  readonly id: string
  readonly childId: string
  readonly nextSession: string | null
  readonly balance: { readonly delivered: number }
}

const underway = async ({ context }: Person): Promise<Row[]> =>
  ((await ask(context, 'programmes.programmes', {})) as { rows: Row[] }).rows

/** The buttons of the screen itself, beside those of the bar. */
const inside = (page: Page) => page.getByRole('main')

const record = (page: Page) => inside(page).getByRole('button', { name: 'Записать', exact: true })

test('a session is recorded with four taps on a phone, and taken back with one', async () => {
  const person = await stage.person({ as: 'specialist', device: 'phone' })
  const { page } = person
  const programme = (await underway(person)).find(
    ({ nextSession, balance }) => nextSession && balance.delivered > 0,
  )!
  await person.open(`/programmes/${programme.id}`)
  const hands = handsOn(page)
  await hands.tap(page.getByRole('link', { name: /^Записать занятие/ }).first())
  await hands.tap(page.locator('label[data-mood=positive]'))
  const task = page.getByText(/^Дать задание/)
  if (await task.count()) await hands.tap(task)
  await hands.tap(record(page))
  await page.getByRole('heading', { name: 'Записано' }).waitFor()
  expectCost('record a session of a programme', hands.cost())
  expect((await underway(person)).find(({ id }) => id === programme.id)!.balance.delivered).toBeGreaterThan(
    programme.balance.delivered,
  )
  await inside(page).getByRole('button', { name: 'Отменить' }).click()
  await page.getByText('Запись убрана').waitFor()
  expect((await underway(person)).find(({ id }) => id === programme.id)!.balance.delivered).toBe(
    programme.balance.delivered,
  )
})

test('a missed session is made up for on another day', async () => {
  const person = await stage.person({ as: 'head' })
  const { page } = person
  const programme = (await underway(person)).findLast(
    ({ nextSession, balance }) => nextSession && balance.delivered > 0,
  )!
  await person.open(`/programmes/${programme.id}`)
  const number = await page.locator('ol > li[data-state=missed], ol > li[data-state=madeUp]').count()
  await inside(page)
    .getByRole('link', { name: /^Записать занятие/ })
    .first()
    .click()
  await page.getByText('не состоялось', { exact: true }).click()
  await page.getByLabel('Почему').selectOption({ label: 'погода, дорога' })
  await record(page).click()
  await page.getByRole('link', { name: 'Назначить отработку' }).click()
  await page.getByRole('button', { name: 'Сохранить план' }).click()
  await page.getByText('План изменён').waitFor()
  await settled(page)
  await page.getByText('отработка пропущенного занятия').first().waitFor()
  expect(await page.locator('ol > li[data-state=missed], ol > li[data-state=madeUp]').count()).toBe(
    number + 1,
  )
})

test('a child is taken into a programme, given a goal, and out of it again with what is next', async () => {
  const person = await stage.person({ as: 'head' })
  const { page } = person
  const busy = new Set((await underway(person)).map(({ childId }) => childId))
  const child = (await childrenOf(person, { enrolment: 'enrolled' })).find(({ id }) => !busy.has(id))!
  await person.open(`/programmes/new?child=${child.id}`)
  await page.getByText('«Я могу двигаться!»').click()
  await page.getByText('8 ч из 8 ч').waitFor()
  await page.getByRole('button', { name: 'Начать программу' }).click()
  await page.getByText('Программа начата').waitFor()
  await settled(page)

  await page.goto(`${page.url()}/goal`)
  await page.getByRole('button', { name: /Встаёт со стула/ }).click()
  await page.getByRole('button', { name: 'Поставить цель' }).click()
  await page.getByText('Цель поставлена').waitFor()
  await settled(page)

  await inside(page).getByRole('button', { name: 'Оценить', exact: true }).click()
  await page.getByText('итоговая', { exact: true }).click()
  await page.getByLabel(/Встаёт 3 раза из 5/).check()
  await page.getByRole('button', { name: 'Записать оценку' }).click()
  await page.getByText('Оценка записана').waitFor()

  await page.getByRole('link', { name: 'Закрыть раньше срока' }).click()
  await page.getByRole('button', { name: 'Закрыть программу' }).click()
  await page.getByText('Напишите следующий шаг.').waitFor()
  await page.getByLabel('Следующий шаг').fill('Позвонить семье через месяц')
  await page.getByRole('button', { name: 'Закрыть программу' }).click()
  await page.getByLabel('Или почему её не было').fill('Семья переехала до начала')
  await page.getByLabel('Или почему её не будет').fill('Семья переехала до начала')
  await page.getByRole('button', { name: 'Закрыть программу' }).click()
  await page.getByText('Программа закрыта').first().waitFor()
  await settled(page)
  await page.getByRole('heading', { name: /^Итог/ }).waitFor()
  await page.getByText('Позвонить семье через месяц').waitFor()
  expect((await underway(person)).some(({ childId }) => childId === child.id)).toBe(false)
})

test('a whole sheet of home tasks is entered in one pass by keyboard', async () => {
  const person = await stage.person({ as: 'specialist' })
  const { page } = person
  const rows = await underway(person)
  const programme = rows.find(({ balance }) => balance.delivered > 200)!
  await person.open(`/programmes/${programme.id}/sheet`)
  const cell = page.locator('td > button:not([disabled])').first()
  await cell.focus()
  const before = await cell.getAttribute('data-mark')
  await page.keyboard.press(before === 'done' ? '2' : '1')
  await inside(page).getByRole('button', { name: 'Сохранить' }).click()
  await page.getByText('Лист сохранён').waitFor()
  await page.reload()
  await settled(page)
  expect(await page.locator('td > button:not([disabled])').first().getAttribute('data-mark')).toBe(
    before === 'done' ? 'partly' : 'done',
  )
})
