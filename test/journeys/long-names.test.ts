// Names and texts as long as they come: nothing is cut off unread, nothing is wider than the screen.
import { expect, test } from 'vitest'
import { type Device, post } from './person.ts'
import { look } from './picture.ts'
import { head, openCentre } from './program.ts'
import { stageWith } from './stage.ts'

const stage = stageWith(openCentre)

const longest = 'Верхнеблаговещенская'.repeat(5)

test.each<Device>(['desk', 'phone'])('the longest names fit on a %s', async (device) => {
  const person = await stage.person({ device })
  await person.enter(head)
  const { childId } = (await post(person.context, 'families.registerChild', {
    name: {
      lastName: longest,
      firstName: 'Александрина-Екатерина',
      middleName: 'Константиновна-Владиславовна',
    },
    birthDate: device === 'desk' ? '2016-03-14' : '2017-03-14',
    enrolledOn: '2026-01-12',
    statuses: [{ kind: 'disabledChild', from: '2026-01-12' }],
    adults: [
      {
        name: { lastName: longest, firstName: 'Мария', middleName: '' },
        relation: 'mother',
        isLegal: true,
        phones: '+7 914 123-45-67 (бабушка Мария Константиновна, звонить вечером)',
      },
    ],
    family: { settlement: 'с. Нижние Верхнеблаговещенские Выселки Благовещенского муниципального округа' },
    safety: 'Приступ при мигающем свете. '.repeat(8).trim(),
  })) as { childId: string }
  const faults: string[] = []
  for (const [name, path] of [
    ['long-list', '/families'],
    ['long-card', `/families/${childId}`],
    ['long-edit', `/families/${childId}/edit`],
    ['long-record', `/services/new?child=${childId}`],
  ] as const) {
    await person.open(path)
    await person.page
      .getByText(/Верхнеблаговещенская/)
      .or(person.page.getByLabel('Фамилия'))
      .or(person.page.getByLabel('Ребёнок'))
      .first()
      .waitFor()
    faults.push(...(await look(person, name)).faults)
  }
  expect(faults).toEqual([])
})
