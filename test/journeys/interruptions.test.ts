// What comes in between: a closed tab, a lost connection, an answer lost on the way, an ended session. Nothing typed is lost, nothing is recorded twice.
import { expect, test } from 'vitest'
import { childrenOf, recordsOf } from './people.ts'
import { type Person, post } from './person.ts'
import { look } from './picture.ts'
import { head, openCentre } from './program.ts'
import { stageWith } from './stage.ts'

const stage = stageWith(openCentre)

/** A centre with a colleague, a service and a child who has had it once: the next one is as the last time. */
async function headWithChild(): Promise<{ person: Person; childId: string }> {
  const person = await stage.person()
  await person.enter(head)
  const { context } = person
  const [known] = await childrenOf(person)
  if (known) return { person, childId: known.id }
  const { childId } = (await post(context, 'families.registerChild', {
    name: { lastName: 'Соснов', firstName: 'Пётр', middleName: 'Ильич' },
    birthDate: '2018-03-14',
    enrolledOn: '2026-01-12',
  })) as { childId: string }
  const { staffId } = (await post(context, 'team.addStaff', {
    name: { lastName: 'Коваленко', firstName: 'Анна', middleName: 'Викторовна' },
    post: 'логопед',
  })) as { staffId: string }
  const { itemId } = (await post(context, 'services.addItem', { name: 'Занятие', type: 'pedagogical' })) as {
    itemId: string
  }
  await post(context, 'services.record', {
    recordId: crypto.randomUUID(),
    childId,
    serviceId: itemId,
    staffId,
    day: '2026-05-12',
    minutes: 40,
    form: 'home',
    place: 'home',
    technology: 'homeCentre',
  })
  return { person, childId }
}

test('a draft survives a closed tab', async () => {
  const { person } = await headWithChild()
  await person.open('/families/new')
  await person.page.getByLabel('Фамилия').first().fill('Ельникова')
  await person.page.getByLabel('Имя', { exact: true }).first().fill('Ева')
  await person.page.getByLabel('Дата рождения').fill('14.03.2019')
  await person.page.getByText('Черновик сохранён').waitFor()
  await person.page.close()

  const page = await person.context.newPage()
  await page.goto('/families/new')
  await page.getByText('Это ваш черновик с прошлого раза').waitFor()
  expect(await page.getByLabel('Фамилия').first().inputValue()).toBe('Ельникова')
  expect(await page.getByLabel('Имя', { exact: true }).first().inputValue()).toBe('Ева')
  expect(await page.getByLabel('Дата рождения').inputValue()).toBe('14.03.2019')
})

test('a lost connection says what is safe, and saving again records once', async () => {
  const { person, childId } = await headWithChild()
  const { page, context } = person
  const before = await recordsOf(person, childId)
  await person.open(`/services/new?child=${childId}`)
  await page.getByLabel('Минут').fill('35')
  await context.setOffline(true)
  await page.getByRole('main').getByRole('button', { name: 'Записать', exact: true }).click()
  await page.getByRole('alert').getByText('Нет связи с центром. Написанное на месте').waitFor()
  await page.getByText('Нет связи. Набранное остаётся на странице').waitFor()
  expect((await look(person, 'offline')).faults).toEqual([])
  expect(await page.getByLabel('Минут').inputValue()).toBe('35')
  await context.setOffline(false)
  await page.getByRole('main').getByRole('button', { name: 'Записать', exact: true }).click()
  await page.getByRole('heading', { name: 'Записано' }).waitFor()
  expect(await recordsOf(person, childId)).toBe(before + 1)
})

test('an answer lost on the way is asked for again and records once', async () => {
  const { person, childId } = await headWithChild()
  const { page } = person
  const before = await recordsOf(person, childId)
  await person.open(`/services/new?child=${childId}`)
  let lost = 0
  await page.route('**/api/commands/services.record', async (route) => {
    if (lost > 0) return route.continue()
    lost += 1
    await route.fetch()
    return route.abort('connectionreset')
  })
  await page.getByRole('main').getByRole('button', { name: 'Записать', exact: true }).click()
  await page.getByRole('heading', { name: 'Записано' }).waitFor()
  expect(lost).toBe(1)
  expect(await recordsOf(person, childId)).toBe(before + 1)
})

test('an ended session asks for the password over the page, and the act goes on', async () => {
  const { person, childId } = await headWithChild()
  const { page, context } = person
  const before = await recordsOf(person, childId)
  await person.open(`/services/new?child=${childId}`)
  await page.getByLabel('Минут').fill('50')
  await context.clearCookies()
  await page.getByRole('main').getByRole('button', { name: 'Записать', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Вход истёк' })
  await dialog.waitFor()
  expect((await look(person, 'session-ended')).faults).toEqual([])
  await dialog.getByRole('textbox', { name: 'Пароль' }).fill(head.password)
  await dialog.getByRole('button', { name: 'Войти' }).click()
  await page.getByRole('heading', { name: 'Записано' }).waitFor()
  expect(await recordsOf(person, childId)).toBe(before + 1)
})
