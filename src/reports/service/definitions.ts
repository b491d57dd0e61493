import { permitted } from '#access/act.ts'
import { ok } from '#base/result.ts'
import { definitions } from '../contract.ts'
import { indicators, notBuilt } from '../rules/indicators.ts'
import { awaitedWords, definitionWords } from '../words/definitions.ts'

/** What each built indicator means, in words of both languages, and what the others of domain.md §5 wait for. */
export const listDefinitions = permitted(definitions, async () =>
  ok({
    definitions: indicators.map(({ id, number, version, source }) => ({
      indicator: id,
      number,
      version,
      source,
      ...definitionWords[id],
    })),
    notBuilt: notBuilt.map((one) => ({ ...one, text: awaitedWords(one) })),
  }),
)
