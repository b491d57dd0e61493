// The thread: a child goes from enrolment to closing by hand, exactly the right figures follow, and a frozen report tells what was corrected.
import { expect, test } from 'vitest'
import { addDays, addMonths, daysBetween, dayOfWeek, localDate, type LocalDate } from '#base/local-date.ts'
import * as course from './course.ts'
import { growthOf, type Numbers, numbersOf } from './figures.ts'
import { expectCost, handsOn } from './keyboard.ts'
import { look } from './picture.ts'
import { ask, type Person, settled } from './person.ts'
import { openDemonstration } from './program.ts'
import { stageWith } from './stage.ts'

const stage = stageWith(openDemonstration)

const service = 'Занятие по самообслуживанию'

interface Me {
  readonly staffId: string
  readonly today: LocalDate
}

const meOf = async (person: Person): Promise<Me> => (await ask(person.context, 'access.me')) as Me

/** The month that ended last: all of it can be frozen. */
const monthBefore = (today: LocalDate): { from: LocalDate; to: LocalDate } => {
  const first = localDate(`${today.slice(0, 7)}-01`)
  return { from: addMonths(first, -1), to: addDays(first, -1) }
}

const child = (from: LocalDate): course.Newcomer => ({
  lastName: 'Ниточкина',
  firstName: 'Ева',
  birthDate: addMonths(from, -62),
  enrolledOn: from,
  settlement: 'Ниточное',
})

/** From the page of the programme that is open to the saved examination, hands on the keyboard. */
async function examine(person: Person, phase: 'Входящая' | 'Итоговая', day: string, digits: string) {
  const { page } = person
  const hands = handsOn(page)
  await hands.tap(
    page
      .getByRole('listitem')
      .filter({ has: page.getByText(phase, { exact: true }) })
      .getByRole('link', { name: 'Записать диагностику' }),
  )
  await page.getByRole('button', { name: 'Начать' }).and(page.locator(':focus')).waitFor()
  await hands.press('Shift+Tab', 2)
  await hands.type(`${day.slice(8)}${day.slice(5, 7)}${day.slice(2, 4)}`)
  await hands.press('Enter')
  for (const [at, digit] of [...digits].entries()) {
    await page.getByText(`${at + 1} из ${digits.length}`).waitFor()
    await hands.type(digit)
  }
  await page.getByRole('button', { name: 'Сохранить' }).and(page.locator(':focus')).waitFor()
  await hands.press('Enter')
  await page.getByRole('heading', { name: 'Записано' }).waitFor()
  expectCost('examine for a programme', hands.cost())
  await course.press(person, 'К программе', 'link')
  await page
    .getByRole('listitem')
    .filter({ has: page.getByText(phase, { exact: true }) })
    .getByText(`проведена ${course.typed(day)}`)
    .waitFor()
}

/** Enters five days of the first task by keys, and saves the sheet. */
async function enterSheet(person: Person, today: LocalDate, day: LocalDate): Promise<void> {
  const { page } = person
  await course.press(person, 'Лист заданий', 'link')
  await page.getByRole('heading', { name: 'Лист заданий' }).waitFor()
  const shown = addDays(today, -6 - dayOfWeek(addDays(today, -7)))
  const back = Math.ceil(daysBetween(day, shown) / 14)
  for (let times = 0; times < back; times += 1) await course.press(person, 'Раньше на две недели')
  const cell = page.getByRole('button', { name: new RegExp(`, ${course.typed(day)}: пусто`) }).first()
  await cell.waitFor()
  await cell.focus()
  for (const key of ['1', '2', '1', '3', '1']) {
    await page.keyboard.press(key)
    await page.keyboard.press('ArrowRight')
  }
  await course.press(person, 'Сохранить')
  await page.getByText('Лист сохранён').waitFor()
}

/** By hand: seven sessions in eight services, one of them by video; the hand-outs of the template's four sessions that have some. */
const growthOfTheChild = (from: LocalDate): Numbers => ({
  childrenServed: 1,
  coverageByYear: 1,
  'coverageByYear, sum of years': 1,
  [`coverageByYear of ${from.slice(0, 4)}`]: 1,
  severeByYear: 1,
  'severeByYear, sum of years': 1,
  [`severeByYear of ${from.slice(0, 4)}`]: 1,
  familiesServed: 1,
  familiesUnableToTravel: 1,
  continuity: 1,
  servicesDelivered: 8,
  'minutes of services': 2 * 60 + 6 * 72,
  ...improved,
  'emotionalPartly, measured': 1,
  'emotionalKept, measured': 1,
  programmesEnded: 1,
  programmesDone: 1,
  'minutes promised': 480,
  'minutes delivered': 2 * 60 + 5 * 72,
  handouts: 5,
  familiesWithHandouts: 1,
  'services by where: athome': 7,
  'services by where: remote': 1,
  'services by technology: homeCentre': 8,
  'services by form: home': 8,
  'services by place: home': 7,
  'services by place: remote': 1,
  'services by type: communicative': 8,
  'services by staff: Белозёрова А. В.': 7,
  'services by staff: Озёрная В. Н.': 1,
  'children by ageBand: 3-7': 1,
  'children by sex: female': 1,
  'children by status: severeMultiple': 1,
  'children by settlement: Ниточное': 1,
  'children by category: none': 1,
})

const improved: Numbers = Object.fromEntries(
  [
    'childrenSignificant',
    'childrenImproved',
    'cognitiveUp',
    'competencesUp',
    'emotionalUp',
    'qualityOfLife',
    'allThree',
  ].flatMap((indicator) => [
    [indicator, 1],
    [`${indicator}, measured`, 1],
  ]),
)

/** Figures whose list is opened, and what it says of the child. */
const lists = [
  ['Оказано услуг', 'Занятие по самообслуживанию'],
  ['Помощь получили дети', 'ТМНР'],
  ['Значительная динамика', 'балл T: 40 → 60'],
  ['Улучшились показатели развития', 'лучше в 2 из 6 сфер'],
  ['Познавательная сфера и интересы', 'познание'],
  ['Программы выполнены', 'дано 8 ч из 8 ч'],
] as const

let known: { childId: string; month: { from: LocalDate; to: LocalDate } } | undefined

test('a child taken from enrolment to closing changes exactly the figures it should', async () => {
  const head = await stage.person({ as: 'head' })
  const specialist = await stage.person({ as: 'specialist', device: 'phone' })
  const { today, staffId: headId } = await meOf(head)
  const { staffId } = await meOf(specialist)
  const month = monthBefore(today)
  const practice = { from: '2021-04-01', to: month.to }
  const before = [await numbersOf(head, month), await numbersOf(head, practice)]

  const childId = await course.register(head, child(month.from))
  await course.entrust(head, staffId)
  const plan = { from: month.from, staffId, secondStaffId: headId, service }
  const address = await course.begin(head, plan)
  const days = (await course.daysOf(head, address)).map(localDate)
  expect(days).toHaveLength(7)
  const [first, , , fourth] = days as [LocalDate, LocalDate, LocalDate, LocalDate]
  const last = days[6]!
  expect((await look(head, 'thread-planned')).faults).toEqual([])

  await examine(head, 'Входящая', first, '2322321')
  await course.setGoal(head, first)

  await specialist.open(address)
  const taps = handsOn(specialist.page)
  await taps.tap(specialist.page.getByRole('link', { name: 'Записать занятие 1' }).first())
  await specialist.page.getByRole('group', { name: 'Эмоциональный фон ребёнка' }).waitFor()
  await settled(specialist.page)
  expect((await look(specialist, 'thread-session')).faults).toEqual([])
  await taps.tap(specialist.page.getByText('негативный', { exact: true }))
  await taps.tap(specialist.page.getByText(/^Дать задание: /))
  await taps.tap(specialist.page.getByRole('main').getByRole('button', { name: 'Записать', exact: true }))
  await specialist.page.getByRole('heading', { name: 'Записано' }).waitFor()
  expectCost('record a session on a phone', taps.cost())
  expect((await look(specialist, 'thread-recorded')).faults).toEqual([])

  await head.open(address)
  for (const [number, mood] of [
    [2, 'негативный'],
    [3, 'нейтральный'],
  ] as const) {
    await course.press(head, `Записать занятие ${number}`, 'link')
    await course.hold(head, mood)
  }
  await course.press(head, 'Записать занятие 4', 'link')
  const free = [1, 2, 3, 4].map((after) => addDays(fourth, after)).find((day) => !days.includes(day))!
  await course.miss(head, free)
  await course.review(head, free, last)
  await enterSheet(head, today, first)

  await head.open(address)
  expect((await look(head, 'thread-halfway')).faults).toEqual([])
  for (const [number, mood] of [
    [5, 'нейтральный'],
    [6, 'позитивный'],
    [7, 'позитивный'],
    [8, 'позитивный'],
  ] as const) {
    await course.press(head, `Записать занятие ${number}`, 'link')
    await course.hold(head, mood)
  }
  await course.press(head, 'К программе', 'link')
  await examine(head, 'Итоговая', last, '2222223')
  const level = 'Ест сам 10 ложек вязкой еды, взрослый рядом; 5 дней из 7'
  await course.rate(head, { rater: 'специалист', level, day: last })
  await course.rate(head, { rater: 'родитель', level, day: last })
  const { conclusion, day } = await course.close(head, addDays(today, 30))
  expect(day).toBe(course.typed(last))
  expect(conclusion).toContain('Проведено 7 из 7 занятий: 480 минут из 480.')
  expect(conclusion).toContain('— Познание: лучше (3 → 2).')
  expect((await look(head, 'thread-closed')).faults).toEqual([])

  const growth = growthOf(before[0]!, await numbersOf(head, month))
  expect(growth).toEqual(growthOfTheChild(month.from))
  expect(growthOf(before[1]!, await numbersOf(head, practice))).toEqual(growth)

  for (const [title, why] of lists) {
    await head.open(`/reports/practice?from=${month.from}&to=${month.to}`)
    await course.press(head, title, 'link')
    const row = head.page.getByRole('row').filter({ hasText: 'Ниточкина Ева' })
    await row.first().waitFor()
    expect((await row.first().innerText()).replaceAll('\u00a0', ' '), title).toContain(why)
  }
  expect((await look(head, 'thread-list')).faults).toEqual([])
  const asked = { indicator: 'servicesDelivered', ...month, limit: 500 }
  const { rows } = (await ask(head.context, 'reports.rows', asked)) as { rows: { childId: string }[] }
  expect(rows.filter((one) => one.childId === childId)).toHaveLength(8)
  known = { childId, month }
})

/** What the two corrections lower: a service moved to another month, one sphere as it was at the beginning. */
const corrected = [
  ['Оказано услуг', 'servicesDelivered'],
  ['Познавательная сфера и интересы', 'cognitiveUp'],
  ['Улучшились все три стороны', 'allThree'],
] as const

test('a correction after the report was frozen shows what it was and what it is, by name', async () => {
  const head = await stage.person({ as: 'head' })
  const { page } = head
  const { childId, month } = known!
  const main = page.getByRole('main')
  const before = await numbersOf(head, month)

  await head.open(`/reports/frozen/new?from=${month.from}&to=${month.to}`)
  await course.press(head, 'Зафиксировать отчёт')
  await page.getByText('С тех пор ничего не изменилось').waitFor()
  const address = new URL(page.url()).pathname

  await head.open(`/families/${childId}`)
  await main
    .getByRole('button', { name: /^Исправить запись/ })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Исправить' }).click()
  await dialog.getByLabel('Что было неверно').fill('занятие было в другой день')
  await dialog.getByLabel('День', { exact: true }).fill(course.typed(addDays(localDate(month.to), 1)))
  await dialog.getByRole('button', { name: 'Исправить' }).click()
  await page.getByText('Запись исправлена').waitFor()

  await course.press(head, 'Карта развития по шести сферам, итоговая', 'link')
  await course.press(head, 'Исправить')
  await main.getByRole('button', { name: /^Познание/ }).click()
  await page.getByText('2 из 7').waitFor()
  await page.keyboard.press('3')
  await course.press(head, 'Все ответы')
  await page.getByLabel('Что было неверно').fill('ошиблись строкой')
  await course.press(head, 'Исправить')
  await page.getByText('Диагностика исправлена').waitFor()

  const growth = growthOf(before, await numbersOf(head, month))
  const figures = Object.entries(growth).filter(([name]) => /^\w+$/.test(name))
  expect(Object.fromEntries(figures)).toEqual({ servicesDelivered: -1, cognitiveUp: -1, allThree: -1 })

  await head.open(address)
  expect((await look(head, 'thread-was-and-is')).faults).toEqual([])
  const table = main.getByRole('table', { name: 'Было и стало' })
  for (const [title, indicator] of corrected) {
    const said = await table.getByRole('row', { name: new RegExp(`^${title}`) }).innerText()
    const was = before[indicator]!
    expect(said.replace(/\s+/g, ' '), title).toMatch(
      new RegExp(`${title} ${was}( \\(.*\\))? ${was - 1}.* −1 вышли 1`),
    )
  }
  expect(await table.getByRole('row').count()).toBe(1 + corrected.length)
  await table.getByRole('button', { name: 'Познавательная сфера и интересы: вышли 1' }).click()
  await dialog.getByRole('link', { name: /^Ниточкина Ева/ }).waitFor()
  expect((await look(head, 'thread-who-left')).faults).toEqual([])
})
