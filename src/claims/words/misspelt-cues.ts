import type { WordingClaim } from '../../model/index.ts';
import { compileCue } from '../cues/cue.ts';
import misspelt from '../cues/misspelt.json' with { type: 'json' };
import type { ClaimContext } from './claim-context.ts';
import { wordingClaim } from './wording-claim.ts';

const CUES = misspelt.map((entry) => ({ cue: compileCue(entry), means: entry.means }));

const STOP = '\u3002';

/**
 * Words that say what a figure is, with a character that is typed for another: 叫上年减少, 期中：. Where they still can be,
 * they are read as what they mean.
 */
export function readMisspeltCues(context: ClaimContext): WordingClaim[] {
  // Few texts have any: each cue asks all paragraphs at once, as if they were sentences.
  const whole = context.placed.map(({ paragraph }) => paragraph.flow.text).join(STOP);
  const found = CUES.filter(({ cue }) => cue.test(whole));
  if (found.length === 0) return [];
  return context.placed.flatMap((placed) =>
    found.flatMap(({ cue, means }) =>
      cue.all(placed.paragraph.flow.text).map((match) =>
        wordingClaim(context, placed, 'near-term', [match.index, match.index + match[0].length], {
          text: match[0],
          expected: means.replace('$1', match[1] ?? ''),
        }),
      ),
    ),
  );
}
