// Templates and the bank of goals: reading, saving, offering.
import type { Act, Input } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import type { OutputOf } from '#base/act.ts'
import { ok, refuse } from '#base/result.ts'
import * as contract from '../contract/template.ts'
import { goalsInBank } from '../rules/goal-bank.ts'
import { shippedTemplate, shippedTemplates, shippedVersion } from '../rules/shipped.ts'
import { checkTemplate } from '../rules/template.ts'
import * as store from '../store/templates.ts'
import { changed } from './reach.ts'
import { newestOf } from './versions.ts'

type Shown = OutputOf<typeof contract.templates>['templates'][number]

function shown(
  name: string,
  newest: { readonly version: number; readonly definition: contract.Template },
  known: { readonly shelf: ReadonlyMap<string, boolean>; readonly uses: readonly store.UseRow[] },
): Shown {
  const { definition, version } = newest
  const uses = known.uses.filter((use) => use.template === name)
  return {
    template: name,
    version,
    name: definition.name,
    area: definition.area,
    aim: definition.aim,
    minutes: definition.minutes,
    sessions: definition.sessions.length,
    isShipped: shippedTemplates.has(name),
    isOffered: known.shelf.get(name) ?? true,
    underway: uses.reduce((total, use) => total + use.underway, 0),
    ended: uses.reduce((total, use) => total + use.ended, 0),
  }
}

export const list = permitted(contract.templates, async (act) => {
  const saved = new Map((await store.newestVersions(act.sql)).map((row) => [row.template, row]))
  const known = { shelf: await store.shelf(act.sql), uses: await store.uses(act.sql) }
  const shipped = [...shippedTemplates].map(([name, definition]) =>
    shown(name, saved.get(name) ?? { version: shippedVersion, definition }, known),
  )
  const own = [...saved.values()]
    .filter((row) => !shippedTemplates.has(row.template))
    .map((row) => shown(row.template, row, known))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'ru'))
  return ok({ templates: [...shipped, ...own] })
})

type Versions = OutputOf<typeof contract.template>['versions']

async function versionList(act: Act, name: string, saved: readonly store.VersionRow[]): Promise<Versions> {
  const uses = new Map((await store.uses(act.sql, name)).map((use) => [use.version, use.children]))
  const rows = saved.map(({ version, saved_at: savedAt, why }) => ({ version, savedAt, why }))
  const shipped = shippedTemplates.has(name) ? [{ version: shippedVersion, savedAt: null, why: '' }] : []
  return [...rows, ...shipped].map((row) => ({ ...row, children: uses.get(row.version) ?? 0 }))
}

export const open = permitted(contract.template, async (act, input) => {
  const name = input.template
  const saved = await store.versionsOf(act.sql, name)
  const version = input.version ?? newestOf(name, saved)
  const definition =
    saved.find((row) => row.version === version)?.definition ?? shippedTemplate(name, version)
  if (!definition) return refuse('not-found')
  return ok({
    template: name,
    version,
    definition,
    isShipped: shippedTemplate(name, version) !== undefined,
    isOffered: (await store.shelf(act.sql)).get(name) ?? true,
    versions: await versionList(act, name, saved),
  })
})

/** The version that a saved template becomes; null when another one came between. */
async function nextVersion(act: Act, input: Input<typeof contract.saveTemplate>): Promise<number | null> {
  if (!input.template) return 1
  const newest = newestOf(input.template, await store.versionsOf(act.sql, input.template))
  return typeof input.base === 'number' && input.base !== newest ? null : newest + 1
}

export const save = permitted(contract.saveTemplate, async (act, input) => {
  const checked = checkTemplate(input.definition)
  if (!checked.ok) return checked
  const version = await nextVersion(act, input)
  if (version === null) return refuse('template-changed-meanwhile')
  if (input.template && version === 1) return refuse('not-found')
  const template = input.template ?? act.newId()
  const row = { template, version, definition: input.definition, why: input.why }
  if (!(await store.addVersion(act.sql, row, act.actor.accountId)))
    return refuse('template-changed-meanwhile')
  changed(act, contract.saveTemplate, { kind: 'template', id: null }, { template, version })
  return ok({ template, version })
})

export const offer = permitted(contract.offerTemplate, async (act, input) => {
  const { template, isOffered } = input
  if (newestOf(template, await store.versionsOf(act.sql, template)) === 0) return refuse('not-found')
  await store.putOnShelf(act.sql, template, isOffered)
  changed(act, contract.offerTemplate, { kind: 'template', id: null }, { template, isOffered })
  return ok({})
})

export const bank = permitted(contract.goalBank, (_, input) =>
  Promise.resolve(ok({ goals: goalsInBank.filter((goal) => !input.domain || goal.domain === input.domain) })),
)
