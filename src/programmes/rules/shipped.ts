// The templates that the program brings along, each as version 1 under its own name. They never change: a better text has a new name.
import type { Template } from '../contract/template.ts'
import { templateBrigade } from './shipped/brigade.ts'
import { templateCognition } from './shipped/cognition.ts'
import { templateCommunication } from './shipped/communication.ts'
import { templateIntegrated } from './shipped/integrated.ts'
import { templateMotor } from './shipped/motor.ts'
import { templateSelfCare } from './shipped/self-care.ts'
import { templateSensory } from './shipped/sensory.ts'
import { templateSocial } from './shipped/social.ts'

/** The version of what is shipped; what a centre saves comes after it. */
export const shippedVersion = 1

/** By name, in the order of a list. */
export const shippedTemplates: ReadonlyMap<string, Template> = new Map([
  ['motor', templateMotor],
  ['cognition', templateCognition],
  ['communication', templateCommunication],
  ['social', templateSocial],
  ['selfCare', templateSelfCare],
  ['sensory', templateSensory],
  ['integrated', templateIntegrated],
  ['brigade', templateBrigade],
])

/** A shipped template in a version; undefined when it is not shipped. */
export const shippedTemplate = (name: string, version: number): Template | undefined =>
  version === shippedVersion ? shippedTemplates.get(name) : undefined
