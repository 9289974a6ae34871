import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/ingest/limits.ts';
import { readDocument } from '../../src/ingest/read-document.ts';
import { TABLE_IDS } from '../../src/model/table-id.ts';
import { parseConfig } from '../../src/policy/parse-config.ts';
import { recogniseTables } from '../../src/recognise/recognise-tables.ts';
import { runMain } from '../support/run-main.ts';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'juesuan-init-')), '某局2024');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

async function recognised() {
  const grids = [];
  for (const name of readdirSync(folder).filter((one) => !one.endsWith('.json'))) {
    const document = await readDocument({ name, bytes: readFileSync(join(folder, name)) });
    expect(document.problems).toEqual([]);
    grids.push(...document.grids);
  }
  return recogniseTables(grids);
}

describe('juesuan init', () => {
  it.each([[[]], [['--xlsx']]])('writes nine tables that are recognised as such %j', async (flags) => {
    const { code, stdout } = await runMain(['init', folder, '--year', '2024', ...flags]);
    expect([code, stdout]).toEqual([0, expect.stringContaining('2024')]);
    const { tables, unknown } = await recognised();
    expect(tables.map(({ table }) => table).sort()).toEqual([...TABLE_IDS]);
    expect(unknown).toEqual([]);
    expect(tables.every((table) => table.unit === 'wanyuan' && table.year === 2024)).toBe(true);
    const columns = Object.fromEntries(tables.map((table) => [table.table, table.columns.length]));
    expect(columns).toMatchObject({ T02: 7, T03: 6, T04: 4, T05: 3, T08: 6, T09: 3 });
  });

  it('begins each CSV with a byte order mark, so that Excel reads it', async () => {
    await runMain(['init', folder]);
    const names = readdirSync(folder);
    expect(names).toHaveLength(11);
    for (const name of names.filter((one) => !one.endsWith('.json')))
      expect([...readFileSync(join(folder, name)).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('names the classes of the year', async () => {
    await runMain(['init', folder, '--year', '2018']);
    const summary = readFileSync(join(folder, '01收入支出决算总表.csv'), 'utf8');
    expect(summary).toContain('医疗卫生与计划生育支出');
    expect(summary).not.toContain('卫生健康支出');
  });

  it('explains every setting in a configuration that is valid, as written and with all of them in force', async () => {
    await runMain(['init', folder, '--year', '2024']);
    const text = readFileSync(join(folder, 'juesuan.config.json'), 'utf8');
    expect(parseConfig(text, 'juesuan.config.json')).toEqual({ year: 2024 });
    const inForce = text
      .replace(/^ {2}\/\/ (?=["\]} ])/gm, '  ')
      .replace(/^( {2}.*[\w"\]}])$(?=\n\n)/gm, '$1,');
    const schema = JSON.parse(readFileSync('schemas/config.schema.json', 'utf8'));
    const known = Object.keys(schema.properties).filter((name) => name !== '$schema');
    const config = parseConfig(inForce, 'juesuan.config.json');
    expect(Object.keys(config).sort()).toEqual(known.sort());
    expect(config.limits).toEqual(DEFAULT_LIMITS);
  });

  it('overwrites nothing', async () => {
    await runMain(['init', folder]);
    const path = join(folder, '03支出决算表.csv');
    writeFileSync(path, '已填');
    rmSync(join(folder, '01收入支出决算总表.csv'));
    const { code, stderr } = await runMain(['init', folder]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('已经存在')]);
    expect(readFileSync(path, 'utf8')).toBe('已填');
    expect(readdirSync(folder)).not.toContain('01收入支出决算总表.csv');
  });
});
