import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';

const submit = (name: string, text: string) =>
  check({ id: 'x', files: [{ name, bytes: Buffer.from(text, 'utf8') }] });

describe('tables inside a text', () => {
  it('are read where lines are cut by | without a rule under the head', async () => {
    const result = await submit(
      '说明.md',
      [
        '某县2019年“三公”经费决算情况统计表 | |||',
        '单位:万元 | |||',
        '项目 | 上年决算数 | 本年决算数 | 比上年增减情况 |',
        '增减金额 | 增减幅度 |||',
        '合计 | 50.00 | 40.00 | -10.00 | -20.00% |',
        '1.因公出国(境)费 | 10.00 | 5.00 | -5.00 | -50.00% |',
        '2.公务接待费 | 40.00 | 35.00 | 5.00 | -12.50% |',
      ].join('\n'),
    );
    expect(result.submission.sources.map(({ table }) => table)).toContain('T07');
    // 35.00 − 40.00 is −5.00.
    expect(result.findings.map(({ rule, stated }) => `${rule} ${stated}`)).toContain('T07-03 5.00');
  });

  it('of a plan: whose it is is said by the title, not by the line of the unit', async () => {
    const { submission, findings } = await submit(
      '三公.txt',
      [
        '东湖区苗圃推广站财政拨款“三公”经费预算2014年情况如下：',
        '东湖区苗圃推广站安排公务接待费预算1.90万元。',
        '2014年“三公”经费预算财政拨款情况统计表 |',
        '单位:万元 |',
        '项 目 | 本年预算数 |',
        '合 计 | 2.41 |',
        '1.因公出国(境)费用 | 0 |',
        '2.公务接待费 | 1.09 |',
        '3.公务用车费 | 1.32 |',
      ].join('\n'),
    );
    expect(submission).toMatchObject({ unit: '东湖区苗圃推广站', year: 2014 });
    expect(findings.map(({ rule, stated }) => `${rule} ${stated}`)).toEqual(['N-34 1.90']);
  });

  it('are put together again from one cell a line by their line numbers, blank cells being lost', async () => {
    const left = [
      ['一、财政拨款收入', '300.50'],
      ['二、上级补助收入'],
      ['三、事业收入', '20.25'],
      ['四、经营收入'],
      ['五、附属单位上缴收入'],
      ['六、其他收入', '9.25'],
      ['本年收入合计', '340.00'],
      ['用事业基金弥补收支差额'],
      ['年初结转和结余'],
      ['总计', '340.00'],
    ];
    const right = [
      ['一、一般公共服务支出', '310.00'],
      ['二、外交支出'],
      ['三、国防支出'],
      ['四、公共安全支出'],
      ['五、教育支出', '20.00'],
      ['六、科学技术支出'],
      ['本年支出合计', '330.00'],
      ['结余分配'],
      ['年末结转和结余', '10.00'],
      ['总计', '340.00'],
    ];
    const cells = left.flatMap(([item, amount = []], at) => [
      [item!, String(at + 1), amount].flat(),
      [right[at]![0]!, String(at + 11), right[at]![1] ?? []].flat(),
    ]);
    const head = ['收入支出决算总表', '单位：万元', '收入', '支出'];
    const heads = ['项目', '行次', '金额', '项目', '行次', '金额', '栏次', '1', '栏次', '2'];
    const { findings, problems, submission } = await submit(
      '表.txt',
      [...head, ...heads, ...cells.flat()].join('\n'),
    );
    expect(submission.sources.map(({ table }) => table)).toEqual(['T01']);
    expect(problems.map(({ messageId }) => messageId)).toContain('text-table-rebuilt');
    // 300.50 + 20.25 + 9.25 is 330.00, in the line of 本年收入合计: 14 lines of head, then 29 of cells.
    const wrong = findings.find(({ rule }) => rule === 'T01-02');
    expect([wrong?.stated, wrong?.expected]).toEqual(['340.00', '330.00']);
  });

  it('are read with the total above, which holds a part twice, and up to the heading behind', async () => {
    const text = [
      '财政拨款“三公”经费支出决算表',
      '单位：万元',
      ...['项目', '预算数', '决算数'],
      ...['合计', '22.81', '17.68'],
      ...['因公出国（境）费', '0', '0'],
      ...['公务用车购置及运行维护费', '22.81', '17.68'],
      ...['公务用车购置费', '0', '0'],
      ...['公务用车运行维护费', '22.81', '17.68'],
      ...['公务接待费', '0', '0'],
      '八、政府性基金预算财政拨款支出决算情况',
      '政府性基金预算财政拨款支出9.00万元。',
    ].join('\n');
    const { submission, problems } = await submit('说明.txt', text);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(submission.sources.find(({ table }) => table === 'T07')).toMatchObject({ file: '说明.txt' });
    const rebuilt = problems.find(({ messageId }) => messageId === 'text-table-rebuilt');
    expect(rebuilt?.data).toMatchObject({ from: '1', figures: '12' });
  });

  it('are put together again where sums prove the columns', async () => {
    const rows = [
      ['合计', '100.00', '60.00', '40.00'],
      ['一般公共服务支出', '70.00', '50.00', '20.00'],
      ['财政事务', '70.00', '50.00', '20.00'],
      ['行政运行', '70.00', '50.00', '20.00'],
      ['教育支出', '30.00', '10.00', '20.00'],
      ['普通教育', '30.00', '10.00', '20.00'],
      ['小学教育', '30.00', '10.00', '20.00'],
    ];
    const codes = ['', '201', '20106', '2010601', '205', '20502', '2050202'];
    const cells = rows.flatMap((row, at) => [codes[at]!, ...row]);
    const head = [
      '一般公共预算财政拨款支出决算表',
      '单位：万元',
      '科目编码',
      '科目名称',
      '合计',
      '基本支出',
      '项目支出',
    ];
    const { findings, submission } = await submit('表.txt', [...head, ...cells].join('\n'));
    expect(submission.sources.map(({ table }) => table)).toEqual(['T05']);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  describe('of the three public expenses, one cell a line', () => {
    const text = (told: string) => [
      '二、2019年度三公经费支出决算情况说明',
      `县农机站2019年度三公经费支出决算8.20万元，其中：公务接待费${told}万元。`,
    ];
    const table = [
      ['项目', '预算数', '决算数'],
      ['合计', '12.00', '8.20'],
      ['因公出国（境）费', '', ''],
      ['公务接待费', '5.00', '3.10'],
      ['公务用车购置及运行维护费', '7.00', '5.10'],
      ['其中：公务用车运行维护费', '7.00', '5.10'],
      ['公务用车购置费', '', ''],
    ];
    const told = async (lines: readonly string[]) => {
      const { findings, problems, submission } = await submit('说明.txt', lines.join('\n'));
      const tables = submission.sources.flatMap((source) => source.table ?? []);
      const wrong = findings.filter(({ severity }) => severity === 'error').map(({ stated }) => stated);
      return { tables, wrong, said: problems.map(({ messageId }) => messageId) };
    };

    it('are put together by the names of their rows, each cell closed by |', async () => {
      const beside = table.flat().map((cell) => `${cell} |`);
      const below = table.flat().flatMap((cell) => [cell, '|'].filter(Boolean));
      for (const cells of [beside, below]) {
        expect(await told([...cells, ...text('3.10')])).toMatchObject({ tables: ['T07'], wrong: [] });
        expect(await told([...cells, ...text('3.70')])).toMatchObject({ tables: ['T07'], wrong: ['3.70'] });
      }
    });

    it('are put together where blank cells are lost', async () => {
      const cells = table.flat().filter(Boolean);
      expect(await told([...cells, ...text('3.10')])).toMatchObject({ tables: ['T07'], wrong: [] });
      const wrong = cells.with(cells.indexOf('3.10'), '3.00');
      expect((await told([...wrong, ...text('3.10')])).wrong).not.toEqual([]);
    });

    it('are not guessed where a figure of a row is missing', async () => {
      const cells = table.flat().filter((cell) => cell !== '' && cell !== '3.10');
      const { tables, said } = await told([...cells, ...text('3.10')]);
      expect(tables).toEqual([]);
      expect(said).toContain('text-table-flattened');
    });
  });

  it('are said not to be read where each cell is a line of its own', async () => {
    const cells = ['收入支出决算总表', '项目', '金额', '项目', '金额'];
    for (let line = 1; line <= 8; line++)
      cells.push(`第${line}项收入`, `${line}0.25`, `第${line}项支出`, `${line}1.50`);
    const { problems } = await submit('说明.txt', `某县情况说明\n${cells.join('\n')}\n以上是全年情况。\n`);
    expect(problems).toContainEqual(
      expect.objectContaining({
        messageId: 'text-table-flattened',
        data: expect.objectContaining({ title: '收入支出决算总表', figures: '16' }),
      }),
    );
  });

  it('are not seen in a list of contents', async () => {
    const contents = Array.from({ length: 20 }, (_, index) => `${index + 1}、第${index + 1}节说明`);
    const { problems } = await submit('说明.txt', `某县2019年度部门决算\n${contents.join('\n')}\n`);
    expect(problems.map(({ messageId }) => messageId)).not.toContain('text-table-flattened');
  });
});
