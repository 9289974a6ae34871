import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/ingest/read-document.ts';
import type { Grid } from '../../src/model/grid.ts';
import { findHeader } from '../../src/recognise/find-header.ts';
import { recogniseTables } from '../../src/recognise/recognise-tables.ts';
import { splitSections } from '../../src/recognise/split-sections.ts';
import { generateSubmission } from '../support/generate-submission.ts';
import { seeds } from '../support/seeds.ts';
import { messages, recognise, sheet } from './read-sheet.ts';

/** What stands above the lines of the second page: nothing, the column heads, or title and heads. */
const HEADS = {
  nothing: () => 0,
  'the column heads': (start: number, end: number) => end - start,
  'title and heads': (_: number, end: number) => end,
};

/** A table of several lines as two sheets, as converters of PDF write them; those with one line stay whole. */
function inPages(grid: Grid, repeated: (start: number, end: number) => number): Grid[] {
  const { start = 0, end = 0 } = findHeader(splitSections(grid)[0]!) ?? {};
  const middle = end + Math.floor((grid.rows.length - end) / 2);
  if (grid.rows.length - end < 8) return [grid];
  const head = grid.rows.slice(end - repeated(start, end), end);
  return [
    { ...grid, rows: grid.rows.slice(0, middle) },
    { ...grid, sheet: '续', rows: [...head, ...grid.rows.slice(middle)] },
  ];
}

const factsOf = (grids: readonly Grid[]): string[] =>
  recogniseTables(grids)
    .tables.flatMap(({ facts, unit }) => facts.map(({ key, value }) => `${key} ${value} ${unit}`))
    .sort();

describe('a table over two pages', () => {
  it.each(Object.entries(HEADS))('is one where the second repeats %s', async (_, repeated) => {
    let cut = 0;
    for (const seed of seeds(20)) {
      const { files } = generateSubmission(seed, { layout: { threePublic: 'lying', leftColumns: 0 } });
      const grids: Grid[] = [];
      for (const file of files) grids.push(...(await readDocument(file)).grids);
      const pages = grids.flatMap((grid) => inPages(grid, repeated));
      cut += pages.length - grids.length;
      expect(factsOf(pages), `seed ${seed}`).toEqual(factsOf(grids));
      expect(recogniseTables(pages).problems.map(({ messageId }) => messageId)).toEqual(
        recogniseTables(grids).problems.map(({ messageId }) => messageId),
      );
    }
    expect(cut).toBeGreaterThan(60);
  });

  const first = sheet(`
    支出决算表||||
    单位：元||||
    科目编码|科目名称|本年支出合计|基本支出|项目支出
    合计||10.00|9.00|1.00
    201|一般公共服务支出|7.00|6.00|1.00
  `);

  it('is not one with other figures below it', () => {
    const projects = { file: 'b.csv', rows: [['001', '办公楼维修', '3.00', '', '3.00']] };
    expect(recognise(first, projects)).toMatchObject({ tables: [{ table: 'T03' }], unknown: [projects] });
    const again = { file: 'b.csv', rows: [['201', '一般公共服务支出', '7.00', '6.00', '1.00']] };
    expect(recognise(first, again).unknown).toEqual([again]);
  });

  it('keeps where each line stands, and the unit of the first', () => {
    const next = { file: 'b.csv', rows: [['208', '社会保障和就业支出', '3.00', '3.00', '']] };
    expect(messages(first, next)).toEqual([]);
    const [table] = recognise(first, next).tables;
    expect(table?.unit).toBe('yuan');
    expect(table?.rows.map(({ key, order }) => [key, order])).toEqual([
      ['total', 0],
      ['201', 1],
      ['208', 2],
    ]);
    expect(table?.facts.find(({ key }) => key === 't03.208.basic')?.location).toMatchObject({
      file: 'b.csv',
      cell: 'D1',
    });
  });
});
