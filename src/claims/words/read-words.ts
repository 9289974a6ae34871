import type { Claim } from '../../model/index.ts';
import type { ClaimContext } from './claim-context.ts';
import { readClassNames } from './class-names.ts';
import { readContentsList } from './contents-list.ts';
import { readCountedNames } from './counted-names.ts';
import { readEmptyHeadings } from './empty-headings.ts';
import { readMisspeltCues } from './misspelt-cues.ts';
import { readNearTerms } from './near-terms.ts';
import { readNumberGaps } from './number-gaps.ts';
import { readOrganisations, readSelfNames } from './organisations.ts';
import { readPairs } from './pairs.ts';
import { readQuotedNames } from './quoted-names.ts';
import { readReasons } from './reasons.ts';
import { readSlips } from './slips.ts';
import { readTableNumbers } from './table-numbers.ts';
import { readWording } from './wording.ts';
import { readYearsOfAccounts } from './years.ts';

/** Everything in the wording that a rule may find fault with, in the order of its kinds. */
export const readWords = (context: ClaimContext): Claim[] => [
  ...readWording(context),
  ...readSlips(context),
  ...readReasons(context),
  ...readYearsOfAccounts(context),
  ...readClassNames(context),
  ...readNearTerms(context),
  ...readMisspeltCues(context),
  ...readQuotedNames(context),
  ...readOrganisations(context),
  ...readSelfNames(context),
  ...readPairs(context),
  ...readNumberGaps(context),
  ...readContentsList(context),
  ...readCountedNames(context),
  ...readEmptyHeadings(context),
  ...readTableNumbers(context),
];
