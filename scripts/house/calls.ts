// Rules about single expressions that the linter has no rule for: clock and chance in pure files, HTML from text, shells.
import {
  Visitor,
  type CallExpression,
  type Expression,
  type MemberExpression,
  type VisitorObject,
} from 'oxc-parser'
import { isPure, type House, type Source } from './sources.ts'
import type { Rule, Violation } from './violation.ts'

type PropertyNode = Parameters<NonNullable<VisitorObject['Property']>>[0]

const impureMembers = new Set([
  'Date.now',
  'Math.random',
  'performance.now',
  'crypto.randomUUID',
  'crypto.getRandomValues',
])
const impureFunctions = new Set([
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'fetch',
  'Date',
])
const markupMembers = new Set(['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe'])
const shellFunctions = new Set(['exec', 'execSync'])

/** Forbidden expressions, in the order of the files. Tests are free of the clock rule only. */
export const forbiddenCalls = (house: House): Violation[] => [...house.sources.values()].flatMap(callsIn)

const callsIn = (source: Source): Violation[] => {
  const violations: Violation[] = []
  const report = (rule: Rule, offset: number, found: string): void => {
    violations.push({ rule, at: `src/${source.path}:${source.lineAt(offset)}`, found })
  }
  const startsPrograms = source.imports.some(({ target }) => /^(node:)?child_process$/.test(target))
  const visitor = new Visitor({
    MemberExpression(node) {
      const name = memberName(node)
      if (isPure(source) && impureMembers.has(name)) report('clock', node.start, name)
      if (markupMembers.has(name.split('.').at(-1) ?? '')) report('markup', node.start, name)
    },
    NewExpression(node) {
      const isNow = nameOf(node.callee) === 'Date' && node.arguments.length === 0
      if (isPure(source) && isNow) report('clock', node.start, 'new Date()')
    },
    CallExpression(node) {
      const name = nameOf(node.callee)
      if (isPure(source) && impureFunctions.has(name)) report('clock', node.start, `${name}()`)
      if (startsPrograms && startsShell(node)) report('shell', node.start, `${name}()`)
    },
    JSXAttribute(node) {
      if (node.name.type === 'JSXIdentifier' && node.name.name === 'dangerouslySetInnerHTML') {
        report('markup', node.start, node.name.name)
      }
    },
    Property(node) {
      if (startsPrograms && isShellOption(node)) report('shell', node.start, 'shell: true')
    },
  })
  visitor.visit(source.program)
  return violations
}

const nameOf = (expression: Expression): string => (expression.type === 'Identifier' ? expression.name : '')

const memberName = (node: MemberExpression): string => {
  const property = node.property.type === 'Identifier' && !node.computed ? node.property.name : ''
  return `${nameOf(node.object as Expression)}.${property}`
}

const startsShell = (node: CallExpression): boolean => shellFunctions.has(nameOf(node.callee))

const isShellOption = (node: PropertyNode): boolean =>
  node.key.type === 'Identifier' &&
  node.key.name === 'shell' &&
  !(node.value.type === 'Literal' && node.value.value === false)
