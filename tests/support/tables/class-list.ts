import { FUNCTIONAL_CLASSES, functionalClassName } from '../../../src/model/classification/classification.ts';
import type { Department } from '../department.ts';

const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 → 一, 12 → 十二, 26 → 二十六. */
export function chineseNumeral(value: number): string {
  const tens = Math.floor(value / 10);
  const head = tens === 0 ? '' : `${tens === 1 ? '' : NUMERALS[tens]}十`;
  return `${head}${NUMERALS[value % 10]}`;
}

/** The functional classes in the order the summary forms list them, with their numbering. */
export function classLines(department: Department): { code: string; label: string }[] {
  const skipped = new Set(['233']);
  if (department.year < 2020) skipped.add('234');
  if (department.oldForm) for (const code of ['223', '224', '232']) skipped.add(code);
  return FUNCTIONAL_CLASSES.filter(({ code }) => !skipped.has(code)).map(({ code }, index) => ({
    code,
    label: `${chineseNumeral(index + 1)}、${functionalClassName(code, department.year)}`,
  }));
}
