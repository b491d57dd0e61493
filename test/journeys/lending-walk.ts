// The whole path of one unit of high risk, by hand: asked for, looked through, offered, prepared, briefed, handed out with its papers,
// asked after, extended, taken back with a photo, inspected, cleaned, lendable again.
import { uuidv7 } from '#base/id.ts'
import { ask, type Person, post } from './person.ts'

const newId = (): string => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))

export interface Walked {
  readonly childId: string
  readonly kindId: string
  readonly unitId: string
  readonly number: string
}

/** A kind of high risk with one free unit, for a family that has an adult. `at` tells walks apart. */
export async function toWalk({ context }: Person, childId: string, at: number): Promise<Walked> {
  const [kindId, unitId, number] = [newId(), newId(), `ВТ-${String(at).padStart(4, '0')}`]
  await post(context, 'lending.saveKind', {
    kindId,
    name: `Вертикализатор наклонный, размер ${at}`,
    category: 'standingFrames',
    risk: 'high',
    limits: { height_cm: { from: 80, to: 130 }, weight_kg: { to: 45 } },
    briefing:
      'Ставит на тормоза до посадки.\nЗастёгивает ремни в порядке снизу вверх.\nСледит за цветом кожи.',
    cleaning: 'Протереть поверхности, ремни снять и обработать отдельно.',
    parts: [
      { id: 'frame', name: 'Рама' },
      { id: 'belts', name: 'Ремни' },
      { id: 'table', name: 'Столик', isOptional: true },
    ],
  })
  await post(context, 'lending.addUnit', {
    unitId,
    kindId,
    inventoryNumber: number,
    serial: `SN-2026-${at}`,
    cost_kopecks: 8_450_000,
    shelf: 'В-2',
  })
  return { childId, kindId, unitId, number }
}

/** A photo that a phone would take, only smaller. */
const photo = {
  name: 'photo.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}

type Shot = (name: string) => Promise<unknown>

interface Hand {
  readonly press: (verb: string) => Promise<void>
  readonly tick: (label: string) => Promise<void>
  readonly says: (text: string | RegExp) => Promise<void>
}

const handOf = ({ page }: Person): Hand => ({
  press: (verb) => page.getByRole('main').getByRole('button', { name: verb, exact: true }).click(),
  tick: (label) => page.getByRole('main').getByLabel(label).check(),
  says: (text) => page.getByText(text).first().waitFor(),
})

/** The child is measured at the counter: what fits it is known from then on. */
async function measured(person: Person, { childId }: Walked, shot: Shot): Promise<void> {
  const { page } = person
  const { press, says } = handOf(person)
  await person.open(`/lending?child=${childId}`)
  await press('Записать замеры')
  await page.getByLabel('Рост, см').fill('112')
  await page.getByLabel('Вес, кг').fill('19,5')
  await page.getByRole('main').locator('form').getByRole('button', { name: 'Записать замеры' }).click()
  await says(/рост 112 см/)
  await shot('00-counter')
}

/** From the request to a unit that stands ready. */
async function prepared(person: Person, { childId, kindId, number }: Walked, shot: Shot): Promise<void> {
  const { page } = person
  const { press, tick, says } = handOf(person)
  await person.open(`/lending/requests/new?child=${childId}&kind=${kindId}`)
  await shot('01-request')
  await press('Записать заявку')
  await press('В очередь')
  const offer = page.getByRole('button', { name: `Предложить: ${number}` })
  await offer.waitFor()
  await shot('02-queue')
  await offer.click()
  await says(/отложена до/)
  await shot('03-offer')
  await press('Берут')
  await tick('Рама')
  await tick('Ремни')
  await tick('Опробовано: работает, этикетка читается')
  await shot('04-prepare')
  await press('Подготовлено')
  await page.waitForURL(/\/lending$/)
  await shot('05-board')
}

/** Briefed with showing, handed out with its papers. */
async function handedOut(person: Person, walked: Walked, shot: Shot): Promise<void> {
  const { page } = person
  const { press, tick, says } = handOf(person)
  await person.open(`/lending/issue?child=${walked.childId}&units=${walked.unitId}`)
  await shot('06-issue-gates')
  await press('Провести инструктаж')
  for (const line of ['Ставит на тормоза', 'Застёгивает ремни', 'Следит за цветом кожи']) await tick(line)
  await page.getByLabel('Кто провёл').selectOption({ index: 1 })
  await shot('07-briefing')
  await press('Записать инструктаж')
  await says('готово к выдаче')
  await shot('08-issue')
  await press('Выдать')
  await page.waitForURL(/\/lending\/loans\//)
  for (const [verb, title] of [
    ['Составить договор', 'Договор безвозмездного пользования'],
    ['Составить акт приёма-передачи', 'Акт приёма-передачи (выдача)'],
    ['Составить лист инструктажа', 'Лист инструктажа по технике безопасности'],
  ] as const) {
    await press(verb)
    await page.getByRole('link', { name: title }).waitFor()
  }
  await shot('09-papers')
}

/** A talk, an addendum, then back with a photo. */
async function broughtBack(person: Person, { number }: Walked, shot: Shot): Promise<void> {
  const { page } = person
  const { press, says } = handOf(person)
  await press('Узнать, как дела')
  await shot('10-check-in')
  await press('Записать')
  await press('Продлить')
  await shot('11-extension')
  await page.getByRole('main').getByRole('button', { name: 'Продлить', exact: true }).last().click()
  await says(/^Продлено до/)
  await shot('12-loan')
  await person.open('/lending/return')
  await page.getByLabel('Что возвращают').fill(number)
  await page.keyboard.press('Enter')
  await page.locator('input[type=file]').setInputFiles(photo)
  await page.getByAltText('Новое фото').waitFor()
  await shot('13-return')
  await press('Принять')
  await says(/^Принята 1 единица\./)
}

/** Inspected and cleaned: free for the next family. */
async function madeReady(person: Person, { unitId }: Walked, shot: Shot): Promise<void> {
  const { page } = person
  const { press, says } = handOf(person)
  await person.open(`/lending/units/${unitId}?act=inspect`)
  await shot('14-inspection')
  await press('Записать')
  await person.open(`/lending/units/${unitId}?act=clean`)
  await page.getByLabel('Чем обработано').fill('Септолит')
  await page.getByLabel('Партия средства').fill('27-11')
  await shot('15-cleaning')
  await press('Записать')
  await says('Свободно и чистое')
  await shot('16-unit')
}

/** Walks it; answers the unit as it stands in the end. `shot` keeps a picture of each step. */
export async function walk(person: Person, walked: Walked, shot: Shot): Promise<{ isLendable: boolean }> {
  await measured(person, walked, shot)
  await prepared(person, walked, shot)
  await handedOut(person, walked, shot)
  await broughtBack(person, walked, shot)
  await madeReady(person, walked, shot)
  return (await ask(person.context, 'lending.unit', { unitId: walked.unitId })) as { isLendable: boolean }
}
