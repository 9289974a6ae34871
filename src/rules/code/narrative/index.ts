import type { CodeRule } from '../../../model/index.ts';
import { absenceAgainstTables } from './absences/absence-against-tables.ts';
import { absenceAgainstText } from './absences/absence-against-text.ts';
import { absenceOfExpenditureWithIncome } from './absences/income-without-expenditure.ts';
import { agencyItemsTie, agencyTiesToPublic } from './amounts/agency.ts';
import { amountsTieToTables } from './amounts/amounts-tie-to-tables.ts';
import { budgetsTieToTable } from './amounts/budgets-tie-to-table.ts';
import { exclusiveProcurement } from './amounts/exclusive-procurement.ts';
import { oneDigitApart } from './amounts/one-digit-apart.ts';
import { procurementWithinReserve } from './amounts/procurement-within-reserve.ts';
import { saidToBeSame } from './amounts/said-to-be-same.ts';
import { sameConceptTwice } from './amounts/same-concept-twice.ts';
import { itemBudgets } from './balances/item-budgets.ts';
import { kindsOfExpenditure } from './balances/kinds-of-expenditure.ts';
import { statedIdentities } from './balances/stated-identities.ts';
import { yearBalance } from './balances/year-balance.ts';
import { allNew } from './changes/all-new.ts';
import { changeDirection } from './changes/change-direction.ts';
import { changeFromBudget, changeFromPrior } from './changes/change-from-base.ts';
import { changesAddUp } from './changes/changes-add-up.ts';
import { chosenDirection } from './changes/chosen-direction.ts';
import { directionWord } from './changes/direction-word.ts';
import { growthRate, rateOnZeroBase } from './changes/growth-rate.ts';
import { increaseWithinCurrent } from './changes/increase-within-current.ts';
import { levelAfterChange } from './changes/level-after-change.ts';
import { yearsSideBySide } from './changes/years-side-by-side.ts';
import { comparisonWords } from './completions/comparison-words.ts';
import { completionRate } from './completions/completion-rate.ts';
import { impliedBudgetsAddUp } from './completions/implied-budgets.ts';
import { countsAgainstSpending } from './counts/counts-against-spending.ts';
import { quotients } from './counts/quotients.ts';
import { vehiclesHeld } from './counts/vehicles-held.ts';
import { copiedPurpose } from './lines/copied-purpose.ts';
import { itemsOfClass } from './lines/items-of-class.ts';
import { lineCodes } from './lines/line-codes.ts';
import { lineLevels } from './lines/line-levels.ts';
import { lineNamesMatchTable } from './lines/line-names-match-table.ts';
import { lineNamesOfYear } from './lines/line-names-of-year.ts';
import { lineParents } from './lines/line-parents.ts';
import { linesTieToTables } from './lines/lines-tie-to-tables.ts';
import { amountsAreNamed } from './names/amounts-are-named.ts';
import { namedItemsExist } from './names/named-items-exist.ts';
import { namedItemsHaveAmounts } from './names/named-items-have-amounts.ts';
import { namedItemsInGroup } from './names/named-items-in-group.ts';
import { countsAddUp } from './parts/counts-add-up.ts';
import { doubledItems } from './parts/doubled-items.ts';
import { knownItemNames } from './parts/known-item-names.ts';
import { partAboveWhole } from './parts/part-above-whole.ts';
import { partsEqualTotal, partsWithinTotal } from './parts/parts-and-total.ts';
import { changesTieToPrior } from './prior-year/changes-tie-to-prior.ts';
import { openingEqualsPriorClosing } from './prior-year/opening-equals-prior-closing.ts';
import { priorFiguresTie } from './prior-year/prior-figures-tie.ts';
import { gradeOfScore } from './projects/grade-of-score.ts';
import { outputsWithoutSpending } from './projects/outputs-without-spending.ts';
import { projectListSum } from './projects/project-list-sum.ts';
import { ratingsAddUp } from './projects/ratings-add-up.ts';
import { scoresWithinHundred } from './projects/scores-within-hundred.ts';
import { oneQuotient } from './rates/one-quotient.ts';
import { roughRates } from './shares/rough-rates.ts';
import { shareOfBase } from './shares/share-of-base.ts';
import { shareWithinWhole } from './shares/share-within-whole.ts';
import { sharesMakeHundred } from './shares/shares-make-hundred.ts';
import { formLimits } from './wording/form-limits.ts';
import { oneUnit } from './wording/one-unit.ts';
import {
  contentsMatchHeadings,
  doubledWords,
  fieldTerms,
  finishedComparisons,
  flatChanges,
  nothingUsed,
  ownOrganisation,
  pairedMarks,
  reasonsFitDirection,
  yearsOfAccounts,
} from './wording/slips.ts';
import { headingsHaveText, tableNumbers } from './wording/structure.ts';
import {
  comparedYears,
  fundNames,
  missingUnits,
  namesCounted,
  numberGaps,
  templateResidue,
} from './wording/wording.ts';

/** Rules about the 情况说明: claims against each other, against the tables and against last year. */
export const narrativeRules: readonly CodeRule[] = [
  partsEqualTotal,
  partsWithinTotal,
  kindsOfExpenditure,
  itemBudgets,
  yearBalance,
  statedIdentities,
  shareOfBase,
  sharesMakeHundred,
  growthRate,
  allNew,
  rateOnZeroBase,
  changeFromPrior,
  changeFromBudget,
  changesAddUp,
  changeDirection,
  increaseWithinCurrent,
  completionRate,
  roughRates,
  yearsSideBySide,
  impliedBudgetsAddUp,
  comparisonWords,
  doubledItems,
  partAboveWhole,
  knownItemNames,
  sameConceptTwice,
  oneDigitApart,
  countsAddUp,
  countsAgainstSpending,
  vehiclesHeld,
  quotients,
  exclusiveProcurement,
  saidToBeSame,
  procurementWithinReserve,
  projectListSum,
  outputsWithoutSpending,
  templateResidue,
  missingUnits,
  comparedYears,
  fundNames,
  chosenDirection,
  directionWord,
  levelAfterChange,
  numberGaps,
  namesCounted,
  headingsHaveText,
  tableNumbers,
  copiedPurpose,
  oneUnit,
  ratingsAddUp,
  amountsTieToTables,
  linesTieToTables,
  itemsOfClass,
  agencyTiesToPublic,
  agencyItemsTie,
  budgetsTieToTable,
  namedItemsHaveAmounts,
  amountsAreNamed,
  namedItemsExist,
  namedItemsInGroup,
  lineNamesMatchTable,
  lineNamesOfYear,
  lineParents,
  lineLevels,
  lineCodes,
  absenceAgainstTables,
  absenceAgainstText,
  absenceOfExpenditureWithIncome,
  changesTieToPrior,
  priorFiguresTie,
  openingEqualsPriorClosing,
  yearsOfAccounts,
  flatChanges,
  doubledWords,
  reasonsFitDirection,
  nothingUsed,
  fieldTerms,
  finishedComparisons,
  pairedMarks,
  contentsMatchHeadings,
  ownOrganisation,
  formLimits,
  scoresWithinHundred,
  gradeOfScore,
  oneQuotient,
  shareWithinWhole,
];
