import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{src,test,scripts}/**/*.test.{ts,tsx}'],
    environment: 'node',
    pool: 'forks',
    globalSetup: './test/database.setup.ts',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
