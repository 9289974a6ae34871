import type { CheckContext, CodeRule, JudgedInstance } from '../../../../model/index.ts';
import { textWithUnit } from '../../../../model/unit-of.ts';
import { claimsOf, figuresOf, printed } from '../claims-of.ts';
import { trySumOf } from '../reported.ts';
import { priorFigure } from './prior-figure.ts';

export const priorFiguresTie = {
  id: 'N-55',
  name: 'narrative-prior-figure',
  kind: 'narrative-tie-out',
  severity: 'error',
  title: {
    zh: '文中的上年数与上年决算一致',
    en: 'Last year’s figures in the text are those of last year’s accounts',
  },
  basis: { zh: '上年数取自上年决算', en: 'Prior figures come from last year’s accounts' },
  why: {
    zh: '文中引用的上年数就是上年公开的决算数，提供了上年的报送件时可以直接核对。',
    en: 'A prior figure is what last year’s accounts say; with them given it can be compared.',
  },
  example: {
    zh: '文中“上年公务接待费0.48万元”，上年决算为0.84万元。',
    en: '“Reception 0.48 last year”, while last year’s accounts say 0.84.',
  },
  fix: {
    zh: '对照上年决算改正；口径调整的应说明。',
    en: 'Take last year’s figure, or say what was restated.',
  },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    const { prior, year } = context.submission;
    if (!prior) return;
    for (const claim of claimsOf(context, 'amount')) {
      const figure = figuresOf(context).get(claim.figure);
      if (claim.role !== 'prior' || figure?.kind !== 'amount' || claim.subject.qualified) continue;
      if (claim.year !== undefined && year !== undefined && claim.year !== year - 1) continue;
      if (claim.subject.concept === undefined && claim.subject.line === undefined) continue;
      const before = priorFigure(prior, claim.subject);
      const name = claim.subject.line?.item ?? claim.subject.text;
      if (!before) {
        yield { instance: figure.id, outcome: 'undecided', messageId: 'prior-not-found', data: { name } };
        continue;
      }
      const { agreement } = trySumOf([
        { figure, weight: 1 },
        { figure: before, weight: -1 },
      ]);
      yield agreement === 'differs'
        ? {
            instance: figure.id,
            outcome: 'fail',
            messageId: 'prior-figure-differs',
            data: { name, text: printed(figure), prior: textWithUnit(before) },
            at: [figure.location],
            stated: figure.text,
            expected: before.text || '0',
            unit: figure.measure,
          }
        : { instance: figure.id, outcome: 'pass' };
    }
  },
} satisfies CodeRule;
