import { defineConfig } from 'vitest/config';

/** `--mode deep` is `npm run test:deep`. */
export default defineConfig(({ mode }) => ({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ['default'],
    // By itself it leaves one core to its own process, which idles while tests run: on two cores, one worker.
    maxWorkers: '100%',
    env: mode === 'deep' ? { JUESUAN_DEEP: '1' } : {},
  },
}));
