import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TextExplanation } from '../../src/model/text-explanation.ts';
import { runMain } from '../support/run-main.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.ts';

const TEXT = [
  '清河区图书馆2023年度部门决算',
  '二、支出决算情况说明',
  '本年支出合计120.50万元，其中：基本支出80.50万元，占66.80%；项目支出40.00万元，占33.20%。',
  '支出决算比年初预算多的，主要是人员。',
  '公务接待费年初预算2.00万元，支出决算1.50万元，完成年初预算的75%。',
].join('\n');

let file: string;
beforeAll(() => {
  file = join(temporaryFolder(), '说明.txt');
  writeFileSync(file, TEXT);
});
afterAll(removeTemporaryFolders);

describe('juesuan read', () => {
  test('shows every paragraph with figures: events, figures, readings', async () => {
    const { code, stdout, stderr } = await runMain(['read', file]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.match(/^第 \d+ 行$/gm)).toEqual(['第 3 行', '第 5 行']);
    expect(stdout).toContain('“其中”开列分项');
    expect(stdout).toMatch(/80\.50万元 +决算数 +基本支出（basic）/);
    expect(stdout).toMatch(
      /分项 +算得通[^\n]*\n +总数 120\.50万元（本年支出合计）、其中 80\.50万元（基本支出）/,
    );
    expect(stdout).toMatch(/2\.00万元 +预算数 .*年初预算/);
  });

  test('--line shows the paragraph of that line only', async () => {
    const { code, stdout } = await runMain(['read', file, '--line', '5']);
    expect(code).toBe(0);
    expect(stdout).toContain('比率 75%、决算 1.50万元');
    expect(stdout).not.toContain('120.50');
  });

  test('json holds what is shown', async () => {
    const { stdout } = await runMain(['read', file, '--line', '3', '--format', 'json']);
    const { paragraphs }: TextExplanation = JSON.parse(stdout);
    expect(paragraphs.map(({ lines }) => lines)).toEqual([[3]]);
    expect(paragraphs[0]!.statements.map(({ kind }) => kind)).toEqual(['list', 'share', 'share']);
  });

  test('English but for what it quotes', async () => {
    const { stdout } = await runMain(['read', file, '--lang', 'en']);
    expect(stdout).toContain('“其中” opens a list');
    expect(stdout).toMatch(/share, computes[^\n]*\n +percentage 66\.80%, part 80\.50万元 \(基本支出\)/);
    const foreign = (stdout.match(/\p{Script=Han}+/gu) ?? []).filter(
      (run) => !`${TEXT}${file}`.includes(run),
    );
    expect(foreign).toEqual([]);
  });

  test('a line without figures, a folder without a text, a file that is not there: one sentence and code 2', async () => {
    const nothing = await runMain(['read', file, '--line', '4']);
    expect(nothing).toMatchObject({ code: 2, stdout: '' });
    expect(nothing.stderr).toBe(`错误：${file} 第 4 行所在的段没有数字。不加 --line 看全文。\n`);
    const folder = join(temporaryFolder(), '空');
    mkdirSync(folder);
    writeFileSync(join(folder, '说明.txt'), '关于放假的通知\n十月一日起放假。');
    const none = await runMain(['read', folder]);
    expect(none.code).toBe(2);
    expect(none.stderr).toMatch(/^错误：.+\n$/);
    const missing = await runMain(['read', join(folder, '没有.txt')]);
    expect(missing.code).toBe(2);
    expect(missing.stderr).toContain('没有.txt');
  });
});
