import { parseSync } from 'vite'

/** One text that a person reads: `id` is the key of the catalogues, `message` its English. Usually they are the same. */
export interface Message {
  readonly id: string
  readonly message: string
}

interface Node {
  readonly type: string
  readonly [part: string]: unknown
}

/** The texts of one source file: every `i18n._('English text')` and `i18n._({ id, message })` in it. Throws on a computed text. */
export function messagesOf(file: string, code: string): Message[] {
  if (!code.includes('i18n._(')) return []
  const found = new Map<string, Message>()
  for (const call of nodesOf(parseSync(file, code).program as unknown as Node)) {
    if (!isLookup(call)) continue
    const message = messageOf((call['arguments'] as Node[])[0])
    if (!message) throw new Error(`${file}: i18n._() takes a text written out, not a computed one`)
    found.set(message.id, message)
  }
  return [...found.values()]
}

function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* nodesOf(item)
  else if (isNode(value)) {
    yield value
    yield* nodesOf(Object.values(value))
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

function isLookup(node: Node): boolean {
  const callee = node['callee'] as Node | undefined
  if (node.type !== 'CallExpression' || callee?.type !== 'MemberExpression') return false
  return (callee['object'] as Node)['name'] === 'i18n' && (callee['property'] as Node)['name'] === '_'
}

function messageOf(argument: Node | undefined): Message | null {
  if (argument?.type === 'Literal') return written(argument['value'], argument['value'])
  if (argument?.type !== 'ObjectExpression') return null
  const parts = new Map(
    (argument['properties'] as Node[]).map((p) => [
      (p['key'] as Node)['name'],
      (p['value'] as Node)['value'],
    ]),
  )
  return written(parts.get('id'), parts.get('message'))
}

const written = (id: unknown, message: unknown): Message | null =>
  typeof id === 'string' && typeof message === 'string' ? { id, message } : null
