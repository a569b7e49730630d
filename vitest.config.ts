import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tools/longest-first.ts'

/** Two suites: the short one (`npm test`) and the long one (`npm run test:long`, files named `*.long.ts`). */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include:
      process.env.TARAZY_SUITE === 'long'
        ? ['**/*.long.ts']
        : ['**/*.test.ts', '**/*.test.tsx', 'tests/**/*.journey.ts'],
    exclude: ['node_modules/**', 'data/**'],
    globalSetup: ['platform/db/test-postgres.ts'],
    pool: 'forks',
    sequence: { sequencer: LongestFirst },
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 300_000,
  },
})
