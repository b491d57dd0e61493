// Templates: shown, saved in a new version, tried on made-up data.
import type { Act } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { ok, refuse } from '#base/result.ts'
import * as contract from '../contract.ts'
import { tagsOf } from '../rules/fields.ts'
import { sampleData } from '../rules/sample.ts'
import { fieldsOf, shippedTemplates, shippedVersion } from '../rules/shipped.ts'
import * as store from '../store/templates.ts'
import { checkTemplate } from './docx.ts'
import { fill } from './fill.ts'
import { templateFile } from './template-files.ts'

/** Bytes of an edited template. */
const largestTemplate = 2_000_000

export const list = permitted(contract.templates, async (act) => {
  const own = new Map((await store.newestVersions(act.sql)).map((row) => [row.template, row.version]))
  const templates = [...shippedTemplates.values()].map(({ id, name, register }) => ({
    template: id,
    name,
    version: own.get(id) ?? shippedVersion,
    register,
    isOwn: own.has(id),
  }))
  return ok({ templates })
})

export const open = permitted(contract.template, async (act, input) => {
  const file = await templateFile(act, input.template, input.version)
  if (!file) return refuse('not-found')
  const saved = await store.versionsOf(act.sql, input.template)
  return ok({
    template: file.shipped.id,
    name: file.shipped.name,
    version: file.version,
    fields: fieldsOf(file.shipped).map((field) => ({
      name: field.name,
      meaning: field.meaning,
      isRequired: field.isRequired,
      isTable: field.kind === 'table',
      forms: tagsOf(field).slice(1),
      columns: (field.columns ?? []).map(({ name, meaning }) => ({ name, meaning })),
    })),
    versions: [
      ...saved.map(({ version, saved_at: savedAt, why }) => ({ version, savedAt, why })),
      { version: shippedVersion, savedAt: null, why: '' },
    ],
    docx: file.docx.toString('base64'),
  })
})

export const save = permitted(contract.saveTemplate, async (act, input) => {
  const shipped = shippedTemplates.get(input.template)
  if (!shipped) return refuse('not-found')
  const docx = Buffer.from(input.docx, 'base64')
  if (docx.length > largestTemplate) return refuse('file-too-large', { field: 'docx' })
  const checked = await checkTemplate(docx, fieldsOf(shipped))
  if (!checked.ok) return checked
  const newest = (await store.versionsOf(act.sql, shipped.id))[0]?.version ?? shippedVersion
  if (input.base !== newest) return refuse('template-changed-meanwhile')
  const row = { template: shipped.id, version: newest + 1, name: shipped.name, docx, why: input.why }
  if (!(await store.addVersion(act.sql, row, act.actor.accountId)))
    return refuse('template-changed-meanwhile')
  act.note({
    kind: 'change',
    act: contract.saveTemplate.name,
    subjectKind: 'paperTemplate',
    subjectId: null,
    facts: { template: shipped.id, version: row.version },
  })
  return ok({ version: row.version })
})

async function previewed(act: Act, template: string, given: Buffer | null) {
  const file = await templateFile(act, template)
  if (!file) return refuse('not-found')
  const checked = given && (await checkTemplate(given, fieldsOf(file.shipped)))
  if (checked && !checked.ok) return checked
  const { fields } = file.shipped
  const stamp = { number: '12', day: act.today, hash: '0'.repeat(8) }
  const docx = await fill(act, given ?? file.docx, { fields, data: sampleData(fields), stamp })
  return docx ? ok({ docx: docx.toString('base64') }) : refuse('field-broken', { field: 'docx' })
}

export const preview = permitted(contract.preview, (act, input) =>
  previewed(act, input.template, input.docx ? Buffer.from(input.docx, 'base64') : null),
)
