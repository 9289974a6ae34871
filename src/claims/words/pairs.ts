import type { WordingClaim } from '../../model/index.ts';
import { mark } from '../cues/marks.ts';
import { standsAt } from '../text/flow.ts';
import type { PlacedParagraph } from '../text/sections.ts';
import type { ClaimContext } from './claim-context.ts';
import { wordingClaim } from './wording-claim.ts';

const OPENING: Readonly<Record<string, string>> = { '（': '）', '(': '）', '《': '》', '“': '”', '【': '】' };
const CLOSING: Readonly<Record<string, string>> = { '）': '）', ')': '）', '》': '》', '”': '”', '】': '】' };
/** `1）`, `一)`: a number before an item has a closing bracket alone. */
const number = mark('pair.number');

const pairMark = mark('pair.mark');
/** Characters in which a number before a closing bracket stands. */
const BEFORE = 6;

const MOST_LOOSE = 4;

interface Loose {
  readonly line: number;
  readonly offset: number;
  readonly char: string;
  readonly pair: string;
  readonly opens: boolean;
}

/** Brackets and quotation marks of which only one stands, in a paragraph or across two of them. */
export function readPairs(context: ClaimContext): WordingClaim[] {
  const loose = context.placed.map(looseOf);
  return loose.flatMap((marks, index) =>
    marks.flatMap((mark) => {
      // A bracket over two paragraphs is a matter of how lines were cut.
      const beside = mark.opens ? loose[index + 1] : loose[index - 1];
      if (beside?.some(({ pair, opens }) => pair === mark.pair && opens !== mark.opens)) return [];
      const placed = context.placed[index]!;
      const at = flowPlace(placed, mark);
      return at === undefined
        ? []
        : [wordingClaim(context, placed, 'unpaired', [at, at + 1], { mark: mark.char, pair: other(mark) })];
    }),
  );
}

const other = ({ opens, pair, char }: Loose): string =>
  opens
    ? pair
    : (Object.entries(OPENING).find(([open, close]) => close === pair && open !== '(')?.[0] ?? char);

function looseOf({ paragraph }: PlacedParagraph): Loose[] {
  const open = new Map<string, Loose[]>(Object.values(OPENING).map((pair) => [pair, []]));
  const loose: Loose[] = [];
  let written = '';
  for (const [line, { text }] of paragraph.flow.lines.entries()) {
    for (const { 0: char, index: offset } of pairMark.all(text)) {
      const before = (written + text.slice(Math.max(0, offset - BEFORE), offset)).slice(-BEFORE);
      const isNumber = CLOSING[char] === '）' && number.test(before);
      const closes = OPENING[char];
      if (closes) open.get(closes)!.push({ line, offset, char, pair: closes, opens: true });
      const pair = CLOSING[char];
      if (!pair) continue;
      if (!open.get(pair)!.pop() && !isNumber) loose.push({ line, offset, char, pair, opens: false });
    }
    written = (written + text).slice(-BEFORE);
  }
  // More of them are a manner of writing, no slips.
  const all = [...loose, ...[...open.values()].flat()];
  return all.length > MOST_LOOSE ? [] : all;
}

/** The flow holds no quotation marks: the character behind stands for one. */
function flowPlace({ paragraph }: PlacedParagraph, { line, offset }: Loose): number | undefined {
  const { text } = paragraph.flow;
  for (let at = 0; at < text.length; at += 1) {
    const stands = standsAt(paragraph.flow, at)!;
    if (stands.line > line || (stands.line === line && stands.offset >= offset)) return at;
  }
  return text.length > 0 ? text.length - 1 : undefined;
}
