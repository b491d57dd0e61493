// Several papers as one file, as an office program reads it.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '#access/dispatch.ts'
import { localDate } from '#base/local-date.ts'
import { good, query, testCentre, type TestCentre } from '../../../test/centre.ts'
import { textsInOffice } from '../../../test/office.ts'
import { sampleData } from '../rules/sample.ts'
import { shippedTemplates } from '../rules/shipped.ts'
import { makePaper } from './make.ts'
import { openTogether } from './papers-together.ts'
import { together } from './together.ts'
import { packed, unpacked } from './zip.ts'

let centre: TestCentre
beforeAll(async () => {
  centre = await testCentre({ now: '2026-11-21T03:00:00.000Z' })
})
afterAll(() => centre.close())

const madeOf = async (template: string, given: Record<string, string> = {}) => {
  const paperId = randomUUID()
  const data = { ...sampleData(shippedTemplates.get(template)!.fields), ...given }
  const paper = { paperId, template, subjectId: null, aboutId: null, day: localDate('2026-10-31'), data }
  const work = inTransaction(centre.program, centre.head, randomUUID(), (act) => makePaper(act, paper))
  return good(await work) as { paperId: string; number: string; hash: string }
}
const opened = (paperIds: readonly string[], as = centre.head, what: 'docx' | 'pdf' = 'docx') =>
  query(centre.program, as, openTogether, { paperIds: [...paperIds], what })

test(
  'acts of several families are one file in which each begins its own page with its own footer',
  { timeout: 90_000 },
  async () => {
    const acts: Awaited<ReturnType<typeof madeOf>>[] = []
    for (const child of ['Первый Лев', 'Второй Лев', 'Третий Лев'])
      acts.push(await madeOf('serviceAct', { child }))
    const ids = acts.map(({ paperId }) => paperId)
    const docx = Buffer.from(good(await opened(ids)).base64, 'base64')
    const [text] = await textsInOffice([docx])
    const places = acts.map(({ number }) => text!.indexOf(`АКТ № ${number}`))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    const parts = unpacked(docx, 20_000_000)!
    const footers = [...parts]
      .filter(([name]) => /footer1p\d\.xml$/.test(name))
      .map(([, body]) => body.toString('utf8'))
    expect(footers.map((one) => acts.findIndex(({ hash }) => one.includes(hash)))).toEqual([0, 1, 2])
    expect(
      parts
        .get('word/document.xml')!
        .toString('utf8')
        .match(/<w:pgNumType w:start="1"\/>/g),
    ).toHaveLength(3)
    const pdf = Buffer.from(good(await opened(ids, centre.head, 'pdf')).base64, 'base64')
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(3)
  },
)

test('papers that are styled otherwise are not one file, and who may not see one of them gets none', async () => {
  const [act, card] = [await madeOf('serviceAct'), await madeOf('childCard')]
  const docx = Buffer.from(good(await opened([act.paperId, card.paperId])).base64, 'base64')
  const restyled = packed(
    new Map(unpacked(docx, 20_000_000)!).set('word/styles.xml', Buffer.from('<w:styles/>')),
  )
  expect(together([docx, restyled])).toBeNull()
  expect(together([docx, Buffer.from('no file')])).toBeNull()
  expect(await opened([act.paperId], centre.as('lendingClerk'))).toMatchObject({ code: 'not-allowed' })
  expect(await opened([act.paperId, card.paperId], centre.as('director'))).toMatchObject({
    code: 'not-allowed',
  })
  expect(await opened([act.paperId, randomUUID()])).toMatchObject({ code: 'not-found' })
})
