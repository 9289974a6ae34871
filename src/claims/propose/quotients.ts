import { matchThreePublicName } from '../lexicon/three-public-names.ts';
import { readDirection } from '../mentions/direction.ts';
import type { Mention } from '../mentions/mention.ts';
import type { MentionIndex } from '../mentions/mention-index.ts';
import type { Per } from '../mentions/role.ts';
import { role, subject } from '../mentions/wording.ts';
import { type Candidate, choose, type Weighed } from '../settle/choose.ts';
import { evidenceOfQuotient } from '../settle/evidence.ts';

/** 车均运行维护费1.5万元: an amount divided by a number of things. */
export interface QuotientReading {
  readonly quotient: Mention;
  readonly dividend: Mention;
  readonly divisor: Mention;
  readonly computes: boolean;
  readonly certainty: number;
  readonly ranking: readonly Weighed<QuotientParts>[];
}

export interface QuotientParts {
  readonly dividend: Mention;
  readonly divisor: Mention;
}

interface Kind {
  readonly measures: readonly string[];
  /** What is mostly divided so. */
  readonly concepts: ReadonlySet<string>;
}

const KINDS: Readonly<Record<Per, Kind>> = {
  vehicle: { measures: ['辆', '台'], concepts: new Set(['operation', 'vehicle', 'purchase']) },
  person: {
    measures: ['人', '人次', '名', '人数', '人次数'],
    concepts: new Set(['reception', 'reception.domestic', 'meeting', 'training', 'abroad']),
  },
  batch: {
    measures: ['批', '批次', '个批次', '批次数'],
    concepts: new Set(['reception', 'reception.domestic']),
  },
  session: {
    measures: ['次', '期', '场', '人次'],
    concepts: new Set(['meeting', 'training']),
  },
};
const BARE = role('per-head-bare');
const PER_HEAD_NAME = role('per-head-name');
const BOUGHT = subject('vehicles.bought');
const HELD = subject('vehicles.held');
/** Figures that are tried as dividend or divisor. */
const MOST = 6;
/** Paragraphs before that the number of vehicles may stand in. */
const REACH = 3;
/** 在职50人，人员经费600万元，人均12万元: its sentence has nothing else that could be divided, or divide. */
const ALONE = 1;
/** Below this the words do not bear it out: it is read so only where it computes. */
const PLAUSIBLE = 1.8;

export function proposeQuotients(mentions: readonly Mention[], index: MentionIndex): QuotientReading[] {
  const found: QuotientReading[] = [];
  for (const quotient of mentions) {
    if (!quotient.role.per || quotient.aside) continue;
    const candidates: Candidate<QuotientParts>[] = [];
    const dividends = nearest(quotient, index, (other) => isAmount(other));
    const divisors = nearest(quotient, index, (other) => isCounted(other, quotient.role.per!));
    const isAlone = [dividends, divisors].every(
      (all) => all.length > 0 && all.filter(({ sentence }) => sentence === quotient.sentence).length === 1,
    );
    // 运行维护费12万元，其中加油4万元、维修5万元…。车均1.7万元: what is divided so stands before its breakdown.
    const ranksOfKind = new Map(
      dividends.filter((other) => isOfKind(other, quotient)).map((other, rank) => [other, rank]),
    );
    for (const [rank, dividend] of dividends.entries())
      for (const [place, divisor] of divisors.entries())
        candidates.push({
          reading: { dividend, divisor },
          words:
            wordsOf(dividend, quotient) +
            wordsOfCounted(dividend, divisor) -
            0.6 * Math.min(rank, ranksOfKind.get(dividend) ?? rank) +
            (divisor.paragraph === quotient.paragraph ? 1 : 0) +
            (isAlone && isSaidBeside(quotient, dividend, divisor) ? ALONE : 0) -
            0.4 * place,
          evidence: evidenceOfQuotient(quotient, dividend, divisor),
        });
    const choice = choose(
      candidates.filter(({ words, evidence }) => words >= PLAUSIBLE || evidence !== undefined),
    );
    if (choice && (choice.computes || !isInRow(choice.reading.divisor, index)))
      found.push({
        quotient,
        ...choice.reading,
        computes: choice.computes,
        certainty: choice.certainty,
        ranking: choice.ranking,
      });
  }
  return found;
}

/** 救护车12辆、公务用车2辆，车均1.17万元: counted side by side, all of them may divide, unless one is the sum of the others. */
function isInRow(divisor: Mention, { all }: MentionIndex): boolean {
  const isBeside = (other: Mention | undefined): other is Mention =>
    other?.role.name === 'count' &&
    other.token.measure === divisor.token.measure &&
    other.sentence === divisor.sentence &&
    other.place.brackets.at(-1) === divisor.place.brackets.at(-1);
  const others: Mention[] = [];
  for (let at = divisor.index - 1; isBeside(all[at]); at -= 1) others.push(all[at]!);
  for (let at = divisor.index + 1; isBeside(all[at]); at += 1) others.push(all[at]!);
  const sum = others.reduce((rest, { figure }) => rest.minus(figure.value), divisor.figure.value);
  return others.length > 0 && !sum.isZero();
}

/** Both in the sentence of the quotient, whose words name nothing but what is divided. */
const isSaidBeside = (quotient: Mention, dividend: Mention, divisor: Mention): boolean =>
  [dividend, divisor].every(({ sentence }) => sentence === quotient.sentence) &&
  (BARE.test(quotient.lead) || (dividend.own.text !== '' && quotient.lead.includes(dividend.own.text)));

const isAmount = ({ role, figure }: Mention): boolean =>
  role.name === 'actual' && figure.kind === 'amount' && !figure.value.isZero();

/** How many more there are than last year divides nothing. */
const isCounted = ({ role, token, figure, lead }: Mention, per: Per): boolean =>
  role.name === 'count' &&
  KINDS[per].measures.includes(token.measure) &&
  !figure.value.isZero() &&
  readDirection(lead) === undefined;

const isOfKind = ({ subject }: Mention, quotient: Mention): boolean =>
  KINDS[quotient.role.per!].concepts.has(subject.concept ?? '');

const wordsOf = (dividend: Mention, quotient: Mention): number =>
  (isOfKind(dividend, quotient) ? 1 : -0.5) +
  (isNamedBy(quotient, dividend) ? 1 : isOfElse(quotient) ? -2 : 0) +
  (dividend.sentence === quotient.sentence ? 0.5 : dividend.paragraph === quotient.paragraph ? 0 : -0.8);

/** 人均接待费: its own words say what is divided. */
const isNamedBy = ({ lead }: Mention, { subject: { concept } }: Mention): boolean =>
  concept !== undefined && matchThreePublicName(lead, true)?.concept === concept;

/** 居民人均可支配收入4.57万元: what is divided has a name that no expense has. */
const isOfElse = ({ lead }: Mention): boolean => {
  const name = PER_HEAD_NAME.exec(lead)?.groups?.name;
  return name !== undefined && matchThreePublicName(name, true) === undefined;
};

/** What was bought divides the price, what is held the running costs. */
function wordsOfCounted({ subject }: Mention, { lead }: Mention): number {
  const [bought, held] = [BOUGHT.test(lead), HELD.test(lead)];
  if (bought === held) return 0;
  if (subject.concept === 'operation') return held ? 1.5 : bought ? -1.5 : 0;
  return subject.concept === 'purchase' ? (bought ? 1.5 : -1.5) : 0;
}

/** Before the quotient, in its paragraph and those before it, or behind it in its sentence. */
function nearest(quotient: Mention, index: MentionIndex, is: (mention: Mention) => boolean): Mention[] {
  const found: Mention[] = [];
  for (let at = quotient.paragraph; at >= 0 && at > quotient.paragraph - REACH; at -= 1) {
    const here = at === quotient.paragraph ? index.before(at, quotient.index) : index.opening(at);
    for (const other of [...here].reverse()) if (!other.aside && is(other)) found.push(other);
  }
  const behind = index.all
    .slice(quotient.index + 1, quotient.index + 1 + MOST)
    .filter((other) => other.sentence === quotient.sentence && !other.aside && is(other));
  return [...found.slice(0, MOST), ...behind].slice(0, MOST);
}
