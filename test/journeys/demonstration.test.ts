// Journeys through one demonstration centre: keyboard alone, a phone in the field, two people at one card, every role at its places.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { roleIds } from '#access/policy.ts'
import { demoPeople } from '#demo/rules/accounts.ts'
import { handsOn, expectCost } from './keyboard.ts'
import { childrenOf, recordsOf } from './people.ts'
import { ask, settled } from './person.ts'
import { look } from './picture.ts'
import { openDemonstration } from './program.ts'
import { forbiddenTo, placesOf } from './roles.ts'
import { stageWith } from './stage.ts'

const stage = stageWith(openDemonstration)

test('a child is added, a service recorded and both found again with the keyboard alone', async () => {
  const person = await stage.person({ as: 'coordinator' })
  const { page } = person
  const twin = (await childrenOf(person))[0]!
  const [lastName = '', firstName = '', middleName = ''] = twin.name.split(' ')
  await person.open('/')

  const adding = handsOn(page)
  await adding.press('Control+KeyK')
  await adding.type('добав')
  await page.getByRole('option', { name: 'Добавить ребёнка', selected: true }).waitFor()
  await adding.press('Enter')
  await expect
    .poll(() =>
      page
        .getByLabel('Фамилия')
        .first()
        .evaluate((field) => field === document.activeElement),
    )
    .toBe(true)
  await adding.type(lastName)
  await adding.press('Tab')
  await adding.type(firstName)
  await adding.press('Tab')
  await adding.type(middleName)
  await adding.press('Tab')
  await adding.type('010220')
  await page.getByText('Не один ли это из этих детей?').waitFor()
  expect((await look(person, 'new-child-nearly-the-same')).faults).toEqual([])
  await adding.press('Enter')
  const surely = page.getByRole('checkbox', { name: 'Нет, это другой ребёнок' })
  await page
    .getByRole('heading', { name: 'Лента' })
    .or(surely.and(page.locator(':focus')))
    .waitFor()
  await page.getByRole('heading', { name: 'Лента' }).waitFor()
  expectCost('add a child', adding.cost())
  const address = new URL(page.url()).pathname

  const recording = handsOn(page)
  await recording.press('Control+KeyK')
  await recording.type('запис')
  await page.getByRole('option', { name: 'Записать услугу', selected: true }).waitFor()
  await recording.press('Enter')
  const childField = page.getByRole('combobox', { name: 'Ребёнок' })
  await expect.poll(() => childField.evaluate((field) => field === document.activeElement)).toBe(true)
  await recording.type(`${lastName} ${firstName}`)
  const listed = page.getByRole('option').filter({ hasText: middleName })
  await listed.first().waitFor()
  const own = await page.getByRole('option').count()
  expect(own).toBeGreaterThan(1)
  const at = await optionAt(page, '6 лет')
  await recording.press('ArrowDown', at)
  await recording.press('Enter')
  await recording.press('Tab')
  await recording.type('лого')
  await page
    .getByRole('option', { name: /логопед/ })
    .first()
    .waitFor()
  await recording.press('Enter')
  await recording.press('Enter')
  await page.getByRole('heading', { name: 'Записано' }).waitFor()

  const looking = handsOn(page)
  await looking.press('Control+KeyK')
  await looking.type(lastName.slice(0, 6))
  await page.getByRole('option').filter({ hasText: lastName }).first().waitFor()
  await looking.press('Enter')
  await page.getByRole('heading', { level: 1, name: new RegExp(lastName) }).waitFor()
  expectCost('look a child up', looking.cost())

  await person.open('/services')
  await page.getByRole('grid').getByText(`${lastName} ${firstName}`).first().waitFor()
  await person.open(address)
  await page
    .getByText(/логопед/)
    .first()
    .waitFor()
})

async function optionAt(page: Page, text: string): Promise<number> {
  const texts = await page.getByRole('option').allInnerTexts()
  return texts.findIndex((one) => one.includes(text))
}

test('a service is recorded from the card as the last time', async () => {
  const person = await stage.person({ as: 'specialist' })
  const { page } = person
  const child = (await childrenOf(person))[0]!
  const before = await recordsOf(person, child.id)
  await person.open(`/families/${child.id}`)
  const hands = handsOn(page)
  await page.getByRole('link', { name: 'Записать услугу' }).focus()
  await hands.press('Enter')
  await page.getByLabel('Минут').and(page.locator(':focus')).waitFor()
  await hands.press('Enter')
  await page.getByRole('heading', { name: 'Записано' }).waitFor()
  expectCost('record a service from the card', hands.cost())
  expect(await recordsOf(person, child.id)).toBe(before + 1)
})

test('a specialist on a phone sees only the own children, records as the last time and mends a mistake', async () => {
  const person = await stage.person({ device: 'phone', as: 'specialist' })
  const { page } = person
  const own = await childrenOf(person)
  expect(own).toHaveLength(20)
  const others = await childrenOf(await stage.person({ as: 'head' }))
  const stranger = others.find(({ id }) => own.every((child) => child.id !== id))!
  await person.open('/')
  await page.getByRole('heading', { name: 'Мои дети' }).waitFor()
  expect((await look(person, 'specialist-my-day')).faults).toEqual([])

  const hands = handsOn(page)
  await hands.tap(page.getByRole('link', { name: /^Записать услугу: / }).first())
  await expect.poll(() => page.getByRole('combobox', { name: 'Услуга' }).inputValue()).not.toBe('')
  await settled(page)
  expect((await look(person, 'specialist-record')).faults).toEqual([])
  await hands.tap(page.getByRole('main').getByRole('button', { name: 'Записать', exact: true }))
  await page.getByRole('heading', { name: 'Записано' }).waitFor()
  expectCost('record a service on a phone', hands.cost())
  expect((await look(person, 'specialist-recorded')).faults).toEqual([])

  await page.getByRole('link', { name: 'В карточку ребёнка' }).click()
  await page
    .getByRole('button', { name: /^Исправить запись/ })
    .first()
    .click()
  await page.getByRole('dialog').getByRole('button', { name: 'Исправить' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Что было неверно').fill('не те минуты')
  await dialog.getByLabel('Минут').fill('25')
  expect((await look(person, 'specialist-correct')).faults).toEqual([])
  await dialog.getByRole('button', { name: 'Исправить' }).click()
  await page.getByText('Запись исправлена').waitFor()
  await page
    .getByText(/, 25\sмин/)
    .first()
    .waitFor()

  await person.open(`/families/${stranger.id}`)
  await page.getByText('карточку ведёт другой специалист').waitFor()
  expect((await look(person, 'not-own-child')).faults).toEqual([])
  for (const address of ['/settings/people', '/import', '/families/new']) {
    await person.open(address)
    await page.getByRole('heading', { name: 'Эта страница вам не открыта' }).waitFor()
  }
  expect((await look(person, 'no-permission')).faults).toEqual([])
})

test('two people who change one field of a card see both versions', async () => {
  const head = await stage.person({ as: 'head' })
  const coordinator = await stage.person({ as: 'coordinator' })
  const child = (await childrenOf(head)).at(-1)!
  for (const one of [head, coordinator]) await one.open(`/families/${child.id}/edit`)
  await head.page.getByLabel('Диагноз').fill('записала заведующая')
  await coordinator.page.getByLabel('Диагноз').fill('записал координатор')
  await head.page.getByRole('button', { name: 'Сохранить' }).click()
  await head.page.getByText('Карточка сохранена').waitFor()
  await coordinator.page.getByRole('button', { name: 'Сохранить' }).click()
  const both = coordinator.page.getByRole('group', { name: 'Диагноз' })
  await both.getByText('Ваше: записал координатор').waitFor()
  await both.getByText('Сохранено за это время: записала заведующая').waitFor()
  expect((await look(coordinator, 'two-versions')).faults).toEqual([])
  await both.getByText('Сохранено за это время: записала заведующая').click()
  await coordinator.page.getByRole('button', { name: 'Сохранить' }).click()
  await coordinator.page.getByText('Карточка сохранена').waitFor()
})

test('a person at the door enters with one tap as any of the twelve roles', async () => {
  expect(demoPeople.map(({ role }) => role)).toEqual(roleIds)
  const person = await stage.person({ device: 'phone' })
  await person.open('/')
  expect((await look(person, 'sign-in-demonstration')).faults).toEqual([])
  expect(await person.page.getByRole('main').getByRole('listitem').count()).toBe(12)
})

test.each(demoPeople)(
  '$role sees the allowed places only, and each of them opens',
  async ({ role, name }) => {
    const person = await stage.person()
    const { page } = person
    await person.open('/')
    await page.getByRole('button', { name: new RegExp(`${name.lastName} ${name.firstName}`) }).click()
    const rail = page.getByRole('navigation', { name: 'Разделы' })
    await rail.waitFor()
    const links = rail.getByRole('listitem').getByRole('link')
    expect(await links.allInnerTexts()).toEqual(placesOf[role])
    for (const place of placesOf[role]) {
      await rail.getByRole('link', { name: place, exact: true }).click()
      await rail.locator('[aria-current=page]', { hasText: place }).waitFor()
      await settled(page)
      expect(await page.getByRole('main').getByRole('alert').count(), place).toBe(0)
      expect(await page.getByText('Эта страница вам не открыта').count(), place).toBe(0)
    }
    expect((await look(person, `role-${role}`)).faults).toEqual([])
    for (const address of forbiddenTo[role]) {
      await person.open(address)
      await page.getByRole('heading', { name: 'Эта страница вам не открыта' }).waitFor()
    }
  },
)

test('a regional supervisor sees figures without lists, small cells hidden', async () => {
  const person = await stage.person({ as: 'supervisor' })
  const { page } = person
  // Two months with few services: some parts are of fewer than five.
  await person.open('/reports/practice?from=2021-05-01&to=2021-06-30')
  await page
    .getByText(/^(меньше 5|скрыто)$/)
    .first()
    .waitFor()
  expect(
    await page
      .getByRole('main')
      .getByRole('link', { name: /Помощь получили дети/ })
      .count(),
  ).toBe(0)
  expect((await look(person, 'supervisor-practice')).faults).toEqual([])
  const refused = await ask(person.context, 'reports.rows', {
    indicator: 'childrenServed',
    from: '2021-04-01',
    to: '2022-09-30',
    parts: [],
  }).catch((error: Error) => error.message)
  expect(refused).toBe('reports.rows: 403')
})
