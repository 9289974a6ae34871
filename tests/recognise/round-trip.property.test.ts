import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsvText } from '../../src/ingest/csv.ts';
import { decodeText } from '../../src/ingest/decode-text.ts';
import { cellName } from '../../src/model/location.ts';
import { recogniseTables } from '../../src/recognise/recognise-tables.ts';
import { generateDepartment } from '../support/generate-department.ts';
import { Random } from '../support/random.ts';
import { runs } from '../support/seeds.ts';
import { formatAmount } from '../support/tables/format-amount.ts';
import { drawLayout } from '../support/tables/layout.ts';
import { encodeSheet, renderSheets } from '../support/tables/render-tables.ts';

describe('recogniseTables', () => {
  it('reads what any department prints in any layout, cell for cell', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
        const department = generateDepartment(seed);
        const layout = drawLayout(new Random(seed));
        const sheets = renderSheets(department, layout, new Random(seed));
        const grids = sheets.map((sheet) => {
          const { name, bytes } = encodeSheet(sheet, layout);
          return readCsvText(decodeText(bytes, name), name).grid;
        });
        const { tables, unknown, problems } = recogniseTables(grids);
        expect({ problems, unknown }).toEqual({ problems: [], unknown: [] });
        expect(tables.map(({ table }) => table)).toEqual(sheets.map(({ table }) => table));
        for (const sheet of sheets) {
          const reading = tables.find(({ table }) => table === sheet.table)!;
          const facts = new Map(reading.facts.map((fact) => [fact.key, fact]));
          expect(reading.unit).toBe(layout.unit);
          expect([...facts.keys()].filter((key) => key.includes('#'))).toEqual([]);
          const expected = sheet.cells.map(({ key, row, column }) => {
            const fen = department.facts.get(key) ?? 0;
            const value = new Decimal(formatAmount(fen, layout.unit)).toString();
            const state = fen === 0 && !layout.zero.includes('0') ? 'blank' : 'printed';
            return [key, cellName(row + 1, column + 1), value, state].join(' ');
          });
          const read = sheet.cells.map(({ key }) => {
            const fact = facts.get(key);
            return [key, fact?.location.cell, fact?.value.toString(), fact?.state].join(' ');
          });
          expect(read).toEqual(expected);
        }
      }),
      { numRuns: runs(60, 400) },
    );
  });
});
