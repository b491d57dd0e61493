// Several papers as one file, so that the acts of a month are printed at once: each a section with its own header and footer.
import { packed, unpacked } from './zip.ts'

type Parts = ReadonlyMap<string, Buffer>

/** Bytes that one paper may unpack to. */
const mostUnpacked = 20_000_000
const documentPart = 'word/document.xml'
const relationshipsPart = 'word/_rels/document.xml.rels'
const typesPart = '[Content_Types].xml'

/** What differs from paper to paper: the text itself, and what stands at the edges of its pages. */
const isOwn = (name: string): boolean =>
  name === documentPart || /^word\/(?:header|footer)\d*\.xml$/.test(name)

const isAlike = (one: Parts, other: Parts): boolean =>
  one.size === other.size &&
  [...one].every(([name, body]) => (isOwn(name) ? other.has(name) : other.get(name)?.equals(body)))

interface Body {
  readonly before: string
  readonly inner: string
  /** Size, margins, header and footer of the last pages. */
  readonly section: string
}

function bodyOf(parts: Parts): Body | null {
  const xml = parts.get(documentPart)?.toString('utf8') ?? ''
  const [start, section, end] = [
    xml.indexOf('<w:body>'),
    xml.lastIndexOf('<w:sectPr'),
    xml.lastIndexOf('</w:body>'),
  ]
  if (start < 0 || section < start || end < section) return null
  const inside = start + '<w:body>'.length
  return { before: xml.slice(0, inside), inner: xml.slice(inside, section), section: xml.slice(section, end) }
}

interface Edge {
  readonly id: string
  readonly name: string
  readonly relationship: string
}

/** Headers and footers of a paper, with the relationships that bring them in. */
const edgesOf = (relationships: string): Edge[] =>
  [...relationships.matchAll(/<Relationship\b[^>]*>/g)].flatMap(([relationship]) => {
    const id = /\bId="([^"]+)"/.exec(relationship)?.[1]
    const name = /\bTarget="((?:header|footer)\d*\.xml)"/.exec(relationship)?.[1]
    return id && name ? [{ id, name, relationship }] : []
  })

const idAt = (id: string, at: number): string => `${id}p${at}`
const nameAt = (name: string, at: number): string => name.replace('.xml', `p${at}.xml`)

/** Pages are counted anew in each paper. */
const countedAnew = (section: string): string =>
  section.includes('<w:pgNumType')
    ? section
    : section.replace(/<w:pgMar\b[^>]*\/>/, (margins) => `${margins}<w:pgNumType w:start="1"/>`)

const pointedAt = (xml: string, edges: readonly Edge[], at: number): string =>
  edges.reduce((text, { id }) => text.replaceAll(`r:id="${id}"`, `r:id="${idAt(id, at)}"`), xml)

const broken = (section: string): string => `<w:p><w:pPr>${section}</w:pPr></w:p>`

/** Copies the header and the footer of a paper beside those of the others. */
function addEdges(all: Map<string, Buffer>, from: Parts, edges: readonly Edge[], at: number): void {
  for (const { name } of edges) {
    const copied = [`word/${name}`, `word/_rels/${name}.rels`]
    for (const part of copied) {
      const body = from.get(part)
      if (body) all.set(part.replace(name, nameAt(name, at)), body)
    }
  }
}

const overrideOf = (types: string, name: string): string =>
  new RegExp(`<Override\\b[^>]*PartName="/word/${name}"[^>]*>`).exec(types)?.[0] ?? ''

/** The same papers in one file; null where they are styled otherwise: of a centre’s own template and a shipped one, or of two versions. */
export function together(files: readonly Buffer[]): Buffer | null {
  const papers = files.map((file) => unpacked(file, mostUnpacked))
  const [first] = papers
  if (!first || papers.some((one) => one === null || !isAlike(first, one))) return null
  const bodies = papers.map((one) => bodyOf(one!))
  if (bodies.includes(null)) return null
  const relationships = first.get(relationshipsPart)?.toString('utf8') ?? ''
  const types = first.get(typesPart)?.toString('utf8') ?? ''
  const edges = edgesOf(relationships)
  const all = new Map(first)
  papers.forEach((one, at) => addEdges(all, one!, edges, at))
  const joined = bodies.map((body, at) => {
    const section = countedAnew(body!.section)
    const isLast = at === bodies.length - 1
    return pointedAt(body!.inner + (isLast ? section : broken(section)), edges, at)
  })
  const each = (of: (edge: Edge, at: number) => string): string =>
    papers.flatMap((_, at) => edges.map((edge) => of(edge, at))).join('')
  const added = each(({ id, name, relationship }, at) =>
    relationship.replace(`Id="${id}"`, `Id="${idAt(id, at)}"`).replace(`"${name}"`, `"${nameAt(name, at)}"`),
  )
  const overrides = each(({ name }, at) => overrideOf(types, name).replace(name, nameAt(name, at)))
  all.set(documentPart, Buffer.from(`${bodies[0]!.before}${joined.join('')}</w:body></w:document>`))
  all.set(
    relationshipsPart,
    Buffer.from(relationships.replace('</Relationships>', `${added}</Relationships>`)),
  )
  all.set(typesPart, Buffer.from(types.replace('</Types>', `${overrides}</Types>`)))
  return packed(all)
}
