import type { Mention, Opener, ParagraphReading } from '../../mentions/mention.ts';
import { isKnown } from '../../mentions/same-subject.ts';
import { type Evidence, evidenceOfSum, type Weighted } from '../../settle/evidence.ts';

/** 支出比上年减少 71 万元，其中：基本支出增加 20 万元，项目支出减少 91 万元: a change and what it is made of. */
export interface ChangeListReading {
  readonly total: Mention;
  readonly items: readonly Mention[];
  /** What the sum says for it; undefined where it does not add up. */
  readonly evidence: Evidence | undefined;
}

export function proposeChangeLists(paragraph: ParagraphReading): ChangeListReading[] {
  return paragraph.openers.flatMap((opener) => {
    if (opener.kind === 'numbers' || opener.partial) return [];
    const before = paragraph.mentions.filter(({ index }) => index < opener.index).at(-1);
    const total = before && changeOf(before, paragraph);
    if (!total || !(isBeside(total, opener) || isSentenceBefore(total, opener))) return [];
    const items = itemsBehind(opener, total, paragraph);
    if (items.length < 2) return [];
    // Behind a semicolon the list may go on, or the next statement begins.
    const segment = items.filter(({ place }) => place.segment === items[0]!.place.segment);
    const ways = [items, segment].filter(({ length }) => length > 1);
    const tried = ways.map((way) => ({ total, items: way, evidence: evidenceOf(total, way) }));
    return [tried.find(({ evidence }) => evidence !== undefined) ?? tried.at(-1)!];
  });
}

const isBeside = ({ place }: Mention, opener: Opener): boolean =>
  place.sentence === opener.place.sentence && place.segment === opener.place.segment;

/** 三公经费比上年减少3万元，下降6%。其中：…: the list opens the next sentence. */
const isSentenceBefore = ({ place }: Mention, opener: Opener): boolean =>
  place.sentence + 1 === opener.place.sentence && opener.words === '';

/** The amount of the change that a figure tells of: its own, or the one whose rate it is. */
export function changeOf(mention: Mention, { mentions }: ParagraphReading): Mention | undefined {
  if (mention.role.name === 'growth') {
    const before = mentions.filter(({ index }) => index < mention.index).at(-1);
    return before?.role.name === 'change' && before.turn === mention.turn && isTold(before)
      ? before
      : undefined;
  }
  return mention.role.name === 'change' && isTold(mention) ? mention : undefined;
}

const isTold = ({ aside, role }: Mention): boolean => !aside && Math.abs(role.direction ?? 0) === 1;

/** Changes of named things up to the end of the sentence; where amounts of the year stand between, it is another list. */
function itemsBehind(opener: Opener, total: Mention, { mentions }: ParagraphReading): Mention[] {
  const items: Mention[] = [];
  for (const mention of mentions) {
    if (mention.index < opener.index) continue;
    if (mention.place.sentence !== opener.place.sentence) break;
    if (mention.role.name === 'growth') continue;
    const isItem = mention.role.name === 'change' && isTold(mention) && isKnown(mention.own);
    const against = mention.comparator?.against;
    // In a sentence of its own the list need not say again what it compares with.
    const isSame =
      against === total.comparator?.against ||
      (against === undefined && opener.place.sentence !== total.place.sentence);
    if (!isItem || !isSame) return [];
    items.push(mention);
  }
  return new Set(items.map(({ own }) => own.text)).size === items.length ? items : [];
}

function evidenceOf(total: Mention, items: readonly Mention[]): Evidence | undefined {
  const sign = total.role.direction!;
  const parts = items.map(
    (mention): Weighted => ({ mention, weight: (mention.role.direction! * sign) as 1 | -1 }),
  );
  return evidenceOfSum(total, parts);
}
