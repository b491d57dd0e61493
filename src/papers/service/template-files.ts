// The file of a template in a version: the centre's own, or the shipped one.
import type { Act } from '#access/act.ts'
import { type ShippedTemplate } from '../rules/layout.ts'
import { shippedTemplates, shippedVersion } from '../rules/shipped.ts'
import * as store from '../store/templates.ts'
import { compiled } from './docx.ts'

export interface TemplateFile {
  readonly shipped: ShippedTemplate
  readonly version: number
  readonly docx: Buffer
}

const compiledBefore = new Map<string, Buffer>()

export function shippedFile(shipped: ShippedTemplate): Buffer {
  let docx = compiledBefore.get(shipped.id)
  if (!docx) compiledBefore.set(shipped.id, (docx = compiled(shipped)))
  return docx
}

/** A template in a version, the newest when none is said; null when there is none. */
export async function templateFile(
  act: Act,
  id: string,
  version?: number | null,
): Promise<TemplateFile | null> {
  const shipped = shippedTemplates.get(id)
  if (!shipped) return null
  const wanted = version ?? (await store.versionsOf(act.sql, id))[0]?.version ?? shippedVersion
  if (wanted === shippedVersion) return { shipped, version: wanted, docx: shippedFile(shipped) }
  const docx = await store.docxOf(act.sql, id, wanted)
  return docx ? { shipped, version: wanted, docx } : null
}
