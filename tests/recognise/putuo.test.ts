import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/ingest/read-document.ts';
import { parseFactKey } from '../../src/model/fact-keys.ts';
import type { Grid } from '../../src/model/grid.ts';
import { recogniseTables } from '../../src/recognise/recognise-tables.ts';
import { rewrittenAndPublished } from '../support/as-published.ts';
import { readSubmissionFolder } from '../support/read-submission-folder.ts';

async function readGridsIn(folder: string): Promise<Grid[]> {
  const tables = readSubmissionFolder(folder).files.filter(({ name }) => name.endsWith('.csv'));
  const readings = await Promise.all(tables.map((file) => readDocument(file)));
  return readings.flatMap(({ grids }) => grids);
}

const submissions = rewrittenAndPublished('putuo-shegong-2024', 'real/putuo-shegong-2024');

describe.each(submissions)('a published disclosure, $name', ({ path }) => {
  const readGrids = () => readGridsIn(path);

  it('is read whole: every printed figure is a fact, and nothing is left to say', async () => {
    const grids = await readGrids();
    const { tables, unknown, problems } = recogniseTables(grids);
    expect(tables.map(({ table }) => table)).toEqual([
      'T01',
      'T02',
      'T03',
      'T04',
      'T05',
      'T06',
      'T07',
      'T08',
      'T09',
    ]);
    expect(unknown).toEqual([]);
    expect(problems).toEqual([]);
    const printed = grids.flatMap(({ file, rows }) =>
      rows.flatMap((row, index) =>
        row.flatMap((text, column) =>
          /^\d+\.\d\d$/.test(text) ? [`${file} ${index + 1}:${column + 1} ${text}`] : [],
        ),
      ),
    );
    const read = tables.flatMap(({ facts }) =>
      facts
        .filter(({ state }) => state === 'printed')
        .map(({ location, text }) => `${location.file} ${location.row}:${location.column} ${text}`),
    );
    expect(printed.length).toBeGreaterThan(200);
    expect(read.sort()).toEqual(printed.sort());
  });

  it('keys facts that the catalogue knows, each once', async () => {
    const facts = recogniseTables(await readGrids()).tables.flatMap((table) => table.facts);
    expect(facts.filter(({ key }) => !parseFactKey(key))).toEqual([]);
    expect(new Set(facts.map(({ key }) => key)).size).toBe(facts.length);
  });

  it('finds the tables that have no figures, with their notes', async () => {
    const { tables } = recogniseTables(await readGrids());
    expect(tables.filter(({ isEmpty }) => isEmpty).map(({ table }) => table)).toEqual(['T07', 'T08', 'T09']);
    const [fund] = tables.filter(({ table }) => table === 'T08');
    expect(fund?.notes).toHaveLength(3);
    expect(fund?.columns).toEqual(['opening', 'income', 'total', 'basic', 'project', 'closing']);
  });
});
