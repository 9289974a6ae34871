import type { AmountClaim, CheckContext, CodeRule, RelationInstance } from '../../../../model/index.ts';
import { claimsOf, figuresOf } from '../claims-of.ts';

/** Shorter figures are one digit apart by chance, and short names are those of many things. */
const DIGITS = 5;
const NAME = 4;

/** Amounts said with the same words in one paragraph that no table and no other statement of the text tells apart. */
export const oneDigitApart = {
  id: 'N-71',
  name: 'narrative-restated-one-digit-apart',
  kind: 'tie-out',
  severity: 'warning',
  title: {
    zh: '同一段中用同样的话说的金额，不会只差一个数字',
    en: 'Amounts said with the same words in one paragraph do not differ in a single digit',
  },
  basis: {
    zh: '绩效目标编报、跟踪、自评等句子重复同一笔资金',
    en: 'Sentences about targets, monitoring and evaluation repeat the same sum',
  },
  why: {
    zh: '两处金额位数相同、只有一个数字不同，多半是其中一处录错；确为两笔资金的，可以不改。',
    en: 'Of two such amounts one was usually mistyped; where they are two sums nothing needs to change.',
  },
  example: {
    zh: '“编报绩效目标的项目涉及预算金额1354.13万元；绩效自评的项目涉及预算金额1354.73万元。”',
    en: 'Targets for 1354.13 of budget, evaluation of 1354.73.',
  },
  fix: { zh: '对照项目资料核实两处金额。', en: 'Check both against the projects’ papers.' },
  *check(context: CheckContext): Iterable<RelationInstance> {
    const groups = new Map<string, AmountClaim[]>();
    for (const claim of claimsOf(context, 'amount')) {
      const { subject, role, sentence, year } = claim;
      if (subject.concept !== undefined || subject.line || [...subject.text].length < NAME) continue;
      // 在面向中小企业预留的项目中…采购金额: the words before the name say which sum it is.
      if (subject.scope === 'procurement') continue;
      const key = [paragraphOf(sentence), subject.text, role, year].join('\n');
      groups.set(key, [...(groups.get(key) ?? []), claim]);
    }
    for (const [first, ...others] of groups.values())
      for (const other of others) {
        const [a, b] = [first!, other].map(({ figure }) => digitsOf(figuresOf(context).get(figure)!.text));
        if (a!.replace('.', '').length < DIGITS || !differsInOne(a!, b!)) continue;
        yield {
          instance: other.figure,
          relation: {
            type: 'sum',
            comparison: '=',
            terms: [
              { figure: other.figure, weight: 1 },
              { figure: first!.figure, weight: -1 },
            ],
          },
          scope: other.sentence,
          formula: { messageId: 'formula.said-twice', data: { name: other.subject.text } },
        };
      }
  },
} satisfies CodeRule;

/** `s12.3` is the fourth sentence of paragraph 12. */
const paragraphOf = (sentence: string): string => sentence.split('.')[0]!;

const digitsOf = (text: string): string => text.replace(/[^\d.]/g, '').replace(/^0+/, '');

/** In one place at most, so that those that agree count as compared. */
const differsInOne = (a: string, b: string): boolean =>
  a.length === b.length && [...a].filter((digit, at) => digit !== b[at]).length <= 1;
