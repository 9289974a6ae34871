import type { Fen } from '../department.ts';
import type { Context } from './context.ts';
import { marksIn, type Part, say } from './draft.ts';

type ChangeForm =
  | 'amount-rate'
  | 'rate-amount'
  | 'brackets'
  | 'named-prior'
  | 'prior-first'
  | 'prior-last'
  | 'amount-only';

export interface ChangeOptions {
  /** What it is compared with, without the preposition: 上年, 2023年度. */
  readonly base?: string;
  readonly lead?: readonly string[];
  readonly forms?: readonly ChangeForm[];
}

const ALL_FORMS: readonly ChangeForm[] = [
  'amount-rate',
  'amount-rate',
  'amount-rate',
  'rate-amount',
  'brackets',
  'named-prior',
  'prior-first',
];
const UP = { amount: ['增加'], rate: ['增长', '增长', '上升', '增加', '提高'] };
const DOWN = { amount: ['减少'], rate: ['下降', '下降', '降低', '减少'] };

/** `比上年增加 N 万元，增长 P%` in one of many forms; no leading comma. */
export function change(c: Context, key: string, options: ChangeOptions = {}): Part {
  const base =
    options.base ?? c.pick('上年', '上年', `${c.year - 1}年度`, `${c.year - 1}年`, '上年度', '上年决算数');
  return moved(c, key, c.prior(key), { ...options, base, against: 'prior' });
}

/** The same against a budget: `较年初预算数减少 N 万元，下降 P%`. */
export function changeOnBudget(
  c: Context,
  key: string,
  budget: string,
  base: string,
  options: ChangeOptions = {},
): Part {
  return moved(c, key, c.value(budget), {
    forms: ['amount-rate', 'amount-rate', 'brackets'],
    ...options,
    base,
    against: budget,
  });
}

interface MoveOptions extends ChangeOptions {
  readonly base: string;
  readonly against: string;
}

function moved(c: Context, key: string, before: Fen, options: MoveOptions): Part {
  const { base, against } = options;
  const lead = c.pick(...(options.lead ?? [`与${base}相比，`, `比${base}`, `较${base}`, `与${base}相比`]));
  const now = c.value(key);
  const [printedNow, printedBefore] = [c.printed(now), c.printed(before)];
  if (printedNow === printedBefore) return noChange(c, base, printedBefore);
  if (printedBefore === 0) return fromNothing(c, key, base, against, lead);
  const exact =
    c.printed(now - before) === 0 || c.style.percentFrom === 'printed'
      ? printedNow - printedBefore
      : now - before;
  const words = exact > 0 ? UP : DOWN;
  const direction = (word: string) => c.mark('direction', word, `${key}-${against}`, ['direction']);
  const amountWord = direction(c.random.pick(words.amount));
  const rateWord = direction(c.random.pick(words.rate));
  const amount = c.amountOf(exact, `change:${key}-${against}`, 'growth');
  const rate = c.percent(exact, before, `rate:${key}-${against}`, 'growth');
  const prior = () => c.amountOf(before, against === 'prior' ? `prior:${key}` : against, 'growth');
  const forms: readonly ChangeForm[] = options.forms ?? ALL_FORMS;
  switch (c.random.pick(forms)) {
    case 'amount-rate':
      return say`${lead}${amountWord}${amount}${c.pick('，', '，', '、', ',')}${rateWord}${rate}`;
    case 'rate-amount':
      return say`${c.pick(lead, against === 'prior' ? '同比' : lead)}${rateWord}${rate}，${amountWord}${amount}`;
    case 'brackets': {
      const word = c.pick<Part>(rateWord, exact > 0 ? '增幅' : '降幅');
      return say`${lead}${amountWord}${amount}（${word}${rate}）`;
    }
    case 'named-prior':
      return say`${c.pick('较', '比')}${base}的${prior()}${amountWord}${amount}，${rateWord}${rate}`;
    case 'prior-first':
      return say`${base}${c.pick('为', '是')}${prior()}，${c.pick('同比', '本年')}${amountWord}${amount}，${rateWord}${rate}`;
    case 'prior-last':
      return say`${lead}${amountWord}${amount}，${rateWord}${rate}（${base}为${prior()}）`;
    case 'amount-only':
      // Nothing beside it contradicts a change of the word or the amount.
      for (const mark of marksIn([amountWord, amount])) mark.ties.clear();
      return say`${lead}${amountWord}${amount}`;
  }
}

function noChange(c: Context, base: string, before: number): Part {
  if (before !== 0 && c.random.chance(0.25)) return `较${base}增加0${c.unitWord}，增长0%`;
  return c.pick(`与${base}持平`, `与${base}相比无变化`, `与${base}一致`, `较${base}无增减变化`);
}

function fromNothing(c: Context, key: string, base: string, against: string, lead: string): Part {
  const amount = c.amountOf(c.value(key), `change:${key}-${against}`, 'repeat');
  if (against !== 'prior')
    return c.pick<Part>(say`${base}为0，增加${amount}`, say`年初未安排预算，增加${amount}`);
  if (lead === '') return say`增加${amount}，${base}无此项支出`;
  return c.pick<Part>(
    say`比${base}增加${amount}，${base}无此项支出`,
    say`${base}为0，增加${amount}`,
    say`较${base}增加${amount}（${base}未发生）`,
  );
}

/** `收、支总计各增加 A、B，分别增长 P、Q`: two subjects that moved the same way. */
export function changeOfTwo(c: Context, first: string, second: string, base: string): Part | undefined {
  const changes = [first, second].map((key) => c.printed(c.value(key)) - c.printed(c.prior(key)));
  const bases = [first, second].map((key) => c.printed(c.prior(key)));
  if (changes.some((amount, index) => amount === 0 || bases[index] === 0)) return undefined;
  if (changes[0]! > 0 !== changes[1]! > 0) return undefined;
  const up = changes[0]! > 0;
  const amounts = [first, second].map((key, index) =>
    c.mark('amount', c.digits(changes[index]!), `change:${key}`, ['growth']),
  );
  const rates = [first, second].map((key, index) =>
    c.percent(changes[index]!, c.prior(key), `rate:${key}`, 'growth'),
  );
  const each = c.pick('各', '分别');
  const amountWord = c.mark('direction', up ? '增加' : '减少', first, ['direction']);
  const rateWord = c.mark('direction', up ? '增长' : '下降', first, ['direction']);
  const comma = c.style.separators === 'none' ? c.pick('、', '，', ',') : '、';
  return say`与${base}相比，收、支总计${each}${amountWord}${amounts[0]!}${c.pick(c.unitWord, '')}${comma}${amounts[1]!}${c.unitWord}，${each}${rateWord}${rates[0]!}、${rates[1]!}`;
}

/** Reasons for either direction: the changes they are given for are drawn apart from them. */
const REASONS = [
  '人员变动',
  '部分项目跨年实施',
  '落实政策要求，优化支出结构',
  '政策性增资',
  '基建项目按进度付款',
  '退休人员变动',
  '根据市政办〔2021〕15号文件调整职能',
  '项目安排变化',
  '办公用房搬迁',
  '上年结转项目本年完工',
  '按规定清算社会保险缴费',
  '业务量变化',
];
export const reason = (c: Context): string => c.random.pick(REASONS);
/** `，主要原因是…` or the like. */
export const because = (c: Context): string =>
  `${c.pick('，主要原因是', '，主要原因是：', '。主要原因：', '，主要是', '，原因是', '，主要是由于')}${reason(c)}`;
