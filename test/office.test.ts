import { afterAll, beforeAll, expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { practiceWorkbook } from '#reports/service/workbook.ts'
import { good, query, testCentre, type TestCentre } from './centre.ts'
import { sheetsInOffice } from './office.ts'
import { child, serve, workshop } from './people.ts'

let centre: TestCentre
beforeAll(async () => {
  centre = await testCentre()
  const work = await workshop(centre)
  const { childId } = await child(centre, { surname: 'Орлов', family: { settlement: '=1+1' } })
  await serve(centre, { childId, day: localDate('2021-05-01'), ...work })
})
afterAll(() => centre.close())

test(
  'LibreOffice opens the practice workbook and shows what was written, formulas as text',
  { timeout: 120_000 },
  async () => {
    const asked = { from: localDate('2021-04-01'), to: localDate('2022-09-30'), language: 'ru' as const }
    const { base64 } = good(await query(centre.program, centre.head, practiceWorkbook, asked))
    const sheets = await sheetsInOffice(Buffer.from(base64, 'base64'))
    expect([...sheets.keys()]).toEqual(expect.arrayContaining(['Показатели', 'Дети', 'Услуги', 'Разрезы']))
    expect(sheets.get('Показатели')).toMatch(/Помощь получили дети/)
    expect(sheets.get('Дети')).toMatch(/Орлов Лев.*05\D05\D2015.*=1\+1/)
    expect(sheets.get('Услуги')).toMatch(/05\D01\D2021|01\D05\D2021/)
    for (const shown of sheets.values()) expect(shown).not.toMatch(/Err:|#(NAME|REF|VALUE|DIV)/)
  },
)
