import type { Claim } from '../../model/index.ts';
import { type ClaimContext, placeOf } from './claim-context.ts';
import { readLineNames } from './line-names.ts';
import { scopeOfPath } from './scope-of-path.ts';

const PURPOSE = /(?:主要)?用于[：:]?([^，。；]{3,80})/;

/** Classification lines (类款项) with what the text says they were used for. */
export function readLines(context: ClaimContext): Claim[] {
  const claims: Claim[] = [];
  for (const [index, placed] of context.placed.entries()) {
    const { text } = placed.paragraph.flow;
    const line = readLineNames(text);
    if (!line || !context.byParagraph.has(index)) continue;
    const purpose = PURPOSE.exec(text.slice(line.end));
    const start = purpose ? line.end + purpose.index + purpose[0].length - purpose[1]!.length : 0;
    claims.push({
      id: '',
      type: 'line',
      location: placeOf(context, placed, text.indexOf(line.text), line.end),
      sentence: '',
      section: placed.section.id,
      scope: scopeOfPath(placed.path),
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
