import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { completeSet, NARRATIVE } from '../support/complete-set.ts';
import { runCli } from '../support/run-cli.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.ts';

afterAll(removeTemporaryFolders);

const under = (folder: string, without: readonly string[] = []) =>
  Object.fromEntries(
    Object.entries(completeSet())
      .filter(([name]) => !without.some((part) => name.includes(part)))
      .map(([name, bytes]) => [`${folder}/${name}`, bytes]),
  );
/** Its tables lie in 附件: part of it, no department of their own. */
const filed = Object.fromEntries(
  Object.entries(completeSet()).map(([name, bytes]) => [
    name === NARRATIVE ? `东区/卫生局/${name}` : `东区/卫生局/附件/${name}`,
    bytes,
  ]),
);
const folder = temporaryFolder({
  ...under('东区/教育局'),
  ...filed,
  ...under('西区/教育局', [NARRATIVE]),
});
const run = (...options: string[]) =>
  runCli(
    ['batch', 'sets', '--overwrite', ...options].map((one) => (one === 'sets' ? folder : one)),
    {
      cwd: temporaryFolder(),
    },
  );

describe('a batch tells whole sets from those that only look clean', () => {
  test('in its summary, with a subtotal a district', async () => {
    const { code, stdout } = await run('--format', 'json');
    const summary = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(summary.departments.total).toBe(3);
    expect(summary.completeness).toEqual({ complete: 2, cleanInPart: 1 });
    expect(summary.areas).toEqual([
      { area: '东区', departments: 2, complete: 2, clean: 2, error: 0, warning: 0 },
      { area: '西区', departments: 1, complete: 0, clean: 1, error: 0, warning: 0 },
    ]);
  });

  test('on the screen and in the list of departments', async () => {
    const file = join(temporaryFolder(), '部门.csv');
    const { stdout } = await run('--format', 'terminal', '--format', `csv=${file}`);
    expect(stdout.replaceAll('\n', '')).toContain(
      '材料完整 2 份，不完整 1 份（其中 1 份只是查过的部分没有错误和警告）。',
    );
    expect(stdout).toContain('按文件夹小计');
    const list = readFileSync(file, 'utf8').split('\r\n');
    expect(list.find((line) => line.startsWith('西区'))).toContain('缺 情况说明');
    expect(list.find((line) => line.startsWith('东区/卫生局'))).toContain('完整');
  });

  test('and fails a gate by them', async () => {
    expect((await run('--require', 'T03')).code).toBe(0);
    expect((await run('--require', 'complete')).code).toBe(3);
    expect((await run('--fail-on', 'unchecked')).code).toBe(3);
  });
});
