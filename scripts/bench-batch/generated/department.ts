import { departmentPath } from '../../../tests/batch/support/department-tree.ts';
import { type GeneratedSubmission, generateSubmission } from '../../../tests/support/generate-submission.ts';
import { WORDING_NAMES } from '../../../tests/support/narrative/wordings/index.ts';

/** The `at`th department, from nothing but its number: tables and, for every `texts`th, a narrative. */
export const makeDepartment = (at: number, texts: number): GeneratedSubmission =>
  generateSubmission(
    at + 1,
    at % texts === 0 ? { wording: WORDING_NAMES[(at + 1) % WORDING_NAMES.length]! } : {},
  );

export const idOfDepartment = departmentPath;
export const numberOfDepartment = (id: string): number => Number(/\d+$/.exec(id)![0]);
