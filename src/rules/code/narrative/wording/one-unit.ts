import { Decimal } from 'decimal.js';
import type {
  AmountClaim,
  CheckContext,
  CodeRule,
  JudgedInstance,
  TextFigure,
} from '../../../../model/index.ts';
import { claimsOf, figuresOf } from '../claims-of.ts';
import { agree } from '../reported.ts';

/** Figures of fewer digits equal some cell by chance. */
const TELLING = 4;

/** Whether the figure equals the cell that its name ties to, or has so many digits that any equal cell is the same. */
function isStatedInTables(context: CheckContext, { id, text }: TextFigure): boolean {
  const claims = claimsOf(context, 'amount').filter(({ figure }) => figure === id);
  const named = claims.flatMap(({ subject }) => subject.facts);
  const isTelling = text.replace(/^0?\.?0*|\D/g, '').length >= TELLING;
  const any = isTelling
    ? context.submission.tables.flatMap(({ facts }) => facts.filter(({ state }) => state === 'printed'))
    : [];
  return [...named, ...any.map(({ key }) => key)].some(
    (fact) => context.operand(fact) !== undefined && agree(context, id, fact),
  );
}

/** `s12.3` is the fourth sentence of paragraph 12. */
const paragraphOf = ({ sentence }: TextFigure): string => sentence.split('.')[0]!;

/** So many 元 that as 万元 it would exceed all other amounts was not short of a 万. */
const isTooMuchAsWan = (others: readonly Decimal[]): ((figure: TextFigure) => boolean) => {
  const most = Decimal.max(0, ...others);
  return ({ value }) => value.greaterThan(most);
};

/** Decimals of an amount in 元: 角 and 分. */
const FEN = 2;

/** So little in 万元 that as 元 it would be less than all other amounts, or have more than 角 and 分, has no 万 too many. */
const isTooLittleAsYuan = (others: readonly Decimal[]): ((figure: TextFigure) => boolean) => {
  const least = Decimal.min(...others.map((value) => value.abs()));
  return ({ value, decimals }) => value.abs().lessThan(least) || decimals > FEN;
};

/** Reports on the work tell prices in 元 (较指导价低88元) of things that the accounts do not know. */
const isOfTheWork = ({ subject: { scope, concept, line } }: AmountClaim): boolean =>
  (scope === 'performance' || scope === 'overview') && concept === undefined && line === undefined;

/** So many amounts in one unit make it the text's own; a few in another are then odd. */
const ENOUGH = 12;
const ODD_SHARE = 0.08;

export const oneUnit = {
  id: 'N-25',
  name: 'narrative-one-unit',
  kind: 'unit',
  severity: 'warning',
  title: { zh: '全文金额单位一致', en: 'One unit of money throughout the text' },
  basis: { zh: '同一份说明的金额单位应统一', en: 'A narrative counts in one unit' },
  why: {
    zh: '全文都以万元为单位、个别金额写成元（或相反），多半漏写或多写了“万”。',
    en: 'Where all amounts are in 万元 and one is in 元, a 万 was usually dropped.',
  },
  example: { zh: '其他金额均为万元，一处写“公务接待费1.28元”。', en: 'All in 万元 but “reception 1.28 元”.' },
  fix: { zh: '核对单位，补上或删去“万”。', en: 'Check the unit.' },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    const stated = claimsOf(context, 'amount')
      .filter((claim) => !isOfTheWork(claim))
      .map((claim) => figuresOf(context).get(claim.figure)!)
      .filter((figure) => figure.kind === 'amount' && !figure.value.isZero());
    const inYuan = stated.filter((figure) => figure.unit === 'yuan');
    const odd =
      inYuan.length <= stated.length / 2 ? inYuan : stated.filter((figure) => figure.unit !== 'yuan');
    if (stated.length < ENOUGH) return;
    if (odd.length === 0 || odd.length > Math.max(2, stated.length * ODD_SHARE)) {
      yield { instance: 'text', outcome: 'pass' };
      return;
    }
    const usual = odd === inYuan ? '万元' : '元';
    const others = stated.filter((figure) => !odd.includes(figure)).map(({ value }) => value);
    const isMeant = odd === inYuan ? isTooMuchAsWan(others) : isTooLittleAsYuan(others);
    // The same amount in the usual unit elsewhere: written two ways, and right. So are those beside it.
    const right = odd.filter(
      (figure) =>
        isStatedInTables(context, figure) ||
        isMeant(figure) ||
        stated.some((other) => other.unit !== figure.unit && agree(context, other.id, figure.id)),
    );
    for (const figure of odd) {
      if (right.some((other) => paragraphOf(other) === paragraphOf(figure))) {
        yield { instance: figure.id, outcome: 'pass' };
        continue;
      }
      yield {
        instance: figure.id,
        outcome: 'fail',
        messageId: 'odd-unit',
        data: { usual, text: figure.text, unit: figure.measure },
        at: [figure.location],
        stated: figure.text,
        unit: figure.measure,
      };
    }
  },
} satisfies CodeRule;
