// The bank of goals that the program brings along, to be taken and adapted.
import type { OutputOf } from '#base/act.ts'
import type { goalBank } from '../contract/template.ts'
import { cognitionGoals } from './goal-bank/cognition.ts'
import { communicationGoals } from './goal-bank/communication.ts'
import { emotionWillGoals } from './goal-bank/emotion-will.ts'
import { motorGoals } from './goal-bank/motor.ts'
import { selfCareGoals } from './goal-bank/self-care.ts'
import { socialGoals } from './goal-bank/social.ts'

export type BankGoal = OutputOf<typeof goalBank>['goals'][number]

/** All goals of the bank, sphere by sphere. */
export const goalsInBank: BankGoal[] = [
  ...motorGoals,
  ...cognitionGoals,
  ...communicationGoals,
  ...socialGoals,
  ...selfCareGoals,
  ...emotionWillGoals,
]
