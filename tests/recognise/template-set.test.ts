import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import schema from '../../schemas/template-extension.schema.json' with { type: 'json' };
import type { Grid } from '../../src/model/grid.ts';
import { ProblemError } from '../../src/model/problem.ts';
import { parseTemplates } from '../../src/recognise/parse-template.ts';
import { recogniseTables } from '../../src/recognise/recognise-tables.ts';
import { extendTemplates } from '../../src/recognise/template-set.ts';
import { renderMessage } from '../../src/report/message.ts';

const OWN = {
  table: 'T05',
  titles: ['公共财政支出明细决算表'],
  columns: [
    { key: 'total', labels: ['支出数'] },
    { key: 'basic', labels: ['经常支出'] },
    { key: 'project', labels: ['专项支出'] },
  ],
  blankWords: ['未安排'],
};
const grid: Grid = {
  file: '甲.csv',
  rows: [
    ['公共财政支出明细决算表'],
    ['单位：万元'],
    ['科目编码', '科目名称', '支出数', '经常支出', '专项支出'],
    ['', '合计', '12.00', '12.00', '未安排'],
    ['201', '一般公共服务支出', '12.00', '12.00', '未安排'],
  ],
};

describe('templates of a province', () => {
  test('add titles, labels and words that mean zero', () => {
    expect(recogniseTables([grid]).tables).toEqual([]);
    const { tables, problems } = recogniseTables([grid], extendTemplates(parseTemplates(OWN, 't.json')));
    expect(problems).toEqual([]);
    expect(tables.map(({ table }) => table)).toEqual(['T05']);
    const facts = Object.fromEntries(tables[0]!.facts.map(({ key, value }) => [key, value.toString()]));
    expect(facts).toMatchObject({ 't05.total.total': '12', 't05.201.basic': '12', 't05.201.project': '0' });
  });

  test('leave the built-in ones as they are', () => {
    const built: Grid = {
      ...grid,
      rows: [
        ['一般公共预算财政拨款支出决算表'],
        grid.rows[1]!,
        ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
        ['', '合计', '1.00', '1.00', '0.00'],
      ],
    };
    for (const set of [undefined, extendTemplates(parseTemplates([OWN], 't.json'))]) {
      expect(recogniseTables([built], set).tables.map(({ table }) => table)).toEqual(['T05']);
    }
  });

  const validate = new Ajv2020().compile(schema);

  test.each([
    [{ ...OWN, table: 'T10' }, 'template-table'],
    [{ ...OWN, title: [] }, 'template-unknown-field'],
    [{ ...OWN, titles: 'x' }, 'template-shape'],
    [{ ...OWN, columns: [{ key: 'basic' }] }, 'template-shape'],
    [3, 'template-table'],
  ])('%j is refused, by its schema too', (json, messageId) => {
    expect(validate(json)).toBe(false);
    expect(refusal(json)).toBe(messageId);
  });

  test('a key that the table does not have is refused with those it has', () => {
    expect(refusal({ table: 'T05', columns: [{ key: 'basis', labels: ['基'] }] })).toBe(
      'template-unknown-key',
    );
    expect(validate(OWN)).toBe(true);
  });

  function refusal(json: unknown): string | undefined {
    try {
      parseTemplates(json, 't.json');
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const { messageId, data } = error.problem;
      expect(renderMessage(messageId, data, 'zh')).not.toContain('〔');
      return messageId;
    }
    return undefined;
  }
});
