import { resolveSubject } from '../../lexicon/resolve-subject.ts';
import type { Mention } from '../../mentions/mention.ts';
import { subject as cue } from '../../mentions/wording.ts';
import { type Candidate, choose } from '../../settle/choose.ts';
import { evidenceOfShare } from '../../settle/evidence.ts';
import { basesOf } from './share-bases.ts';
import { partsOf } from './share-parts.ts';
import type { Proposed, ShareContext, ShareParts, ShareReading } from './share-reading.ts';

const ALL_OF_IT = cue('all-of-it');
/** Shares before that can have the same base. */
const SHARES_KEPT = 40;
const PLAUSIBLE = -1.3;
/** What other shares of its row are of. */
const COMMON = 1.4;

/** Every share of the text with its part and base. */
export function proposeShares(mentions: readonly Mention[], context: ShareContext): ShareReading[] {
  const found: ShareReading[] = [];
  for (const percent of mentions) {
    if (percent.role.name !== 'share' || percent.aside) continue;
    const reading = settleShare(percent, context, found.slice(-SHARES_KEPT));
    if (reading && (reading.computes || !isOfAll(percent))) found.push(reading);
  }
  const common = commonBases(found);
  const read = found.map((share, at) => {
    const base = share.computes ? undefined : common.get(rowOf(share));
    const again =
      base && settleShare(share.percent, context, found.slice(Math.max(0, at - SHARES_KEPT), at), base);
    return again ?? share;
  });
  return read.filter((share) => !share.percent.role.unsaid || isBorneOut(share, read));
}

/** 基本支出60万元（60%），项目支出40万元（48%）: what no word calls a share is one where all but one of its sentence compute as such. */
function isBorneOut(share: ShareReading, all: readonly ShareReading[]): boolean {
  if (share.computes) return true;
  const row = all.filter(({ percent }) => percent.role.unsaid && percent.sentence === share.percent.sentence);
  return row.length > 1 && row.filter(({ computes }) => computes).length >= row.length - 1;
}

/** 货物36万元、服务90万元，全部授予中小企业，占100%: of all that was named, however many. */
const isOfAll = ({ figure, context }: Mention): boolean =>
  figure.value.equals(100) && ALL_OF_IT.test(context);

/** Shares of a row: of a base called the same, in one paragraph or, where it is named, in one section. */
const rowOf = ({ percent, baseText }: ShareReading): string =>
  `${baseText === '' ? percent.paragraph : percent.section}|${baseText}`;

/** 教育支出8万元，占40%；卫生健康支出6万元，占30%；…: what two of a row are shares of by their sums, the others are, too. */
function commonBases(shares: readonly ShareReading[]): Map<string, Mention> {
  const found = new Map<string, Mention>();
  const first = new Map<string, ShareReading>();
  for (const share of shares) {
    const [base] = share.bases;
    // Nothing is 0 % of whatever else there is.
    if (!share.computes || !base || share.percent.figure.value.isZero()) continue;
    const key = rowOf(share);
    const before = first.get(`${key}|${base.index}`);
    if (!before) first.set(`${key}|${base.index}`, share);
    else if (before.part !== share.part && !found.has(key)) found.set(key, base);
  }
  return found;
}

function settleShare(
  percent: Mention,
  context: ShareContext,
  before: readonly ShareReading[],
  common?: Mention,
): ShareReading | undefined {
  const parts = partsOf(percent, context);
  if (parts.length === 0) return undefined;
  const baseText = percent.role.base ?? '';
  const baseSubject =
    baseText === ''
      ? undefined
      : resolveSubject(baseText, context.scopeOf(percent.paragraph), context.unitNames);
  const candidates: (Candidate<ShareParts> & { readonly plausible: boolean })[] = [];
  const basesByPart = new Map<Mention, readonly Proposed[]>();
  for (const part of parts) {
    const bases = [
      ...basesOf(part.mention, percent, baseText, baseSubject, context, before),
      ...(common && common !== part.mention ? [{ mention: common, words: COMMON }] : []),
    ];
    basesByPart.set(part.mention, bases);
    // The base may be stated nowhere but in a table.
    candidates.push({
      reading: { part: part.mention },
      words: part.words - (bases.length > 0 ? 1.5 : 0),
      plausible: part.words >= PLAUSIBLE,
      evidence: undefined,
    });
    for (const base of bases)
      candidates.push({
        reading: { part: part.mention, base: base.mention },
        words: part.words + base.words,
        isRepeat: before.some((other) => statesTheSame(other, percent, part.mention, base.mention)),
        plausible: part.words >= PLAUSIBLE && base.words >= PLAUSIBLE,
        evidence: evidenceOfShare(percent, part.mention, base.mention),
      });
  }
  const choice = choose(candidates.filter(({ plausible, evidence }) => plausible || evidence !== undefined));
  if (!choice) return undefined;
  const { part, base: chosen } = choice.reading;
  const others = (basesByPart.get(part) ?? [])
    .filter(({ mention, words }) => mention !== chosen && words >= PLAUSIBLE)
    .sort((a, b) => b.words - a.words)
    .map(({ mention }) => mention);
  return {
    percent,
    part,
    bases: chosen ? [chosen, ...others] : others,
    baseText,
    ...(baseSubject ? { baseSubject } : {}),
    computes: choice.computes,
    certainty: choice.certainty,
    ranking: choice.ranking,
  };
}

/** The share of the same part in the same whole over again. */
const statesTheSame = (
  { percent, part, bases, computes }: ShareReading,
  again: Mention,
  of: Mention,
  base: Mention,
): boolean => computes && part === of && bases[0] === base && percent.figure.value.equals(again.figure.value);
