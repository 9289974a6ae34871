import type { CheckContext, CodeRule, RuleInstance } from '../../../model/code-rule.ts';
import { findNearTerms } from '../../../model/terms/near-terms.ts';

/** Titles and column heads without a wrong character. */
export const tableTerms = {
  id: 'G-17',
  name: 'table-terms',
  kind: 'label',
  severity: 'warning',
  title: {
    zh: '表名、表头的专业名词没有错字',
    en: 'Terms in titles and column heads are spelt right',
  },
  basis: { zh: '部门决算公开表格的规定格式', en: 'The prescribed forms' },
  why: {
    zh: '表名、表头是规定格式，出现错字说明表是手工重打的，其他内容也值得核对。',
    en: 'Forms are prescribed: a wrong character shows that the table was typed by hand.',
  },
  example: { zh: '表头印作“指出功能分类科目编码”。', en: '指出功能分类 for 支出功能分类 over a column.' },
  fix: { zh: '按规定格式改正。', en: 'Correct it by the form.' },
  *check({ submission }: CheckContext): Iterable<RuleInstance> {
    for (const { table, title, location, heads = [] } of submission.tables) {
      const texts = [{ text: title, location }, ...heads];
      const near = texts.flatMap((one) => findNearTerms(one.text).map((found) => ({ ...one, ...found })));
      if (near.length === 0 && heads.length > 0) yield { instance: table, outcome: 'pass' };
      for (const [index, { text, location: at, start, end, term }] of near.entries()) {
        const stated = text.slice(start, end);
        yield {
          instance: `${table}/${index + 1}`,
          outcome: 'fail',
          messageId: 'term-misspelt',
          data: { text: stated, expected: term },
          at: [at],
          stated,
          expected: term,
        };
      }
    }
  },
} satisfies CodeRule;
