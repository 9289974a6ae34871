import type { WordingClaim } from '../../model/index.ts';
import { readCues } from '../cues/cue.ts';
import { mark } from '../cues/marks.ts';
import wordingCues from '../cues/wording.json' with { type: 'json' };
import type { PlacedParagraph } from '../text/sections.ts';
import type { ClaimContext } from './claim-context.ts';
import { wordingClaim } from './wording-claim.ts';

const cue = readCues(wordingCues);
const listed = cue('table.listed');
const referred = cue('table.referred');
const behindStatement = mark('sentence.part.behind');
/** What tables that are empty as a rule are about. */
const ABOUT = ['fund.capital', 'fund.government', 'fund.three-public'].map(cue);
/** With fewer tables named with their numbers nothing shows which is whose. */
const ENOUGH = 3;

interface Listed {
  readonly placed: PlacedParagraph;
  readonly start: number;
  readonly text: string;
  readonly number: number;
  readonly about: readonly string[];
}

/** Numbers of tables (公开08表) that break the list in which they are named, or belong to another table than the sentence is about. */
export function readTableNumbers(context: ClaimContext): WordingClaim[] {
  const tables = context.placed.flatMap((placed) =>
    listed.all(placed.paragraph.flow.text).map(({ index, 0: found, groups }): Listed => {
      const text = groups!.number!;
      const start = index + found.lastIndexOf(text);
      return { placed, start, text, number: numberOf(text), about: aboutOf(groups!.name!) };
    }),
  );
  if (tables.length < ENOUGH) return [];
  const mistaken = tables.flatMap(({ placed, start, text, number }, at) => {
    const due = (tables[at - 1]?.number ?? 0) + 1;
    const goesOn = at > 0 && number !== due && tables[at + 1]?.number === due + 1;
    return goesOn ? [claimOf(context, placed, start, text, due)] : [];
  });
  return [...mistaken, ...context.placed.flatMap((placed) => readReferences(context, placed, tables))];
}

/** `没有使用国有资本经营预算安排的支出，故公开08表无数据`, where 08 is the table of government funds. */
function readReferences(
  context: ClaimContext,
  placed: PlacedParagraph,
  tables: readonly Listed[],
): WordingClaim[] {
  const { text } = placed.paragraph.flow;
  if (listed.test(text)) return [];
  const claims: WordingClaim[] = [];
  let from = 0;
  for (const sentence of text.split(behindStatement.one)) {
    const [reference, ...more] = referred.all(sentence);
    const [about, ...others] = aboutOf(sentence);
    const start = from + (reference?.index ?? 0);
    from += sentence.length;
    if (!reference || !about || more.length > 0 || others.length > 0) continue;
    const named = tables.filter(({ number }) => number === numberOf(reference[0]));
    const meant = new Set(tables.filter((table) => table.about.includes(about)).map(({ number }) => number));
    if (named.length === 0 || meant.size !== 1) continue;
    if (named.some((table) => table.about.length === 0 || table.about.includes(about))) continue;
    claims.push(claimOf(context, placed, start, reference[0], [...meant][0]!));
  }
  return claims;
}

const aboutOf = (text: string): string[] => ABOUT.filter((one) => one.test(text)).map(({ id }) => id);
const numberOf = (text: string): number => Number(/\d+/.exec(text)![0]);

/** The number is due in as many digits as were printed. */
function claimOf(
  context: ClaimContext,
  placed: PlacedParagraph,
  start: number,
  text: string,
  due: number,
): WordingClaim {
  const expected = text.replace(/\d+/, (digits) => String(due).padStart(digits.length, '0'));
  return wordingClaim(context, placed, 'table-number', [start, start + text.length], { text, expected });
}
