// A child's way through a programme as people walk it: each act by its own screen, with clicks and typing.
import type { Locator } from 'playwright-core'
import { ask, type Person, settled } from './person.ts'

export interface Newcomer {
  readonly lastName: string
  readonly firstName: string
  readonly birthDate: string
  readonly enrolledOn: string
  readonly settlement: string
}

/** «2026-05-12» as people write it: «12.05.2026». */
export const typed = (day: string): string => day.split('-').toReversed().join('.')

/** Ticks what is drawn over its control: the words are what a person touches. */
const touch = (group: Locator, text: string): Promise<void> => group.getByText(text, { exact: true }).click()

const main = ({ page }: Person): Locator => page.getByRole('main')

/** Opens a link or presses a button of the page by its words, the first where the page has several. */
export const press = (person: Person, name: string, role: 'button' | 'link' = 'button'): Promise<void> =>
  main(person).getByRole(role, { name, exact: true }).first().click()

/** Registers a child with the mother, where they live and why they cannot come; answers the child's id. */
export async function register(person: Person, child: Newcomer): Promise<string> {
  const { page } = person
  await person.open('/families')
  await press(person, 'Добавить ребёнка', 'link')
  await page.getByLabel('Фамилия').first().fill(child.lastName)
  await page.getByLabel('Имя', { exact: true }).first().fill(child.firstName)
  await page.getByLabel('Дата рождения').fill(typed(child.birthDate))
  await touch(page.getByRole('group', { name: 'Пол' }), 'девочка')
  const mother = page.getByRole('group', { name: 'Взрослый 1' })
  await mother.getByLabel('Имя', { exact: true }).fill('Ольга')
  await mother.getByLabel('Фамилия').fill(child.lastName)
  await page.getByLabel('Город или село').fill(child.settlement)
  await page.getByRole('checkbox', { name: 'далеко' }).check()
  await page.getByRole('checkbox', { name: /^ТМНР/ }).check()
  await page.getByLabel('Зачислен с').fill(typed(child.enrolledOn))
  await page.getByLabel('Приказ о зачислении').fill('12-к')
  await press(person, 'Добавить ребёнка')
  await page.getByRole('heading', { level: 1, name: new RegExp(child.lastName) }).waitFor()
  await settled(page)
  return page.url().split('/').at(-1)!
}

/** Gives the child whose card is open to a specialist. */
export async function entrust(person: Person, staffId: string): Promise<void> {
  await press(person, 'Передать специалисту')
  await main(person).getByLabel('Кому').selectOption(staffId)
  await press(person, 'Передать')
  await main(person).getByLabel('Кому').waitFor({ state: 'detached' })
}

export interface Plan {
  readonly from: string
  readonly staffId: string
  readonly secondStaffId: string
  readonly service: string
}

const longer = [60, 72, 72, 72, 72, 72, 60]

/**
 * Begins «Я могу сам!» from the card that is open: of its ten sessions seven, as long together, on Tuesdays, Thursdays and Fridays;
 * the fifth with two specialists, the sixth by video. Answers the programme's address.
 */
export async function begin(
  person: Person,
  { from, staffId, secondStaffId, service }: Plan,
): Promise<string> {
  const { page } = person
  await press(person, 'Начать программу', 'link')
  await page.getByRole('radio', { name: /Я могу сам!/ }).waitFor({ state: 'attached' })
  await main(person).getByText('«Я могу сам!»').click()
  await page.getByLabel('Первый день').fill(typed(from))
  await touch(page.getByRole('group', { name: 'Дни недели' }), 'пт')
  await page.getByLabel('Специалист', { exact: true }).first().selectOption(staffId)
  const serviceField = page.getByRole('combobox', { name: 'Услуга' })
  await serviceField.fill(service.slice(0, 16))
  await page.getByRole('option', { name: service }).first().click()
  for (let times = 0; times < 3; times += 1) await press(person, 'Убрать занятие 4 из плана')
  for (const [at, minutes] of longer.entries())
    await page.getByRole('textbox', { name: 'Минут' }).nth(at).fill(String(minutes))
  const lineOf = (number: number): Locator =>
    main(person)
      .locator('ol > li')
      .filter({ hasText: `${number}. ` })
  const more = 'Название, место, специалисты, услуга'
  await lineOf(5).getByText(more).click()
  await lineOf(5).getByLabel('Второй специалист').selectOption(secondStaffId)
  await lineOf(6).getByText(more).click()
  await lineOf(6).getByLabel('Место').selectOption('remote')
  await lineOf(6).getByLabel('Ссылка на видеосвязь').fill('https://video.example/komnata')
  await main(person)
    .getByRole('status')
    .filter({ hasText: /8\sч из 8\sч/ })
    .waitFor()
  await press(person, 'Начать программу')
  await page.getByRole('heading', { name: 'Обзоры и консилиумы' }).waitFor()
  await settled(page)
  return new URL(page.url()).pathname
}

/** The planned days of a programme's sessions in their order, by the programme's address. */
export async function daysOf({ context }: Person, address: string): Promise<string[]> {
  const { sessions } = (await ask(context, 'programmes.programme', {
    programmeId: address.split('/').at(-1),
  })) as { sessions: { day: string }[] }
  return sessions.map(({ day }) => day)
}

/** Takes a goal from the bank, adapts it to the child and says where the child is. */
export async function setGoal(person: Person, day: string): Promise<void> {
  const { page } = person
  await press(person, 'Поставить цель', 'link')
  await main(person)
    .getByRole('button', { name: /^Ест ложкой/ })
    .click()
  await page.getByLabel('Что будет делать ребёнок').fill('Ест ложкой кашу за общим столом')
  await page.getByLabel(/^0 ·/).fill('Подносит ко рту 3 ложки каши из 5, бабушка наполняет')
  await page.getByLabel('Когда договорились').fill(typed(day))
  await press(person, 'Поставить цель')
  await main(person).getByText('Ест ложкой кашу за общим столом').first().waitFor()
}

export type Mood = 'негативный' | 'нейтральный' | 'позитивный'

/** Records the session that is open as the plan has it, with the child's mood; the home task goes with it. */
export async function hold(person: Person, mood: Mood): Promise<void> {
  await touch(main(person).getByRole('group', { name: 'Эмоциональный фон ребёнка' }), mood)
  const task = main(person).getByText(/^Дать задание: /)
  if ((await task.count()) > 0) await task.click()
  await press(person, 'Записать')
  await main(person).getByRole('heading', { name: 'Записано' }).waitFor()
}

/** Records that the session that is open did not take place, and gives it another day. */
export async function miss(person: Person, makeUpOn: string): Promise<void> {
  const { page } = person
  await touch(main(person).getByRole('group', { name: 'Как прошло' }), 'не состоялось')
  await main(person).getByLabel('Почему').selectOption('childIll')
  await press(person, 'Записать')
  await press(person, 'Назначить отработку', 'link')
  await page.getByRole('button', { name: 'Сохранить план' }).waitFor()
  await page.getByRole('textbox', { name: 'День' }).last().fill(typed(makeUpOn))
  await press(person, 'Сохранить план')
  await page.getByRole('heading', { name: 'Обзоры и консилиумы' }).waitFor()
}

/** Keeps the minutes of the review halfway with a decision that is carried out. */
export async function review(person: Person, day: string, due: string): Promise<void> {
  const { page } = person
  await press(person, 'Записать обзор или консилиум', 'link')
  await page.getByLabel('День', { exact: true }).fill(typed(day))
  await page.getByRole('checkbox', { name: 'Семья присутствовала' }).check()
  await page.getByLabel('Что обсудили').fill('Ложку держит, мама рада. На занятии устаёт к концу.')
  await page.getByLabel('Что решили').fill('Делать перерыв после половины занятия')
  await page.getByLabel('До какого дня').fill(typed(due))
  await press(person, 'Записать')
  await main(person).getByText('Делать перерыв после половины занятия').waitFor()
  await press(person, 'Выполнено')
  await main(person)
    .getByText(/^выполнено /)
    .waitFor()
}

/** Rates the only goal at the level with these words. */
export async function rate(
  person: Person,
  { rater, level, day }: { rater: 'специалист' | 'родитель'; level: string; day: string },
): Promise<void> {
  const goals = main(person).locator('#goals')
  await goals
    .getByRole('button', { name: /^Оценить/ })
    .first()
    .click()
  await touch(goals.getByRole('group', { name: 'Кто оценивает' }), rater)
  await goals.getByRole('group', { name: 'Как сейчас' }).getByText(level).click()
  await goals.getByLabel('День', { exact: true }).fill(typed(day))
  await goals.getByRole('button', { name: 'Записать оценку' }).click()
  await goals.getByRole('button', { name: 'Записать оценку' }).waitFor({ state: 'detached' })
}

/** Closes the programme with the drafted conclusion and «Что дальше» on the day that is proposed; answers both. */
export async function close(person: Person, nextOn: string): Promise<{ conclusion: string; day: string }> {
  const { page } = person
  await press(person, 'Закрыть программу', 'link')
  const day = await page.getByLabel('Последний день').inputValue()
  await page.getByLabel('Следующий шаг').fill('Занятия в группе «Росток» два раза в неделю')
  await page.getByLabel('До какого дня').fill(typed(nextOn))
  const conclusion = await page.getByLabel('Заключение').inputValue()
  await press(person, 'Закрыть программу')
  await main(person).getByText('Занятия в группе «Росток» два раза в неделю').waitFor()
  await settled(page)
  return { conclusion, day }
}
