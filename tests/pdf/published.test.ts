import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { readDocument } from '../../src/ingest/read-document.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Grid } from '../../src/model/grid.ts';
import { CONTENT_ONLY } from '../support/content-only.ts';

const REAL = '../shared/real';
const FOLDER = `${REAL}/putuo-shegong-2024`;
const load = (path: string) => ({ name: path.split('/').at(-1)!, bytes: readFileSync(path) });
const read = async (path: string) => (await readDocument(load(path))).grids;

const withoutBlanks = ({ rows }: Grid): string[][] =>
  rows.map((row) => {
    const cells = row.map((text) => text.replace(/\s/g, ''));
    while (cells.at(-1) === '') cells.pop();
    return cells;
  });

describe.skipIf(!existsSync(`${REAL}/pdf`))('a published final account as PDF', () => {
  const file = `${REAL}/pdf/final-shegong-2024-wps.pdf`;
  const tables = readdirSync(existsSync(FOLDER) ? FOLDER : '.').filter((name) => name.endsWith('.csv'));

  it('holds the nine tables of its CSV files, cell by cell', async () => {
    const printed = (await read(file)).slice(1).map(withoutBlanks);
    const sheets = await Promise.all(tables.map((name) => read(join(FOLDER, name))));
    // In the PDF, title and unit stand above the table.
    expect(printed).toEqual(sheets.map(([grid]) => withoutBlanks(grid!).slice(2)));
  });

  it('gives the same findings, at their pages', async () => {
    const told = ({ rule, severity, stated, expected, locations }: Finding) =>
      [rule, severity, stated, expected, locations[0]?.label ?? locations[0]?.text].join(' ');
    const names = [...tables, '说明.txt'];
    const sheets = await check(
      { id: 'csv', files: names.map((name) => load(join(FOLDER, name))) },
      CONTENT_ONLY,
    );
    const pdf = await check({ id: 'pdf', files: [load(file)] }, CONTENT_ONLY);
    expect(pdf.findings.map(told).sort()).toEqual(sheets.findings.map(told).sort());
    expect(pdf.findings.every(({ locations }) => locations.every(({ page }) => page !== undefined))).toBe(
      true,
    );
  });
});

describe.skipIf(!existsSync(`${REAL}/pdf`))('published budgets as PDF', () => {
  // Totals and parents with figures, counted in the documents: at least as many must be found.
  it.each([
    ['budget-2025-wpssheets.pdf', 100],
    ['budget-tables-2019-excel2010.pdf', 20],
    ['budget-tables-2019-distiller.pdf', 20],
  ])('%s: the sums of its tables close', async (name, least) => {
    const sums = (await read(`${REAL}/pdf/${name}`)).flatMap(codedSums);
    expect(sums.filter(({ difference }) => difference.abs().gt('0.05'))).toEqual([]);
    expect(sums.length).toBeGreaterThan(least);
  });
});

interface Sum {
  readonly label: string;
  readonly difference: Decimal;
}

/** Every total of a table whose lines have codes, against the lines right below it in the classification. */
function codedSums({ sheet, rows }: Grid): Sum[] {
  const lines = rows.flatMap((row) => {
    const code = /^\d*/.exec(row.slice(0, 3).join(''))![0];
    const first = row.findIndex((cell, at) => at > 0 && /^-?[\d,]+\.\d\d$/.test(cell));
    const isTotal = row.some((cell) => cell.replace(/\s/g, '') === '合计');
    if (first < 0 || (!isTotal && !/^\d{3}(\d\d){0,2}$/.test(code))) return [];
    return [{ code: isTotal ? '' : code, cells: row }];
  });
  const parentOf = (code: string) => (code.length <= 3 ? '' : code.slice(0, -2));
  const width = Math.max(0, ...rows.map(({ length }) => length));
  return lines.flatMap(({ code, cells }) => {
    const children = lines.filter((line) => line.code !== '' && parentOf(line.code) === code);
    if (children.length === 0) return [];
    return Array.from({ length: width }, (_, column) => column).flatMap((column): Sum[] => {
      const amounts = [cells, ...children.map((child) => child.cells)].map((row) => row[column] ?? '');
      if (!amounts.every((text) => /^(-?[\d,]+\.\d\d)?$/.test(text)) || amounts.every((text) => text === ''))
        return [];
      const [total, ...parts] = amounts.map((text) => new Decimal(text.replaceAll(',', '') || 0));
      return [{ label: `${sheet} ${code} ${column}`, difference: total!.minus(Decimal.sum(0, ...parts)) }];
    });
  });
}
