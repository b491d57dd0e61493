import { expect, test } from 'vitest'
import { domains } from '#assessments/contract/definition.ts'
import { goalBank } from '../../contract/template.ts'
import { goalText } from '../../contract/goal.ts'
import { goalsInBank as bank } from '../goal-bank.ts'

const each = bank.map((goal): [string, (typeof bank)[number]] => [goal.id, goal])

test('the bank is what its query answers', () => {
  expect(goalBank.output.parse({ goals: bank })).toEqual({ goals: bank })
})

test('every goal has a name of its own', () => {
  expect(new Set(bank.map(({ id }) => id)).size).toBe(bank.length)
})

test.each(domains)('the sphere %s has six goals or more, one of them to keep what is', (domain) => {
  const goals = bank.filter((goal) => goal.domain === domain)
  expect(goals.length).toBeGreaterThanOrEqual(6)
  expect(goals.some(({ isMaintain }) => isMaintain)).toBe(true)
})

test.each(each)('%s has five different levels and fits what a goal may hold', (_, goal) => {
  expect(new Set(goal.levels.map((level) => level.toLowerCase())).size).toBe(5)
  expect(goalText.safeParse(goal).success).toBe(true)
})

test.each(each)('%s is measured: the level to be reached names a number', (_, goal) => {
  expect(goal.levels[2]).toMatch(/\d|час|недел/)
})

test.each(each)('%s is an activity of the classification of functioning', (_, goal) => {
  expect(goal.icf).toMatch(/^d[1-9][0-9]{2}$/)
})

test('a goal to keep says at level 0 that the state is as it is now', () => {
  for (const { levels } of bank.filter(({ isMaintain }) => isMaintain))
    expect(levels[2]).toContain('как сейчас')
})
