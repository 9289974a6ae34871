import type { WordingClaim } from '../../model/index.ts';
import countedCues from '../cues/counted-names.json' with { type: 'json' };
import { readCues } from '../cues/cue.ts';
import { mark } from '../cues/marks.ts';
import { numeralValue } from '../text/numbering.ts';
import type { PlacedParagraph } from '../text/sections.ts';
import type { ClaimContext } from './claim-context.ts';
import { wordingClaim } from './wording-claim.ts';

const cue = readCues(countedCues);
const ANNOUNCES = [cue('counted.number-behind'), cue('counted.number-before')];
const name = cue('counted.name');
const more = cue('counted.more');
const openEnd = cue('counted.open-end');
const own = cue('counted.own');
const joint = cue('counted.joint');
const brackets = mark('bracket').every;
const sentencePart = mark('sentence.part');
const clauseEnd = mark('line.ends');
/** With one name the announcement was read wrongly, or the list stands elsewhere. */
const FEWEST = 2;

/** `内设机构5个，分别是：` with four names behind it, in the sentence or in the numbered lines below. */
export function readCountedNames(context: ClaimContext): WordingClaim[] {
  return context.placed.flatMap((placed, index) => {
    const { text } = placed.paragraph.flow;
    if (placed.scope === 'terms') return [];
    return ANNOUNCES.flatMap((announces) => announces.all(text, placed.paragraph.bodyStart)).flatMap(
      ({ index: start, 0: words, groups }) => {
        const end = start + words.length;
        const names =
          end < text.length ? namesOf(sentenceFrom(text, end)) : linesBelow(context.placed, index + 1);
        const count = numeralValue(groups!.count!);
        if (!names || names.length < FEWEST || fits(names, count, context.unitNames)) return [];
        const data = { count: groups!.count!, named: String(names.length) };
        return [wordingClaim(context, placed, 'names-counted', [start, end], data)];
      },
    );
  });
}

/** Some count the office itself among its units, and some do not. */
const fits = (names: readonly string[], count: number, unitNames: readonly string[]): boolean => {
  const selves = names.filter((one) => own.test(one) || unitNames.some((unit) => unit.endsWith(one)));
  return names.length === count || (selves.length > 0 && names.length - selves.length === count);
};

const sentenceFrom = (text: string, from: number): string => {
  const rest = text.slice(from).replace(brackets, '');
  const end = sentencePart.at(rest);
  return end < 0 ? rest : rest.slice(0, end);
};

/** The names of a closed list; none where a piece of it is no name (综合、财务科 may be one), or it names only some. */
function namesOf(list: string): string[] | undefined {
  // Names parted by 、 end at a comma; others are parted by commas.
  const [row, ...behind] = list.includes('、') ? list.split('，') : [list.replaceAll('，', '、')];
  const pieces = row!.split('、').flatMap(splitLast);
  const goesOn = behind.some((piece) => name.test(piece) && !more.test(piece));
  return !openEnd.test(row!) && !goesOn && pieces.every((piece) => name.test(piece) && !more.test(piece))
    ? pieces
    : undefined;
}

const splitLast = (piece: string): string[] => {
  const halves = piece.split(joint.one);
  return halves.length === 2 && halves.every((half) => name.test(half)) ? halves : [piece];
};

/** Lines numbered from 1 on, each with a name; none where they do not end at a heading, as at a page break. */
function linesBelow(placed: readonly PlacedParagraph[], from: number): string[] | undefined {
  const names: string[] = [];
  const level = placed[from]?.paragraph.numbering?.level;
  for (let at = from; ; at += 1) {
    const { numbering, flow, heading } = placed[at]?.paragraph ?? {};
    if (level === undefined) return undefined;
    if (!numbering || numbering.level !== level)
      return placed[at] === undefined || heading || (numbering && numbering.level < level)
        ? names
        : undefined;
    const line = flow!.text.slice(numbering.length).replace(brackets, '').replace(clauseEnd.one, '');
    if (numbering.number !== names.length + 1 || !name.test(line)) return undefined;
    names.push(line);
  }
}
