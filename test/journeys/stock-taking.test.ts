// A stock-taking with a phone: its camera goes along the shelves, our own reader reads the labels, a lost connection loses none of them.
import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { uuidv7 } from '#base/id.ts'
import { openBrowser } from './browser.ts'
import { cameraOf, filmOf } from './film.ts'
import { ask, type Person, post, sitDown } from './person.ts'
import { look } from './picture.ts'
import { openDemonstration } from './program.ts'
import { stageWith } from './stage.ts'

/** `STOCK_TAKING=300` walks along a whole lending point: docs/benchmark.md. */
const count = Number(process.env['STOCK_TAKING'] ?? 40)
/** 300 units in 20 minutes. */
const most_s = 4

const newId = (): string => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
const stage = stageWith(openDemonstration)

/** Units on the shelves of the brigade; answers their labels. */
async function onShelves({ context }: Person): Promise<string[]> {
  const units = Array.from({ length: count }, (_, at) => ({
    unitId: newId(),
    inventoryNumber: `СЧ-${String(at + 1).padStart(4, '0')}`,
    kindName: 'Опора для сидения',
    home: 'brigade',
    shelf: `Б-${1 + (at % 9)}`,
  }))
  await post(context, 'lending.addUnits', { units })
  const { rows } = (await ask(context, 'lending.units', { text: 'СЧ-', limit: 500 })) as {
    rows: { label: string }[]
  }
  expect(rows.length).toBe(count)
  return rows.map(({ label }) => label)
}

interface Taking {
  readonly stockTake: { readonly id: string } | null
  readonly expected: number
  readonly found: number
  readonly unexpected: readonly unknown[]
}
const takingOf = async ({ context }: Person): Promise<Taking> =>
  (await ask(context, 'lending.stockTake')) as Taking

test(
  'labels before the camera of a phone are counted once each, faster than four seconds apiece, and a lost connection loses none',
  { timeout: 60_000 + count * 1000 * most_s },
  async () => {
    const film = filmOf(await onShelves(await stage.person({ as: 'head' })))
    const browser = await openBrowser(cameraOf(film))
    const person = await sitDown(browser, stage.running, { as: 'head', device: 'phone' })
    const { page, context } = person
    await person.open('/lending/stock-taking')
    await page.getByText('бригада', { exact: true }).click()
    await page.getByRole('button', { name: 'Начать инвентаризацию' }).click()
    await page.getByText(/^Осталось \d+$/).waitFor()
    // The demonstration has things of its own there, which stand before no camera.
    const others = (await takingOf(person)).expected - count

    const begun = performance.now()
    await page.getByRole('button', { name: 'Камера' }).click()
    await page.getByText('на месте').waitFor()
    await context.setOffline(true)
    await page.getByText(/^Нет связи\. На этом устройстве/).waitFor()
    await context.setOffline(false)
    await page.getByText(`Осталось ${others}`, { exact: true }).waitFor({ timeout: count * 1000 * most_s })
    const each_s = (performance.now() - begun) / 1000 / count
    console.log(`${count} units, ${each_s.toFixed(2)} s each`)
    expect(each_s).toBeLessThanOrEqual(most_s)
    expect(await takingOf(person)).toMatchObject({ found: count, unexpected: [] })

    await page.getByRole('button', { name: 'Закрыть камеру' }).click()
    expect((await look(person, 'lending-stock-taking-counted')).faults).toEqual([])
    await page.getByRole('button', { name: 'Закрыть инвентаризацию' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Закрыть инвентаризацию' }).click()
    await page.getByRole('button', { name: 'Составить акт инвентаризации' }).click()
    await page.getByRole('link', { name: 'Акт инвентаризации оборудования' }).waitFor()
    expect((await look(person, 'lending-stock-taking-closed')).faults).toEqual([])
    expect(person.complaints).toEqual([])
    await browser.close()
    rmSync(dirname(film), { recursive: true })
  },
)
