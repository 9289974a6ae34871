import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/ingest/pdf/read-pdf.ts';
import { line, makePdf, text, widthOf } from '../support/make-pdf.ts';

const STARTS = [60, 130, 300, 380, 460];
/** Labels at the left of their columns, figures at the right. */
const row = (y: number, ...cells: readonly string[]): string =>
  cells
    .map((words, at) =>
      words === ''
        ? ''
        : text(
            /^[\d,.]+$/.test(words) && at > 1 ? STARTS[at]! + 60 - widthOf(words, 10) : STARTS[at]!,
            y,
            10,
            words,
          ),
    )
    .join('');

const HEAD =
  text(250, 760, 14, '支出决算表') +
  text(440, 730, 10, '单位：万元') +
  row(700, '科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出');
const BODY =
  row(680, '201', '一般公共服务支出', '264.87', '62.63', '202.24') +
  row(660, '208', '社会保障和就业支出', '42.95', '42.95', '') +
  row(640, '合计', '', '307.82', '105.58', '202.24');
const ROWS = [
  ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
  ['201', '一般公共服务支出', '264.87', '62.63', '202.24'],
  ['208', '社会保障和就业支出', '42.95', '42.95'],
  ['合计', '', '307.82', '105.58', '202.24'],
];

const read = (content: string) => readPdf(makePdf([{ content }]), '决算.pdf');

describe('columns without lines', () => {
  it.each([
    ['no lines at all', ''],
    ['three level lines', line(60, 715, 520, 715) + line(60, 692, 520, 692) + line(60, 632, 520, 632)],
  ])('are a table where sums prove it: %s', async (_, rules) => {
    const { grids, problems } = await read(HEAD + BODY + rules + text(60, 600, 10, '支出情况如下。'));
    expect(grids).toMatchObject([{ rows: ROWS, caption: ['支出决算表', '单位：万元'] }]);
    expect(problems).toEqual([]);
  });

  it('take a label over two lines for one', async () => {
    const wrapped = BODY.replace(
      row(660, '208', '社会保障和就业支出', '42.95', '42.95', ''),
      row(666, '', '社会保障和', '', '', '') +
        row(660, '208', '', '42.95', '42.95', '') +
        row(654, '', '就业支出', '', '', ''),
    );
    expect((await read(HEAD + wrapped)).grids[0]?.rows).toEqual(ROWS);
  });

  it('stay text where no sum ties, and that is said', async () => {
    const { grids, narratives, problems } = await read(
      HEAD + BODY.replaceAll('0034', '0035') + text(60, 600, 10, '支出情况如下。'),
    );
    expect(grids).toEqual([]);
    expect(narratives[0]!.lines.map((one) => one.text).join('\n')).toContain('一般公共服务支出');
    expect(problems).toMatchObject([
      { severity: 'note', messageId: 'page-columns-as-text', data: { page: '1' } },
    ]);
  });

  it('are not seen in running text with figures', async () => {
    const prose = ['本年收入合计307.82万元，', '其中：财政拨款收入307.82万元，', '占100.00%。']
      .map((words, at) => text(60, 700 - at * 20, 10, words))
      .join('');
    expect(await read(prose)).toMatchObject({ grids: [], problems: [] });
  });
});
