import type { Claim, WordingClaim } from '../../model/index.ts';
import type { ClaimContext } from './claim-context.ts';
import { readClassNames } from './class-names.ts';
import { readContentsList } from './contents-list.ts';
import { readCountedNames } from './counted-names.ts';
import { readEmptyHeadings } from './empty-headings.ts';
import { readMisspeltCues } from './misspelt-cues.ts';
import { readNearTerms } from './near-terms.ts';
import { readNumberGaps } from './number-gaps.ts';
import { readOrganisations, readSelfNames } from './organisations.ts';
import { readOwnName } from './own-name.ts';
import { readPairs } from './pairs.ts';
import { readQuotedNames } from './quoted-names.ts';
import { readReasons } from './reasons.ts';
import { readSlips } from './slips.ts';
import { readTableNumbers } from './table-numbers.ts';
import { readWording } from './wording.ts';
import { readYearsOfAccounts } from './years.ts';

/** What two readers find at one place is told once, by the first. */
function eachOnce(first: readonly WordingClaim[], second: readonly WordingClaim[]): Claim[] {
  const isTold = ({ location }: WordingClaim): boolean =>
    first.some(
      ({ location: { line, paragraph, start = 0, end = 0 } }) =>
        line === location.line &&
        paragraph === location.paragraph &&
        start <= (location.start ?? 0) &&
        (location.end ?? 0) <= end,
    );
  return [...first, ...second.filter((claim) => !isTold(claim))];
}

/** Everything in the wording that a rule may find fault with, in the order of its kinds. */
export const readWords = (context: ClaimContext): Claim[] => [
  ...readWording(context),
  ...readSlips(context),
  ...readReasons(context),
  ...readYearsOfAccounts(context),
  ...readClassNames(context),
  ...eachOnce(readNearTerms(context), readMisspeltCues(context)),
  ...readQuotedNames(context),
  ...eachOnce(readOrganisations(context), readOwnName(context)),
  ...readSelfNames(context),
  ...readPairs(context),
  ...readNumberGaps(context),
  ...readContentsList(context),
  ...readCountedNames(context),
  ...readEmptyHeadings(context),
  ...readTableNumbers(context),
];
