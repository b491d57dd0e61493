import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OutcomeClass } from '../contract/outcome.ts'
import { type EpisodeNumbers, outcomeOf, type ScaleChange } from './outcome.ts'

const goals = (over: object = {}) => ({
  goals: 2,
  before: 37.6,
  after: 50,
  reached: 2,
  fell: 0,
  isMaintain: false,
  ...over,
})
const sphere = (gain: number): ScaleChange => ({
  examination: 'card',
  measures: 'development',
  gain,
  reliable: null,
  important: null,
})
const scored = (gain: number, over: object = {}): ScaleChange => ({
  examination: 'scale',
  measures: 'scored',
  gain,
  reliable: 10.74,
  important: null,
  ...over,
})
const episode = (over: Partial<EpisodeNumbers>): EpisodeNumbers => ({
  goals: null,
  changes: [],
  hasBaseline: true,
  hasFinal: true,
  ...over,
})

test.each<[string, Partial<EpisodeNumbers>, OutcomeClass, string[]]>([
  ['goals reached as planned', { goals: goals() }, 'significant', ['goals']],
  ['T of 50 that rose by less than 10', { goals: goals({ before: 41 }) }, 'improved', ['goals']],
  ['T of 49.99', { goals: goals({ after: 49.99 }) }, 'improved', ['goals']],
  ['T that rose by exactly 10', { goals: goals({ before: 40 }) }, 'significant', ['goals']],
  ['T up with no goal reached', { goals: goals({ after: 45, reached: 0 }) }, 'noChange', ['goals']],
  ['T up while one goal fell', { goals: goals({ after: 45, fell: 1 }) }, 'worse', ['goalsFell']],
  ['T the same', { goals: goals({ after: 37.6, reached: 0 }) }, 'noChange', ['goals']],
  ['one sphere of six better', { changes: [1, 0, 0, 0, 0, 0].map(sphere) }, 'improved', ['spheres']],
  ['three spheres of six better', { changes: [1, 1, 1, 0, 0, 0].map(sphere) }, 'significant', ['spheres']],
  ['one sphere better by two', { changes: [2, 0, 0, 0, 0, 0].map(sphere) }, 'significant', ['spheres']],
  ['better and worse', { changes: [2, -1, 0].map(sphere) }, 'worse', ['spheres']],
  [
    'better by one examination, worse by another',
    { changes: [sphere(1), sphere(0), sphere(0), { ...sphere(-1), examination: 'icf' }] },
    'improved',
    ['spheres'],
  ],
  ['half a level', { changes: [0.5, 0, 0].map(sphere) }, 'noChange', ['spheres']],
  ['spheres the same', { changes: [0, 0].map(sphere) }, 'noChange', ['spheres']],
  ['a reliable change', { changes: [scored(10.74)] }, 'improved', ['reliableChange']],
  ['a change within chance', { changes: [scored(10.73)] }, 'noChange', []],
  ['a reliable worsening', { changes: [scored(-10.74)] }, 'worse', ['reliablyWorse']],
  ['a worsening within chance', { changes: [scored(-10.73)] }, 'noChange', []],
  [
    'a worsening that matters in life on a scale of unknown reliability',
    { changes: [scored(-5, { reliable: null, important: 5 })] },
    'worse',
    ['reliablyWorse'],
  ],
  ['one scale better, another worse', { changes: [scored(11), scored(-11)] }, 'improved', ['reliableChange']],
  ['an important change', { changes: [scored(5, { important: 5 })] }, 'significant', ['importantChange']],
  [
    'goals to be kept that were kept',
    { goals: goals({ isMaintain: true, before: 50, after: 50 }) },
    'maintained',
    ['kept'],
  ],
  [
    'goals to be kept that rose',
    { goals: goals({ isMaintain: true, before: 50, after: 55 }) },
    'improved',
    ['goals'],
  ],
  [
    'goals to be kept of which one was not',
    { goals: goals({ isMaintain: true, before: 50, after: 45, reached: 1, fell: 1 }) },
    'worse',
    ['goalsFell'],
  ],
  [
    'kept goals beside a worse sphere',
    { goals: goals({ isMaintain: true, before: 50, after: 50 }), changes: [sphere(-1)] },
    'maintained',
    ['kept'],
  ],
  [
    'nothing measured',
    { hasBaseline: false, hasFinal: false },
    'notAssessed',
    ['baselineMissing', 'finalMissing'],
  ],
  ['no final', { hasFinal: false }, 'notAssessed', ['finalMissing']],
  ['goals better, a sphere worse', { goals: goals(), changes: [sphere(-1)] }, 'significant', ['goals']],
])('%s', (_, over, found, codes) => {
  const outcome = outcomeOf(episode(over))
  expect(outcome.class).toBe(found)
  expect(outcome.reasons.map((reason) => reason.code)).toEqual(codes)
})

const anyChange: fc.Arbitrary<ScaleChange> = fc.record({
  examination: fc.constantFrom('card', 'icf'),
  measures: fc.constantFrom('development', 'scored', 'mood', null),
  gain: fc.option(fc.integer({ min: -4, max: 4 })),
  reliable: fc.option(fc.integer({ min: 1, max: 4 })),
  important: fc.option(fc.integer({ min: 1, max: 4 })),
})

test('who is better for one reason stays better whatever else is measured', () => {
  fc.assert(
    fc.property(fc.array(anyChange), (changes) => {
      const { class: found } = outcomeOf(episode({ goals: goals(), changes }))
      expect(found).toBe('significant')
    }),
  )
})

test('every class but «не оценено» says why', () => {
  fc.assert(
    fc.property(fc.array(anyChange, { minLength: 1 }), fc.boolean(), (changes, hasGoals) => {
      const outcome = outcomeOf(episode({ goals: hasGoals ? goals() : null, changes }))
      const isSilent = outcome.class === 'notAssessed' || outcome.class === 'noChange'
      expect(isSilent || outcome.reasons.length > 0).toBe(true)
    }),
  )
})
