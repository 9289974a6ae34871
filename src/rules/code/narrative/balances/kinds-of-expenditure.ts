import type { AmountClaim, CheckContext, CodeRule, RelationInstance, Term } from '../../../../model/index.ts';
import { claimsOf, figuresOf } from '../claims-of.ts';
import { agree } from '../reported.ts';

const BOTH = ['basic', 'project'];
/** Kinds that most departments have none of; one that is named, if only with a blank, closes the list. */
const OTHERS = ['upward', 'operating', 'subsidy'];
const OTHER_NAMES = /上缴上级|经营支出|对附属单位/;

export const kindsOfExpenditure = {
  id: 'N-51',
  name: 'narrative-kinds-of-expenditure',
  kind: 'footing',
  severity: 'error',
  title: {
    zh: '各类支出之和等于另一句所写的本年支出',
    en: 'Kinds of expenditure add to the expenditure that another sentence states',
  },
  basis: {
    zh: '本年支出 = 基本支出 + 项目支出 + 上缴上级支出 + 经营支出 + 对附属单位补助支出',
    en: 'expenditure = basic + project + to superiors + operating + to affiliates',
  },
  why: {
    zh: '总数和各类支出分写在两句里，仍须相等；空着没填的按0计。',
    en: 'Total and kinds agree though they stand in different sentences; a blank counts as nothing.',
  },
  example: {
    zh: '本年支出90万元。基本支出30万元，项目支出40万元，经营支出0万元（合计70万元）。',
    en: 'Expenditure 90. Basic 30, project 40, operating 0 (70 together).',
  },
  fix: { zh: '对照支出决算表核对各数。', en: 'Compare each with table three.' },
  *check(context: CheckContext): Iterable<RelationInstance> {
    const actual = claimsOf(context, 'amount').filter(
      ({ role, subject, year }) =>
        role === 'actual' && subject.scope === 'all' && !subject.qualified && year === undefined,
    );
    const totals = actual.filter(({ subject }) => subject.concept === 'expense.year');
    const [total] = totals;
    if (!total || totals.some((other) => !agree(context, other.figure, total.figure))) return;
    const listed = new Set(
      claimsOf(context, 'parts').flatMap(({ parts }) => parts.map(({ figure }) => figure)),
    );
    for (const [sentence, claims] of bySentence(actual)) {
      const own = (concepts: readonly string[]) =>
        claims.filter(({ subject }) => concepts.includes(subject.concept ?? ''));
      const [basic, project, ...more] = own(BOTH);
      // A list with a total of its own is judged by it.
      if (!basic || !project || more.length > 0 || listed.has(basic.figure) || listed.has(project.figure))
        continue;
      const others = own(OTHERS);
      if (others.length === 0 && !namesOthers(context, basic)) continue;
      yield {
        instance: basic.figure,
        relation: {
          type: 'sum',
          comparison: '=',
          terms: [
            { figure: total.figure, weight: 1 },
            ...[basic, project, ...others].map(({ figure }): Term => ({ figure, weight: -1 })),
          ],
        },
        scope: sentence,
        formula: { messageId: 'formula.kinds-of-expenditure', data: {} },
      };
    }
  },
} satisfies CodeRule;

function bySentence(claims: readonly AmountClaim[]): Map<string, AmountClaim[]> {
  const sentences = new Map<string, AmountClaim[]>();
  for (const claim of claims)
    sentences.set(claim.sentence, [...(sentences.get(claim.sentence) ?? []), claim]);
  return sentences;
}

/** 上缴上级支出万元: named in the same line, its figure left blank. */
const namesOthers = (context: CheckContext, { figure }: AmountClaim): boolean => {
  const { line, paragraph, file } = figuresOf(context).get(figure)!.location;
  return claimsOf(context, 'wording').some(
    ({ kind, location, data }) =>
      kind === 'blank-figure' &&
      location.file === file &&
      location.line === line &&
      location.paragraph === paragraph &&
      OTHER_NAMES.test(data.text ?? ''),
  );
};
