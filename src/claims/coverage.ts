import type { Claim, Coverage, Location, Narrative } from '../model/index.ts';
import { scopeOfPath } from './reading/scope-of-path.ts';
import type { StatementReader } from './reading/statements/statement-reader.ts';
import { locate } from './text/flow.ts';
import type { PlacedParagraph } from './text/sections.ts';

/**
 * Of the figures with 万元, 元 or % in the part that explains the accounts, how many became part of a claim.
 * Rates about services (办结率, 满意度) and figures that only explain a cause are no statements of account.
 */
export function measureCoverage(
  reader: StatementReader,
  narrative: Narrative,
  placed: readonly PlacedParagraph[],
  claims: readonly Claim[],
): Coverage {
  const claimed = new Set(claims.flatMap(figuresOf));
  const unread: Location[] = [];
  let figures = 0;
  let read = 0;
  for (const mention of reader.mentions) {
    if (mention.figure.kind === 'count' || mention.role.name === 'service' || mention.aside) continue;
    if (scopeOfPath(placed[mention.paragraph]!.path) === 'overview') continue;
    figures += 1;
    if (claimed.has(mention.figure.id)) read += 1;
    else unread.push(mention.figure.location);
  }
  for (const { token, flow, paragraph } of reader.tokensRead) {
    if (token.kind !== 'bare' || !/^(?:万|亿)/.test(flow.text.slice(token.end))) continue;
    if (scopeOfPath(placed[paragraph]!.path) === 'overview') continue;
    figures += 1;
    unread.push(locate(flow, narrative, token.start, token.end, undefined));
  }
  return { figures, claimed: read, unread };
}

/** Every figure id that a claim speaks of. */
function figuresOf(claim: Claim): string[] {
  const ids: (string | undefined)[] = [];
  switch (claim.type) {
    case 'amount':
      ids.push(claim.figure);
      break;
    case 'parts':
      ids.push(claim.total, ...claim.parts.map((part) => part.figure));
      break;
    case 'share':
      ids.push(claim.percent, claim.part);
      break;
    case 'change':
      ids.push(claim.delta, claim.rate, claim.prior);
      break;
    case 'completion':
      ids.push(claim.percent);
      break;
    case 'project':
      ids.push(claim.budget, claim.actual);
      break;
    default:
  }
  return ids.filter((id): id is string => id !== undefined);
}
