import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { builtInRules } from '../../src/rules/load-rules.ts';
import { recognise, sheet } from '../recognise/read-sheet.ts';

const evaluated = (...grids: Parameters<typeof recognise>) =>
  evaluate({ id: 'x', tables: recognise(...grids).tables, sources: [] }, builtInRules());
const undecided = (...grids: Parameters<typeof recognise>) =>
  evaluated(...grids)
    .evaluations.filter(({ messageId }) => messageId === 'figure-unkeyed')
    .map(({ instance, data }) => [instance, data]);

const income = (extra: string) =>
  sheet(`
    收入决算表|||||
    单位：万元|||||
    科目编码|科目名称|本年收入合计|财政拨款收入|财政专户管理资金收入|其他收入
    合计||9.00|6.00|${extra}|1.00
    205|教育支出|9.00|6.00|${extra}|1.00
  `);

describe('figures that no key was found for', () => {
  it('leave a sum over the columns open where it fails', () => {
    expect(evaluated(income('2.00')).findings).toEqual([]);
    expect(undecided(income('2.00'))).toEqual(
      ['E5', 'E4'].map((cell) => [
        expect.stringMatching(/^t02\.(total|205)\.total$/),
        { table: 'T02', cell, label: '财政专户管理资金收入' },
      ]),
    );
  });

  it('leave a sum over the rows open where it fails, on their own side only', () => {
    const summary = (extra: string, expense: string) =>
      sheet(`
        收入支出决算总表|||
        单位：万元|||
        项目|决算数|项目|决算数
        一、一般公共预算财政拨款收入|6.00|一、一般公共服务支出|${expense}
        四、上级补助收入|1.00|二、外交支出|
        五、财政专户管理资金收入|${extra}|三、国防支出|
        本年收入合计|9.00|本年支出合计|9.00
        总计|9.00|总计|9.00
      `);
    expect(evaluated(summary('2.00', '9.00')).findings).toEqual([]);
    expect(undecided(summary('2.00', '9.00'))).toEqual([
      [
        't01.income.year',
        { table: 'T01', cell: 'B6', label: expect.stringContaining('财政专户管理资金收入') },
      ],
    ]);
    expect(evaluated(summary('2.00', '8.00')).findings.map(({ rule }) => rule)).not.toEqual([]);
    expect(undecided(summary('', '9.00'))).toEqual([]);
  });
});
