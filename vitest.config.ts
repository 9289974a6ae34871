import { defineConfig } from 'vitest/config';
import flags from './bin/v8-flags.js';

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
    // A process for each file spends more on starting and loading src than on testing. So no test mocks modules,
    // and what one changes in the process (folder, environment) it puts back.
    isolate: false,
    execArgv: flags,
    env: mode === 'deep' ? { JUESUAN_DEEP: '1' } : {},
  },
}));
