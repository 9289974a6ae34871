import { resolve } from 'node:path';

/** The core leaves PDFs and old Office files to a reader of their own, and does without what that takes. */
export const withoutBinaries = {
  name: 'without-binaries',
  resolveId: {
    filter: { id: /read-binary-here\.ts$/ },
    handler: () => resolve('src/ingest/read-binary-elsewhere.ts'),
  },
};
