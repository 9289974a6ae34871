import type { GeneratedSubmission } from './generate-submission.ts';
import { slip } from './mutate-table.ts';
import type { Statement } from './narrative/print.ts';
import type { Random } from './random.ts';

export interface NarrativeMutation {
  readonly kind: MutationKind;
  readonly text: string;
  /** Lines of the block that was changed, both ends included. */
  readonly lines: readonly [first: number, last: number];
  readonly from: string;
  readonly to: string;
  /** Offsets in the text before, with what stands there instead. */
  readonly changes: readonly Change[];
  /** Where the change is, for messages. */
  readonly context: string;
  /** The mildest severity that counts as found. */
  readonly severity: 'error' | 'warning';
}

export const MUTATION_KINDS = [
  'amount',
  'rate',
  'direction-word',
  'direction-both',
  'swapped-shares',
  'complement',
  'doubled-item',
  'unit',
  'count',
  'year',
  'residue',
  'fund-section',
] as const;
export type MutationKind = (typeof MUTATION_KINDS)[number];

type Mutate = (submission: GeneratedSubmission, random: Random) => Edit | undefined;
interface Change {
  readonly start: number;
  readonly end: number;
  readonly to: string;
}
interface Edit {
  readonly changes: readonly Change[];
  readonly severity?: 'error' | 'warning';
}

const MUTATIONS: Readonly<Record<MutationKind, Mutate>> = {
  amount: mutateAmount,
  rate: mutateRate,
  'direction-word': flipOneWord,
  'direction-both': flipBothWords,
  'swapped-shares': swapShares,
  complement: stateComplement,
  'doubled-item': doubleItem,
  unit: dropWan,
  count: mutateCount,
  year: slipYear,
  residue: leaveResidue,
  'fund-section': nameOtherFund,
};

/** One slip of the given kind in the narrative, or `undefined` where the text has no place for it. */
export function mutateNarrative(
  submission: GeneratedSubmission,
  kind: MutationKind,
  random: Random,
): NarrativeMutation | undefined {
  const text = submission.narrative!.text;
  for (let attempt = 0; attempt < 12; attempt++) {
    const edit = MUTATIONS[kind](submission, random);
    if (!edit) continue;
    const changes = [...edit.changes].sort((a, b) => a.start - b.start);
    let mutated = '';
    let at = 0;
    for (const change of changes) {
      mutated += text.slice(at, change.start) + change.to;
      at = change.end;
    }
    mutated += text.slice(at);
    const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
    const wrap = submission.style.wrap > 0 ? 12 : 0;
    const [first, last] = [changes[0]!, changes.at(-1)!];
    return {
      kind,
      text: mutated,
      lines: [lineAt(first.start) - wrap, lineAt(last.end) + wrap],
      changes,
      from: changes.map(({ start, end }) => text.slice(start, end)).join(' / '),
      to: changes.map(({ to }) => to).join(' / '),
      context: text.slice(Math.max(0, first.start - 40), last.end + 25).replaceAll('\n', '⏎'),
      severity: edit.severity ?? 'error',
    };
  }
  return undefined;
}

const statementsOf = (submission: GeneratedSubmission, kind: Statement['kind']) =>
  submission.narrative!.statements.filter((statement) => statement.kind === kind);
const plain = (text: string) =>
  text
    .replaceAll(/[\n,]/g, '')
    .replace(/[０-９．]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
const replace = (statement: Statement, to: string) => ({ start: statement.start, end: statement.end, to });
const units = (percent: string) => Number(plain(percent).replace('.', ''));

function mutateAmount(submission: GeneratedSubmission, random: Random): Edit | undefined {
  const wanyuan = submission.style.unit === 'yuan' ? 10_000 : 1;
  const statement = random.pick(statementsOf(submission, 'amount'));
  const strong = statement.ties.some((tie) => tie === 'table' || tie === 'sum' || tie === 'repeat');
  const before = Number(plain(statement.text));
  if (statement.ties.length === 0 || before === 0) return undefined;
  const to = slip(plain(statement.text), random, wanyuan);
  if (to === undefined) return undefined;
  const change = Math.abs(Number(to) - before);
  if (strong) return change < wanyuan ? undefined : { changes: [replace(statement, to)] };
  const rates = statementsOf(submission, 'percent').filter(
    ({ block, concept, text }) =>
      block === statement.block && units(text) >= 20 && relates(concept, statement.concept),
  );
  if (rates.length === 0 || change < before * 0.3 || before < wanyuan) return undefined;
  return { changes: [replace(statement, to)] };
}

function relates(rate: string, amount: string): boolean {
  const [kind, key] = amount.split(':');
  if (key !== undefined)
    return (
      rate.startsWith('rate:') && rate.slice(5).split('-')[0] === key.split('-')[0] && kind !== undefined
    );
  return rate.split('/').includes(amount) || amount.startsWith(`${rate}.`) || rate.endsWith(`-${amount}`);
}

/** The stated percentage no longer agrees with any value its printed inputs could have. */
function isVisible(statement: Statement, percent: string, decimals: number, ulp: number): boolean {
  const [a, b] = statement.inputs!.map(Math.abs) as [number, number];
  const unit = 10 ** -decimals;
  const low = (100 * Math.max(0, a - ulp)) / (b + ulp) - 2 * unit;
  const high = b > ulp ? (100 * (a + ulp)) / (b - ulp) + 2 * unit : Number.POSITIVE_INFINITY;
  return Number(percent) < low || Number(percent) > high;
}

function decimalsOf(submission: GeneratedSubmission, text: string): number {
  return submission.style.trimZeros
    ? (plain(text).split('.')[1]?.length ?? 0)
    : submission.style.percentDecimals;
}
const ulpOf = (submission: GeneratedSubmission) => (submission.style.unit === 'yuan' ? 1 : 10_000);

function mutateRate(submission: GeneratedSubmission, random: Random): Edit | undefined {
  const statement = random.pick(statementsOf(submission, 'percent'));
  const to = slip(plain(statement.text), random);
  if (to === undefined) return undefined;
  const decimals = decimalsOf(submission, statement.text);
  if (!statement.inputs || !isVisible(statement, to, decimals, ulpOf(submission))) return undefined;
  return {
    changes: [replace(statement, to)],
    severity: statement.ties.includes('judgement') ? 'warning' : 'error',
  };
}

const OPPOSITE: Readonly<Record<string, string>> = {
  增加: '减少',
  减少: '增加',
  增长: '下降',
  下降: '增长',
  上升: '降低',
  降低: '上升',
  提高: '降低',
  大于: '小于',
  小于: '大于',
};

function directionPair(submission: GeneratedSubmission, random: Random): Statement[] {
  const words = statementsOf(submission, 'direction').filter(({ ties }) => ties.length > 0);
  if (words.length === 0) return [];
  const word = random.pick(words);
  return words.filter(
    ({ block, concept, start }) =>
      block === word.block && concept === word.concept && Math.abs(start - word.start) < 60,
  );
}

function flipOneWord(submission: GeneratedSubmission, random: Random): Edit | undefined {
  const pair = directionPair(submission, random);
  if (pair.length === 0) return undefined;
  const word = random.pick(pair);
  const compares = word.text === '大于' || word.text === '小于';
  if (pair.length < 2 && !compares) return undefined;
  return {
    changes: [replace(word, OPPOSITE[word.text.replaceAll('\n', '')] ?? '减少')],
    severity: 'warning',
  };
}

function flipBothWords(submission: GeneratedSubmission, random: Random): Edit | undefined {
  const pair = directionPair(submission, random);
  const rate = statementsOf(submission, 'percent').find(
    ({ block, concept, start }) =>
      block === pair[0]?.block &&
      concept === `rate:${pair[0].concept}` &&
      Math.abs(start - pair[0].start) < 60,
  );
  if (pair.length !== 2 || !rate) return undefined;
  const [change, before] = rate.inputs!.map(Math.abs) as [number, number];
  const now =
    pair[0]!.text.startsWith('增') || pair[0]!.text === '上升' || pair[0]!.text === '提高'
      ? before + change
      : before - change;
  const implied = now > before ? now + change : now - change;
  const decimals = decimalsOf(submission, rate.text);
  const seen =
    implied <= 0 ||
    isVisible({ ...rate, inputs: [change, implied] }, plain(rate.text), decimals, 2 * ulpOf(submission));
  if (!seen) return undefined;
  return { changes: pair.map((word) => replace(word, OPPOSITE[word.text.replaceAll('\n', '')] ?? '减少')) };
}

function swapShares(submission: GeneratedSubmission, random: Random): Edit | undefined {
  const shares = statementsOf(submission, 'percent').filter(({ group }) => group !== undefined);
  if (shares.length < 2) return undefined;
  const first = random.pick(shares);
  const others = shares.filter(
    ({ group, text }) =>
      group === first.group && Math.abs(Number(plain(text)) - Number(plain(first.text))) >= 3,
  );
  if (others.length === 0) return undefined;
  const second = random.pick(others);
  const decimals = decimalsOf(submission, first.text);
  if (!isVisible(first, plain(second.text), decimals, ulpOf(submission))) return undefined;
  return {
    changes: [
      replace(first, second.text.replaceAll('\n', '')),
      replace(second, first.text.replaceAll('\n', '')),
    ],
  };
}

function stateComplement(submission: GeneratedSubmission, random: Random): Edit | undefined {
  const statement = random.pick(
    statementsOf(submission, 'percent').filter(
      ({ ties, inputs }) => inputs && !ties.includes('growth') && !ties.includes('judgement'),
    ),
  );
  if (!statement) return undefined;
  const decimals = decimalsOf(submission, statement.text);
  const rest = 100 - Number(plain(statement.text));
  const to = rest.toFixed(decimals);
  if (rest < 0 || !isVisible(statement, to, decimals, ulpOf(submission))) return undefined;
  return { changes: [replace(statement, to)] };
}

function doubleItem(submission: GeneratedSubmission, random: Random): Edit | undefined {
  const items = statementsOf(submission, 'item');
  const item = random.pick(items);
  const others = items.filter(({ group, concept }) => group === item?.group && concept !== item?.concept);
  if (others.length === 0) return undefined;
  return { changes: [replace(item, random.pick(others).text.replaceAll('\n', ''))], severity: 'warning' };
}

function dropWan(submission: GeneratedSubmission, random: Random): Edit | undefined {
  if (submission.style.unit === 'yuan') return undefined;
  const text = submission.narrative!.text;
  const statement = random.pick(
    statementsOf(submission, 'amount').filter(
      ({ ties, text: figure }) => ties.includes('table') && Number(plain(figure)) >= 1,
    ),
  );
  const unit = statement && /^\s*万\s*元/.exec(text.slice(statement.end));
  if (!unit) return undefined;
  return { changes: [{ start: statement.end, end: statement.end + unit[0].length, to: '元' }] };
}

function mutateCount(submission: GeneratedSubmission, random: Random): Edit | undefined {
  const counts = statementsOf(submission, 'count').filter(({ ties }) => ties.includes('sum'));
  if (counts.length === 0) return undefined;
  const count = random.pick(counts);
  return { changes: [replace(count, String(Number(plain(count.text)) + random.int(1, 9)))] };
}

function partThree(text: string): number {
  return text.lastIndexOf('第三部分');
}

function slipYear(submission: GeneratedSubmission, random: Random): Edit | undefined {
  const text = submission.narrative!.text;
  const prior = String(submission.department.year - 1);
  const years = [...text.matchAll(new RegExp(`(?<![\\d.])${prior}(?=\\s?年)`, 'g'))].filter(
    ({ index }) => index > partThree(text),
  );
  if (years.length === 0) return undefined;
  const { index } = random.pick(years);
  return {
    changes: [{ start: index, end: index + 4, to: String(submission.department.year - random.int(2, 4)) }],
    severity: 'warning',
  };
}

function leaveResidue(submission: GeneratedSubmission, random: Random): Edit | undefined {
  const text = submission.narrative!.text;
  const ends = [...text.matchAll(/。\n/g)].filter(
    ({ index }) => index > partThree(text) && index < text.lastIndexOf('第四部分'),
  );
  if (ends.length === 0) return undefined;
  const { index } = random.pick(ends);
  const left = random.pick([
    '（不涉及的不列）',
    '（请按实际情况填写）',
    '主要原因是XX。',
    '（注：此处应当列明具体数额）',
    '（由部门根据实际情况说明）',
  ]);
  return { changes: [{ start: index + 1, end: index + 1, to: left }], severity: 'warning' };
}

/** 国有资本经营预算 section that speaks of 政府性基金. */
function nameOtherFund(submission: GeneratedSubmission): Edit | undefined {
  const text = submission.narrative!.text;
  if (submission.department.facts.has('t09.total.total')) return undefined;
  // A heading, and what stands below it.
  const match = /(?<=\n)[^\n，。；]{0,20}国有资本经营预算[^\n，。；]*\n+([^\n]*国有资本经营预算)/g;
  match.lastIndex = partThree(text);
  const found = match.exec(text);
  if (!found) return undefined;
  const start = found.index + found[0].length - 8;
  return { changes: [{ start, end: start + 8, to: '政府性基金预算' }], severity: 'warning' };
}
