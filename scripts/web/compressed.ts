import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const worthIt = /\.(js|css|html|svg|json|webmanifest)$/
const toGzip = promisify(gzip)
const toBrotli = promisify(brotliCompress)

/** Writes `x.gz` and `x.br` beside every text file of the build, so that the server compresses nothing while it answers. */
export const compressed = (): Plugin => ({
  name: 'ryadom:compressed',
  apply: 'build',
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      const texts = Object.values(bundle).filter((file) => worthIt.test(file.fileName))
      await Promise.all(
        texts.map(async (file) => {
          const source = Buffer.from(file.type === 'chunk' ? file.code : file.source)
          const best = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: source.length } }
          this.emitFile({
            type: 'asset',
            fileName: `${file.fileName}.gz`,
            source: await toGzip(source, { level: 9 }),
          })
          this.emitFile({
            type: 'asset',
            fileName: `${file.fileName}.br`,
            source: await toBrotli(source, best),
          })
        }),
      )
    },
  },
})
