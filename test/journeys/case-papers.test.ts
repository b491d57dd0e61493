// Journeys through the papers of a case: a child is enrolled with all papers printed, and one order names children of one day.
import { expect, test } from 'vitest'
import { ask, type Person, post } from './person.ts'
import { look } from './picture.ts'
import { openDemonstration } from './program.ts'
import { stageWith } from './stage.ts'

const stage = stageWith(openDemonstration)

const press = ({ page }: Person, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click()

/** One part of a card or a page. */
const part = ({ page }: Person, name: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name, exact: true }) })

test('on a phone a child is enrolled with its order, all papers are made and taken as one file, and one comes back signed', async () => {
  const person = await stage.person({ as: 'coordinator', device: 'phone' })
  const { page } = person
  const { childId } = (await post(person.context, 'families.registerChild', {
    name: { lastName: 'Бумажкин', firstName: 'Мирон', middleName: 'Ильич' },
    birthDate: '2020-05-12',
    adults: [
      { name: { lastName: 'Бумажкина', firstName: 'Вера', middleName: 'Львовна' }, relation: 'mother' },
    ],
    family: { settlement: 'с. Марково', address: 'ул. Лесная, 2' },
  })) as { childId: string }
  await person.open(`/families/${childId}`)

  const enrolment = part(person, 'Зачисление и отчисление')
  await enrolment.getByRole('button', { name: 'Зачислить' }).click()
  await enrolment.locator('form').getByRole('button', { name: 'Зачислить' }).click()
  await enrolment.getByText(/приказ о зачислении \d+-д/).waitFor()

  await press(person, 'Сделать бумаги')
  await press(person, /^Сделать отмеченные/)
  const coming = page.waitForEvent('download')
  await press(person, 'Все в DOCX')
  expect((await coming).suggestedFilename()).toBe('Бумаги.docx')
  expect((await look(person, 'case-papers-made')).faults).toEqual([])
  await press(person, 'Закрыть')

  await press(person, 'Записать, что подписано')
  await part(person, 'Бумаги').locator('form').getByRole('button', { name: 'Записать согласие' }).click()
  await part(person, 'Согласия').getByText('на бумаге, скан позже').waitFor()
  expect((await look(person, 'case-papers-recorded')).faults).toEqual([])
})

test('documents are written down on one sheet and stand on the card', async () => {
  const person = await stage.person({ as: 'head' })
  const { page } = person
  await person.open('/families')
  await page.getByRole('link', { name: /Без приказа о зачислении/ }).click()
  await press(person, /^Сделать приказ на/)
  await page.getByText(/Приказ о зачислении № \d+-д/).waitFor()
  expect((await look(person, 'orders-about-children')).faults).toEqual([])

  const { rows } = (await ask(person.context, 'families.children', { limit: 1 })) as {
    rows: { id: string }[]
  }
  await person.open(`/families/${rows[0]!.id}/documents`)
  await page.getByLabel('Свидетельство о рождении или паспорт').fill('свидетельство I-ОТ № 000001')
  expect((await look(person, 'documents-of-family')).faults).toEqual([])
  await press(person, 'Сохранить')
  await part(person, 'Документы').getByText('свидетельство I-ОТ № 000001').waitFor()
})
