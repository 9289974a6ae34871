import type { Grid } from '../../model/grid.ts';
import type { DocumentReading } from '../document-reading.ts';
import type { Limits } from '../limits.ts';

/** What an office file says beside what it shows, loaded when the first such file comes. */
export async function tracesOf(
  bytes: Uint8Array,
  file: string,
  grids: readonly Grid[],
  limits: Limits,
): Promise<Pick<DocumentReading, 'traces'>> {
  const { officeTraces } = await import('./office-traces.ts');
  const traces = officeTraces(bytes, file, grids, limits);
  return traces ? { traces: [traces] } : {};
}
