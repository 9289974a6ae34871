import type { Grid } from '../model/grid.ts';
import type { Problem } from '../model/problem.ts';
import type { DocumentReading } from './document-reading.ts';
import type { Limits } from './limits.ts';
import { tracesOf } from './traces/traces-of.ts';

/** The sheets of a workbook, hidden ones named. */
export async function readSheets(bytes: Uint8Array, file: string, limits: Limits): Promise<DocumentReading> {
  const { readWorkbook } = await import('./workbook.ts');
  const grids = await readWorkbook(bytes, file, limits);
  const problems = grids.filter((grid) => grid.hidden).map(noteHidden);
  return { grids, narratives: [], problems, ...(await tracesOf(bytes, file, grids, limits)) };
}

const noteHidden = ({ file, sheet = '' }: Grid): Problem => ({
  severity: 'note',
  messageId: 'sheet-hidden',
  data: { sheet },
  file,
});
