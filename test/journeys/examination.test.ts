// Journeys through an examination: a whole development profile by keyboard, a parent worn out and the call, an own instrument.
import { expect, test } from 'vitest'
import { expectCost, handsOn } from './keyboard.ts'
import { childrenOf } from './people.ts'
import { type Person, settled } from './person.ts'
import { look } from './picture.ts'
import { openDemonstration } from './program.ts'
import { stageWith } from './stage.ts'

const stage = stageWith(openDemonstration)

const begin = async ({ page }: Person): Promise<void> => {
  const button = page.getByRole('button', { name: 'Начать' })
  await button.and(page.locator(':focus')).waitFor()
}

test('a whole development profile is recorded with nine keys', async () => {
  const person = await stage.person({ as: 'specialist' })
  const { page } = person
  const child = (await childrenOf(person))[0]!
  await person.open(`/assessments/new?child=${child.id}&instrument=development&phase=final`)
  await begin(person)

  const hands = handsOn(page)
  await hands.press('Enter')
  for (const [at, digit] of [...'3424312'].entries()) {
    await page.getByText(`${at + 1} из 7`).waitFor()
    if (at === 0) expect((await look(person, 'examination-question')).faults).toEqual([])
    await hands.type(digit)
  }
  await page.getByRole('button', { name: 'Сохранить' }).and(page.locator(':focus')).waitFor()
  expect((await look(person, 'examination-answers')).faults).toEqual([])
  await hands.press('Enter')
  await page.getByRole('heading', { name: 'Записано' }).waitFor()
  expectCost('examine by the development profile', hands.cost())
  expect((await look(person, 'examination-done')).faults).toEqual([])

  await page.getByRole('link', { name: 'К ребёнку' }).click()
  await page
    .getByRole('heading', { name: /6 сфер/ })
    .first()
    .waitFor()
  await settled(page)
  expect((await look(person, 'child-examined')).faults).toEqual([])
})

test('a phone leads from gap to gap, and a parent who is worn out is called in two taps', async () => {
  const person = await stage.person({ as: 'specialist', device: 'phone' })
  const { page } = person
  const child = (await childrenOf(person))[1]!
  await person.open(`/assessments/new?child=${child.id}&instrument=strain`)
  const adults = page.getByRole('group', { name: 'Кто из взрослых' })
  await adults.locator('label').first().click()
  await page.getByRole('button', { name: 'Начать' }).click()
  for (let at = 1; at <= 4; at += 1) {
    await page.getByText(`${at} из 5`).waitFor()
    await page.getByRole('button', { name: 'Почти всегда' }).click()
  }
  await page.getByRole('button', { name: 'Все ответы' }).click()
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await page.getByText('не хватает ещё 1 ответа').waitFor()
  await page.getByRole('button', { name: 'Часто' }).click()
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await page.getByText('Родителю сейчас тяжело').waitFor()
  expect((await look(person, 'examination-call')).faults).toEqual([])

  await person.open('/')
  const calls = page.getByRole('button', { name: 'Чем закончилось' })
  const waiting = await calls.count()
  await calls.first().click()
  expect((await look(person, 'my-day-calls')).faults).toEqual([])
  await page.getByRole('button', { name: 'Договорились о помощи' }).click()
  await expect.poll(() => calls.count()).toBe(waiting - 1)
})

test('a head makes an instrument, changes it as a second version and offers it no more', async () => {
  const person = await stage.person({ as: 'head' })
  const { page } = person
  await person.open('/assessments/instruments/new')
  await page.getByLabel('Название').fill('Наша карта прогулки')
  await page.getByRole('button', { name: 'Добавить вопрос' }).click()
  await page.getByLabel('Вопрос', { exact: true }).fill('Выходит на улицу с охотой')
  await page.getByRole('button', { name: 'да или нет' }).click()
  await page.getByRole('button', { name: 'Добавить шкалу' }).click()
  await page.getByRole('button', { name: 'Сохранить методику' }).click()
  await page.getByText('Дайте шкале название').waitFor()
  await page.getByLabel('Название шкалы').fill('Прогулка')
  expect((await look(person, 'instrument-editor')).faults).toEqual([])
  await page.getByRole('button', { name: 'Сохранить методику' }).click()
  await page.getByRole('heading', { name: 'Версии' }).waitFor()

  await page.getByRole('button', { name: 'Изменить' }).click()
  await page.getByLabel('Что изменено и почему').fill('Проверили на трёх семьях')
  await page.getByRole('button', { name: 'Сохранить как версию 2' }).click()
  await page.getByText('Версия 2').first().waitFor()

  await person.open('/assessments/instruments')
  await page.getByRole('button', { name: 'Не предлагать: Наша карта прогулки' }).click()
  await page.getByText('не предлагается', { exact: true }).waitFor()
})
