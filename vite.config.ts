import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { chunkGroups } from './scripts/web/chunks.ts'
import { compressed } from './scripts/web/compressed.ts'
import { inlineIcon } from './scripts/web/inline-icon.ts'
import { mantineStyles } from './scripts/web/mantine-styles.ts'
import { serviceWorker } from './scripts/web/service-worker.ts'
import { words } from './scripts/web/words.ts'

// Tests build under NODE_ENV=test, which would bring React's development half along.
process.env['NODE_ENV'] = 'production'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: here('src/web'),
  plugins: [
    react(),
    mantineStyles(),
    words({ root: here('.') }),
    inlineIcon({ source: here('src/web/public/icon.svg') }),
    serviceWorker({ source: here('src/web/service-worker.js') }),
    compressed(),
  ],
  optimizeDeps: { exclude: ['@mantine/core'] },
  build: {
    outDir: here('dist/web'),
    emptyOutDir: true,
    manifest: true,
    target: ['chrome111', 'firefox114', 'safari16.4'],
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: { groups: chunkGroups } } },
  },
})
