import { expect, test } from 'vitest'
import { type Course, templateResultsOf } from './results.ts'

const balance = {
  promised: 480,
  planned: 480,
  delivered: 420,
  sessions: 8,
  deliveredSessions: 7,
  missedSessions: 1,
}
const course = (childId: string, over: Partial<Course> = {}): Course => ({
  childId,
  version: 1,
  isEnded: true,
  ending: 'completed',
  balance,
  outcome: 'improved',
  t: 55,
  sessions: [
    { title: 'Знакомство', isMissed: false },
    { title: 'Ложка', isMissed: true },
  ],
  ...over,
})

test('a template without children has no results', () => {
  expect(templateResultsOf([])).toEqual({ versions: [], endings: [], missed: [], isTooEasy: false })
})

test('versions stand beside each other, the newest first', () => {
  const results = templateResultsOf([
    course('a'),
    course('b', { ending: 'moved', outcome: 'notAssessed', t: null }),
    course('c', { version: 2, isEnded: false, ending: null, outcome: 'notAssessed', t: null }),
  ])
  expect(results.versions.map(({ version }) => version)).toEqual([2, 1])
  expect(results.versions[1]).toMatchObject({
    children: 2,
    completed: 1,
    stopped: 1,
    improved: 1,
    notAssessed: 1,
    deliveredMinutes: 840,
    missedSessions: 2,
    goalChildren: 1,
    meanT: 55,
  })
  expect(results.versions[0]).toMatchObject({ children: 1, underway: 1, notAssessed: 0, meanT: null })
  expect(results.endings).toEqual([{ ending: 'moved', children: 1 }])
  expect(results.missed).toEqual([{ title: 'Ложка', missed: 3, planned: 3 }])
})

test('a child who went through a version twice is one child, as the later course left it', () => {
  const [version] = templateResultsOf([course('a', { outcome: 'worse' }), course('a')]).versions
  expect(version).toMatchObject({ children: 1, improved: 1, worse: 0, deliveredMinutes: 840 })
})

test('thirty children with a mean T of sixty had goals that were too easy', () => {
  const children = Array.from({ length: 30 }, (_, at) => course(`c${at}`, { t: 60 }))
  expect(templateResultsOf(children).isTooEasy).toBe(true)
  expect(templateResultsOf(children.slice(1)).isTooEasy).toBe(false)
})
