import { Decimal } from 'decimal.js';
import type { PercentRange } from '../../amount/judge-rough.ts';
import { readCues } from '../cues/cue.ts';
import roughCues from '../cues/rough.json' with { type: 'json' };
import { numeralValue } from '../text/numbering.ts';

const cue = readCues(roughCues);
const SAID = cue('rough-words');
const LEAD = cue('rough-lead');
const MULTIPLE = cue('rough-multiple');
const COMPARED = cue('rough-compared');
const HEDGE = cue('rough-hedge');
const BEHIND = cue('rough-behind');
/** Words that a rough figure can stand behind. */
const REACH = 30;
const TAIL = 3;

/** A rate in words, in percent, with where it stands. */
export interface RoughRate {
  readonly value: Decimal;
  readonly rough: PercentRange;
  /** A rate of increase, whatever stands before it. */
  readonly rises?: true;
  readonly start: number;
  readonly end: number;
}

/** 三成, 一半, 三分之一, 1.5倍, 翻一番 where they tell a share, a rate of change or of completion, as percentages. */
export function readRoughRates(text: string, from: number, to: number): RoughRate[] {
  const rates: RoughRate[] = [];
  for (const match of SAID.all(text.slice(0, to), from)) {
    const { groups = {}, index } = match;
    const said = readSaid(groups);
    const before = text.slice(Math.max(from, index - REACH), index);
    const isMultiple = said?.step === 'times' && MULTIPLE.test(before);
    const isDoubling = groups.doubling !== undefined;
    if (!said || !(isMultiple || (isDoubling ? COMPARED.test(before) : LEAD.test(before)))) continue;
    const end = index + match[0].length;
    const less = isMultiple ? 100 : 0;
    const value = new Decimal(said.percent).minus(less);
    const range = rangeOf(said, hedgeOf(before, text.slice(end, end + TAIL)));
    rates.push({
      value,
      start: index,
      end,
      rough: {
        ...(range.low === undefined ? {} : { low: range.low.minus(less) }),
        ...(range.high === undefined ? {} : { high: range.high.minus(less) }),
      },
      ...(isMultiple || isDoubling ? { rises: true } : {}),
    });
  }
  return rates;
}

/** Of a printed percentage with 近, 超过, 约 … before it or 左右 behind; undefined where it is said exactly. */
export function roughRangeOf(
  percent: Decimal,
  decimals: number,
  before: string,
  after: string,
): PercentRange | undefined {
  const hedge = hedgeOf(before, after.slice(0, TAIL));
  if (!hedge) return undefined;
  const unit = decimals > 0 ? new Decimal(10).pow(-decimals).toNumber() : roundness(percent);
  return rangeOf({ percent, unit, step: 'printed' }, hedge);
}

interface Said {
  readonly percent: Decimal.Value;
  /** How finely it is said, in percentage points. */
  readonly unit: number;
  readonly step: 'printed' | 'words' | 'times';
}

function readSaid(groups: Readonly<Record<string, string | undefined>>): Said | undefined {
  const { tenths, and, half, below, above, times, number, doubling, doublings } = groups;
  if (tenths)
    return { percent: numeralValue(tenths) * 10 + (and ? 5 : 0), unit: and ? 5 : 10, step: 'words' };
  if (half) return { percent: 50, unit: 10, step: 'words' };
  if (below && above)
    return {
      percent: new Decimal(100 * numeralValue(above)).div(numeralValue(below)),
      unit: 6,
      step: 'words',
    };
  if (times) return { percent: numeralValue(times) * 100, unit: 100, step: 'times' };
  if (number) {
    const decimals = new Decimal(number).decimalPlaces();
    return { percent: new Decimal(number).times(100), unit: 100 / 10 ** decimals, step: 'times' };
  }
  if (doubling)
    return { percent: 100 * (2 ** (doublings ? numeralValue(doublings) : 1) - 1), unit: 40, step: 'words' };
  return undefined;
}

const roundness = (percent: Decimal): number =>
  percent.mod(10).isZero() ? 10 : percent.mod(5).isZero() ? 5 : 1;

type Hedge = 'near' | 'about' | 'over' | 'under' | 'more';

function hedgeOf(before: string, after: string): Hedge | undefined {
  const said = HEDGE.exec(before)?.groups ?? {};
  const behind = BEHIND.exec(after)?.groups ?? {};
  if (behind.more) return 'more';
  if (behind.about) return 'about';
  if (behind.over) return 'over';
  return (['near', 'about', 'over', 'under'] as const).find((hedge) => said[hedge]);
}

/** Wider than anybody would read it: what lies outside is wrong, not loose. */
function rangeOf({ percent, unit, step }: Said, hedge: Hedge | undefined): PercentRange {
  const value = new Decimal(percent);
  const most = Decimal.min(unit / 2, 1);
  switch (hedge) {
    case 'near':
      return { low: value.minus(unit), high: value.plus(most) };
    case 'about':
      return { low: value.minus(unit), high: value.plus(unit) };
    case 'over':
      return { low: value };
    case 'under':
      return { high: value };
    case 'more':
      return { low: value, high: value.plus(unit) };
    default:
      // 1.5倍 may have been cut off.
      return {
        low: value.minus(unit / 2),
        high: value.plus(step === 'times' && unit < 100 ? unit : unit / 2),
      };
  }
}
