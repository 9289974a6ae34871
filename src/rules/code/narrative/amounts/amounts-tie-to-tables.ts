import type { AmountClaim, CheckContext, CodeRule, RuleInstance } from '../../../../model/index.ts';
import { claimsOf, figuresOf, printed } from '../claims-of.ts';
import { agree } from '../reported.ts';
import { otherReadings, tie } from './tie.ts';

/** Scopes whose sections report on projects or assets: their amounts are in no table. */
const UNTIED_SCOPES = new Set(['performance', 'assets', 'overview']);
/** Narrowing words in the sentence: part of the units, another year, a plan. */
const NARROWED =
  /本级|下属|所属|结转资金|上年结转|追加|调整|用于|计划|(?:市|区|县|省|镇|乡)级财政|中央|转移支付|专项/;

function tiedClaims(context: CheckContext): AmountClaim[] {
  return claimsOf(context, 'amount').filter(
    (claim) =>
      claim.role === 'actual' &&
      claim.year === undefined &&
      claim.subject.concept !== undefined &&
      !claim.subject.qualified &&
      !claim.subject.line &&
      !UNTIED_SCOPES.has(claim.subject.scope) &&
      (claim.subject.scope !== 'procurement' || isListed(context, claim)) &&
      !claim.subject.concept.startsWith('item.') &&
      claim.subject.concept !== 'agency',
  );
}

/** Few forms print procurement beside the three public expenses. */
const isListed = (context: CheckContext, { subject }: AmountClaim): boolean =>
  subject.facts.some((fact) => context.operand(fact)?.state === 'printed');

export const amountsTieToTables = {
  id: 'N-30',
  name: 'narrative-ties-to-tables',
  kind: 'narrative-tie-out',
  severity: 'error',
  title: { zh: '文中金额与决算表一致', en: 'Amounts in the text are those of the tables' },
  basis: { zh: '情况说明依据决算表编写', en: 'The narrative is written from the tables' },
  why: {
    zh: '总收支、各项收入、基本支出、项目支出、功能分类、“三公”经费等在表和文中各出现一次，必须是同一个数。',
    en: 'Totals, kinds of income, basic and project expenditure, classes and the three public expenses stand in both.',
  },
  example: {
    zh: '说明写“本年支出合计842.10万元”，支出决算表合计为824.10万元。',
    en: 'The text says 842.10, the table 824.10.',
  },
  fix: { zh: '以核对无误的决算表为准，改正文字。', en: 'Take the figure of the checked table.' },
  *check(context: CheckContext): Iterable<RuleInstance> {
    for (const claim of tiedClaims(context)) {
      const { facts, loose = [] } = claim.subject;
      if (facts.length === 0 && loose.length === 0) continue;
      const known = facts.filter((fact) => context.operand(fact) !== undefined);
      const others = loose.filter((fact) => context.operand(fact) !== undefined);
      const oneSided = isOfOneSide(context, claim, others);
      const alternatives = oneSided ? [] : others;
      if (known.length === 0 && alternatives.length === 0) {
        yield {
          instance: claim.figure,
          outcome: 'undecided',
          messageId: 'tie-table-missing',
          data: { name: claim.subject.text, fact: facts[0] ?? loose[0]! },
        };
        continue;
      }
      const fitting = [...known, ...alternatives].find((fact) => agree(context, claim.figure, fact));
      const fact = fitting ?? known[0] ?? alternatives[0]!;
      const section = claim.subject.scope;
      const uncertain =
        !fitting && (oneSided || NARROWED.test(claim.context.slice(-16)) || isIncidental(claim, section));
      yield {
        instance: claim.figure,
        relation: tie(claim.figure, fact),
        ...otherReadings(claim.figure, [...known, ...alternatives], fact),
        scope: claim.sentence,
        formula: { messageId: 'formula.table', data: { name: claim.subject.text } },
        messageId: 'text-differs-from-table',
        data: { name: claim.subject.text, text: printed(figuresOf(context).get(claim.figure)!) },
        ...(uncertain ? { severity: 'warning' } : {}),
      };
    }
  },
} satisfies CodeRule;

/** 收、支总计80万元, where only the expenditure of the year is 80: not what the total of both sides is short for. */
function isOfOneSide(context: CheckContext, claim: AmountClaim, others: readonly string[]): boolean {
  if (claim.subject.concept !== 'grand') return false;
  const fitting = others.filter((fact) => agree(context, claim.figure, fact));
  const isAlone = !claimsOf(context, 'amount').some(
    ({ figure, sentence, subject }) =>
      figure !== claim.figure && sentence === claim.sentence && subject.concept === 'grand',
  );
  return isAlone && fitting.length > 0 && fitting.length < others.length;
}

/** A scope the section does not announce: which funds are meant is a guess. */
const isIncidental = ({ subject }: AmountClaim, scope: string): boolean =>
  (scope === 'three-public' &&
    !/three-public|abroad|vehicle|purchase|operation|reception/.test(subject.concept ?? '')) ||
  scope === 'agency';
