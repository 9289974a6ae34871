import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { makeXlsx } from '../support/make-xlsx.ts';

const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
const row = (number: number, ...cells: string[]) => `<row r="${number}">${cells.join('')}</row>`;
const head = [
  row(1, text('A1', '支出决算表')),
  row(2, text('A2', '单位：万元')),
  row(
    3,
    ...['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'].map((label, index) =>
      text(`${'ABCDE'[index]}3`, label),
    ),
  ),
];
const line = (number: number, code: string, name: string, cells: string[]) =>
  row(number, text(`A${number}`, code), text(`B${number}`, name), ...cells);
const figure = (cell: string, value: string) => `<c r="${cell}"><v>${value}</v></c>`;

async function checkTable(total: string) {
  const rows = [
    ...head,
    line(4, '', '合计', [total, figure('D4', '60'), figure('E4', '60')]),
    line(5, '201', '一般公共服务支出', [figure('C5', '120'), figure('D5', '60'), figure('E5', '60')]),
    line(6, '20101', '人大事务', [figure('C6', '120'), figure('D6', '60'), figure('E6', '60')]),
    line(7, '2010101', '行政运行', [figure('C7', '120'), figure('D7', '60'), figure('E7', '60')]),
  ];
  const bytes = makeXlsx([{ name: '03表', rows: rows.join('') }]);
  return check({ id: '某局', files: [{ name: '决算.xlsx', bytes }] });
}

describe('G-14', () => {
  it.each([
    [
      'a formula without a result',
      '<c r="C4"><f>SUM(C5:C5)</f></c>',
      'figure-never-calculated',
      '=SUM(C5:C5)',
    ],
    ['an error value', '<c r="C4" t="e"><f>X!A1</f><v>#REF!</v></c>', 'figure-is-an-error', '#REF!'],
  ])('finds %s, which no other rule takes for zero', async (_, total, messageId, shown) => {
    const { findings, problems, undecided } = await checkTable(total);
    const [finding, ...others] = findings.filter(({ severity }) => severity === 'error');
    expect(finding).toMatchObject({ rule: 'G-14', messageId, data: { text: shown, count: '1' } });
    expect(finding!.locations[0]).toMatchObject({ sheet: '03表', row: 4, column: 3, cell: '03表!C4' });
    expect(others).toEqual([]);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(undecided.some(({ rule }) => rule.startsWith('T03'))).toBe(true);
  });

  it('passes a calculated total', async () => {
    const { findings, rules } = await checkTable('<c r="C4"><f>SUM(C5:C5)</f><v>120</v></c>');
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(rules.find(({ id }) => id === 'G-14')).toMatchObject({ passed: 1, failed: 0 });
  });
});
