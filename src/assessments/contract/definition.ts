// What an instrument is: items that a person answers, scales that the answers add up to, what each scale measures.
// Texts of an instrument are working documents of a Russian centre and stand in its language alone.
import { z } from 'zod'

/** Spheres of development. Source: domain.md §12 (five domains) and the practices' examination protocol (six). */
export const domains = ['motor', 'cognition', 'communication', 'social', 'selfCare', 'emotionWill'] as const
export const domainSchema = z.enum(domains)
export type Domain = z.output<typeof domainSchema>

/** About whom an instrument is. It is always filled in within a child's case. */
export const subjects = ['child', 'adult', 'family'] as const
export const fillers = ['specialist', 'parent'] as const

/**
 * `questionnaire`: own items and scoring. `icf`: categories chosen for the child, each with a qualifier. `classification`: levels that
 * part children and never change with help (GMFCS, MACS, CFCS). `skeleton`: scores of a licensed instrument, without its text.
 */
export const instrumentKinds = ['questionnaire', 'icf', 'classification', 'skeleton'] as const

/**
 * What a scale is counted for in outcomes and indicators; a scale without it is kept and shown only.
 * `development`: problem qualifiers and ICF activities (rule b). `scored`: an instrument that has RCI or MCID (rules a, c).
 * Source: domain.md §4.4.
 */
export const measured = [
  'development',
  'scored',
  'mood',
  'cognition',
  'newInterest',
  'knowledge',
  'skills',
  'potential',
  'lifeBetter',
  'strain',
  'environment',
] as const

const idText = z.string().regex(/^[a-zA-Z][a-zA-Z0-9]{0,39}$/)

const option = z.object({
  text: z.string().trim().min(1).max(300),
  /** Null: an answer that is not counted, such as «не определено» or «не применимо». */
  value: z.number().min(-1000).max(1000).nullable(),
})

const item = z.object({
  id: idText,
  text: z.string().trim().min(1).max(500),
  hint: z.string().trim().max(1000).default(''),
  /** `choice`: one of the options. `number`: between `min` and `max`. `text`: words, sealed and not scored. */
  kind: z.enum(['choice', 'number', 'text']),
  options: z.array(option).max(12).default([]),
  min: z.number().nullish(),
  max: z.number().nullish(),
  isRequired: z.boolean().default(true),
  /** The equal form that this item belongs to; null: all forms. */
  form: z.string().max(20).nullish(),
})
export type Item = z.output<typeof item>

const scale = z.object({
  id: idText,
  name: z.string().trim().min(1).max(200),
  domain: domainSchema.nullish(),
  measures: z.enum(measured).nullish(),
  better: z.enum(['higher', 'lower', 'none']),
  /** `percent`: the sum as a percentage of the most that the answered form can give. */
  scoring: z.enum(['sum', 'mean', 'percent']),
  /** Items that make it, in any form. */
  items: z.array(idText).min(1).max(100),
  min: z.number(),
  max: z.number(),
  /** For the reliable change index: standard deviation and reliability of the scale. Source: Jacobson & Truax, domain.md §4.4. */
  reliability: z.object({ sd: z.number().positive(), r: z.number().min(0).max(0.9999) }).nullish(),
  /** Minimal clinically important difference, in points of the scale. */
  mcid: z.number().positive().nullish(),
  /** What a value means, from the lowest. */
  bands: z
    .array(z.object({ upTo: z.number(), text: z.string().trim().min(1).max(200) }))
    .max(10)
    .default([]),
})
export type Scale = z.output<typeof scale>

const icfCategory = z.object({
  /** e.g. d450. Own short wording; official titles may be brought in by the centre. */
  code: z.string().regex(/^[bsde][0-9]{1,5}$/),
  text: z.string().trim().min(1).max(200),
  domain: domainSchema.nullish(),
})

export const definitionSchema = z.object({
  name: z.string().trim().min(2).max(200),
  about: z.string().trim().max(2000).default(''),
  kind: z.enum(instrumentKinds),
  subject: z.enum(subjects),
  filledBy: z.enum(fillers),
  /** How long it takes, in minutes. */
  length: z.number().int().min(1).max(240),
  /** Who wrote it and on what terms it may be used. */
  rights: z.string().trim().max(500).default(''),
  /** Equal forms, such as A and B of a test: another one is given the second time. */
  forms: z.array(z.string().trim().min(1).max(20)).max(5).default([]),
  items: z.array(item).max(150),
  scales: z.array(scale).max(40),
  /** Only of `icf`: what may be chosen. */
  categories: z.array(icfCategory).max(300).default([]),
  /** A scale that from this value on makes a call of the psychologist to the family. */
  alarm: z.object({ scale: idText, from: z.number() }).nullish(),
})
export type Definition = z.output<typeof definitionSchema>
