// Templates by name and version, shipped and saved alike.
import type { Act } from '#access/act.ts'
import type { Template } from '../contract/template.ts'
import { shippedTemplate, shippedTemplates, shippedVersion } from '../rules/shipped.ts'
import * as store from '../store/templates.ts'

/** A template in a version; undefined when there is none. */
export async function templateIn(act: Act, name: string, version: number): Promise<Template | undefined> {
  const saved = await store.versionsOf(act.sql, name)
  return saved.find((row) => row.version === version)?.definition ?? shippedTemplate(name, version)
}

/** The number of the newest version; 0 when there is no such template. */
export const newestOf = (name: string, saved: readonly store.VersionRow[]): number =>
  saved[0]?.version ?? (shippedTemplates.has(name) ? shippedVersion : 0)

/** Tells what a version of a template is called. One round trip for those that the centre saved. */
export async function namesOf(
  act: Act,
  templates: readonly string[],
): Promise<(template: string, version: number) => string> {
  const rows = await store.savedNames(act.sql, [...new Set(templates)])
  const names = new Map(rows.map((row) => [`${row.version} ${row.template}`, row.name]))
  return (template, version) =>
    names.get(`${version} ${template}`) ?? shippedTemplate(template, version)?.name ?? ''
}
