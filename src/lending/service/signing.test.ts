// An adult signs the acts of a loan on the screen, once they agreed to it on paper.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { list as papers, sign } from '#papers/service/papers.ts'
import { command, good, query, type TestCentre, testCentre } from '../../../test/centre.ts'
import { equipment, lent } from '../../../test/lending.ts'
import { child } from '../../../test/people.ts'
import { agreeing } from './measuring.ts'
import { making } from './papers.ts'
import { open as openLoan } from './reading.ts'
import { returning } from './returns.ts'

const day = '2026-05-12'
let centre: TestCentre
beforeAll(async () => {
  centre = await testCentre({ now: `${day}T03:00:00.000Z` })
})
afterAll(() => centre.close())

const aBorrower = async (surname: string) => {
  const adults = [{ name: { lastName: surname, firstName: 'Анна' }, relation: 'mother' as const }]
  const made = await child(centre, { surname, adults, isSurelyNew: true })
  return { childId: made.childId, adultId: made.adultIds[0]! }
}
const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

test('acts of issue and of return are signed on the screen by the adult who agreed, each once asked', async () => {
  const [borrower, other] = [await aBorrower('Подписова'), await aBorrower('Чужова')]
  const { unitIds } = await equipment(centre, 1)
  const { loanId } = await lent(centre, borrower, unitIds[0]!, { day })
  const agree = (given: object) =>
    command(centre.program, centre.head, agreeing, { ...borrower, day, isAgreed: true, ...given } as never)
  const since = async () => good(await query(centre.program, centre.head, openLoan, { loanId })).signsSince
  const signed = async (paper: 'handoverActIssue' | 'handoverActReturn', signerId = borrower.adultId) => {
    const paperId = centre.program.clock.id()
    good(await command(centre.program, centre.head, making, { paperId, paper, aboutId: loanId }))
    const scan = { mediaType: 'image/png' as const, base64: onePixel }
    const drawn = { paperId, mode: 'simple' as const, on: day, signerId, scan }
    return command(centre.program, centre.as('lendingClerk'), sign, drawn as never)
  }
  expect(await signed('handoverActIssue')).toMatchObject({ code: 'agreement-missing' })
  expect(await agree({ adultId: other.adultId })).toMatchObject({ code: 'adult-unknown' })
  expect(await agree({ day: '2026-05-13' })).toMatchObject({ code: 'date-in-future' })
  expect(await since()).toBe(null)
  good(await agree({}))
  good(await agree({}))
  expect(await since()).toBe(day)
  good(await agree(other))
  expect(await signed('handoverActIssue', other.adultId)).toMatchObject({ code: 'signer-not-of-paper' })
  good(await signed('handoverActIssue'))
  good(await command(centre.program, centre.head, returning, { day, units: [{ unitId: unitIds[0]! }] }))
  good(await signed('handoverActReturn'))
  const made = good(await query(centre.program, centre.head, papers, { aboutId: loanId })).papers
  expect(made.map(({ signature, hasScan, signedAt }) => [signature, hasScan, signedAt])).toEqual(
    expect.arrayContaining([
      ['simple', true, `${day}T03:00:00.000Z`],
      ['none', false, null],
    ]),
  )
  good(await agree({ isAgreed: false }))
  expect(await since()).toBe(null)
  expect(await signed('handoverActReturn')).toMatchObject({ code: 'agreement-missing' })
})
