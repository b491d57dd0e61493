import { deflateSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '#access/dispatch.ts'
import { localDate } from '#base/local-date.ts'
import { ok, type Result } from '#base/result.ts'
import { officePath } from '#platform/office.ts'
import { command, good, query, testCentre, type TestCentre } from '../../../test/centre.ts'
import { textsInOffice } from '../../../test/office.ts'
import { requiredActs } from '../contract.ts'
import { sampleData } from '../rules/sample.ts'
import { shippedTemplates } from '../rules/shipped.ts'
import { shippedTerms } from '../rules/retention.ts'
import * as localActs from './local-acts.ts'
import { makePaper, type NewPaper } from './make.ts'
import * as names from './names.ts'
import * as numberForms from './number-forms.ts'
import * as papers from './papers.ts'
import * as retention from './retention.ts'
import { brokenPapers } from './soundness.ts'
import { endAgreement, keepAgreement } from './signing.ts'
import * as templates from './templates.ts'
import { packed, unpacked } from './zip.ts'

let centre: TestCentre
beforeAll(async () => {
  centre = await testCentre({ now: '2026-11-21T03:00:00.000Z' })
})
afterAll(() => centre.close())

const newId = () => centre.program.clock.id()
const sql = () => centre.program.db.centre(centre.head.centreId)
const today = '2026-11-21'

type Made = { paperId: string; number: string | null }
const make = async (given: Partial<NewPaper> & Pick<NewPaper, 'template'>): Promise<Made> => {
  const data = sampleData(shippedTemplates.get(given.template)!.fields)
  const paper = { paperId: newId(), subjectId: null, aboutId: null, day: localDate(today), data, ...given }
  return good(
    (await inTransaction(centre.program, centre.head, newId(), (act) =>
      makePaper(act, paper),
    )) as Result<Made>,
  )
}

const png = () => {
  const chunk = (kind: string, body: Buffer) => {
    const head = Buffer.alloc(8)
    head.writeUInt32BE(body.length)
    head.write(kind, 4)
    return Buffer.concat([head, body, Buffer.alloc(4)])
  }
  const size = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', size),
    chunk('tEXt', Buffer.from('Place\0Blagoveshchensk')),
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const head = <T extends Parameters<typeof command>[2]>(call: T, args: unknown) =>
  command(centre.program, centre.head, call, args as never)
const ask = <T extends Parameters<typeof query>[2]>(call: T, args: unknown) =>
  query(centre.program, centre.head, call, args as never)
const opened = async (paperId: string, what: string) =>
  (await query(centre.program, centre.head, papers.file, { paperId, what: what as 'scan' })) as Result<{
    fileName: string
    mediaType: string
    base64: string
  }>

test('a voided paper keeps its number, once', async () => {
  const { paperId, number } = await make({ template: 'loanContract' })
  const sent = { paperId, on: today, reason: 'опечатка в адресе' }
  expect(await head(papers.voiding, { ...sent, on: '2026-11-22' })).toMatchObject({ code: 'date-in-future' })
  good(await head(papers.voiding, sent))
  expect(await head(papers.voiding, sent)).toMatchObject({ code: 'voided-already' })
  expect(await head(papers.sign, { paperId, mode: 'paperScan', on: today })).toMatchObject({
    code: 'voided-already',
  })
  const next = await make({ template: 'loanContract' })
  expect([number, next.number]).toEqual(['1/26', '2/26'])
})

test('a scan is what its bytes say, loses what the camera added, and comes back', async () => {
  const { paperId } = await make({ template: 'consentPhoto' })
  const signed = (mediaType: string, bytes: Buffer, mode = 'paperScan') =>
    head(papers.sign, { paperId, mode, on: today, scan: { mediaType, base64: bytes.toString('base64') } })
  expect(await head(papers.sign, { paperId, mode: 'paperScan', on: today })).toMatchObject({
    code: 'scan-missing',
  })
  expect(await opened(paperId, 'scan')).toMatchObject({ code: 'no-scan' })
  expect(await signed('image/jpeg', png())).toMatchObject({ code: 'file-type-wrong' })
  expect(await signed('application/pdf', Buffer.from('<html>'))).toMatchObject({ code: 'file-type-wrong' })
  expect(await signed('image/png', png(), 'qualifiedFile')).toMatchObject({ code: 'file-type-wrong' })
  good(await signed('image/png', png()))
  const scan = good(await opened(paperId, 'scan'))
  expect(scan).toMatchObject({ mediaType: 'image/png', fileName: expect.stringMatching(/\.png$/) })
  expect(Buffer.from(scan.base64, 'base64').toString('latin1')).not.toContain('Blagoveshchensk')
})

test('a PDF is made by LibreOffice', { timeout: 60_000 }, async () => {
  expect(officePath({ SOFFICE_PATH: '/nowhere' })).toBeNull()
  const { paperId } = await make({ template: 'regulationLending' })
  const pdf = good(await opened(paperId, 'pdf'))
  expect(Buffer.from(pdf.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
})

const shippedDocx = async (template: string) =>
  Buffer.from((good(await ask(templates.open, { template })) as { docx: string }).docx, 'base64')

/** A DOCX with one part changed or added. */
const changed = (docx: Buffer, part: string, change: (text: string) => string): string => {
  const parts = new Map([...unpacked(docx, 1e7)!].map(([name, body]) => [name, body.toString()]))
  return packed(parts.set(part, change(parts.get(part) ?? ''))).toString('base64')
}

test(
  'an edited template is the next version, and the next paper is made from it',
  { timeout: 60_000 },
  async () => {
    const template = 'safetyBriefing'
    const docx = changed(await shippedDocx(template), 'word/document.xml', (text) =>
      text.replace('ЛИСТ ИНСТРУКТАЖА', 'ЛИСТ НАШЕГО ИНСТРУКТАЖА для {child.genitive}'),
    )
    const saved = { template, base: 1, docx, why: 'своя шапка' }
    expect(good(await head(templates.save, saved))).toEqual({ version: 2 })
    expect(await head(templates.save, saved)).toMatchObject({ code: 'template-changed-meanwhile' })
    const { paperId } = await make({ template })
    const [text] = await textsInOffice([Buffer.from(good(await opened(paperId, 'docx')).base64, 'base64')])
    expect(text).toContain('ЛИСТ НАШЕГО ИНСТРУКТАЖА для Зайца Льва Ильича')
    expect(good(await ask(templates.open, { template, version: 1 }))).toMatchObject({ version: 1 })
    const preview = good(await ask(templates.preview, { template, docx })) as { docx: string }
    expect(unpacked(Buffer.from(preview.docx, 'base64'), 1e7)!.has('word/document.xml')).toBe(true)
  },
)

const inDocument = (from: string, to: string) =>
  ['word/document.xml', (text: string) => text.replace(from, to)] as const
const relationship = (target: string) =>
  [
    'word/_rels/document.xml.rels',
    (text: string) => text.replace('</Relationships>', `${target}</Relationships>`),
  ] as const

test.each([
  [
    'a tag that nobody knows',
    inDocument('{number}', '{nomer}'),
    { code: 'field-unknown', details: { field: 'nomer' } },
  ],
  ['a loop that is not closed', inDocument('{/items}', ''), { code: 'field-broken' }],
  ['a document type', inDocument('<w:document', '<!DOCTYPE x><w:document'), { code: 'not-a-docx' }],
  ['macros', ['word/vbaProject.bin', () => 'x'] as const, { code: 'not-a-docx' }],
  [
    'a part from elsewhere',
    relationship(
      '<Relationship Id="r9" Type="http://x/attachedTemplate" Target="http://x/" TargetMode="External"/>',
    ),
    { code: 'not-a-docx' },
  ],
  [
    'a field that reads a file',
    inDocument(
      '<w:body>',
      '<w:body><w:p><w:r><w:instrText>INCLU</w:instrText></w:r><w:r><w:instrText>DETEXT "/etc/passwd"</w:instrText></w:r></w:p>',
    ),
    { code: 'not-a-docx' },
  ],
  [
    'a field that calls a program',
    inDocument('<w:body>', `<w:body><w:p><w:fldSimple w:instr='DDEAUTO "calc"'/></w:p>`),
    { code: 'not-a-docx' },
  ],
  ['a section of data', inDocument('<w:body>', '<w:body><![CDATA[x]]>'), { code: 'not-a-docx' }],
  ['a bomb', ['word/bomb.xml', () => 'a'.repeat(21_000_000)] as const, { code: 'not-a-docx' }],
])('a template with %s is refused', async (_, [part, change], refusal) => {
  const docx = changed(await shippedDocx('loanContract'), part, change)
  expect(await head(templates.save, { template: 'loanContract', base: 1, docx })).toMatchObject(refusal)
})

test('what is no DOCX at all is refused', async () => {
  for (const bytes of [
    Buffer.from('PK\x03\x04'),
    Buffer.from('%PDF-'),
    Buffer.alloc(2000),
    packed(new Map([['a', 'b']])),
  ])
    expect(
      await head(templates.save, { template: 'loanContract', base: 1, docx: bytes.toString('base64') }),
    ).toMatchObject({
      code: 'not-a-docx',
    })
})

test(
  'required acts are missing until they are entered; orders are numbered, a said number is taken once',
  { timeout: 60_000 },
  async () => {
    expect(good(await ask(localActs.list, {}))).toMatchObject({ missing: [...requiredActs] })
    const order = { kind: 'order', title: 'О создании службы', day: '2026-01-25', required: 'orderCreation' }
    const actId = newId()
    const first = good(await head(localActs.save, { ...order, actId, withPaper: true })) as {
      number: string
      paperId: string
    }
    expect(first.number).toBe('1-д')
    const [text] = await textsInOffice([
      Buffer.from(good(await opened(first.paperId, 'docx')).base64, 'base64'),
    ])
    expect(text).toContain('№ 1-д')
    const again = good(await head(localActs.save, { ...order, actId, title: 'О создании социальной службы' }))
    expect(again).toEqual(first)
    expect(await head(localActs.save, { ...order, actId: newId(), number: '1-д' })).toMatchObject({
      code: 'number-taken',
    })
    expect(
      good(await head(localActs.save, { ...order, actId: newId(), number: '36-д', required: null })),
    ).toMatchObject({ number: '36-д' })
    const regulation = {
      kind: 'regulation',
      title: 'Положение о пункте проката',
      day: '2026-02-01',
      required: 'regulationLending',
    }
    const made = good(await head(localActs.save, { ...regulation, actId: newId(), withPaper: true })) as {
      number: string
    }
    expect(made).toMatchObject({ number: '', paperId: expect.any(String) })
    expect(
      await head(localActs.save, { ...regulation, actId: newId(), required: null, withPaper: true }),
    ).toMatchObject({
      code: 'starter-missing',
    })
    expect(await head(localActs.cancel, { actId, on: '2026-01-24' })).toMatchObject({
      code: 'ends-before-start',
    })
    good(await head(localActs.cancel, { actId, on: '2026-03-01' }))
    expect(await head(localActs.cancel, { actId, on: '2026-03-01' })).toMatchObject({
      code: 'already-cancelled',
    })
    const { missing } = good(await ask(localActs.list, {})) as { missing: string[] }
    expect(missing).toContain('orderCreation')
    expect(missing).not.toContain('regulationLending')
  },
)

test('papers are destroyed by an act when their term is over and nobody holds them; rows and numbers remain', async () => {
  const old = await make({ template: 'loanContract', day: localDate('2019-12-31') })
  const young = await make({ template: 'loanContract', day: localDate('2020-01-01') })
  const act = { day: today, reason: 'истёк срок хранения', members: ['Первая Ада', 'Вторая Ия'] }
  const destroy = (paperIds: string[], actId = newId()) =>
    head(retention.destroy, { ...act, actId, paperIds })
  const ripe = async () =>
    (good(await ask(retention.list, {})) as { classes: { class: string; ripe: number }[] }).classes.find(
      (one) => one.class === 'loanContract',
    )!.ripe
  expect(await ripe()).toBe(1)
  expect(await destroy([old.paperId, young.paperId])).toMatchObject({ code: 'not-ripe' })
  good(await head(papers.hold, { paperId: old.paperId, reason: 'запрос суда' }))
  expect(await ripe()).toBe(0)
  expect(await destroy([old.paperId])).toMatchObject({ code: 'under-hold' })
  good(await head(papers.hold, { paperId: old.paperId, reason: null }))
  const actId = newId()
  const done = good(await destroy([old.paperId, old.paperId], actId))
  expect(done).toEqual({ number: '1/26', destroyed: 1 })
  expect(good(await destroy([old.paperId], actId))).toEqual(done)
  expect(await destroy([old.paperId])).toMatchObject({ code: 'not-ripe' })
  expect(await opened(old.paperId, 'docx')).toMatchObject({ code: 'destroyed' })
  const rows = await sql().rows(
    `select p.number, octet_length(p.data) as data, f.content from paper p join stored_file f on f.id = p.file_id where p.id = $1`,
    [old.paperId],
  )
  expect(rows).toEqual([{ number: '1/19', data: 0, content: null }])
  const listed = good(await ask(papers.list, { aboutId: actId })) as { papers: { number: string }[] }
  expect(listed.papers).toMatchObject([{ template: 'destructionAct', number: '1/26' }])
  good(await head(retention.set, { class: 'loanContract', years: null, basis: 'решение архива' }))
  expect(await ripe()).toBe(0)
})

test('every shipped template has its term of keeping', () => {
  expect(Object.keys(shippedTerms).toSorted()).toEqual([...shippedTemplates.keys()].toSorted())
})

test('the form of a register is chosen for numbers to come', async () => {
  expect(await head(numberForms.set, { register: 'serviceAct', form: 'без номера' })).toMatchObject({
    code: 'form-wrong',
  })
  expect((await make({ template: 'serviceAct' })).number).toBe('1/26')
  good(await head(numberForms.set, { register: 'serviceAct', form: 'У-{n}/{yyyy}' }))
  expect((await make({ template: 'serviceAct' })).number).toBe('У-2/2026')
  const { registers } = good(await ask(numberForms.list, {})) as {
    registers: { register: string; next: string }[]
  }
  expect(registers.find((one) => one.register === 'serviceAct')).toMatchObject({ last: 2, next: 'У-3/2026' })
})

test('a correction of a name is kept sealed and asked for by nobody’s name', async () => {
  good(await head(names.say, { name: 'Чубок Олег Юрьевич', case: 'genitive', form: 'Чубка Олега Юрьевича' }))
  expect(good(await ask(names.show, { name: 'чубок  олег юрьевич' }))).toMatchObject({
    genitive: 'Чубка Олега Юрьевича',
    dative: 'Чубоку Олегу Юрьевичу',
  })
  const stored = await sql().rows<{ all: string }>(
    `select encode(name_key || form, 'escape') as all from name_form`,
  )
  expect(JSON.stringify(stored)).not.toMatch(/Чуб/)
})

test('the register is paged by day', async () => {
  const page = good(await ask(papers.list, { limit: 2 })) as {
    papers: unknown[]
    next: object
    total: number
  }
  expect(page.papers).toHaveLength(2)
  const rest = good(await ask(papers.list, { limit: 200, before: page.next })) as {
    papers: unknown[]
    next: null
  }
  expect(rest.papers).toHaveLength(page.total - 2)
  expect(rest.next).toBeNull()
})

test('after all of it the papers are sound, and a changed byte or a lost number is found', async () => {
  const seal = centre.program.keys.seal(centre.head.centreId)
  expect(await brokenPapers(sql(), seal)).toEqual([])
  const { paperId } = await make({ template: 'handoverActIssue' })
  await sql().rows(
    'update stored_file set content = set_byte(content, 40, get_byte(content, 40) # 1) where id = (select file_id from paper where id = $1)',
    [paperId],
  )
  await sql().rows(`update number_register set last = last + 1 where register = 'handoverAct'`)
  expect(await brokenPapers(sql(), seal)).toEqual([
    { rule: 'gap-in-register', count: 1 },
    { rule: 'file-changed', count: 1 },
  ])
})

test('who agreed to it signs on the screen, here and now; the printed paper says so, and the kept one is as it was', async () => {
  const signerId = newId()
  const { paperId } = await make({ template: 'consentPhoto', toSignId: signerId })
  const drawn = (given: object = {}) =>
    head(papers.sign, {
      paperId,
      mode: 'simple',
      on: today,
      signerId,
      scan: { mediaType: 'image/png', base64: png().toString('base64') },
      ...given,
    })
  expect(await drawn()).toMatchObject({ code: 'agreement-missing' })
  expect(await drawn({ signerId: null })).toMatchObject({ code: 'signer-not-of-paper' })
  const agreeing = (isAgreed: boolean) =>
    inTransaction(centre.program, centre.head, newId(), async (act) =>
      ok(await (isAgreed ? keepAgreement : endAgreement)(act, signerId, act.today)),
    )
  await agreeing(true)
  expect(await drawn({ on: '2026-01-12' })).toMatchObject({ code: 'not-today' })
  expect(await drawn({ scan: null })).toMatchObject({ code: 'scan-missing' })
  const pdf = { mediaType: 'application/pdf', base64: Buffer.from('%PDF-1.7').toString('base64') }
  expect(await drawn({ scan: pdf })).toMatchObject({ code: 'file-type-wrong' })
  const large = { mediaType: 'image/png', base64: Buffer.alloc(300_001).toString('base64') }
  expect(await drawn({ scan: large })).toMatchObject({ code: 'file-too-large' })
  const before = good(await opened(paperId, 'docx'))
  good(await drawn())
  const after = good(await opened(paperId, 'docx'))
  const bytes = [before, after].map(({ base64 }) => Buffer.from(base64, 'base64'))
  const [was, is] = bytes.map((docx) => String(unpacked(docx, 10_000_000)!.get('word/document.xml')))
  expect(was).not.toContain('Подписано на экране')
  expect(is).toMatch(/Подписано на экране \d\d\.\d\d\.\d{4} \d\d:\d\d, простая электронная подпись\./)
  expect(good(await opened(paperId, 'scan')).mediaType).toBe('image/png')
  await agreeing(false)
  expect(await drawn()).toMatchObject({ code: 'agreement-missing' })
})
