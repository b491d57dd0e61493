import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction, standingAct } from '#access/dispatch.ts'
import { changeSetting } from '#access/service/centre.ts'
import { localDate } from '#base/local-date.ts'
import type { Result } from '#base/result.ts'
import { command, good, query, testCentre, type TestCentre } from '../../../test/centre.ts'
import { textsInOffice } from '../../../test/office.ts'
import type { PaperData } from '../contract.ts'
import { representativeFields } from '../rules/shipped/parts.ts'
import { sampleData } from '../rules/sample.ts'
import { fieldsOf, shippedTemplates } from '../rules/shipped.ts'
import { openFile } from './files.ts'
import { makePaper, type NewPaper } from './make.ts'
import { say } from './names.ts'
import * as papers from './papers.ts'
import { paperById } from '../store/papers.ts'

let centre: TestCentre
beforeAll(async () => {
  centre = await testCentre({ now: '2026-11-21T03:00:00.000Z' })
  const set = (key: string, value: string) =>
    command(centre.program, centre.head, changeSetting, { key, value })
  good(await set('papers.director', 'Гончар Пётр Никитич'))
  good(await set('papers.centreTown', 'г. Благовещенск'))
  good(await set('papers.centreLegalName', 'Автономное учреждение «Проверочный КЦСОН»'))
})
afterAll(() => centre.close())

const day = localDate('2026-11-21')
const newId = () => centre.program.clock.id()

const make = (given: Partial<NewPaper> & Pick<NewPaper, 'template' | 'data'>, actor = centre.head) =>
  inTransaction(centre.program, actor, newId(), (act) =>
    makePaper(act, { paperId: newId(), subjectId: null, aboutId: null, day, ...given }),
  ) as Promise<Result<{ paperId: string; number: string | null; hash: string }>>

/** What many papers may say of a family, and few say whole. */
const familiar = new Set(representativeFields.map((field) => field.name))

const sample = (template: string): PaperData => sampleData(shippedTemplates.get(template)!.fields)

async function docxOf(paperId: string): Promise<Buffer> {
  const { base64 } = good(await query(centre.program, centre.head, papers.file, { paperId, what: 'docx' }))
  return Buffer.from(base64, 'base64')
}

test(
  'every shipped template is filled, opens in LibreOffice and says what was given',
  { timeout: 180_000 },
  async () => {
    const made: { id: string; docx: Buffer; number: string | null; hash: string }[] = []
    for (const id of shippedTemplates.keys()) {
      const { paperId, number, hash } = good(await make({ template: id, data: sample(id) }))
      made.push({ id, docx: await docxOf(paperId), number, hash })
    }
    const texts = await textsInOffice(made.map(({ docx }) => docx))
    made.forEach(({ id, number, docx }, at) => {
      const text = texts[at]!
      const { fields, register } = shippedTemplates.get(id)!
      expect({ id, rest: /[{}]/.exec(text) }).toEqual({ id, rest: null })
      if (register) expect({ id, has: text.includes(`№ ${number}`) }).toEqual({ id, has: true })
      for (const field of fields) {
        if (field.kind !== 'text' || familiar.has(field.name)) continue
        expect({ id, field: field.name, has: text.includes(`[${field.meaning}]`) }).toEqual({
          id,
          field: field.name,
          has: true,
        })
      }
      for (const column of fields.flatMap((field) => field.columns ?? [])) {
        if (column.kind !== 'text') continue
        const times = text.split(`[${column.meaning}]`).length - 1
        expect({ id, column: column.name, times: times >= 2 }).toEqual({
          id,
          column: column.name,
          times: true,
        })
      }
      expect(docx.length).toBeGreaterThan(2000)
    })
  },
)

test(
  'a contract names its people in their cases, has its number, day, rows and the digits of its hash',
  { timeout: 60_000 },
  async () => {
    const data = {
      ...sample('loanContract'),
      representative: 'Заяц Любовь Павловна',
      child: 'Заяц Лев Ильич',
      until: '2027-02-21',
      items: [
        { name: 'Вертикализатор', inventory: '101-3' },
        { name: 'Мяч «Ёж»', inventory: '101-4' },
      ],
    }
    const { paperId, number, hash } = good(
      await make({ template: 'loanContract', data, day: localDate('2031-03-01') }),
    )
    expect(number).toBe('1/31')
    const docx = await docxOf(paperId)
    const [text] = await textsInOffice([docx])
    expect(text).toContain('ДОГОВОР № 1/31')
    expect(text).toContain('г. Благовещенск\t1 марта 2031 г.')
    expect(text).toContain('в лице руководителя Гончара Петра Никитича')
    expect(text).toContain('ребёнка Зайца Льва Ильича, дата рождения 21.11.2026')
    expect(text).toContain('по 21 февраля 2027 г. включительно')
    expect(text).toMatch(/1\s+Вертикализатор[\s\S]+2\s+Мяч «Ёж»\s+101-4/)
    const { unpacked } = await import('./zip.ts')
    const footer = unpacked(docx, 1e7)!.get('word/footer1.xml')!.toString()
    expect(footer).toContain(hash)
    const shown = good(
      await query(centre.program, centre.head, papers.list, { register: 'loanContract', from: '2031-01-01' }),
    )
    expect(shown.papers).toMatchObject([{ id: paperId, number, hash, isVoided: false, signature: 'none' }])
  },
)

test(
  'a corrected form of a name stands on every later paper and on no other centre’s',
  { timeout: 60_000 },
  async () => {
    const input = { name: 'Швец Игорь Юрьевич', case: 'dative' as const, form: 'Шевцу Игорю Юрьевичу' }
    good(await command(centre.program, centre.head, say, input))
    const data = { ...sample('applicationToService'), representative: 'Швец Игорь Юрьевич' }
    good(
      await command(centre.program, centre.head, changeSetting, {
        key: 'papers.director',
        value: 'Швец  Игорь Юрьевич',
      }),
    )
    const { paperId } = good(await make({ template: 'applicationToService', data }))
    const [text] = await textsInOffice([await docxOf(paperId)])
    expect(text).toContain('Шевцу Игорю Юрьевичу')
    expect(text).toContain('от Швеца Игоря Юрьевича')
  },
)

test('hostile texts come back as text', { timeout: 60_000 }, async () => {
  const hostile = [
    '<w:p>&amp;"\'</w:t>]]>',
    "=cmd|' /C calc'!A0",
    'до\u202Eпосле',
    'а\u0000б\u0007в\uFFFFг\uD800д',
    '{number} {#items}{/items} {evil',
    'ж'.repeat(10_000),
  ]
  const data = { ...sample('equipmentList'), total: hostile[0]!, rows: hostile.map((name) => ({ name })) }
  const { paperId } = good(await make({ template: 'equipmentList', data }))
  const [text] = await textsInOffice([await docxOf(paperId)])
  expect(text).toContain(hostile[0])
  expect(text).toContain(hostile[1])
  expect(text).toContain(hostile[2])
  expect(text).toContain('абвгд')
  expect(text).toContain(hostile[4])
  expect(text).toContain(hostile[5])
})

test.each([
  [
    { child: '' },
    {
      code: 'field-missing',
      field: 'child',
      details: { field: 'child', meaning: 'фамилия, имя, отчество ребёнка' },
    },
  ],
  [{ surprise: 'да' }, { code: 'field-unknown', field: 'surprise' }],
  [{ items: 'не строки' }, { code: 'field-broken', field: 'items' }],
  [{ until: '31.02.2027' }, { code: 'field-broken', field: 'until' }],
  [{ items: [] }, { code: 'field-missing', field: 'items' }],
])('data with %o are refused, and no number is lost', async (wrong, refusal) => {
  const at = localDate('2040-01-01')
  expect(
    await make({ template: 'loanContract', data: { ...sample('loanContract'), ...wrong }, day: at }),
  ).toMatchObject(refusal)
  const rows = await centre.program.db
    .centre(centre.head.centreId)
    .rows('select from number_register where year = 2040')
  expect(rows).toEqual([])
})

test('the same paper again is the same paper; with other data it is refused', async () => {
  const paperId = newId()
  const data = sample('loanExtension')
  const first = good(await make({ paperId, template: 'loanExtension', data }))
  expect(good(await make({ paperId, template: 'loanExtension', data }))).toEqual(first)
  const other = { ...data, reason: 'иначе' }
  expect(await make({ paperId, template: 'loanExtension', data: other })).toMatchObject({
    code: 'paper-reused',
  })
})

test('file and data lie sealed, and nothing opens when the subject’s key is gone', async () => {
  const subjectId = newId()
  const { paperId } = good(
    await make({
      template: 'childCard',
      subjectId,
      data: { ...sample('childCard'), child: 'Воробей Глеб Ильич' },
    }),
  )
  const sql = centre.program.db.centre(centre.head.centreId)
  const [row] = await sql.rows<{ data: Buffer; content: Buffer }>(
    'select p.data, f.content from paper p join stored_file f on f.id = p.file_id where p.id = $1',
    [paperId],
  )
  expect(row!.data.toString()).not.toContain('Воробей')
  expect(row!.content.subarray(0, 2).toString()).not.toBe('PK')
  await sql.rows('delete from subject_key where subject_id = $1', [subjectId])
  const act = standingAct(centre.program, centre.head)
  const paper = await paperById(act.sql, paperId)
  expect(await openFile(act, paper!.file_id!)).toMatchObject({ ok: false, code: 'destroyed' })
})

test('each shipped template knows all its tags', async () => {
  const { checkTemplate, compiled } = await import('./docx.ts')
  for (const template of shippedTemplates.values())
    expect({
      id: template.id,
      ...(await checkTemplate(compiled(template), fieldsOf(template))),
    }).toMatchObject({ id: template.id, ok: true })
})
