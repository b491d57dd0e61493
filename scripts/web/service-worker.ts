import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/** Writes the service worker with the files of this build in it: those that a page starts with, and all of them. */
export const serviceWorker = ({ source }: { source: string }): Plugin => ({
  name: 'ryadom:service-worker',
  apply: 'build',
  generateBundle(_options, bundle) {
    const files = Object.values(bundle)
    const known = files
      .filter(({ fileName }) => fileName.startsWith('assets/'))
      .map(({ fileName }) => `/${fileName}`)
    const chunks = files.filter((file) => file.type === 'chunk' && (file.isEntry || file.name === 'inside'))
    const first = new Set(known.filter((name) => name.endsWith('.woff2')))
    for (const chunk of chunks) {
      if (chunk.type !== 'chunk') continue
      for (const name of [chunk.fileName, ...chunk.imports, ...(chunk.viteMetadata?.importedCss ?? [])])
        first.add(`/${name}`)
    }
    const text = readFileSync(source, 'utf8')
      .replace('self.__FIRST__', JSON.stringify([...first]))
      .replace('self.__KNOWN__', JSON.stringify(known))
    this.emitFile({ type: 'asset', fileName: 'service-worker.js', source: text })
  },
})
