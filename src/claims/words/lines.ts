import type { Claim } from '../../model/index.ts';
import { readCues } from '../cues/cue.ts';
import lineCues from '../cues/line.json' with { type: 'json' };
import { type ClaimContext, placeOf } from './claim-context.ts';
import { readLineNames } from './line-names.ts';

const purposeOf = readCues(lineCues)('line.purpose');
/** Nothing, or the mark that ends the paragraph. */
const LAST_MARK = /^[\uff0c\uff1a\uff1b\u3002]?$/;

/** Classification lines (类款项) with what the text says they were used for. */
export function readLines(context: ClaimContext): Claim[] {
  const claims: Claim[] = [];
  for (const [index, placed] of context.placed.entries()) {
    const { text } = placed.paragraph.flow;
    const line = readLineNames(text);
    if (!line) continue;
    // In some provinces the line stands alone, and its figures in the next paragraph.
    const isAlone = LAST_MARK.test(text.slice(line.after)) && context.byParagraph.has(index + 1);
    if (!isAlone && !context.byParagraph.has(index)) continue;
    const purpose = purposeOf.exec(text.slice(line.end));
    const start = purpose ? line.end + purpose.index + purpose[0].length - purpose[1]!.length : 0;
    claims.push({
      id: '',
      type: 'line',
      location: placeOf(context, placed, text.indexOf(line.text), line.end),
      sentence: '',
      section: placed.section.id,
      scope: placed.scope,
      line: line.names,
      ...(purpose
        ? {
            purpose: purpose[1]!,
            purposeLocation: placeOf(context, placed, start, start + purpose[1]!.length),
          }
        : {}),
    });
  }
  return claims;
}
