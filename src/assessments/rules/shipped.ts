// The instruments that come with the program. Each is version 1 for good: a better text comes under a new name. Source: decision 0013.
import type { Definition } from '../contract/definition.ts'
import { classifications } from './shipped/classifications.ts'
import { closingJournal } from './shipped/closing-journal.ts'
import { closing } from './shipped/closing.ts'
import { cognition } from './shipped/cognition.ts'
import { development } from './shipped/development.ts'
import { emotions } from './shipped/emotions.ts'
import { familyProfile } from './shipped/family-profile.ts'
import { home } from './shipped/home.ts'
import { icf } from './shipped/icf.ts'
import { knowledge } from './shipped/knowledge.ts'
import * as licensed from './shipped/licensed.ts'
import { skills } from './shipped/skills.ts'
import { strain } from './shipped/strain.ts'

/** The version under which the shipped instruments stand. */
export const shippedVersion = 1

/** Shipped definitions by the instrument's name, in the order in which they are shown. */
export const shipped: ReadonlyMap<string, Definition> = new Map(
  Object.entries({
    development,
    emotions,
    cognition,
    knowledge,
    skills,
    familyProfile,
    home,
    strain,
    closing,
    closingJournal,
    icf,
    classifications,
    ...licensed,
  }),
)
