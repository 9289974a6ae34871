import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { renderCsv } from '../../src/report/csv.ts';
import { gatedResult, HOSTILE, hostileResult } from '../support/gated-result.ts';

const rowsOf = (text: string): string[][] => parse(text, { bom: true });

describe('CSV', () => {
  test('opens in Excel: byte order mark, CRLF, one finding a line', () => {
    const text = renderCsv(gatedResult, { lang: 'zh' });
    expect(text.startsWith('\ufeff单位,序号,级别')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    const [head, ...rows] = rowsOf(text);
    expect(rows).toHaveLength(gatedResult.findings.length);
    const first = Object.fromEntries(head!.map((name, at) => [name, rows[0]![at]]));
    expect(first).toMatchObject({ 规则: 'N-03', 列示: '4294.10', 相差: '-105.88', 行或段: '98' });
    expect(Object.fromEntries(head!.map((name, at) => [name, rows[2]![at]]))).toMatchObject({
      单元格: 'D12',
      建议: 'D12 824.10',
    });
    expect(rows[1]![3]).toBe('已豁免：口径不同（张三、至 2025-12-31）');
  });

  test('no cell begins like a formula, numbers excepted', () => {
    const starts = [
      '=1+1',
      '+1+1',
      '-1+1',
      '@SUM(A1)',
      '＝1+1',
      '－HYPERLINK',
      '\t=1',
      '  =1',
      '|calc',
      HOSTILE,
    ];
    const result = {
      ...hostileResult,
      findings: starts.map((stated) => ({ ...hostileResult.findings[0]!, stated, difference: '-3.50' })),
    };
    const [head, ...rows] = rowsOf(renderCsv(result, { lang: 'zh' }));
    const number = /^-?[\d.]+$/;
    for (const row of rows) {
      for (const cell of row) if (!number.test(cell)) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠|]/);
    }
    expect(rows.map((row) => row[head!.indexOf('相差')])).toEqual(starts.map(() => '-3.50'));
    expect(rows[0]![head!.indexOf('列示')]).toBe("'=1+1");
  });
});
