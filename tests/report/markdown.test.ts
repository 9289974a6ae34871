import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { gatedResult, hostileResult } from '../support/gated-result.ts';
import { sampleResult } from '../support/sample-result.ts';

describe('Markdown', () => {
  test('counts, findings by section, the cause once, what was not checked', () => {
    const text = renderMarkdown(gatedResult, { lang: 'zh' });
    expect(text).toContain('## 某市政务服务局 · 2023 年度部门决算');
    expect(text).toContain('| 错误 | 警告 | 提示 | 已豁免 | 基线内 | 通过 | 未能核对 | 不适用 |');
    expect(text).toContain('### T03 支出决算表 · 03支出决算表.csv');
    expect(text.match(/可能原因/g)).toHaveLength(1);
    expect(text).toContain('建议：T03 D12 842.10 → 824.10');
    expect(text).toContain('已豁免：口径不同');
    expect(text).toContain('基线中已有');
    expect(text).toContain('T08-01 T08-02');
    expect(text).toContain('| 配置中已关闭 | T09-02 | 1 |');
  });

  test('every table row has the cells of its head', () => {
    for (const result of [gatedResult, hostileResult]) {
      const lines = renderMarkdown(result, { lang: 'en' }).split('\n');
      let width = 0;
      let rows = 0;
      for (const [at, line] of lines.entries()) {
        if (!line.startsWith('|')) continue;
        const cells = line.split('|').length;
        if (lines[at + 1]?.startsWith('| ---')) width = cells;
        expect(cells).toBe(width);
        rows += 1;
      }
      expect(rows).toBeGreaterThan(10);
    }
  });

  test('hostile text is text', () => {
    const text = renderMarkdown(hostileResult, { lang: 'zh' });
    expect(text).not.toMatch(/<(?!br>)/);
    expect(text).not.toContain('[a](b)');
    expect(text).not.toContain('@octocat');
  });

  test('several submissions follow each other; a clean one says so', () => {
    const clean = { ...sampleResult, findings: [], problems: [], undecided: [] };
    const text = renderMarkdown([sampleResult, clean], { lang: 'zh' });
    expect(text.match(/^## /gm)).toHaveLength(2);
    expect(text).toContain('没有发现不一致。');
  });
});
