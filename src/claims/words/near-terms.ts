import type { WordingClaim } from '../../model/index.ts';
import { findNearTerms } from '../../model/terms/near-terms.ts';
import type { ClaimContext } from './claim-context.ts';
import { readLineNames } from './line-names.ts';
import { wordingClaim } from './wording-claim.ts';

/** Terms of the field that the text writes one character off; names of lines have rules of their own. */
export function readNearTerms(context: ClaimContext): WordingClaim[] {
  // No term goes over the end of a paragraph, and few texts have a slip: one search for all paragraphs.
  const whole = context.placed.map(({ paragraph }) => paragraph.flow.text).join('\n');
  if (findNearTerms(whole).length === 0) return [];
  return context.placed.flatMap((placed) => {
    const { text } = placed.paragraph.flow;
    const near = findNearTerms(text);
    if (near.length === 0) return [];
    const named = readLineNames(text)?.end ?? 0;
    return near
      .filter(({ start, end }) => start >= named && !text.startsWith('（类）', end))
      .map(({ start, end, term }) =>
        wordingClaim(context, placed, 'near-term', [start, end], {
          text: text.slice(start, end),
          expected: term,
        }),
      );
  });
}
