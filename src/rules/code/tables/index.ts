import type { CodeRule } from '../../../model/code-rule.ts';
import { classNames } from './class-names.ts';
import { oneCodeOneName } from './code-names.ts';
import { codesAscend, parentRowsExist } from './code-nesting.ts';
import { oneItemOneCode } from './codes-of-one-name.ts';
import { codesOnce, namesOnce } from './duplicates.ts';
import { economicNames } from './economic-names.ts';
import { rowsInPlace } from './exchanged-rows.ts';
import { functionalNames } from './functional-names.ts';
import { lastDigits } from './last-digits/last-digits.ts';
import { openingLeftOut } from './missing-opening.ts';
import { noNegativeAmounts } from './negative-amounts.ts';
import { sectionsHaveItems } from './section-items.ts';
import { emptyTableHasNote, nineTables, noInstructions } from './table-notes.ts';
import { tableTerms } from './table-terms.ts';
import { oneUnit } from './table-units.ts';
import { oneYear } from './table-years.ts';
import { threePublicChanges, threePublicRates } from './three-public-changes.ts';
import { figuresCalculated } from './unread-figures.ts';

/** What holds for the tables and cannot be said as a formula. */
export const tableRules: readonly CodeRule[] = [
  openingLeftOut,
  parentRowsExist,
  codesAscend,
  sectionsHaveItems,
  oneCodeOneName,
  oneItemOneCode,
  classNames,
  economicNames,
  functionalNames,
  codesOnce,
  rowsInPlace,
  namesOnce,
  noNegativeAmounts,
  emptyTableHasNote,
  nineTables,
  noInstructions,
  oneYear,
  oneUnit,
  figuresCalculated,
  threePublicChanges,
  threePublicRates,
  tableTerms,
  lastDigits,
];
