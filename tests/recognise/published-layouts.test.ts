import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/check.ts';
import { readDocument } from '../../src/ingest/read-document.ts';
import { recogniseTables } from '../../src/recognise/recognise-tables.ts';
import { fromPlain, type PlainTable, plainTables } from '../support/layouts/plain-tables.ts';
import { PUBLISHED_LAYOUTS } from '../support/layouts/published-layouts.ts';
import { isDeep, shareOf } from '../support/seeds.ts';
import type { InputFile } from '../support/tables/render-tables.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/clean-rounding');
const tables = plainTables(FOLDER);
const narrative = { name: '情况说明.txt', bytes: new Uint8Array(readFileSync(join(FOLDER, '情况说明.txt'))) };

/** What a layout does not print: rows of classes and sections; the total of T08. */
const LEFT_OUT: Readonly<Record<string, RegExp>> = {
  'items only': /^t0[23589]\.\d{3}(\d\d)?\./,
  'the total row of T08 with the column names in its cells': /^t08\.total\./,
  'pages printed to PDF, the names of columns in the total row of T08': /^t08\.total\./,
};
/** Exact to the yuan, figures that were rounded to 100 yuan do not add up. */
const EXACT = 'yuan, the unit in a cell of its own';

/** Amounts in 万元 by key, zeros aside. */
async function amountsIn(files: readonly InputFile[]): Promise<Map<string, string>> {
  const grids = (await Promise.all(files.map((file) => readDocument(file)))).flatMap((one) => one.grids);
  const read = recogniseTables(grids);
  expect(read.tables.map(({ table }) => table).join()).toBe('T01,T02,T03,T04,T05,T06,T07,T08,T09');
  expect([read.unknown, read.problems]).toEqual([[], []]);
  return new Map(
    read.tables.flatMap(({ facts, unit }) =>
      facts.flatMap(({ key, value }) =>
        value.isZero() ? [] : [[key, value.times(unit === 'yuan' ? '0.0001' : 1).toString()] as const],
      ),
    ),
  );
}

/** In one figure of each table two digits changed places: what is printed then. */
const SLIPS: readonly (readonly [table: string, printed: string])[] = [
  ['T01', '292.71'],
  ['T02', '10.61'],
  ['T03', '81.86'],
  ['T04', '193.58'],
  ['T05', '19.09'],
  ['T06', '1.31'],
  ['T07', '7.42'],
  ['T08', '195.02'],
];

function withSlip([id, printed]: (typeof SLIPS)[number]): PlainTable[] {
  return tables.map((table) => (table.id === id ? { ...table, rows: planted(table, printed) } : table));
}

/** The last figure with the same digits takes the slip: the first may be one of a total. */
function planted({ rows }: PlainTable, printed: string) {
  const digits = (text: string) => [...text].sort().join('');
  const isIts = (text: string) => text !== printed && digits(text) === digits(printed);
  const row = rows.findLastIndex((cells) => cells.some(isIts));
  const column = rows[row]!.findLastIndex(isIts);
  return rows.map((cells, at) => (at === row ? cells.with(column, printed) : cells));
}

const value = (text: string) => Number(text.replace(/[^\d.]/g, ''));

describe.each(Object.entries(PUBLISHED_LAYOUTS))('tables with %s', (name, layout) => {
  const turn = Object.keys(PUBLISHED_LAYOUTS).indexOf(name);
  test('are read whole, with no false finding', async () => {
    const plain = await amountsIn(tables.map(fromPlain));
    const leftOut = LEFT_OUT[name];
    const expected = [...plain].filter(([key]) => !leftOut?.test(key)).sort();
    expect([...(await amountsIn(layout(tables)))].sort()).toEqual(expected);
    if (name === EXACT) return;
    const { findings, problems } = await check({ id: 'x', files: [...layout(tables), narrative] });
    expect(problems).toEqual([]);
    expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  test.runIf(isDeep || turn % 2 === 0)('a slip in any of them is told at its place', async () => {
    const untold: string[] = [];
    for (const slip of shareOf(SLIPS, 8, turn)) {
      const [table, printed] = slip;
      const { findings } = await check({ id: 'x', files: [...layout(withSlip(slip)), narrative] });
      const amount = value(printed) * (name === EXACT ? 10_000 : 1);
      const isTold = findings.some(
        ({ severity, locations }) =>
          severity !== 'note' &&
          locations.some((place) => place.table === table && Math.abs(value(place.text) - amount) < 0.001),
      );
      if (!isTold) untold.push(`${table} ${printed}`);
    }
    expect(untold).toEqual([]);
  });
});

test('where T08 has no total, the fund amounts of the text are held against T04', async () => {
  const layout = PUBLISHED_LAYOUTS['pages printed to PDF, the names of columns in the total row of T08']!;
  const text = new TextDecoder().decode(narrative.bytes);
  const wrong = text.replaceAll('本年收入159.02万元', '本年收入195.02万元');
  expect(wrong).not.toBe(text);
  const bytes = new TextEncoder().encode(wrong);
  const { findings } = await check({ id: 'x', files: [...layout(tables), { ...narrative, bytes }] });
  const told = findings.filter(({ severity, stated }) => severity === 'error' && stated === '195.02');
  expect(told.some(({ locations }) => locations.some(({ table }) => table === 'T04'))).toBe(true);
});
