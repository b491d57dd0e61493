// What an act is: a named command (it changes something) or a named query (it answers something), with the shapes of
// what goes in and comes out and the closed list of refusals. Screens, import, CLI and the open interface share these.
import { z } from 'zod'
import { unkeepableIn } from './keepable-text.ts'
import { isLocalDate, type LocalDate } from './local-date.ts'

interface Act<I extends z.ZodType, O extends z.ZodType, C extends string> {
  /** `module.act`, e.g. `services.record`. It is the address, the policy's row and the journal's word. */
  readonly name: string
  /** One English sentence for the interface page. */
  readonly title: string
  readonly input: I
  readonly output: O
  readonly refusals: readonly C[]
}

export interface CommandContract<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  C extends string = string,
> extends Act<I, O, C> {
  readonly kind: 'command'
}

export interface QueryContract<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  C extends string = string,
> extends Act<I, O, C> {
  readonly kind: 'query'
}

export type AnyContract = CommandContract | QueryContract

type Definition<I extends z.ZodType, O extends z.ZodType, C extends string> = Omit<
  Act<I, O, C>,
  'refusals'
> & {
  readonly refusals?: readonly C[]
}

/** The same schema, which also refuses text that nothing can keep, wherever it stands. */
const keepable = <I extends z.ZodType>(input: I): I =>
  input.superRefine((value, context) => {
    for (const path of unkeepableIn(value))
      context.addIssue({ code: 'custom', path, message: 'text-unkeepable' })
  })

/** An act that changes something. Its body on the wire is `{ id, args }`; the id makes repetition harmless. */
export const command = <I extends z.ZodType, O extends z.ZodType, const C extends string = never>(
  definition: Definition<I, O, C>,
): CommandContract<I, O, C> => ({
  refusals: [],
  ...definition,
  input: keepable(definition.input),
  kind: 'command',
})

/** An act that only answers. Its body on the wire is its arguments. */
export const query = <I extends z.ZodType, O extends z.ZodType, const C extends string = never>(
  definition: Definition<I, O, C>,
): QueryContract<I, O, C> => ({
  refusals: [],
  ...definition,
  input: keepable(definition.input),
  kind: 'query',
})

export type InputOf<A extends AnyContract> = z.output<A['input']>
export type OutputOf<A extends AnyContract> = z.output<A['output']>
export type RefusalOf<A extends AnyContract> = A['refusals'][number]

/** Schema of a calendar day 'YYYY-MM-DD'. */
export const daySchema = z
  .string()
  .refine(isLocalDate, { error: 'date-invalid' })
  .meta({ format: 'date' }) as unknown as z.ZodType<LocalDate, string>

/** Schema of an id. It has one spelling, small letters, so that ids may be compared as text. */
export const idSchema = z.uuid().toLowerCase()
