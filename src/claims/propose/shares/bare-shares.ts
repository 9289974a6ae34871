import type { Mention } from '../../mentions/mention.ts';
import { isKnown } from '../../mentions/same-subject.ts';
import type { ShareReading } from './share-reading.ts';

/** 基本支出占62.5%，项目支出占37.5%: shares of one whole whose amounts the text does not state. */
export interface BareShares {
  readonly percents: readonly Mention[];
  /** Nothing else can be part of the whole. */
  readonly isWhole: boolean;
}

/** `shares` are those whose amounts are known. */
export function proposeBareShares(
  mentions: readonly Mention[],
  shares: readonly ShareReading[],
): BareShares[] {
  const read = new Set(shares.map(({ percent }) => percent));
  const bySentence = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const { role, aside, own, year, sentence } = mention;
    if (role.name !== 'share' || aside || year !== undefined || read.has(mention) || !isKnown(own)) continue;
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), mention]);
  }
  return [...bySentence.values()].flatMap((percents) => {
    const concepts = percents.map(({ own }) => own.concept!);
    const bases = new Set(percents.map(({ role }) => role.base).filter(Boolean));
    const family = FAMILIES.find(({ is }) => concepts.every(is));
    if (!family || percents.length < 2 || bases.size > 1) return [];
    if (new Set(concepts).size < concepts.length) return [];
    return [{ percents, isWhole: family.size === concepts.length }];
  });
}

const oneOf = (...names: readonly string[]) => {
  const known = new Set(names);
  return (concept: string): boolean => known.has(concept);
};

/** Kinds that one whole divides into; `size` is how many there are, where no other can be among them. */
const FAMILIES: readonly { readonly is: (concept: string) => boolean; readonly size?: number }[] = [
  { is: oneOf('personnel', 'public'), size: 2 },
  { is: oneOf('abroad', 'vehicle', 'reception'), size: 3 },
  { is: oneOf('basic', 'project', 'upward', 'operating', 'subsidy') },
  {
    is: oneOf(
      'income.fiscal',
      'income.business',
      'income.operating',
      'income.other',
      'income.superior',
      'income.affiliate',
    ),
  },
  { is: (concept) => concept.startsWith('class.') },
];
