import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{src,test,scripts}/**/*.test.{ts,tsx}'],
    environment: 'node',
    pool: 'forks',
    // Left to itself it would keep one of two cores idle while a journey waits for its browser.
    maxWorkers: 2,
    globalSetup: './test/database.setup.ts',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
