// Equipment that was lent for a goal: named from the goal, seen on the loan with what became of it.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { undoing } from '#lending/service/undo.ts'
import { command, good, query, type TestCentre, testCentre } from '../../../test/centre.ts'
import { equipment, lent, numberOf } from '../../../test/lending.ts'
import { child } from '../../../test/people.ts'
import { aGoal, enrolled, levels, rated } from '../../../test/programming.ts'
import { naming, ofLoan } from './goal-loans.ts'
import { ending, replacing } from './goals.ts'
import { open } from './reading.ts'

let centre: TestCentre
beforeAll(async () => {
  centre = await testCentre({ now: '2026-05-12T03:00:00.000Z' })
})
afterAll(() => centre.close())

let families = 0
async function aBorrower() {
  const surname = `Целева${'а'.repeat(++families)}`
  const adults = [{ name: { lastName: surname, firstName: 'Анна' }, relation: 'mother' as const }]
  const made = await child(centre, { surname, adults, isSurelyNew: true })
  return { childId: made.childId, adultId: made.adultIds[0]! }
}
async function aCourse() {
  const borrower = await aBorrower()
  const { programmeId } = await enrolled(centre, { childId: borrower.childId })
  const goalId = await aGoal(centre, { programmeId })
  const { unitIds } = await equipment(centre, 2)
  const loans = [await lent(centre, borrower, unitIds[0]!), await lent(centre, borrower, unitIds[1]!)]
  return { borrower, programmeId, goalId, unitIds, loanIds: loans.map(({ loanId }) => loanId) }
}
const name = (goalId: string, loanIds: readonly string[]) =>
  command(centre.program, centre.head, naming, { goalId, loanIds: [...loanIds] })
const goalsOf = async (loanId: string) =>
  good(await query(centre.program, centre.head, ofLoan, { loanId })).goals
const loansOf = async (programmeId: string, goalId: string) =>
  good(await query(centre.program, centre.head, open, { programmeId }))
    .goals.find(({ id }) => id === goalId)!
    .loans.map(({ loanId }) => loanId)

test('loans are named for a goal and named anew; the loan tells the goal and what became of it', async () => {
  const { programmeId, goalId, unitIds, loanIds } = await aCourse()
  good(await name(goalId, [...loanIds, loanIds[0]!]))
  expect((await loansOf(programmeId, goalId)).toSorted()).toEqual(loanIds.toSorted())
  expect(await goalsOf(loanIds[0]!)).toEqual([
    { goalId, programmeId, title: 'Ест ложкой', baseline: -1, level: null, reached: '', isStanding: true },
  ])
  await rated(centre, goalId, 0, { phase: 'interim' })
  await rated(centre, goalId, 1)
  expect(await goalsOf(loanIds[0]!)).toMatchObject([{ level: 1, reached: levels[3] }])
  const [shown] = good(await query(centre.program, centre.head, open, { programmeId })).goals
  expect(shown!.loans.find(({ loanId }) => loanId === loanIds[0])).toMatchObject({
    units: [expect.stringContaining(numberOf(unitIds[0]!))],
    issuedOn: '2026-05-05',
    returnedOn: null,
  })
  good(await name(goalId, [loanIds[1]!]))
  expect([await goalsOf(loanIds[0]!), await loansOf(programmeId, goalId)]).toEqual([[], [loanIds[1]]])
  good(await name(goalId, loanIds))
  good(await name(goalId, []))
  expect(await loansOf(programmeId, goalId)).toEqual([])
})

test('a loan of another child, one that was undone, or none at all is not named', async () => {
  const [own, other] = [await aCourse(), await aCourse()]
  for (const loanId of [other.loanIds[0]!, randomUUID()])
    expect(await name(own.goalId, [own.loanIds[0]!, loanId])).toMatchObject({ code: 'loan-unknown' })
  expect(await loansOf(own.programmeId, own.goalId)).toEqual([])
  good(await name(own.goalId, own.loanIds))
  const undo = { loanId: own.loanIds[0]!, what: 'issue' as const }
  good(await command(centre.program, centre.head, undoing, undo))
  expect(await loansOf(own.programmeId, own.goalId)).toEqual([own.loanIds[1]])
  expect(await name(own.goalId, own.loanIds)).toMatchObject({ code: 'loan-unknown' })
})

test('a new version of a goal keeps its loans, and what was taken off is named no more', async () => {
  const { programmeId, goalId, loanIds } = await aCourse()
  good(await name(goalId, [loanIds[0]!]))
  const newGoalId = randomUUID()
  const next = {
    goalId,
    newGoalId,
    setOn: '2026-05-12',
    reason: 'слишком легко',
    title: 'Ест вилкой',
    levels,
  }
  good(await command(centre.program, centre.head, replacing, { ...next, domain: 'selfCare', baseline: 0 }))
  expect(await loansOf(programmeId, newGoalId)).toEqual([loanIds[0]])
  expect(await goalsOf(loanIds[0]!)).toMatchObject([{ goalId: newGoalId, title: 'Ест вилкой' }])
  expect(await name(goalId, [])).toMatchObject({ code: 'goal-replaced-already' })
  const off = { goalId: newGoalId, on: '2026-05-12', reason: 'семья передумала' }
  good(await command(centre.program, centre.head, ending, off))
  expect(await goalsOf(loanIds[0]!)).toMatchObject([{ isStanding: false }])
})
