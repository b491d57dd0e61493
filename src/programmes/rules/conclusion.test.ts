import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { outcomeSentence, russianForm } from '../words/outcomes.ts'
import { type ConclusionFacts, draftConclusion } from './conclusion.ts'

const levels = ['не держит', 'держит с помощью.', 'держит сам', 'ест сам дома', 'ест сам везде']
const facts = (over: Partial<ConclusionFacts> = {}): ConclusionFacts => ({
  name: 'Я сам',
  from: localDate('2026-04-01'),
  to: localDate('2026-05-12'),
  balance: {
    promised: 480,
    planned: 480,
    delivered: 421,
    sessions: 8,
    deliveredSessions: 7,
    missedSessions: 1,
  },
  goals: [{ title: 'Ест ложкой.', levels, baseline: -1, final: 0, byParent: 1 }],
  spheres: [{ domain: 'selfCare', before: 3, after: 2, gain: 1 }],
  tasks: { marked: 10, done: 7, partly: 2 },
  outcome: {
    class: 'improved',
    version: 1,
    reasons: [{ code: 'spheres', better: 3, worse: 0, scales: 6, largest: 1 }],
  },
  ...over,
})

test('a name that brings its quotes is not quoted twice', () => {
  expect(draftConclusion(facts({ name: '«Я могу!»' }), 'ru').split('\n')[0]).toBe(
    'Программа «Я могу!», с 01.04.2026 по 12.05.2026.',
  )
})

test('the draft says what was measured', () => {
  expect(draftConclusion(facts(), 'ru')).toBe(
    [
      'Программа «Я сам», с 01.04.2026 по 12.05.2026.',
      'Проведено 7 из 8 занятий: 421 минута из 480.',
      'Не состоялось занятий: 1.',
      'Цели:',
      '— Ест ложкой. Вначале: держит с помощью. Сейчас: держит сам. Родители видят так: ест сам дома.',
      'Сферы развития:',
      '— Самообслуживание: лучше (3 → 2).',
      'Участие семьи: отмечено дней с домашними заданиями — 10, из них сделано 7, частично 2.',
      'Итог: улучшение: лучше в 3 из 6 сфер, самое большее на 1 уровень.',
    ].join('\n'),
  )
})

test('the draft says in English what was measured', () => {
  const text = draftConclusion(facts(), 'en')
  expect(text).toContain('7 of 8 sessions were held: 421 of 480 minutes.')
  expect(text).toContain('Outcome: improved: better in 3 of 6 spheres, by 1 at most.')
  expect(text).not.toMatch(/undefined|null|NaN/)
})

test('the draft invents nothing where nothing was measured', () => {
  const empty = facts({
    goals: [],
    spheres: [],
    tasks: { marked: 0, done: 0, partly: 0 },
    outcome: { class: 'notAssessed', version: 1, reasons: [{ code: 'finalMissing' }] },
  })
  const text = draftConclusion(empty, 'ru')
  expect(text).toContain('Цели в программе не ставились.')
  expect(text).toContain('Входящую и итоговую диагностику сравнить нельзя.')
  expect(text).toContain('Отметок о домашних заданиях нет.')
  expect(text).toContain('Итог: не оценено: нет итоговой диагностики.')
})

test('what is not reached is what to go on with', () => {
  const goal = { title: 'Ест ложкой', levels, baseline: -1, byParent: null }
  expect(draftConclusion(facts({ goals: [{ ...goal, final: -1 }] }), 'ru')).toMatch(
    /Осталось как вначале: держит с помощью\.[^]*не достигнуто \(Ест ложкой\)/,
  )
  expect(draftConclusion(facts({ goals: [{ ...goal, final: null }] }), 'ru')).toMatch(/Итог не оценён/)
})

test.each([
  [1, 'цель'],
  [2, 'цели'],
  [5, 'целей'],
  [11, 'целей'],
  [21, 'цель'],
  [112, 'целей'],
  [0.5, 'цели'],
])('%d asks for %s', (n, form) => {
  expect(russianForm(n, ['цель', 'цели', 'целей'])).toBe(form)
})

test('an outcome explains itself in both languages', () => {
  const outcome = {
    class: 'worse' as const,
    reasons: [
      { code: 'goalsFell' as const, fell: 1, goals: 2 },
      { code: 'spheres' as const, better: 1, worse: 2, scales: 6, largest: 1.5 },
    ],
  }
  expect(outcomeSentence(outcome, 'ru')).toBe(
    'ухудшение: ниже начального уровня целей: 1 из 2; лучше в 1 из 6 сфер, самое большее на 1,5 уровня, труднее в 2',
  )
  expect(outcomeSentence(outcome, 'en')).toContain('below where they began: 1 of 2 goals')
})
