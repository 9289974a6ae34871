import type { WordingClaim } from '../../model/index.ts';
import { readCues } from '../cues/cue.ts';
import slipCues from '../cues/slips.json' with { type: 'json' };
import { scopeOfPath } from '../lexicon/scope-of-path.ts';
import type { PlacedParagraph } from '../text/sections.ts';
import type { ClaimContext } from './claim-context.ts';
import { wordingClaim } from './wording-claim.ts';

const cue = readCues(slipCues);
const impossible = cue('year.impossible');
const ofHeading = cue('year.of-heading');
const budgetNamed = cue('year.budget-named');
const asOf = cue('year.as-of');
const ofStatement = cue('year.of-statement');
/** Lines of the cover, which name the year without being headings. */
const COVER = 3;
/** Headings of another year up to here are left over; more of them are a part of the text about that year. */
const MOST_LEFT_OVER = 2;

/** Years with a digit too many or too few, and years of headings, of what is stated and counted, that are not the accounts'. */
export function readYearsOfAccounts(context: ClaimContext): WordingClaim[] {
  const claims: WordingClaim[] = [];
  const year = context.year === undefined ? undefined : String(context.year);
  const headings: WordingClaim[] = [];
  for (const [index, placed] of context.placed.entries()) {
    const { text } = placed.paragraph.flow;
    if (scopeOfPath(placed.path) === 'terms') continue;
    if (!year) continue;
    for (const match of impossible.all(text)) {
      const data = { year: match.groups!.year ?? match.groups!.short!, expected: year };
      const span = [match.index, match.index + match[0].length] as const;
      claims.push(wordingClaim(context, placed, 'impossible-year', span, data));
    }
    const other = (pattern: typeof asOf, of: string): RegExpExecArray | null => {
      const match = pattern.exec(of);
      return match && match.groups!.year !== year ? match : null;
    };
    const add = (to: WordingClaim[], match: RegExpExecArray): unknown => {
      const start = match.index + match[0].indexOf(match.groups!.year!);
      return to.push(
        wordingClaim(context, placed, 'year-of-accounts', [start, start + 4], {
          year: match.groups!.year!,
          expected: year,
        }),
      );
    };
    const { heading } = placed.paragraph;
    if (heading || index < COVER) {
      const title = heading ? text.slice(0, heading.end) : text;
      const match = budgetNamed.test(title) || namesYear(title, year) ? null : other(ofHeading, title);
      if (match) add(headings, match);
    }
    if (standsUnder(placed, year)) {
      const counted = text.includes(`${year}年12月`) ? null : other(asOf, text);
      if (counted) add(claims, counted);
      const stated = namesYear(text, year)
        ? null
        : other(ofStatement, text.slice(placed.paragraph.bodyStart));
      if (stated && !counted) {
        const start = placed.paragraph.bodyStart + stated.index + stated[0].indexOf(stated.groups!.year!);
        claims.push(
          wordingClaim(context, placed, 'year-of-accounts', [start, start + 4], {
            year: stated.groups!.year!,
            expected: year,
          }),
        );
      }
    }
  }
  return headings.length > MOST_LEFT_OVER ? claims : [...claims, ...headings];
}

const namesYear = (text: string, year: string): boolean => text.includes(year);
/** The innermost heading above a paragraph that names a year names this one, or none names any. */
function standsUnder({ path }: PlacedParagraph, year: string): boolean {
  const innermost = path.findLast((title) => /20\d{2}年/.test(title));
  return innermost === undefined || namesYear(innermost, year);
}
