import type { Mention, ParagraphReading } from '../../mentions/mention.ts';
import { isNamed } from '../../mentions/same-subject.ts';
import { choose } from '../../settle/choose.ts';
import { canBePart, endsList, isWithinPart, type ListReading, wordsOfNames } from './list-reading.ts';
import { isOneSlipAway } from './one-slip.ts';
import { sumOf } from './sum-of.ts';

/** Figures behind a total that are looked at. */
const REACH = 48;
/** Below this a sum that fits is an accident. */
const TELLING = 3;
/** What a known part of a known total is worth (see `wordsOfNames`). */
const KNOWN_PART = 0.5;
/** So rarely do figures come so near a sum by chance that no words are needed to say that they are one. */
const VERY_RARE = 0.002;

/**
 * Lists that no word opens: `三公经费支出10万元。出国费2万元，接待费8万元。`, `资产总额50万元，流动资产20万元、固定资产30万元。`
 * An amount, and others in the same sentence or, where it stands alone in its own, in the next. That they add up says
 * that they are its parts, or that all are called what it consists of, or that they miss it by one slip.
 */
export function proposeUnopenedLists(
  paragraphs: readonly ParagraphReading[],
  lists: readonly ListReading[],
): ListReading[] {
  const listed = new Set(lists.flatMap(({ items }) => items));
  const divided = new Set(lists.map(({ total }) => total));
  return paragraphs.flatMap((paragraph) => listsWithin(paragraph, listed, divided));
}

function listsWithin(
  paragraph: ParagraphReading,
  listed: ReadonlySet<Mention>,
  divided: ReadonlySet<Mention>,
): ListReading[] {
  const sentences = amountsBySentence(paragraph);
  const found: ListReading[] = [];
  for (const [sentence, [total, ...others]] of sentences) {
    if (!total || !isStated(total) || listed.has(total)) continue;
    // 机关运行经费86万元，比上年增加6万元。办公费12万元…: how it has changed stands between.
    const beside = others.filter(({ role }) => role.name !== 'change' && role.name !== 'prior');
    const behind = beside.length > 0 ? beside : (sentences.get(sentence + 1) ?? []);
    if (behind.length > REACH || isOpened(paragraph, total, behind.at(-1))) continue;
    const items = partsOf(total, behind, listed);
    if (items.length < 2) continue;
    const evidence = sumOf(total, items);
    const choice = choose([{ reading: { total, items }, words: 0, evidence }]);
    const isMeant = choice?.computes ? evidence! > TELLING : !divided.has(total) && areMeant(total, items);
    if (choice && isMeant)
      found.push({
        ...choice.reading,
        partial: false,
        opening: 'none',
        computes: choice.computes,
        certainty: choice.certainty,
        ranking: choice.ranking,
      });
  }
  return found;
}

function amountsBySentence({ mentions }: ParagraphReading): Map<number, Mention[]> {
  const sentences = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const { figure, place } = mention;
    if (figure.kind !== 'amount' || place.brackets.length > 0) continue;
    const before = sentences.get(place.sentence);
    if (before) before.push(mention);
    else sentences.set(place.sentence, [mention]);
  }
  return sentences;
}

const isStated = ({ role, aside }: Mention): boolean =>
  (role.name === 'actual' || role.name === 'budget') && !aside;

/** A word opens a list among what follows the total. */
const isOpened = ({ openers }: ParagraphReading, total: Mention, last: Mention | undefined): boolean =>
  last !== undefined &&
  openers.some(
    ({ kind, start }) => kind !== 'bracket' && start > total.token.start && start < last.token.start,
  );

/** All that is stated, where all of it can be parts of the total. */
function partsOf(total: Mention, behind: readonly Mention[], listed: ReadonlySet<Mention>): Mention[] {
  const items: Mention[] = [];
  for (const mention of behind) {
    if (!canBePart(mention, total) || listed.has(mention) || endsList(mention, total, items)) return [];
    if (!isWithinPart(mention, items)) items.push(mention);
  }
  return items;
}

/** Whether amounts that do not add up are parts of the one before them nevertheless. */
const areMeant = (total: Mention, items: readonly Mention[]): boolean =>
  items.every(({ own }) => isNamed(own)) &&
  (wordsOfNames(total, items) >= KNOWN_PART * items.length ||
    areEconomicItems(total, items) ||
    isOneSlipAway({ total, items }, VERY_RARE));

/** 机关运行经费86万元。办公费12万元、…、其他商品和服务支出20万元: what it is spent on, by the economic classification. */
const areEconomicItems = ({ subject }: Mention, items: readonly Mention[]): boolean => {
  const economic = ECONOMIC[subject.concept ?? ''];
  return economic !== undefined && items.every(({ own: { concept = '' } }) => economic.test(concept));
};
const ECONOMIC: Readonly<Record<string, RegExp>> = {
  agency: /^item\.30[2-9]|^item\.310/,
  public: /^item\.30[2-9]|^item\.310/,
  personnel: /^item\.30[13]/,
};
