// The main job by hand: a centre's own journals go in through the screen, an honest report comes out, and what went in can go out again.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Download, Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openWorkbook } from '#interchange/reading/workbook.ts'
import { folderOf } from '../acceptance/samples.ts'
import { look } from './picture.ts'
import { ask, type Person, settled } from './person.ts'
import { head, openCentre } from './program.ts'
import { stageWith } from './stage.ts'
import { corrected, ownFile } from './own-file.ts'

const stage = stageWith(openCentre)

const main = (page: Page) => page.getByRole('main')

async function headAtDesk(): Promise<Person> {
  const person = await stage.person()
  await person.enter(head)
  return person
}

interface Chosen {
  readonly name: string
  readonly buffer: Buffer
}

const sample = (name: string): Chosen => ({ name, buffer: readFileSync(join(folderOf('dobrocentr'), name)) })

/** Chooses a workbook on the screen of imports and waits for the look at it. */
async function choose({ page, open }: Person, { name, buffer }: Chosen): Promise<void> {
  await open('/import')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    main(page).getByRole('button', { name: 'Выбрать файлы Excel' }).click(),
  ])
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await chooser.setFiles({ name, mimeType, buffer })
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.getByRole('region', { name: 'Что получится' }).waitFor()
}

/** Presses «Загрузить» and waits for the result. */
async function bringIn(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Что получится' }).getByRole('button', { name: 'Загрузить' }).click()
  await page.getByRole('button', { name: 'Отменить загрузку целиком' }).waitFor({ timeout: 60_000 })
}

/** A figure by its label, as digits. */
async function figure(page: Page, label: string): Promise<string> {
  const text = await main(page).getByText(label, { exact: true }).first().locator('..').innerText()
  return text.replace(label, '').replace(/\s/g, '')
}

const sheetsOf = async (download: Download) => {
  const book = await openWorkbook(readFileSync(await download.path()))
  if (!book.ok) throw new Error(book.code)
  return book.value.sheets
}

test('journals go in by hand, and the list behind each figure of the report is as long as the figure', async () => {
  const person = await headAtDesk()
  const { page } = person
  for (const [file, rows] of [
    ['deti.xlsx', '216'],
    ['uslugi.xlsx', '2859'],
    ['oborudovanie.xlsx', '120'],
    ['vydacha.xlsx', '670'],
    ['diagnostika.xlsx', '432'],
    ['ankety.xlsx', '216'],
  ] as const) {
    await choose(person, sample(file))
    expect((await look(person, `import-${file.slice(0, 4)}-preview`)).faults).toEqual([])
    await bringIn(page)
    expect(await figure(page, 'Загружено')).toBe(rows)
    expect((await look(person, `import-${file.slice(0, 4)}-result`)).faults).toEqual([])
  }

  await page.getByRole('link', { name: 'К отчёту о практике' }).click()
  await main(page).getByText('Свои даты', { exact: true }).click()
  await page.getByLabel('С', { exact: true }).fill('01.04.2021')
  await page.getByLabel('По', { exact: true }).fill('30.09.2022')
  await page.getByLabel('По', { exact: true }).press('Tab')
  await page.getByText('01.04.2021 – 30.09.2022').first().waitFor()
  await settled(page)
  expect(await figure(page, 'Помощь получили дети')).toContain('216')
  expect(await figure(page, 'Оказано услуг')).toContain('2859')
  const years = main(page)
    .getByRole('table')
    .filter({ has: page.getByRole('columnheader', { name: 'Год' }) })
  const row = (year: string) =>
    years.getByRole('row').filter({ has: page.getByRole('rowheader', { name: year }) })
  for (const [list, count] of [
    [
      main(page)
        .getByRole('link', { name: /^Помощь получили дети/ })
        .first(),
      216,
    ],
    [
      main(page)
        .getByRole('link', { name: /^Оказано услуг/ })
        .first(),
      2859,
    ],
    [
      main(page)
        .getByRole('link', { name: /^Улучшились показатели развития/ })
        .first(),
      206,
    ],
    [
      main(page)
        .getByRole('link', { name: /^Семьи отметили улучшение/ })
        .first(),
      205,
    ],
    [
      main(page)
        .getByRole('link', { name: /^Единиц оборудования/ })
        .first(),
      120,
    ],
    [
      main(page)
        .getByRole('link', { name: /^Выдано оборудования/ })
        .first(),
      670,
    ],
    [
      main(page)
        .getByRole('link', { name: /^На руках в конце периода/ })
        .first(),
      36,
    ],
    [row('2021').getByRole('link', { name: '80', exact: true }), 80],
    [row('2022').getByRole('link', { name: '136', exact: true }), 136],
    [row('2021').getByRole('link', { name: '24', exact: true }), 24],
    [row('2022').getByRole('link', { name: '40', exact: true }), 40],
  ] as const) {
    await list.click()
    const grid = page.getByRole('grid')
    await grid.waitFor()
    expect(Number(await grid.getAttribute('aria-rowcount')) - 1).toBe(count)
    const title = (await page.getByRole('heading', { level: 1 }).innerText()).replace(/\s/g, '')
    expect(title.endsWith(`:${count}`)).toBe(true)
    await page.goBack()
    await row('2021').waitFor()
  }

  const [workbook] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Excel', exact: true }).click(),
  ])
  expect((await sheetsOf(workbook)).length).toBeGreaterThan(1)

  await row('2021').getByRole('link', { name: '24', exact: true }).click()
  await page.getByRole('grid').waitFor()
  const [list] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Excel' }).click(),
  ])
  expect((await sheetsOf(list))[0]!.rows).toHaveLength(25)
  const first = page.getByRole('grid').getByRole('link').first()
  const name = await first.innerText()
  await first.click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.getByRole('heading', { name: 'Лента' }).waitFor()
})

/** The card of a sheet: a heading and what stands around it. */
const sheet = (page: Page, name: string) =>
  main(page)
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: new RegExp(`Лист «${name}»`) }) })

const isFound = async ({ context }: Person, text: string): Promise<boolean> => {
  const { rows } = (await ask(context, 'families.children', { text })) as { rows: { name: string }[] }
  return rows.some(({ name }) => name.startsWith(text))
}

test('an own file goes in by the mapping screen, its faulty row comes back corrected, and the whole goes out again', async () => {
  const person = await headAtDesk()
  const { page } = person
  await choose(person, { name: 'наш журнал.xlsx', buffer: await ownFile() })
  const start = page.getByRole('region', { name: 'Что получится' })

  // Neither what the first sheet is nor its headings are in any list: a person says it.
  const ours = sheet(page, 'Наши ребята')
  await ours.getByLabel('Что на листе').selectOption({ label: 'список детей' })
  await ours.getByLabel('Строка с заголовками').fill('1')
  await ours.getByRole('button', { name: 'Посмотреть заново' }).click()
  await ours.getByText('Ещё нужно показать: Дата рождения').waitFor()
  expect((await look(person, 'import-own-mapping')).faults).toEqual([])
  for (const [heading, field] of [
    ['Появился на свет', 'Дата рождения'],
    ['Где обитает', 'Населённый пункт'],
    ['Мама или папа', 'ФИО родителя (законного представителя)'],
  ] as const) {
    if (!(await ours.getByLabel(heading).isVisible())) await ours.getByText(/^Колонки:/).click()
    await ours.getByLabel(heading).selectOption({ label: await optionOf(ours.getByLabel(heading), field) })
    await ours.getByLabel(heading).and(page.locator(':enabled')).waitFor()
  }
  const done = sheet(page, 'Что сделано')
  const what = done.getByLabel('Что делали')
  await what.selectOption({ label: await optionOf(what, 'Наименование услуги') })

  const question = page.getByRole('group', { name: 'Кедрв Лев Антонович' })
  await question.waitFor()
  expect((await look(person, 'import-own-question')).faults).toEqual([])
  await question.getByLabel(/Кедров Лев Антонович/).click()
  await page.getByText('всё решено').waitFor()
  await start.getByText('Загрузятся 4 строки').waitFor()
  await ours.getByRole('row', { name: /^3 .*Такой даты нет/ }).waitFor()
  await bringIn(page)
  expect(await figure(page, 'Загружено')).toBe('4')
  expect(await figure(page, 'Отклонено')).toBe('1')
  await page.getByRole('row', { name: /^3 Появился на свет Такой даты нет/ }).waitFor()
  expect((await look(person, 'import-own-result')).faults).toEqual([])
  const address = page.url()

  const [rejects] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Скачать отклонённые' }).click(),
  ])
  await choose(person, { name: 'исправлено.xlsx', buffer: await corrected(await sheetsOf(rejects)) })
  await bringIn(page)
  expect(await figure(page, 'Загружено')).toBe('1')
  expect(await isFound(person, 'Рябинина Ева')).toBe(true)
  expect(await isFound(person, 'Кедров Лев')).toBe(true)

  await person.open(new URL(address).pathname)
  await page.getByRole('button', { name: 'Отменить загрузку целиком' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Отменить загрузку' }).click()
  await page.getByText('Всё, что принёс этот файл, убрано').waitFor()
  expect((await look(person, 'import-undone')).faults).toEqual([])
  expect(await isFound(person, 'Кедров Лев')).toBe(false)
  expect(await isFound(person, 'Рябинина Ева')).toBe(true)
})

/** An option by its beginning: what a heading resembles has «(похоже)» after it. */
const optionOf = async (select: Locator, name: string): Promise<string> => {
  const labels = await select.locator('option').allInnerTexts()
  const label = labels.find((one) => one.startsWith(name))
  if (!label) throw new Error(`no option ${name} among ${labels.join(', ')}`)
  return label
}
