import type { WordingClaim } from '../../model/index.ts';
import { readCues } from '../cues/cue.ts';
import slipCues from '../cues/slips.json' with { type: 'json' };
import type { PlacedParagraph } from '../text/sections.ts';
import type { ClaimContext } from './claim-context.ts';
import { wordingClaim } from './wording-claim.ts';

const cue = readCues(slipCues);
const impossible = cue('year.impossible');
const ofHeading = cue('year.of-heading');
const budgetNamed = cue('year.budget-named');
const asOf = cue('year.as-of');
const yearEnd = cue('year.end');
const ofStatement = cue('year.of-statement');
const ofAmount = cue('year.stated');
const ownCompared = cue('year.own-compared');
const yearNamed = cue('year.named');
const impossibleDay = cue('date.impossible');
const ofAssets = cue('date.of-assets');
/** Lines of the cover, which name the year without being headings. */
const COVER = 3;
/** Headings of another year up to here are left over; more of them are a part of the text about that year. */
const MOST_LEFT_OVER = 2;
const LAST_DAY = '12月31日';

/** Years with a digit too many or too few, and years of headings, of what is stated and counted, that are not the accounts'. */
export function readYearsOfAccounts(context: ClaimContext): WordingClaim[] {
  const claims: WordingClaim[] = [];
  const year = context.year === undefined ? undefined : String(context.year);
  const headings: WordingClaim[] = [];
  for (const [index, placed] of context.placed.entries()) {
    const { text } = placed.paragraph.flow;
    if (placed.scope === 'terms') continue;
    if (!year) continue;
    for (const match of impossible.all(text)) {
      const data = { year: match.groups!.year ?? match.groups!.short!, expected: year };
      const span = [match.index, match.index + match[0].length] as const;
      claims.push(wordingClaim(context, placed, 'impossible-year', span, data));
    }
    for (const match of impossibleDay.all(text)) {
      const span = [match.index, match.index + match[0].length] as const;
      claims.push(wordingClaim(context, placed, 'impossible-day', span, { day: match[0] }));
    }
    for (const { index, 0: found, groups } of ofAssets.all(text)) {
      const day = groups!.day!;
      const start = index + found.indexOf(day);
      const data = { day, expected: LAST_DAY };
      claims.push(wordingClaim(context, placed, 'day-of-count', [start, start + day.length], data));
    }
    // No accounts tell what will be spent in years to come.
    for (const { index, groups } of ofAmount.all(text))
      if (Number(groups!.year) > Number(year) + 1) {
        const data = { year: groups!.year!, expected: year };
        claims.push(wordingClaim(context, placed, 'year-of-accounts', [index, index + 4], data));
      }
    // A text about two years compares the later one with this.
    if (!text.includes(`${Number(year) + 1}年`))
      for (const { index, 0: found, groups } of ownCompared.all(text))
        if (groups!.year === year) {
          const data = { year, expected: String(Number(year) - 1) };
          claims.push(wordingClaim(context, placed, 'year', [index, index + found.length], data));
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
      const counted = endsOf(text).includes(year) ? null : other(asOf, text);
      if (counted) add(claims, counted);
      const stated = namesYear(text, year)
        ? null
        : other(ofStatement, text.slice(placed.paragraph.bodyStart));
      if (
        stated &&
        !counted &&
        !isBesideOwn(context, placed, stated[0].replace(stated.groups!.year!, ''), year)
      ) {
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

/** Another paragraph of the section states the same of this year: this one tells of the year before. */
const isBesideOwn = (
  { placed }: ClaimContext,
  { section }: PlacedParagraph,
  stated: string,
  year: string,
): boolean =>
  placed.some(({ section: of, paragraph: { heading, flow, bodyStart } }) => {
    const own = of === section && !heading ? ofStatement.exec(flow.text.slice(bodyStart)) : null;
    return own?.groups?.year === year && own[0].replace(year, '') === stated;
  });

/** 2023年末实有车辆5辆，2024年末实有4辆: the years whose ends a paragraph speaks of. */
const endsOf = (text: string): string[] => yearEnd.all(text).map(({ groups }) => groups!.year!);

const namesYear = (text: string, year: string): boolean => text.includes(year);
/** The innermost heading above a paragraph that names a year names this one, or none names any. */
function standsUnder({ path }: PlacedParagraph, year: string): boolean {
  const innermost = path.findLast((title) => yearNamed.test(title));
  return innermost === undefined || namesYear(innermost, year);
}
