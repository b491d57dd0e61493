import { expect, test } from 'vitest'
import { policy } from '../policy.ts'
import { actWords } from './acts.ts'

test('the journal has words for every act that the policy knows', () => {
  expect([...policy.keys()].filter((act) => !(act in actWords))).toEqual([])
})
