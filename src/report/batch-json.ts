import type { BatchSummary } from '../model/batch-summary.ts';
import { jsonText } from './json-text.ts';

/** The summary as data; schemas/batch-summary.schema.json pins it. */
export const renderBatchJson = (summary: BatchSummary): string => `${jsonText(summary, 2)}\n`;
