import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils, write } from '@e965/xlsx';
import { afterAll, describe, expect, it } from 'vitest';
import { readDocument } from '../../src/ingest/read-document.ts';
import type { Grid } from '../../src/model/grid.ts';
import type { TableReading } from '../../src/model/table.ts';
import { recogniseTables } from '../../src/recognise/recognise-tables.ts';
import { functionalName } from '../support/functional-items.ts';
import { generateDepartment } from '../support/generate-department.ts';
import { runMain } from '../support/run-main.ts';
import { formatAmount } from '../support/tables/format-amount.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.ts';

afterAll(removeTemporaryFolders);

/** Not in the old form, and with something in all nine tables but the last. */
const department = Array.from({ length: 200 }, (_, seed) => generateDepartment(seed + 1)).find(
  ({ oldForm, facts }) =>
    !oldForm && ['t08.total.total', 't07.total.actual'].every((key) => (facts.get(key) ?? 0) > 0),
)!;
const amount = (key: string): string => formatAmount(department.facts.get(key) ?? 0, 'wanyuan');

/** The figures of the department in the cells that stand for them, and its codes on the blank lines below 合计. */
function fill({ rows }: Grid, table: TableReading): string[][] {
  const filled = rows.map((row) => [...row]);
  for (const { key, location } of table.facts) {
    const row = filled[location.row! - 1]!;
    while (row.length < location.column!) row.push('');
    row[location.column! - 1] = amount(key);
  }
  const total = table.rows.find(({ key }) => key === 'total');
  if (!total || !/^T0[23589]$/.test(table.table)) return filled;
  const columns = table.facts
    .filter(({ key }) => key.split('.')[1] === 'total')
    .map(({ key, location }) => ({ key: key.split('.')[2]!, column: location.column! - 1 }));
  const prefix = table.table.toLowerCase();
  const codes = new Set(
    [...department.facts].flatMap(([key, value]) => {
      const [of, code = '', column = ''] = key.split('.');
      const isOwn = of === prefix && /^\d+$/.test(code) && columns.some((one) => one.key === column);
      return isOwn && value !== 0 ? [code] : [];
    }),
  );
  const lines = [...codes].sort().map((code) => {
    const line = [code, functionalName(code, department.year)];
    for (const { key, column } of columns) line[column] = amount(`${prefix}.${code}.${key}`);
    return Array.from(line, (text) => text ?? '');
  });
  filled.splice(total.location.row!, lines.length, ...lines);
  return filled;
}

async function readFolder(folder: string) {
  const names = readdirSync(folder).filter((name) => /\.(?:csv|xlsx)$/.test(name));
  const grids: Grid[] = [];
  for (const name of names) {
    grids.push(...(await readDocument({ name, bytes: readFileSync(join(folder, name)) })).grids);
  }
  return grids.map((grid) => ({ grid, table: recogniseTables([grid]).tables[0]! }));
}

const asCsv = (rows: string[][]): string =>
  `\ufeff${rows.map((row) => row.map((text) => (/[",]/.test(text) ? `"${text}"` : text)).join(',')).join('\r\n')}`;

describe('what init wrote, filled in', () => {
  it.each([[[]], [['--xlsx']]])('is recognised, and passes %j', async (flags) => {
    const folder = join(temporaryFolder(), '某局');
    await runMain(['init', folder, '--year', String(department.year), ...flags]);
    rmSync(join(folder, '决算情况说明.txt'));
    for (const { grid, table } of await readFolder(folder)) {
      const path = join(folder, grid.file);
      const rows = fill(grid, table);
      if (grid.sheet === undefined) writeFileSync(path, asCsv(rows));
      else {
        const book = read(readFileSync(path), { type: 'buffer' });
        const numbers = rows.map((row) => row.map((text) => (/\.\d\d$/.test(text) ? Number(text) : text)));
        book.Sheets[grid.sheet] = utils.aoa_to_sheet(numbers);
        writeFileSync(path, write(book, { type: 'buffer', bookType: 'xlsx' }));
      }
    }
    const { code, stdout } = await runMain(['check', folder, '--format', 'json']);
    const result = JSON.parse(stdout);
    expect(result.findings.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
    expect(result.problems.filter(({ severity }: { severity: string }) => severity !== 'note')).toEqual([]);
    expect(code).toBe(0);
    const tables = new Set(result.submission.sources.map(({ table }: { table?: string }) => table));
    expect(tables.size).toBe(9);
    expect(result.summary.passed).toBeGreaterThan(200);
    const wrong = (await readFolder(folder)).flatMap(({ table }) =>
      table.facts.filter(({ key, value }) => !value.eq(amount(key))).map(({ key }) => key),
    );
    expect(wrong).toEqual([]);
  });
});
