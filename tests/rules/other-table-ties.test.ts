import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';

const T05 = [
  '一般公共预算财政拨款支出决算表',
  '单位：万元',
  '功能分类科目编码,科目名称,合计,基本支出,项目支出',
  ',合计,158.70,98.40,60.30',
  '201,一般公共服务支出,120.50,70.20,50.30',
  '20103,政府办公厅（室）及相关机构事务,120.50,70.20,50.30',
  '2010301,行政运行,70.20,70.20,',
  '2010302,一般行政管理事务,50.30,,50.30',
  '213,农林水支出,38.20,28.20,10.00',
  '21301,农业农村,38.20,28.20,10.00',
  '2130101,行政运行,28.20,28.20,',
  '2130199,其他农业农村支出,10.00,,10.00',
];

/** 基本支出 by function and item; `wages` and `office` of 2010301. */
const detail = (title: string, wages: string, office: string) => [
  title,
  '单位：万元',
  '科目编码,科目名称,合计,工资福利支出,商品和服务支出',
  ',合计,98.40,70.30,28.10',
  '201,一般公共服务支出,70.20,50.20,20.00',
  '20103,政府办公厅（室）及相关机构事务,70.20,50.20,20.00',
  `2010301,行政运行,70.20,${wages},${office}`,
  '213,农林水支出,28.20,20.10,8.10',
  '21301,农业农村,28.20,20.10,8.10',
  '2130101,行政运行,28.20,20.10,8.10',
];

const file = (name: string, lines: readonly string[]) => ({
  name,
  bytes: Buffer.from(lines.join('\n'), 'utf8'),
});
const run = (lines: readonly string[]) =>
  check({ id: 'x', files: [file('05.csv', T05), file('明细.csv', lines)] });
const BASIC = '一般公共预算财政拨款基本支出经济分类明细表';

describe('O-05', () => {
  it('holds the total of a detail table of basic expenditure against 基本支出 of T05', async () => {
    const { findings, rules } = await run(detail(BASIC, '50.20', '20.00'));
    expect(findings).toEqual([]);
    expect(rules.find(({ id }) => id === 'O-05')).toMatchObject({ passed: 7, failed: 0 });
  });

  it('finds the one code that differs', async () => {
    const lines = detail(BASIC, '50.20', '20.00').map((line) =>
      line.replace('2130101,行政运行,28.20', '2130101,行政运行,22.80'),
    );
    const { findings, diagnoses } = await run(lines);
    const ties = findings.filter(({ rule }) => rule === 'O-05');
    expect(ties.map(({ stated, expected, locations }) => [stated, expected, locations[0]?.cell])).toEqual([
      ['22.80', '28.20', 'C10'],
    ]);
    expect(diagnoses.map(({ corrections }) => corrections[0]?.suggested)).toEqual(['28.20']);
  });

  it('is silent where the title covers other money', async () => {
    for (const title of ['财政拨款基本支出明细表', '政府性基金预算财政拨款支出明细表'])
      expect((await run(detail(title, '50.20', '20.00'))).rules.find(({ id }) => id === 'O-05')?.passed).toBe(
        0,
      );
  });

  it('is silent where several codes differ: the columns cover different things', async () => {
    const lines = detail(BASIC, '50.20', '20.00').map((line) =>
      line.replace(/^(213\d*,[^,]+),28.20,20.10/, '$1,26.20,18.10'),
    );
    expect((await run(lines)).findings.filter(({ rule }) => rule === 'O-05')).toEqual([]);
  });
});
