import type { Claim, Coverage, Location, Narrative } from '../../model/index.ts';
import type { Scope } from '../lexicon/lexicon.ts';
import type { ParagraphReading } from '../mentions/mention.ts';
import { locate } from '../text/flow.ts';
import type { PlacedParagraph } from '../text/sections.ts';

/**
 * Of the figures with 万元, 元 or % in the part that explains the accounts, how many became part of a claim.
 * Rates about services (办结率, 满意度) and figures that only explain a cause are no statements of account.
 */
export function measureCoverage(
  paragraphs: readonly ParagraphReading[],
  scopeOf: (paragraph: number) => Scope,
  narrative: Narrative,
  placed: readonly PlacedParagraph[],
  claims: readonly Claim[],
): Coverage {
  const claimed = new Set(claims.flatMap(figuresOfClaim));
  const unread: Location[] = [];
  let figures = 0;
  let read = 0;
  for (const paragraph of paragraphs) {
    if (scopeOf(paragraph.index) === 'overview') continue;
    for (const { figure, role, aside } of paragraph.mentions) {
      if (figure.kind === 'count' || (role.name === 'service' && !role.adjusts) || aside) continue;
      figures += 1;
      if (claimed.has(figure.id)) read += 1;
      else unread.push(figure.location);
    }
    for (const { start, end } of paragraph.loose) {
      figures += 1;
      unread.push(locate(placed[paragraph.index]!.paragraph.flow, narrative, start, end, undefined));
    }
  }
  return { figures, claimed: read, unread };
}

/** Every figure id that a claim speaks of. */
export function figuresOfClaim(claim: Claim): string[] {
  const ids: (string | undefined)[] = [];
  switch (claim.type) {
    case 'amount':
      ids.push(claim.figure);
      break;
    case 'parts':
      ids.push(claim.total, ...claim.parts.map((part) => part.figure));
      break;
    case 'share':
      ids.push(claim.percent, claim.part, ...claim.bases);
      break;
    case 'bare-shares':
      ids.push(...claim.percents);
      break;
    case 'change':
      ids.push(claim.delta, claim.rate, claim.prior);
      break;
    case 'completion':
    case 'rough':
      ids.push(claim.percent);
      break;
    case 'quotient':
      ids.push(claim.quotient);
      break;
    case 'project':
      ids.push(claim.budget, claim.actual);
      break;
    default:
  }
  return ids.filter((id): id is string => id !== undefined);
}
