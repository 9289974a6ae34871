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
  const claimed = figuresClaimed(claims);
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

/** The id of every figure that a claim speaks of. */
export function figuresClaimed(claims: readonly Claim[]): ReadonlySet<string> {
  const ids = new Set<string>();
  const add = (id: string | undefined): unknown => id !== undefined && ids.add(id);
  for (const claim of claims)
    switch (claim.type) {
      case 'amount':
        add(claim.figure);
        break;
      case 'parts':
        add(claim.total);
        for (const part of claim.parts) add(part.figure);
        break;
      case 'share':
        add(claim.percent);
        add(claim.part);
        claim.bases.forEach(add);
        break;
      case 'bare-shares':
        claim.percents.forEach(add);
        break;
      case 'change':
        add(claim.delta);
        add(claim.rate);
        add(claim.prior);
        break;
      case 'completion':
      case 'rough':
        add(claim.percent);
        break;
      case 'quotient':
        add(claim.quotient);
        break;
      case 'project':
        add(claim.budget);
        add(claim.actual);
        break;
      default:
    }
  return ids;
}
