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
