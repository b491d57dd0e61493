// The instruments of a centre: what there is, what each version says, saving the next version, offering.
import type { Act } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import type { OutputOf } from '#base/act.ts'
import { ok, refuse } from '#base/result.ts'
import { instrument, instruments, offerInstrument, saveInstrument } from '../contract.ts'
import type { Definition } from '../contract/definition.ts'
import { checkDefinition } from '../rules/definition.ts'
import { shipped, shippedVersion } from '../rules/shipped.ts'
import * as store from '../store/instruments.ts'

interface Newest {
  readonly version: number
  readonly definition: Definition
}

/** The newest version of every instrument by name: shipped ones first, in their order, then the centre's own. */
async function newestOf(act: Act): Promise<Map<string, Newest>> {
  const ours = [...shipped].map(([name, definition]): [string, Newest] => [
    name,
    { version: shippedVersion, definition },
  ])
  const saved = (await store.newestVersions(act.sql)).map((row): [string, Newest] => [row.instrument, row])
  return new Map([...ours, ...saved])
}

export const list = permitted(instruments, async (act) => {
  const newest = await newestOf(act)
  const used = await store.usedAmong(act.sql, [...newest.keys()])
  const away = await store.notOffered(act.sql)
  return ok({
    instruments: [...newest].map(([name, { version, definition }]) => ({
      instrument: name,
      version,
      name: definition.name,
      kind: definition.kind,
      subject: definition.subject,
      filledBy: definition.filledBy,
      length: definition.length,
      isShipped: shipped.has(name),
      isOffered: !away.has(name),
      isUsed: used.has(name),
    })),
  })
})

type History = OutputOf<typeof instrument>['versions'][number] & { readonly definition: Definition }

/** All versions of an instrument, the newest first; none where it is not known. */
async function historyOf(act: Act, name: string): Promise<History[]> {
  const saved = await store.historyOf(act.sql, name)
  const uses = new Map((await store.usesOf(act.sql, name)).map((row) => [row.version, row.uses]))
  const history = saved.map(({ version, definition, why, saved_at }): History => ({
    version,
    definition,
    why,
    savedAt: saved_at,
    uses: uses.get(version) ?? 0,
  }))
  const first = shipped.get(name)
  if (!first) return history
  const shippedUses = uses.get(shippedVersion) ?? 0
  return [
    ...history,
    { version: shippedVersion, definition: first, why: '', savedAt: null, uses: shippedUses },
  ]
}

export const open = permitted(instrument, async (act, input) => {
  const history = await historyOf(act, input.instrument)
  const wanted = input.version ? history.find(({ version }) => version === input.version) : history[0]
  if (!wanted) return refuse('not-found')
  return ok({
    instrument: input.instrument,
    version: wanted.version,
    definition: wanted.definition,
    isShipped: shipped.has(input.instrument),
    isOffered: !(await store.notOffered(act.sql)).has(input.instrument),
    versions: history.map(({ version, savedAt, why, uses }) => ({ version, savedAt, why, uses })),
  })
})

/** The number of the newest version; 0 where there is no such instrument. */
const newestVersion = async (act: Act, name: string): Promise<number> =>
  (await historyOf(act, name))[0]?.version ?? 0

/** Shipped instruments have no id of their own, so the journal's facts name them. */
const noted = (act: Act, name: string, facts: { instrument: string; version?: number }): void =>
  act.note({ kind: 'change', act: name, subjectKind: 'instrument', subjectId: null, facts })

export const save = permitted(saveInstrument, async (act, input) => {
  const verdict = checkDefinition(input.definition)
  if (!verdict.ok) return verdict
  const name = input.instrument ?? act.newId()
  const newest = input.instrument ? await newestVersion(act, name) : 0
  if (input.instrument && newest === 0) return refuse('not-found')
  if (newest !== (input.base ?? 0)) return refuse('instrument-changed-meanwhile')
  const row = { instrument: name, version: newest + 1, definition: input.definition, why: input.why }
  if (!(await store.addVersion(act.sql, { ...row, accountId: act.actor.accountId })))
    return refuse('instrument-changed-meanwhile')
  noted(act, saveInstrument.name, { instrument: name, version: row.version })
  return ok({ instrument: name, version: row.version })
})

export const offer = permitted(offerInstrument, async (act, input) => {
  if ((await newestVersion(act, input.instrument)) === 0) return refuse('not-found')
  await store.putOnShelf(act.sql, input.instrument, input.isOffered)
  noted(act, offerInstrument.name, { instrument: input.instrument })
  return ok({})
})
