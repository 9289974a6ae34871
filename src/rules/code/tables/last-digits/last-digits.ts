import { Exact } from '../../../../amount/rounding.ts';
import type { CheckContext, CodeRule, JudgedInstance, JudgedSum } from '../../../../model/code-rule.ts';
import type { Operand } from '../../../../model/relation.ts';
import { UNIT_LABELS } from '../../../../model/unit.ts';
import { type ClosingHabit, closingHabitOf } from './closing-habit.ts';
import { type Suspicion, suspectFigures } from './suspect-figures.ts';

/** Each relation alone rounding might explain; all those of one figure together it does not. */
export const lastDigits = {
  id: 'G-18',
  name: 'last-digits-close-as-elsewhere',
  kind: 'footing',
  severity: 'warning',
  title: {
    zh: '尾差应与本套表其余各处的情形相称',
    en: 'Last digits close as they do in the rest of the document',
  },
  basis: {
    zh: '尾差来自各数分别四舍五入：同一个数在各处应完全一致，多项相加的尾差随项数增多，且不会只指向一个数',
    en: 'Differences of the last digit come from figures rounded each for itself: one figure is the same wherever it stands, and what sums are off by grows with their parts and points at no single figure',
  },
  why: {
    zh: '单看一处，0.01 可以是尾差；如果与一个数有关的各处都差同样的 0.01，而其余各处都对得上，这个数多半是错了末位。',
    en: 'In one place 0.01 may be rounding; where everything that a figure belongs to is off by the same 0.01 and the rest of the document closes, its last digit is most likely wrong.',
  },
  example: {
    zh: '支出表 2101101 合计 109.35，而本行基本支出、上级科目和财政拨款表都是 109.34。',
    en: '2101101 of the expenditure table reads 109.35; its basic expenditure, its section and the fiscal table all have 109.34.',
  },
  fix: { zh: '对照账簿核对该数的末位。', en: 'Check the last digits of the figure against the books.' },
  check: () => [],
  *review(judged: readonly JudgedSum[], context: CheckContext): Iterable<JudgedInstance> {
    const habit = closingHabitOf(judged, context);
    if (!habit.isKnown) {
      const { all } = habit.counts;
      const data = { count: String(all) };
      yield { instance: '', outcome: 'undecided', messageId: 'last-digits-too-few', data };
      return;
    }
    const suspicions = suspectFigures(habit);
    if (suspicions.length === 0) yield { instance: '', outcome: 'pass' };
    for (const suspicion of suspicions) yield toFault(suspicion, habit);
  },
} satisfies CodeRule;

function toFault(suspicion: Suspicion, { counts }: ClosingHabit): JudgedInstance {
  const { sums, by } = suspicion;
  const [sum] = sums;
  const stated = suspicion.figure ?? sum!.terms[0]!.operand;
  const others = sums.flatMap(({ terms }) => terms.map(({ operand }) => operand.location));
  const lastDigit = new Exact(10).pow(-stated.decimals);
  const change = lastDigit.times(suspicion.figure ? by : -by);
  const expected = stated.value.plus(change).toFixed(stated.decimals);
  return {
    instance: stated.id,
    outcome: 'fail',
    messageId: suspicion.figure ? 'last-digits-of-figure' : 'last-digits-of-sum',
    data: {
      figure: stated.location.label ?? stated.text,
      stated: stated.text,
      expected,
      size: change.abs().toFixed(),
      unit: unitOf(stated),
      count: String(sums.length),
      exact: String(counts.exact),
      all: String(counts.all),
      ...(suspicion.figure ? {} : { most: lastDigit.times(suspicion.largest).toFixed(stated.decimals) }),
    },
    at: [stated.location, ...others.filter((location) => location !== stated.location).slice(0, MOST_PLACES)],
    stated: stated.text,
    expected,
    difference: change.negated().toFixed(),
    unit: unitOf(stated),
  };
}

const MOST_PLACES = 4;

const unitOf = ({ unit }: Operand): string =>
  unit in UNIT_LABELS ? UNIT_LABELS[unit as keyof typeof UNIT_LABELS] : '';
