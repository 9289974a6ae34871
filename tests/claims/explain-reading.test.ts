import { describe, expect, test } from 'vitest';
import { explainReading } from '../../src/claims/explain-reading.ts';
import { splitLines } from '../../src/ingest/plain-text.ts';
import type { ExplainedParagraph, ExplainedReading } from '../../src/model/text-explanation.ts';

const explain = (body: string): ExplainedParagraph[] =>
  explainReading(splitLines(`清河区图书馆2023年度部门决算\n二、支出决算情况说明\n${body}`, '说明.txt'));

/** `total 120.50万元, item 80.50万元 …` */
const figuresOf = ({ figures }: ExplainedReading): string =>
  figures.map(({ part, text }) => `${part} ${text}`).join(', ');

describe('how a text is read', () => {
  const LISTED = '本年支出合计120.50万元，其中：基本支出80.50万元，占66.80%；项目支出40.00万元，占33.20%。';

  test('its events, in reading order', () => {
    const [{ events }] = explain(LISTED) as [ExplainedParagraph];
    expect(events.slice(0, 5)).toEqual([
      { kind: 'figure', text: '120.50万元' },
      { kind: 'comma', text: '，' },
      { kind: 'opener', text: '其中' },
      { kind: 'comma', text: '：' },
      { kind: 'figure', text: '80.50万元' },
    ]);
  });

  test('a list and the shares beside it, with what they are made of', () => {
    const [{ statements, lines }] = explain(LISTED) as [ExplainedParagraph];
    expect(lines).toEqual([3]);
    expect(
      statements.map(({ kind, computes, readings }) => [kind, computes, figuresOf(readings[0]!)]),
    ).toEqual([
      ['list', true, 'total 120.50万元, item 80.50万元, item 40.00万元'],
      ['share', true, 'percent 66.80%, part 80.50万元, base 120.50万元'],
      ['share', true, 'percent 33.20%, part 40.00万元, base 120.50万元'],
    ]);
  });

  test('rivals stand behind the chosen reading with their scores, the likelier first', () => {
    const [{ statements }] = explain(LISTED) as [ExplainedParagraph];
    const [chosen, rival] = statements[0]!.readings as [ExplainedReading, ExplainedReading];
    expect(figuresOf(rival)).toBe('total 120.50万元, item 80.50万元');
    expect(chosen.evidence).toBeGreaterThan(0);
    expect(rival.evidence).toBeUndefined();
    expect(rival.weight).toBeLessThan(chosen.weight);
    expect(chosen.weight).toBeCloseTo(statements[0]!.certainty, 10);
  });

  test('a share that no reading makes right is said not to compute', () => {
    const [{ statements }] = explain(LISTED.replace('66.80', '68.60')) as [ExplainedParagraph];
    expect(statements.map(({ kind, computes }) => [kind, computes])).toEqual([
      ['list', true],
      ['share', false],
      ['share', true],
    ]);
  });

  test('a change with its figures and what it is against', () => {
    const [{ figures, statements }] = explain('本年支出合计120.50万元，比上年增加20.50万元，增长20.5%。') as [
      ExplainedParagraph,
    ];
    expect(figures.map(({ role, against }) => [role, against])).toEqual([
      ['actual', undefined],
      ['change', 'prior-year'],
      ['growth', 'prior-year'],
    ]);
    expect(figuresOf(statements[0]!.readings[0]!)).toBe('delta 20.50万元, rate 20.5%, current 120.50万元');
  });

  test('an average with what is divided and by how many', () => {
    const [{ statements }] = explain('公务用车运行维护费支出12.00万元，保有量6辆，车均2.00万元。') as [
      ExplainedParagraph,
    ];
    const [quotient] = statements.filter(({ kind }) => kind === 'quotient');
    expect(quotient?.computes).toBe(true);
    expect(figuresOf(quotient!.readings[0]!)).toBe('quotient 2.00万元, dividend 12.00万元, divisor 6辆');
  });

  test('two amounts that are called one', () => {
    const [{ statements }] = explain('机关运行经费支出88.20万元，与公用经费88.20万元一致。') as [
      ExplainedParagraph,
    ];
    expect(
      statements.map(({ kind, computes, readings }) => [kind, computes, figuresOf(readings[0]!)]),
    ).toEqual([['same', true, 'same 88.20万元, same 88.20万元']]);
  });

  test('a completion rate with its budget', () => {
    const [{ figures, statements }] = explain(
      '接待费年初预算2.00万元，支出决算1.50万元，完成年初预算的75%。',
    ) as [ExplainedParagraph];
    expect(figures.map(({ role, budget }) => [role, budget])).toEqual([
      ['budget', 'opening'],
      ['actual', undefined],
      ['completion', 'opening'],
    ]);
    expect(figuresOf(statements[0]!.readings[0]!)).toBe('percent 75%, final 1.50万元, budget 2.00万元');
  });

  test('what is left unread says why', () => {
    const [{ figures }] = explain(
      '本年支出合计120.50万元，比上年增加20.50万元，主要原因是新增数字化经费15.00万元。群众满意度98%。另有3.5亿。',
    ) as [ExplainedParagraph];
    expect(figures.map(({ text, unread }) => [text, unread])).toEqual([
      ['120.50万元', undefined],
      ['20.50万元', undefined],
      ['15.00万元', 'aside'],
      ['98%', 'service'],
    ]);
  });

  test('lines that a page wrapped are one paragraph, of all their numbers', () => {
    const paragraphs = explain('本年支出合计120.50万元，其中：基本支出80.50万元，\n项目支出40.00万元。');
    expect(paragraphs.map(({ lines }) => lines)).toEqual([[3, 4]]);
  });

  test('rows of a table are named as not read, text without figures is left out', () => {
    expect(explain('基本支出\t80.50\t66.80\n本年无政府性基金。').map(({ silent }) => silent)).toEqual([
      'row',
    ]);
  });
});
