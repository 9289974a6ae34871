import { Decimal } from 'decimal.js';
import { slipChance } from '../../../../amount/slip-chance.ts';
import type { FormulaWording } from '../../../../model/finding.ts';
import type {
  CheckContext,
  CodeRule,
  PartsClaim,
  RelationInstance,
  RuleInstance,
  Subject,
  SumRelation,
  Term,
} from '../../../../model/index.ts';
import { claimsOf, figuresOf, printed, sureAs } from '../claims-of.ts';
import { isOneSlipOff } from '../one-slip.ts';
import { reported, trySum } from '../reported.ts';
import { itemsLeftOut } from './items-left-out.ts';
import { FUNDS, overlaps } from './overlapping-parts.ts';

/** Fewer than these may have been forgotten; more were not meant to be listed. */
const MOST_FORGOTTEN = 2;

/** What a list that makes up less of its total leaves out may be anything, unless that would be a rare accident. */
const MOST_OF_IT = 0.95;
const RARE = 0.01;

/**
 * 项目支出256.00万元，其中：平台运维86.50万元，水质监测96.50万元，河道保洁100.00万元: names that nobody knows may be some of
 * many, but a list that would add up with one digit put right seems to be all.
 */
function isOneSlipFromComplete(context: CheckContext, claim: PartsClaim): boolean {
  const { parts, extent, totalSubject } = claim;
  const names = new Set(parts.map(({ subject }) => subject.text));
  if (extent !== 'unknown' || parts.length < 2 || names.size < parts.length || names.has('')) return false;
  if (mixesSides(claim) || names.has(totalSubject.text) || parts.some(({ subject }) => holdsFunds(subject)))
    return false;
  const relation = relationOf(claim);
  if (trySum(context, relation)?.agreement !== 'differs') return false;
  const figures = figuresOf(context);
  const terms = relation.terms.map(({ figure, weight }) => ({ ...reported(figures.get(figure)!), weight }));
  const [total, ...items] = terms.map(({ value }) => value);
  const sum = Decimal.sum(...items);
  return (sum.gte(total!.times(MOST_OF_IT)) && isOneSlipOff(context, relation)) || slipChance(terms) <= RARE;
}

function relationOf(
  claim: PartsClaim,
  leaveOut: (part: PartsClaim['parts'][number]) => boolean = () => false,
): SumRelation {
  const parts: Term[] = claim.parts
    .filter((part) => !leaveOut(part))
    .map((part) => ({ figure: part.figure, weight: -1 }));
  return { type: 'sum', comparison: '=', terms: [{ figure: claim.total, weight: 1 }, ...parts] };
}

const holdsFunds = ({ concept = '' }: Subject): boolean => concept === 'income.fiscal' || FUNDS.has(concept);

/** All parts, or all but those that another part already holds, whichever agrees. */
function chooseRelation(context: CheckContext, claim: PartsClaim): SumRelation {
  const whole = relationOf(claim);
  if (
    trySum(context, whole)?.agreement !== 'differs' ||
    !claim.parts.some((part) => part.subject.concept === 'income.fiscal')
  )
    return whole;
  const without = relationOf(claim, (part) => FUNDS.has(part.subject.concept ?? ''));
  return trySum(context, without)?.agreement === 'differs' ? whole : without;
}

/** Another amount of the text that the parts do add to, which tells whose parts they are. */
function otherTotal(
  context: CheckContext,
  claim: PartsClaim,
  relation: SumRelation,
): Record<string, string> | undefined {
  const verdict = trySum(context, relation);
  if (verdict?.agreement !== 'differs') return undefined;
  const own = new Set([claim.total, ...claim.parts.map((part) => part.figure)]);
  const figures = figuresOf(context);
  for (const other of claimsOf(context, 'amount')) {
    const figure = figures.get(other.figure);
    if (!figure || own.has(other.figure) || figure.kind !== 'amount' || other.subject.text === '') continue;
    if (reported(figure).value.equals(verdict.expected) && !verdict.expected.isZero()) {
      return { other: printed(figure), otherName: other.subject.text };
    }
  }
  return undefined;
}

export const partsEqualTotal = {
  id: 'N-01',
  name: 'narrative-parts-equal-total',
  kind: 'footing',
  severity: 'error',
  title: { zh: '文中分项之和等于总数', en: 'Parts in the text add to their total' },
  basis: {
    zh: '“其中”所列各项是总数的全部组成',
    en: 'The items after 其中 are all that the total consists of',
  },
  why: {
    zh: '基本支出与项目支出、各项收入、各功能分类、“三公”经费各项等分项，加起来必须等于文中给出的总数。',
    en: 'Basic and project expenditure, kinds of income, functional classes or the three public expenses make up the total stated before them.',
  },
  example: {
    zh: '支出合计100万元，其中：基本支出60万元，项目支出45万元（合计105万元）。',
    en: 'Total 100, of which basic 60 and project 45 (105 together).',
  },
  fix: {
    zh: '对照决算表核对总数和每个分项，改正写错的一个。',
    en: 'Compare total and parts with the tables and correct the one that is wrong.',
  },
  *check(context: CheckContext): Iterable<RuleInstance> {
    for (const claim of claimsOf(context, 'parts')) {
      const isComplete = claim.extent === 'complete';
      if (!isComplete && !isOneSlipFromComplete(context, claim)) continue;
      if (figuresOf(context).get(claim.total)?.kind === 'count' || isNetOfGross(claim)) continue;
      const relation = chooseRelation(context, claim);
      const leftOut = trySum(context, relation)?.agreement === 'differs' ? itemsLeftOut(context, claim) : [];
      if (leftOut.length > MOST_FORGOTTEN) {
        yield { instance: claim.id, outcome: 'not-applicable' };
        continue;
      }
      const other = otherTotal(context, claim, relation);
      yield {
        instance: claim.id,
        relation,
        scope: claim.sentence,
        ...sureAs(claim),
        formula: formulaOf(claim, relation),
        ...(isComplete ? {} : { severity: 'warning' as const }),
        ...(other ? { messageId: 'parts-add-to-other', data: other } : {}),
      };
    }
  },
} satisfies CodeRule;

export const partsWithinTotal = {
  id: 'N-02',
  name: 'narrative-parts-within-total',
  kind: 'part-whole',
  severity: 'warning',
  title: { zh: '文中列举的部分不超过总数', en: 'Items listed in the text do not exceed their total' },
  basis: { zh: '“其中”所列是总数的一部分', en: 'What follows 其中 is part of the total' },
  why: {
    zh: '“其中”后面列的每一项都包含在前面的总数里，一项也好、几项相加也好，都不应超过它。',
    en: 'Each item after 其中 is contained in the total before it.',
  },
  example: {
    zh: '授予中小企业合同金额50万元，其中：授予小微企业60万元。',
    en: 'Contracts with SMEs 50, of which micro firms 60.',
  },
  fix: {
    zh: '核对总数与所列各项；若各项不属于这个总数，请改写句子。',
    en: 'Check total and items; if they do not belong to it, rephrase.',
  },
  *check(context: CheckContext): Iterable<RelationInstance> {
    for (const claim of claimsOf(context, 'parts')) {
      if (claim.extent === 'complete' || figuresOf(context).get(claim.total)?.kind === 'count') continue;
      if (mixesSides(claim) || isNetOfGross(claim) || isOneSlipFromComplete(context, claim)) continue;
      const parts =
        claim.parts.length > 1 && overlaps(context, claim) ? claim.parts.slice(0, 1) : claim.parts;
      yield {
        instance: claim.id,
        relation: {
          type: 'sum',
          comparison: '<=',
          terms: [
            ...parts.map((part): Term => ({ figure: part.figure, weight: 1 })),
            { figure: claim.total, weight: -1 },
          ],
        },
        scope: claim.sentence,
        ...sureAs(claim),
        formula: {
          messageId: 'formula.parts-within',
          data: {
            parts: parts.map((part) => part.subject.text || '…').join(' + '),
            total: claim.totalSubject.text,
          },
        },
        ...(parts.length > 1
          ? {
              messageId: 'parts-exceed-total',
              data: {
                total: claim.totalSubject.text,
                amount: printed(figuresOf(context).get(claim.total)!),
              },
            }
          : {}),
      };
    }
  },
} satisfies CodeRule;

/** 本年收入…；本年支出…。其中：一般公共预算本年收入…，本年支出…: items of two totals. */
function mixesSides(claim: PartsClaim): boolean {
  const sides = [claim.totalSubject, ...claim.parts.map((part) => part.subject)].map(({ concept = '' }) =>
    concept.startsWith('income.')
      ? 'income'
      : /^(?:expense\.|basic|project)/.test(concept)
        ? 'expense'
        : undefined,
  );
  return sides.includes('income') && sides.includes('expense');
}

/** 固定资产净值550万元，其中原值860万元，累计折旧310万元: what is left of a gross value does not hold it. */
const isNetOfGross = ({ totalSubject, parts }: PartsClaim): boolean =>
  (NET.test(totalSubject.text) && parts.some(({ subject }) => OWED.test(subject.text))) ||
  (!GROSS.test(totalSubject.text) && parts.some(({ subject }) => GROSS.test(subject.text)));
const NET = /净[值额资]/;
const GROSS = /原[值价]$|折旧|摊销/;
const OWED = /负债/;

function formulaOf(claim: PartsClaim, relation: SumRelation): FormulaWording {
  const used = new Set(relation.terms.map((term) => term.figure));
  const parts = claim.parts.filter((part) => used.has(part.figure)).map((part) => part.subject.text || '…');
  return {
    messageId: 'formula.parts',
    data: { total: claim.totalSubject.text, parts: parts.join(' + ') },
  };
}
