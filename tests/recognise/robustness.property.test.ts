import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grid } from '../../src/model/grid.ts';
import { recogniseTables } from '../../src/recognise/recognise-tables.ts';
import { generateDepartment } from '../support/generate-department.ts';
import { Random } from '../support/random.ts';
import { runs } from '../support/seeds.ts';
import { drawLayout } from '../support/tables/layout.ts';
import { renderSheets } from '../support/tables/render-tables.ts';

const CELLS = [
  '',
  '合计',
  '项目',
  '决算数',
  '收入决算表',
  '单位：元',
  '201',
  '2080505',
  '1.00',
  '—',
  '注：无',
  '#REF!',
  '其中：',
  '（一）',
  '栏次',
  '1',
  '30101',
  '因公出国（境）费',
  '　',
  '2023年',
];

function sheets(seed: number): Grid[] {
  const random = new Random(seed);
  const layout = drawLayout(random);
  return renderSheets(generateDepartment(seed), layout, random).map(({ file, rows }) => ({ file, rows }));
}

describe('recogniseTables', () => {
  it('never throws, whatever stands in the cells', () => {
    const row = fc.array(fc.oneof(fc.constantFrom(...CELLS), fc.string({ maxLength: 6 })), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 14 }), (rows) => {
        const { tables, problems } = recogniseTables([{ file: 'a.csv', rows }]);
        expect(tables.length + problems.length).toBeLessThan(200);
      }),
      { numRuns: runs(80, 500) },
    );
  });

  it('loses no figure without a word when cells of a department change', () => {
    const change = fc.record({
      table: fc.nat(8),
      row: fc.nat(40),
      column: fc.nat(12),
      text: fc.constantFrom(...CELLS),
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), change, (seed, { table, row, column, text }) => {
        const grids = sheets(seed);
        const before = recogniseTables(grids);
        const { rows } = grids[table]!;
        const line = rows[row % rows.length]!;
        const changed = rows.map((cells) =>
          cells === line ? cells.with(column % cells.length, text) : cells,
        );
        const after = recogniseTables(
          grids.map((grid, index) => (index === table ? { ...grid, rows: changed } : grid)),
        );
        const count = ({ tables }: typeof after) =>
          tables.flatMap(({ facts }) => facts).filter(({ state }) => state === 'printed').length;
        const lost = count(before) - count(after);
        if (lost > 1) expect(after.problems.length + (after.tables.length < 9 ? 1 : 0)).toBeGreaterThan(0);
      }),
      { numRuns: runs(60, 400) },
    );
  });

  it('reads the same facts with blank rows and columns put in anywhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), fc.nat(30), fc.boolean(), (seed, at, hasColumn) => {
        const grids = sheets(seed);
        const spread = grids.map((grid) => {
          const blank = [''];
          const rows = [...grid.rows.slice(0, at), blank, ...grid.rows.slice(at)];
          return { ...grid, rows: hasColumn ? rows.map((cells) => ['', ...cells]) : rows };
        });
        const facts = (input: Grid[]) =>
          recogniseTables(input).tables.flatMap((table) =>
            table.facts.map(({ key, value, state }) => `${key} ${value} ${state}`),
          );
        expect(facts(spread)).toEqual(facts(grids));
      }),
      { numRuns: runs(60, 200) },
    );
  });
});
