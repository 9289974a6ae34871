import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { titleOf } from '../../src/report/finding-text.ts';

const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text, 'utf8') });

const BUDGET_TABLE = file(
  '收支总表.csv',
  '2025年部门收支预算总表\n单位：万元\n收入,,支出,\n项目,预算数,项目,预算数\n一、一般公共预算拨款收入,90.00,一、一般公共服务支出,70.00\n收入总计,90.00,支出总计,90.00\n',
);

describe('a published budget', () => {
  it('is told as one, in the first line and in a notice, and not held against rules for final accounts', async () => {
    const text = file('说明.txt', '云溪市档案馆2025年部门预算公开\n一、2025年收入预算90.00万元。\n');
    const result = await check({ id: 'x', files: [BUDGET_TABLE, text] });
    expect(result.submission.isBudget).toBe(true);
    expect(titleOf(result, 'zh')).toContain('部门预算公开材料，不是决算');
    expect(result.problems.map(({ messageId }) => messageId)).toContain('check-is-budget');
    expect(result.findings).toEqual([]);
    // What the files betray is told of any document.
    expect(result.rules.every(({ id }) => /^[NHO]-/.test(id))).toBe(true);
  });

  it('is not what a final account is that names its budget', async () => {
    const text = file(
      '说明.txt',
      '云溪市档案馆2025年度部门决算\n一、年初部门预算90.00万元，支出决算80.00万元。\n',
    );
    const { submission, problems } = await check({ id: 'x', files: [text] });
    expect(submission.isBudget).toBeUndefined();
    expect(problems.map(({ messageId }) => messageId)).not.toContain('check-is-budget');
  });

  it('is not what an excerpt is about how budgets performed', async () => {
    const text = file('说明.txt', '2022年度部门预算绩效情况\n本部门共有项目4个，预算金额合计80万元。\n');
    const { submission } = await check({ id: 'x', files: [text] });
    expect(submission.isBudget).toBeUndefined();
  });

  it('has its tables held against their own sums, and those named in which nothing adds up', async () => {
    const table = file(
      '支出总表.csv',
      [
        '2025年部门支出预算总表',
        '单位：万元',
        '科目编码,科目名称,合计,基本支出,项目支出',
        '201,一般公共服务支出,70.50,50.20,20.30',
        '20103,政府办公厅（室）及相关机构事务,70.50,50.20,20.30',
        '2010301,行政运行,40.20,40.20,',
        '2010302,一般行政管理事务,30.30,10.00,20.03',
        ',合计,70.50,50.20,20.30',
        '',
      ].join('\n'),
    );
    const result = await check({ id: 'x', files: [BUDGET_TABLE, table] });
    expect(result.findings.map(({ rule, locations }) => [rule, locations[0]?.cell])).toEqual([
      ['O-01', 'E5'],
      ['O-02', 'C7'],
    ]);
    expect(result.diagnoses.map(({ corrections }) => corrections[0]?.suggested)).toEqual(['20.30']);
    const unread = result.problems.filter(({ messageId }) => messageId === 'reading-nothing-adds-up');
    expect(unread.map((problem) => problem.file)).toEqual(['收支总表.csv']);
    expect(result.unchecked?.map(({ cell }) => cell)).toEqual(['B5', 'D5', 'B6', 'D6']);
  });
});
