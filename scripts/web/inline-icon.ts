import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/**
 * Writes the site's icon into the page: half a kilobyte that would otherwise be a request of every first visit. The page's policy allows
 * images of `data:`; the manifest goes on naming the file.
 */
export const inlineIcon = ({ source }: { readonly source: string }): Plugin => ({
  name: 'ryadom:inline-icon',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (page) => {
      const drawing = readFileSync(source, 'utf8').trim().replaceAll(/\s+/g, ' ')
      const link = 'href="/icon.svg"'
      if (!page.includes(link)) throw new Error('the page names no icon')
      return page.replace(link, `href="data:image/svg+xml,${encodeURIComponent(drawing)}"`)
    },
  },
})
