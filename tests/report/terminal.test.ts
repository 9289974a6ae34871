import { describe, expect, test } from 'vitest';
import { arrangeFindings } from '../../src/report/arrange.ts';
import { displayWidth } from '../../src/report/layout/display-width.ts';
import { plainStyle, type Style } from '../../src/report/style.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { sampleResult } from '../support/sample-result.ts';

const render = (options: Partial<Parameters<typeof renderTerminal>[1]> = {}) =>
  renderTerminal(sampleResult, { lang: 'zh', ...options });

describe('arrangement', () => {
  test('by table and section, the diagnosed and the grouped together', () => {
    const sections = arrangeFindings(sampleResult, 'note');
    const shape = sections.map(({ table, section, blocks }) => [
      table ?? section ?? 'whole',
      blocks.map((block) => [block.diagnosis?.id, ...block.findings.map(({ id }) => id)]),
    ]);
    expect(shape).toEqual([
      ['T03', [['d1', 'f3', 'f4']]],
      [
        '第三部分 决算情况说明 / （一）收支总体说明',
        [
          [undefined, 'f1'],
          [undefined, 'f2'],
        ],
      ],
      ['whole', [[undefined, 'f5']]],
    ]);
  });

  test('leaves out what is less severe than asked', () => {
    const ids = (least: 'error' | 'warning') =>
      arrangeFindings(sampleResult, least).flatMap(({ blocks }) =>
        blocks.flatMap(({ findings }) => findings.map(({ id }) => id)),
      );
    expect(ids('error')).toEqual(['f3', 'f4', 'f1']);
    expect(ids('warning')).toEqual(['f3', 'f4', 'f1', 'f2']);
  });
});

describe('the terminal report', () => {
  test('underlines the culprit, column for column, and the figures it was compared with', () => {
    const lines = render({ verbose: true }).split('\n');
    const at = lines.findIndex((line) => line.includes('98 |'));
    const clause = lines[at]!;
    const marks = lines[at + 1]!;
    const column = (text: string, part: string) => displayWidth(text.slice(0, text.indexOf(part)));
    expect(column(marks, '^^^^^^^')).toBe(column(clause, '4294.10'));
    expect(column(marks, '~~~~~')).toBe(column(clause, '645.1'));
    expect(marks.trim()).toBe(`| ${marks.slice(marks.indexOf('|') + 2)}`.trim());
  });

  test('gives place, figures, formula with the figures filled in, and the other places', () => {
    const text = render({ verbose: true });
    expect(text).toContain('✗ 错误  D12  210 卫生健康支出 / 基本支出');
    expect(text).toContain('列示  842.10 万元   应为 824.10 万元   相差 18.00 万元');
    expect(text).toContain(
      '算式  支出 = 基本支出 + 项目支出\n            4294.10 ≠ 645.1 + 3754.88 = 4399.98',
    );
    expect(text).toContain('另见  T03 03支出决算表.csv C5 合计 / 本年支出合计');
    expect(text).toContain('D1  D12  210 卫生健康支出 / 基本支出  842.10 → 824.10');
  });

  test('a finding takes at most four lines unless all is asked for', () => {
    const long = '这一处与其他各处都对不上，'.repeat(30);
    const findings = sampleResult.findings.map(({ diagnosis: _, group: __, ...finding }) => ({
      ...finding,
      messageId: long,
    }));
    const short = renderTerminal({ ...sampleResult, findings, diagnoses: [] }, { lang: 'zh' });
    const blocks = short.split(/\n\n/).filter((block) => /[✗!] /.test(block));
    expect(blocks).toHaveLength(4);
    for (const block of blocks) {
      const lines = block.split('\n');
      const head = lines.findIndex((line) => /[✗!] /.test(line));
      expect(lines.length - head, block).toBeLessThanOrEqual(4);
    }
    expect(short).toContain('4294.10 ≠ 645.1 + 3754.88 = 4399.98');
  });

  test('what is surest comes first among what is equally bad', () => {
    const [d1] = sampleResult.diagnoses;
    const [f1] = sampleResult.findings;
    const sure = { ...d1!, id: 'd2', confidence: 0.99, explains: ['f1'] };
    const unsure = { ...d1!, confidence: 0.4 };
    const findings = sampleResult.findings.map((finding) =>
      finding.id === f1!.id ? { ...finding, diagnosis: 'd2' } : finding,
    );
    const sections = arrangeFindings({ ...sampleResult, findings, diagnoses: [unsure, sure] }, 'warning');
    expect(sections[0]!.blocks.map(({ diagnosis }) => diagnosis?.id)).toEqual(['d2', 'd1']);
  });

  test('what a baseline knows is counted, and shown when asked', () => {
    const known = sampleResult.findings.map((finding) =>
      finding.id === 'f2' ? { ...finding, baseline: true as const } : finding,
    );
    const result = { ...sampleResult, findings: known, summary: { ...sampleResult.summary, baseline: 1 } };
    const text = renderTerminal(result, { lang: 'zh' });
    expect(text).not.toContain('N-07');
    expect(text.replaceAll(/\s/g, '')).toContain('基线中已有1条（加--verbose显示）');
    expect(renderTerminal(result, { lang: 'zh', verbose: true })).toContain('○ 已知');
  });

  test('rules that did not run are a line a reason, not a line a rule', () => {
    const undecided = Array.from({ length: 120 }, (_, at) => ({
      rule: `T01-${at % 17}`,
      messageId: 'table-missing',
      data: { table: 'T01' },
    }));
    const text = renderTerminal({ ...sampleResult, undecided }, { lang: 'zh', verbose: true });
    expect(text).toContain('没有 T01 收入支出决算总表：17 条规则未执行（120 项）');
    expect(text.match(/T01-\d/g)).toBeNull();
  });

  test('subjects that no table has a figure for are one line', () => {
    const undecided = ['基本支出', '收、支总计', '基本支出', '其他收入'].map((name) => ({
      rule: 'N-30',
      messageId: 'tie-table-missing',
      data: { name, fact: `t03.${name}` },
    }));
    const summary = { ...sampleResult.summary, undecided: undecided.length };
    const result = { ...sampleResult, undecided, summary };
    expect(renderTerminal(result, { lang: 'zh', verbose: true, width: 120 })).toContain(
      '没有可以核对“基本支出”的决算表数据（“收、支总计”、“其他收入”同此）：N-30 未执行（4 项）',
    );
    expect(renderTerminal(result, { lang: 'zh' }).replaceAll('\n', '')).toContain(
      '没有可以核对“基本支出”的决算表数据等',
    );
  });

  test('ends with what to do next', () => {
    const last = (text: string) => text.trimEnd().split('\n').at(-1);
    expect(last(render())).toBe(
      '下一步：-V 看全部细节；-o 报告.html 对照原表看；juesuan explain T03-02 看规则',
    );
    expect(last(render({ quiet: true }))).not.toContain('下一步');
  });

  test('closes with the counts, what could not be checked and why', () => {
    const text = render().replace(/\n/g, '');
    expect(text).toContain(
      '3 个错误；1 个警告；1 个提示（加 --verbose 显示）；412 项核对通过；3 项未能核对（',
    );
    expect(text).toContain('读懂 38 个');
  });

  test('hides notes unless asked, and everything but errors when quiet', () => {
    expect(render()).not.toContain('P-01');
    expect(render({ verbose: true })).toContain('P-01');
    expect(render({ verbose: true })).toContain('T08-02');
    expect(render()).toContain('N-07');
    expect(render({ quiet: true })).not.toContain('N-07');
  });

  test.each([60, 80, 120])('fits %i columns in both languages', (width) => {
    for (const lang of ['zh', 'en'] as const) {
      for (const line of render({ lang, width, verbose: true }).split('\n')) {
        expect(displayWidth(line), line).toBeLessThanOrEqual(width);
      }
    }
  });

  test('colour is decoration: without it the text is the same', () => {
    const painted = Object.fromEntries(
      Object.keys(plainStyle).map((name) => [
        name,
        (text: string) => (text ? `\u001b[1m${text}\u001b[22m` : text),
      ]),
    ) as unknown as Style;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the escapes put in above
    const stripped = render({ style: painted }).replace(/\u001b\[\d+m/g, '');
    const trimmed = (text: string) => text.replace(/ +$/gm, '');
    expect(trimmed(stripped)).toBe(trimmed(render()));
    expect(render()).not.toContain('\u001b');
  });

  test('a long block shows the first few; what rounding explains is brief', () => {
    const [finding] = sampleResult.findings.filter(({ id }) => id === 'f4');
    const many = Array.from({ length: 20 }, (_, at) => ({ ...finding!, id: `m${at}`, diagnosis: 'd1' }));
    const note = {
      ...finding!,
      id: 'n',
      severity: 'note' as const,
      agreement: 'rounding' as const,
      diagnosis: 'none',
    };
    const text = (verbose: boolean) =>
      renderTerminal({ ...sampleResult, findings: [...many, note] }, { lang: 'zh', verbose });
    expect(text(false)).toContain('同一原因的还有 15 条（加 --verbose 显示）');
    expect(text(false).match(/✗ 错误/g)).toHaveLength(5);
    expect(text(true).match(/✗ 错误/g)).toHaveLength(20);
    expect(text(true)).toContain('900.00 ≈ 842.10 + 75.90 = 918.00');
  });

  test('what could not be checked is summed up by reason, tables together', () => {
    const undecided = ['T01', 'T03', 'T01', 'T09'].map((table) => ({
      rule: 'R',
      messageId: 'table-missing',
      data: { table },
    }));
    const text = renderTerminal(
      { ...sampleResult, undecided, summary: { ...sampleResult.summary, undecided: 4 } },
      { lang: 'zh' },
    ).replace(/\n/g, '');
    expect(text).toContain('4 项未能核对（没有 T01、T03、T09）');
  });

  test('a clean submission is called so only if something was checked', () => {
    const empty = { ...sampleResult, findings: [], problems: [], undecided: [] };
    const summary = { ...sampleResult.summary, error: 0, warning: 0, note: 0, undecided: 0 };
    expect(renderTerminal({ ...empty, summary }, { lang: 'zh' })).toContain('没有发现不一致。');
    expect(renderTerminal({ ...empty, summary: { ...summary, passed: 0 } }, { lang: 'zh' })).not.toContain(
      '没有发现',
    );
  });

  test('a culprit that cannot be named heads nothing: its candidates follow the finding', () => {
    const [named] = sampleResult.diagnoses;
    const candidates = Array.from({ length: 6 }, (_, at) => ({
      ...named!.corrections[0]!,
      suggested: `${at}.00`,
    }));
    const text = renderTerminal(
      { ...sampleResult, diagnoses: [{ ...named!, status: 'group', corrections: candidates }] },
      { lang: 'zh' },
    );
    expect(text.indexOf('D1  D12')).toBeGreaterThan(text.indexOf('✗ 错误  D12'));
    expect(text).toContain('2.00；等 6 处');
    expect(text).not.toContain('把握');
  });

  test('tables in a row are written as a range', () => {
    const undecided = ['T01', 'T02', 'T03', 'T05', 'T08', 'T09'].map((table) => ({
      rule: 'R',
      messageId: 'table-missing',
      data: { table },
    }));
    const summary = { ...sampleResult.summary, undecided: 6 };
    expect(
      renderTerminal({ ...sampleResult, undecided, summary }, { lang: 'zh' }).replace(/\n/g, ''),
    ).toContain('没有 T01–T03、T05、T08、T09');
  });
});
