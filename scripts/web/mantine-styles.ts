import { existsSync } from 'node:fs'
import type { Plugin } from 'vite'

const component = /^(.*\/@mantine\/core)\/esm\/(?:components|utils)\/.*\/(\w+)\.mjs$/

/**
 * Lets every Mantine component bring its own style sheet, so that a page loads the styles of the components it shows
 * and nobody lists them by hand. The sheet stands after the component's imports: a part's rules precede the whole's.
 */
export const mantineStyles = (): Plugin => ({
  name: 'ryadom:mantine-styles',
  transform: {
    filter: { id: component },
    handler(code, id) {
      const [, library, name] = component.exec(id) ?? []
      const sheet = `${library}/styles/${name}.layer.css`
      return existsSync(sheet) ? { code: `${code}\nimport ${JSON.stringify(sheet)}`, map: null } : null
    },
  },
})
