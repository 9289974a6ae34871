import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { completeSet } from '../support/complete-set.ts';
import { runCli } from '../support/run-cli.ts';
import { isDeep } from '../support/seeds.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.ts';

afterAll(removeTemporaryFolders);

const files = Object.entries(completeSet());
/** Two years in one folder, told by the names of the files; every figure of the first is another. */
const both = Object.fromEntries(
  ['2023', '2024'].flatMap((year) =>
    files.map(([name, bytes]) => {
      const text = new TextDecoder().decode(bytes).replaceAll('2024', year);
      const grown = year === '2024' ? text : text.replaceAll(/(\d)\.(\d\d)/g, '1$1.$2');
      return [`区/某局/${year}年${name}`, grown];
    }),
  ),
);
const root = temporaryFolder({
  ...both,
  ...Object.fromEntries(files.map(([name, bytes]) => [`区/街道/一所/${name}`, bytes])),
  ...Object.fromEntries(files.map(([name, bytes]) => [`区/街道/二所/${name}`, bytes])),
});

describe('two sets in one folder of a batch', () => {
  const here = temporaryFolder();
  const batch = (...options: string[]) => runCli(['batch', root, ...options], { cwd: here });

  test('are checked one by one, each with a report of its own, and resumed as one', async () => {
    const { stdout } = await batch('-f', 'csv', '--reports', '报告');
    const ids = stdout
      .split('\r\n')
      .slice(1)
      .map((row) => row.split(',')[0])
      .filter(Boolean);
    expect(ids).toEqual(['区/某局/2023', '区/某局/2024', '区/街道/一所', '区/街道/二所']);
    for (const year of ['2023', '2024'])
      expect(readFileSync(join(here, '报告', `区/某局/${year}.html`), 'utf8')).toContain('<html');
    const again = await batch('-f', 'json', '--resume');
    expect(JSON.parse(again.stdout)).toMatchObject({
      departments: { total: 4 },
      run: { resumed: 3 },
      unchecked: { tables: { T01: 0 } },
    });
  });

  test.runIf(isDeep)('and districts have subtotals as deep as asked', async () => {
    const { stdout } = await batch('-f', 'json', '--levels', '3', '--overwrite');
    const { areas } = JSON.parse(stdout);
    expect(
      areas.map(({ area, departments }: { area: string; departments: number }) => [area, departments]),
    ).toEqual([
      ['区', 4],
      ['区/某局', 2],
      ['区/街道', 2],
    ]);
  });
});
