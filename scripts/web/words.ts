import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import type { Plugin } from 'vite'
import { messagesOf, type Message } from './messages.ts'
import { readPo } from './po.ts'

const source = /\/src\/(\w+)\/.*\.tsx?$/

/** The catalogue a source file takes its Russian from: one for each folder under `src`. */
export const catalogueOf = (root: string, file: string): string => {
  const [, folder] = source.exec(`/${relative(root, file).replaceAll('\\', '/')}`) ?? []
  return join(root, 'src', folder ?? '', 'ru.po')
}

/** The Russian of a folder, id to text; empty where there is none yet. */
export const catalogue = (path: string): Map<string, string> =>
  existsSync(path) ? readPo(readFileSync(path, 'utf8')) : new Map()

/** An English text that is not simply its own key: it takes values, or has a key apart. */
const needsEnglish = ({ id, message }: Message): boolean => id !== message || /[{}']/.test(message)

/**
 * Sends the texts of a file along with the file: each source file that looks texts up gets its own Russian and English,
 * compiled, at its end. So a screen carries its words and no others, in any language, with no request of their own.
 */
export const words = ({ root }: { root: string }): Plugin => ({
  name: 'ryadom:words',
  enforce: 'pre',
  transform: {
    filter: { id: source },
    handler(code, id) {
      const messages = messagesOf(id, code)
      if (messages.length === 0) return null
      const path = catalogueOf(root, id)
      const russian = catalogue(path)
      if (existsSync(path)) this.addWatchFile(path)
      const ru = messages.map(({ id, message }) => [id, compileMessageOrThrow(russian.get(id) || message)])
      const en = messages.filter(needsEnglish).map(({ id, message }) => [id, compileMessageOrThrow(message)])
      const load = `$words.load(${JSON.stringify({ ru: Object.fromEntries(ru), en: Object.fromEntries(en) })})`
      return { code: `${code}\nimport { i18n as $words } from '@lingui/core'\n${load}\n`, map: null }
    },
  },
})
