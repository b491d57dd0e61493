// DOCX files: shipped templates compiled, uploaded ones looked through, both filled.
import { LoopPlugin, TemplateHandler, TextPlugin } from 'easy-template-x'
import { ok, refuse, type Result } from '#base/result.ts'
import { docxParts } from '../rules/docx.ts'
import { type Field, knownTags } from '../rules/fields.ts'
import type { ShippedTemplate } from '../rules/layout.ts'
import { packed, unpacked } from './zip.ts'

/** Bytes that a template may unpack to. */
const mostUnpacked = 20_000_000

/** The DOCX of a shipped template. */
export const compiled = (template: ShippedTemplate): Buffer => packed(docxParts(template))

// Text and rows only: no pictures, links or XML come in by data.
const handler = new TemplateHandler({
  plugins: [new LoopPlugin(), new TextPlugin()],
  defaultContentType: 'text',
  containerContentType: 'loop',
})

/**
 * Macros, parts and fields that are fetched from elsewhere, document types, and whatever could hide them from this look (sections
 * of data, comments, other encodings): nothing that an office program writes into a paper.
 */
const isHarmless = (parts: ReadonlyMap<string, Buffer>): boolean =>
  [...parts].every(([name, body]) => {
    if (/\.(?:bin|exe|dll|js|vbs)$/i.test(name)) return false
    if (!/\.(?:xml|rels)$/i.test(name)) return true
    if (body.includes(0)) return false
    const text = body.toString('utf8')
    return !text.includes('<!') && (name.endsWith('.rels') ? staysInside(text) : !reachesOut(text))
  })

/** Links to click are fetched by nobody but a person. */
const staysInside = (relationships: string): boolean =>
  !relationships.includes('&#') &&
  [...relationships.matchAll(/<[^>]*\bTargetMode\s*=\s*["']External[^>]*>/gi)].every(([one]) =>
    /\/hyperlink["']/.test(one),
  )

/** Fields that bring in other files or talk to other programs; an instruction may be spread over several runs. */
function reachesOut(xml: string): boolean {
  const inRuns = [...xml.matchAll(/<(?:\w+:)?instrText\b[^>]*>([^<]*)</g)].map(([, text]) => text)
  const inPlace = [...xml.matchAll(/\binstr\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, a, b]) => a ?? b)
  const said = `${inRuns.join('')} ${inPlace.join(' ')}`
  return said.includes('&#') || /INCLUDE(?:TEXT|PICTURE)|DDE|DATABASE|IMPORT|(?<!HYPER)LINK/i.test(said)
}

const isDocx = (bytes: Buffer): boolean => {
  const parts = unpacked(bytes, mostUnpacked)
  return (
    parts !== null && parts.has('word/document.xml') && parts.has('[Content_Types].xml') && isHarmless(parts)
  )
}

/**
 * Whether an uploaded template can be filled by these fields. Refuses `not-a-docx` (also macros and parts fetched from elsewhere),
 * `field-unknown` with the tag’s name, `field-broken` when a brace is not closed.
 */
export async function checkTemplate(
  bytes: Buffer,
  fields: readonly Field[],
): Promise<Result<null, 'not-a-docx' | 'field-unknown' | 'field-broken'>> {
  if (!isDocx(bytes)) return refuse('not-a-docx', { field: 'docx' })
  const tags = await tagsIn(bytes)
  if (tags === null) return refuse('field-broken', { field: 'docx' })
  const known = knownTags(fields)
  const stranger = tags.find((tag) => !known.has(tag))
  if (stranger !== undefined)
    return refuse('field-unknown', { field: 'docx', details: { field: stranger.slice(0, 60) } })
  return (await filled(bytes, emptyRows(fields))) ? ok(null) : refuse('field-broken', { field: 'docx' })
}

/** One row in every table: a loop that is not closed shows only when it is gone through. */
const emptyRows = (fields: readonly Field[]): Record<string, unknown> =>
  Object.fromEntries(fields.filter((field) => field.kind === 'table').map((field) => [field.name, [{}]]))

async function tagsIn(bytes: Buffer): Promise<string[] | null> {
  try {
    return (await handler.parseTags(bytes)).map((tag) => tag.name.trim())
  } catch {
    return null
  }
}

/** A template with its tags filled; null when it cannot be. */
export async function filled(bytes: Buffer, data: Record<string, unknown>): Promise<Buffer | null> {
  try {
    return Buffer.from(await handler.process(bytes, data as never))
  } catch {
    return null
  }
}
