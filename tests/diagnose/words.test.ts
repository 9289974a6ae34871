import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import type { Diagnosis } from '../../src/model/diagnosis.ts';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const diagnose = async (...files: ReturnType<typeof file>[]) => (await check({ id: 'x', files })).diagnoses;
const briefly = ({ status, cause, corrections }: Diagnosis) =>
  `${status} ${cause} ${corrections.map(({ stated, suggested }) => `${stated} → ${suggested}`).join('; ')}`;

const narrative = (...lines: string[]) =>
  file(
    '情况说明.txt',
    ['云溪市档案馆2024年度部门决算', '第三部分 2024年度部门决算情况说明', ...lines].join('\n'),
  );

const T05_ROWS = [
  '201,一般公共服务支出,60.00,60.00,',
  '20126,档案事务,60.00,60.00,',
  '2012601,行政运行,60.00,60.00,',
  '208,社会保障和就业支出,18.60,18.60,',
  '20805,行政事业单位养老支出,18.60,18.60,',
  '2080505,机关事业单位基本养老保险缴费支出,12.40,12.40,',
  '2080506,机关事业单位职业年金缴费支出,6.20,6.20,',
];
const t05 = (rows: readonly string[] = T05_ROWS) =>
  file(
    '05.csv',
    [
      '一般公共预算财政拨款支出决算表',
      '部门：云溪市档案馆,,,,单位：万元',
      '科目编码,科目名称,合计,基本支出,项目支出',
      '合计,,78.60,78.60,',
      ...rows,
    ].join('\n'),
  );
const t03 = (rows: readonly string[] = T05_ROWS) =>
  file(
    '03.csv',
    [
      '支出决算表',
      '部门：云溪市档案馆,,,,,,,单位：万元',
      '科目编码,科目名称,本年支出合计,基本支出,项目支出,上缴上级支出,经营支出,对附属单位补助支出',
      '合计,,78.60,78.60,,,,',
      ...rows.map((row) => `${row},,,`),
    ].join('\n'),
  );

describe('words that are wrong', () => {
  it('the unit behind a figure whose digits are right', async () => {
    const found = await diagnose(
      narrative(
        '三、支出决算情况说明',
        '本年支出合计245.66万元，其中：基本支出200.12万元；项目支出45.54元。',
      ),
    );
    expect(found.map(briefly)).toEqual(['named unit-mix 元 → 万元']);
  });

  it('no exchange of two figures of which one fits nowhere then', async () => {
    const found = await diagnose(
      narrative(
        '一、支出决算情况说明',
        '公务接待费支出决算3.00万元，与年初预算3.50万元持平。',
        '培训费支出决算3.00万元，与上年2.50万元持平。',
      ),
    );
    expect(found.map(({ status }) => status)).toEqual(['group', 'group']);
  });

  it('a code that another table has for the same name and amount, and all that follows from it', async () => {
    const mistyped = T05_ROWS.map((row) => row.replace(/^2080506/, '2140506'));
    const found = await diagnose(t03(), t05(mistyped));
    expect(found.map(briefly)).toEqual(['named wrong-label 2140506 → 2080506']);
  });

  it('two rows that two other tables have the other way round', async () => {
    const exchanged = T05_ROWS.map((row) =>
      row
        .replace(/12\.40/g, '*')
        .replace(/6\.20/g, '12.45')
        .replace(/\*/g, '6.15'),
    );
    const right = T05_ROWS.map((row) => row.replace(/12\.40/g, '12.45').replace(/6\.20/g, '6.15'));
    const income = file(
      '02.csv',
      [
        '收入决算表',
        '部门：云溪市档案馆,,,,,,,,单位：万元',
        '科目编码,科目名称,本年收入合计,财政拨款收入,上级补助收入,事业收入,经营收入,附属单位上缴收入,其他收入',
        '合计,,78.60,78.60,,,,,',
        ...right.map((row) => `${row},,,,`),
      ].join('\n'),
    );
    const found = await diagnose(income, t03(right), t05(exchanged));
    expect(found.map(briefly)).toEqual([
      'named swapped-rows 6.15 → 12.45; 6.15 → 12.45; 12.45 → 6.15; 12.45 → 6.15',
    ]);
  });

  it('a code that stands twice, and not the name of the row as well', async () => {
    const rows = [...T05_ROWS.slice(0, 5), '2080502,事业单位离退休,2.75,2.75,', ...T05_ROWS.slice(5)];
    const mistyped = rows.map((row) => row.replace(/^2080502/, '2080506'));
    const found = await diagnose(t03(rows), t05(mistyped));
    expect(found.map(briefly)).toContain('named wrong-label 2080506 → 2080502');
    expect(found.map(briefly).join()).not.toContain('事业单位离退休 →');
  });

  it('the unit of a head, not one of the figures below it', async () => {
    const t06 = file(
      '06.csv',
      [
        '一般公共预算财政拨款基本支出决算表',
        '部门：云溪市档案馆,,,,,单位：元',
        '科目编码,科目名称,决算数,科目编码,科目名称,决算数',
        '301,工资福利支出,70.60,302,商品和服务支出,8.00',
        '30101,基本工资,20.30,30201,办公费,1.50',
        '30102,津贴补贴,10.30,30202,印刷费,0.50',
        '30103,奖金,9.10,30205,水费,0.60',
        '30107,绩效工资,8.20,30206,电费,0.90',
        '30110,职工基本医疗保险缴费,7.70,30207,邮电费,0.40',
        '30112,其他社会保障缴费,2.10,30211,差旅费,1.10',
        '30113,住房公积金,6.40,30228,工会经费,1.60',
        '30199,其他工资福利支出,6.50,30229,福利费,1.40',
        '人员经费合计,,70.60,公用经费合计,,8.00',
      ].join('\n'),
    );
    const found = await diagnose(t05(), t06);
    expect(found).toMatchObject([{ messageId: 'slip.table-unit', data: { table: 'T06' } }]);
    expect(found[0]!.explains).toHaveLength(2);
  });

  it('a row that stands twice with all its figures', async () => {
    const found = await diagnose(t05(T05_ROWS.toSpliced(5, 0, T05_ROWS[5]!)));
    expect(found.map(briefly)).toEqual([
      'named doubled-line 2080505 机关事业单位基本养老保险缴费支出 → undefined',
    ]);
    expect(found[0]!.explains).toHaveLength(3);
  });

  it('not a row whose code stands twice with other figures', async () => {
    const found = await diagnose(t05(T05_ROWS.with(6, '2080505,机关事业单位职业年金缴费支出,6.20,6.20,')));
    expect(found.map(({ messageId }) => messageId)).not.toContain('slip.doubled-row');
  });

  it('the unit of an amount that was taken over from a table in 元', async () => {
    const table = file(
      '07.csv',
      [
        '一般公共预算财政拨款“三公”经费支出决算表,,',
        '部门：云溪市档案馆,,单位：元',
        '项目,预算数,决算数',
        '合计,"10,000.00","9,366.00"',
        '1.因公出国（境）费,0.00,0.00',
        '2.公务用车购置及运行维护费,0.00,0.00',
        '  其中：公务用车购置费,0.00,0.00',
        '  公务用车运行维护费,0.00,0.00',
        '3.公务接待费,"10,000.00","9,366.00"',
      ].join('\n'),
    );
    const found = await diagnose(
      table,
      narrative('七、“三公”经费支出决算情况说明', '公务接待费9366.00万元，接待7批次、62人次。'),
    );
    expect(found.map(briefly)).toEqual(['named unit-mix 万元 → 元']);
  });

  it('the unit of an amount in 元 that another place rounds', async () => {
    const found = await diagnose(
      narrative(
        '七、“三公”经费支出决算情况说明',
        '“三公”经费支出132,341.38元，其中：公务用车运行维护费93,726.38元，公务接待费38,615.00元。',
        '公务接待费支出38,615.00万元，接待74批次、623人次。',
      ),
    );
    expect(found.map(briefly)).toEqual(['named unit-mix 万元 → 元']);
  });

  it('of two directions that contradict each other, the one that the figures refute', async () => {
    const found = await diagnose(
      narrative(
        '一、收入支出决算总体情况说明',
        '2024年度收、支总计245.66万元。与2023年度相比，收、支总计各增加22.33万元，下降10.00%。',
      ),
    );
    expect(found.map(briefly)).toEqual(['named wrong-direction 下降 → 增长']);
  });

  it('a name copied from the row below, told by the other table and the classification', async () => {
    const renamed = T05_ROWS.with(5, '2080505,机关事业单位职业年金缴费支出,12.40,12.40,');
    const found = await diagnose(t05(renamed), t03());
    expect(found.map(briefly)).toEqual([
      'named wrong-label 机关事业单位职业年金缴费支出 → 机关事业单位基本养老保险缴费支出',
    ]);
    expect(found[0]!.explains.length).toBeGreaterThan(1);
  });

  it('a code that stands twice, by the order of the codes and those of the other table', async () => {
    const recoded = T05_ROWS.with(5, '2080506,机关事业单位基本养老保险缴费支出,12.40,12.40,');
    const found = await diagnose(t05(recoded), t03());
    expect(found.map(briefly)).toEqual(['named wrong-label 2080506 → 2080505']);
  });

  it('nothing where two tables disagree on a name and neither is known to be right', async () => {
    const renamed = T05_ROWS.with(2, '2012601,档案事业运行,60.00,60.00,');
    const found = await diagnose(t05(renamed), t03());
    expect(found.map(briefly)).toEqual([]);
  });
});

const T06 = file(
  '06.csv',
  [
    '一般公共预算财政拨款基本支出决算表',
    '部门：云溪市档案馆,,单位：万元',
    '科目编码,科目名称,决算数',
    '302,商品和服务支出,12.00',
    '30201,办公费,5.00',
    '30202,印刷费,1.75',
    '30203,咨询费,2.05',
    '30205,水费,2.00',
    '30207,邮电费,1.20',
    '公用经费合计,,12.00',
  ].join('\n'),
);

describe('a name that stands twice in a list', () => {
  const LIST =
    '本部门2024年度机关运行经费支出12.00万元，其中：办公费5.00万元、邮电费1.75万元、咨询费2.05万元、水费2.00万元、邮电费1.20万元。';

  it('is told by the amounts of table six', async () => {
    const found = await diagnose(narrative('一、机关运行经费支出说明', LIST), T06);
    expect(found.map(briefly)).toContain('named wrong-label 邮电费 → 印刷费');
    expect(found.find(({ cause }) => cause === 'wrong-label')!.messageId).toBe('slip.label-by-amount');
  });

  it('without it by the order of the classification', async () => {
    const found = await diagnose(narrative('一、机关运行经费支出说明', LIST));
    expect(found.map(briefly)).toEqual(['named wrong-label 邮电费 → 印刷费']);
    expect(found[0]!.messageId).toBe('slip.label');
  });
});
