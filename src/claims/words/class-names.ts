import type { WordingClaim } from '../../model/index.ts';
import { readCues } from '../cues/cue.ts';
import lineCues from '../cues/line.json' with { type: 'json' };
import type { ClaimContext } from './claim-context.ts';
import { readLineNames } from './line-names.ts';
import { wordingClaim } from './wording-claim.ts';

const marked = readCues(lineCues)('line.class-alone');

/** Classes named in a running list (`教育支出（类）12万元，占…`), where no line of its own opens with them. */
export function readClassNames(context: ClaimContext): WordingClaim[] {
  const claims: WordingClaim[] = [];
  for (const placed of context.placed) {
    const { text } = placed.paragraph.flow;
    const scope = placed.scope;
    if (scope === 'terms' || scope === 'overview') continue;
    const from = readLineNames(text)?.end ?? 0;
    for (const match of marked.all(text, from)) {
      const name = match.groups!.name!;
      const start = match.index + match[0].indexOf(name);
      claims.push(wordingClaim(context, placed, 'class-name', [start, start + name.length], { name }));
    }
  }
  return claims;
}
