import type { CodeRule } from '../../../model/index.ts';
import { absenceAgainstTables, absenceAgainstText, absenceOfExpenditureWithIncome } from './absences.ts';
import { agencyItemsTie, agencyTiesToPublic } from './agency.ts';
import { changeDirection } from './change-direction.ts';
import { changeFromBudget, changeFromPrior } from './change-from-base.ts';
import { changesAddUp } from './changes-add-up.ts';
import { comparisonWords, completionRate } from './completions.ts';
import { countsAddUp } from './counts.ts';
import { growthRate, rateOnZeroBase } from './growth-rate.ts';
import { impliedBudgetsAddUp } from './implied-budgets.ts';
import { increaseWithinCurrent } from './increases.ts';
import { doubledItems, knownItemNames, sameConceptTwice } from './items.ts';
import { amountsAreNamed, lineNamesMatchTable, namedItemsExist, namedItemsHaveAmounts } from './listings.ts';
import { partsEqualTotal, partsWithinTotal } from './parts.ts';
import { changesTieToPrior, openingEqualsPriorClosing } from './prior-year.ts';
import { exclusiveProcurement } from './procurement.ts';
import { outputsWithoutSpending, projectListSum, ratingsAddUp } from './projects.ts';
import { shareOfBase, sharesMakeHundred } from './shares.ts';
import { amountsTieToTables, budgetsTieToTable, linesTieToTables } from './table-ties.ts';
import { oneUnit } from './units.ts';
import {
  chosenDirection,
  comparedYears,
  copiedPurpose,
  fundNames,
  missingUnits,
  templateResidue,
} from './wording.ts';

/** Rules about the 情况说明: claims against each other, against the tables and against last year. */
export const narrativeRules: readonly CodeRule[] = [
  partsEqualTotal,
  partsWithinTotal,
  shareOfBase,
  sharesMakeHundred,
  growthRate,
  rateOnZeroBase,
  changeFromPrior,
  changeFromBudget,
  changesAddUp,
  changeDirection,
  increaseWithinCurrent,
  completionRate,
  impliedBudgetsAddUp,
  comparisonWords,
  doubledItems,
  knownItemNames,
  sameConceptTwice,
  countsAddUp,
  exclusiveProcurement,
  projectListSum,
  outputsWithoutSpending,
  templateResidue,
  missingUnits,
  comparedYears,
  fundNames,
  chosenDirection,
  copiedPurpose,
  oneUnit,
  ratingsAddUp,
  amountsTieToTables,
  linesTieToTables,
  agencyTiesToPublic,
  agencyItemsTie,
  budgetsTieToTable,
  namedItemsHaveAmounts,
  amountsAreNamed,
  namedItemsExist,
  lineNamesMatchTable,
  absenceAgainstTables,
  absenceAgainstText,
  absenceOfExpenditureWithIncome,
  changesTieToPrior,
  openingEqualsPriorClosing,
];
