import type { BatchSummary } from '../model/batch-summary.ts';

/** The summary as data; schemas/batch-summary.schema.json pins it. */
export const renderBatchJson = (summary: BatchSummary): string => `${JSON.stringify(summary, null, 2)}\n`;
