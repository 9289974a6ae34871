import type {
  CheckContext,
  CodeRule,
  JudgedInstance,
  Location,
  Submission,
} from '../../../../model/index.ts';
import { textWithUnit } from '../../../../model/unit-of.ts';
import { claimsOf, figuresOf } from '../claims-of.ts';
import { trySumOf } from '../reported.ts';
import { type PriorFigure, priorFigure } from './prior-figure.ts';

const BALANCES = [
  { opening: 't01.income.opening', closing: 't01.expense.closing' },
  { opening: 't04.income.opening', closing: 't04.expense.closing.total' },
  { opening: 't08.total.opening', closing: 't08.total.closing' },
  { opening: 't09.total.opening', closing: 't09.total.closing' },
];

export const openingEqualsPriorClosing = {
  id: 'N-43',
  name: 'opening-balance-against-prior',
  kind: 'roll-forward',
  severity: 'warning',
  title: { zh: '年初结转结余等于上年年末数', en: 'The opening balance is last year’s closing balance' },
  basis: { zh: '结转结余逐年滚存', en: 'Balances roll forward' },
  why: {
    zh: '本年的年初数就是上年的年末数；不一致的应有调整说明。',
    en: 'This year opens with what last year closed with, unless restated.',
  },
  example: { zh: '上年年末结转30万元，本年年初结转25万元。', en: 'Closed with 30, opened with 25.' },
  fix: {
    zh: '核对两年的决算表，有调整的写明原因。',
    en: 'Compare the two years’ tables; explain a restatement.',
  },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    const { prior, tables } = context.submission;
    if (!prior) return;
    const factOf = (submission: Pick<Submission, 'tables'>, key: string) =>
      submission.tables.flatMap((table) => table.facts).find((fact) => fact.key === key);
    for (const { opening, closing } of BALANCES) {
      const now = factOf({ tables }, opening);
      const before = factOf(prior, closing);
      if (now && before) yield judge(opening, now, before);
      else
        yield {
          instance: opening,
          outcome: 'undecided',
          ...(now
            ? { messageId: 'prior-not-found', data: { name: closing } }
            : { messageId: 'row-missing', data: { figure: opening } }),
        };
    }
    yield* statedOnly(context, prior, (key) => factOf({ tables }, key) !== undefined);
  },
} satisfies CodeRule;

/** Balances that only the text opens with: where a table holds one, that is compared, and the text with it. */
function* statedOnly(
  context: CheckContext,
  prior: Submission,
  isInTable: (opening: string) => boolean,
): Iterable<JudgedInstance> {
  for (const { figure, role, year, subject } of claimsOf(context, 'amount')) {
    const { concept, qualified, facts } = subject;
    if (
      concept !== 'opening' ||
      role !== 'actual' ||
      qualified ||
      year !== undefined ||
      facts.some(isInTable)
    )
      continue;
    const closings = BALANCES.filter(({ opening }) => facts.includes(opening)).map(({ closing }) => closing);
    const before = priorFigure(prior, { ...subject, concept: 'closing', facts: closings });
    if (before) yield judge(figure, figuresOf(context).get(figure)!, before);
  }
}

function judge(
  instance: string,
  now: PriorFigure & { readonly location: Location },
  before: PriorFigure & { readonly location: Location },
): JudgedInstance {
  const { agreement } = trySumOf([
    { figure: now, weight: 1 },
    { figure: before, weight: -1 },
  ]);
  if (agreement !== 'differs') return { instance, outcome: 'pass' };
  return {
    instance,
    outcome: 'fail',
    messageId: 'opening-differs-from-prior',
    data: { opening: textWithUnit(now), closing: textWithUnit(before), file: before.location.file },
    at: [now.location],
    stated: now.text || '0',
    expected: before.text || '0',
    unit: now.unit === 'yuan' ? '元' : '万元',
  };
}
