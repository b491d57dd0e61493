// Journeys through papers: an order from its sample until it is signed and voided, a template with a slip in it, papers destroyed by an act.
import { expect, test } from 'vitest'
import { uuidv7 } from '#base/id.ts'
import { ask, type Person, post } from './person.ts'
import { look } from './picture.ts'
import { openDemonstration } from './program.ts'
import { stageWith } from './stage.ts'

const stage = stageWith(openDemonstration)

const said = ({ page }: Person, text: string | RegExp): Promise<void> =>
  page.getByText(text).first().waitFor()

test('a missing order is made from its sample on a phone, signed with a photo and voided', async () => {
  const person = await stage.person({ as: 'head', device: 'phone' })
  const { page } = person
  await person.open('/papers/acts')
  await page.getByRole('link', { name: 'Создать из образца' }).first().click()
  await page.getByRole('button', { name: 'Внести' }).click()
  await said(person, /Внесено под №/)

  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Скачать DOCX' }).click()
  expect((await coming).suggestedFilename()).toMatch(/\.docx$/)

  await page.getByRole('button', { name: 'Записать подпись' }).click()
  await said(person, 'Приложите файл.')
  const photo = await page.screenshot()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'signed.png', mimeType: 'image/png', buffer: photo })
  await page.getByRole('button', { name: 'Записать подпись' }).click()
  await said(person, 'подписан на бумаге')
  await page.getByRole('button', { name: 'Скачать подписанный' }).waitFor()
  expect((await look(person, 'papers-signed')).faults).toEqual([])

  await page.getByRole('button', { name: 'Аннулировать документ' }).click()
  await page.getByRole('textbox', { name: 'Почему' }).fill('составлен дважды')
  await page.getByRole('button', { name: 'Аннулировать', exact: true }).click()
  await said(person, 'Почему аннулирован')
  expect((await look(person, 'papers-voided')).faults).toEqual([])
})

test('a file that is no template is refused beside its field, and a name is corrected once', async () => {
  const person = await stage.person({ as: 'head' })
  const { page } = person
  await person.open('/papers/templates/loanContract')
  const file = { name: 'договор.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('текст') }
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('button', { name: 'Сохранить новой версией' }).click()
  await said(person, /Это не файл DOCX/)
  expect((await look(person, 'papers-template-refused')).faults).toEqual([])

  const name = 'Гурам Нона Зурабовна'
  await person.open('/papers/names')
  await page.getByRole('textbox', { name: 'Фамилия, имя, отчество' }).fill(name)
  await page.getByRole('button', { name: 'Исправить: творительный' }).click()
  await page.getByRole('textbox', { name: 'творительный' }).fill('Гурам Ноною Зурабовной')
  await page.getByRole('button', { name: 'Запомнить' }).click()
  await said(person, 'Запомнили')
  const forms = (await ask(person.context, 'papers.declined', { name })) as { instrumental: string }
  expect(forms.instrumental).toBe('Гурам Ноною Зурабовной')
})

test('papers whose term is over are destroyed by an act with two members, after one more question', async () => {
  const person = await stage.person({ as: 'head' })
  const { page, context } = person
  const actId = uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
  const order = { kind: 'order', required: 'orderCouncil', title: 'О совете', day: '2015-05-06' }
  await post(context, 'papers.saveLocalAct', { actId, ...order, withPaper: true })
  await post(context, 'papers.setRetention', { class: 'orderCouncil', years: 5, basis: 'решение архивиста' })
  await person.open('/papers/retention')
  await page.getByRole('link', { name: 'Уничтожить по акту' }).click()
  await page.getByRole('button', { name: 'Уничтожить', exact: true }).click()
  await said(person, 'Нужны хотя бы двое.')
  await page.getByLabel('Член комиссии 1').fill('Озёрная Вера Николаевна')
  await page.getByLabel('Член комиссии 2').fill('Коваль Софья Игоревна')
  await page.getByRole('button', { name: 'Уничтожить', exact: true }).click()
  await page.getByRole('button', { name: 'Уничтожить навсегда' }).click()
  await said(person, /уничтожено документов — 1/)
  const { papers } = (await ask(context, 'papers.papers', { aboutId: actId })) as {
    papers: { destroyedOn: string | null; number: string | null }[]
  }
  expect(papers).toMatchObject([{ number: expect.any(String), destroyedOn: expect.any(String) }])
})
