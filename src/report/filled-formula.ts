import type { Finding, FindingFormula } from '../model/finding.ts';
import type { Language } from '../model/rule.ts';
import { renderMessage } from './message.ts';

/** The formula in words; a saved result has them beside the wording they come from. */
export const formulaText = (formula: FindingFormula, lang: Language): string =>
  'messageId' in formula ? renderMessage(formula.messageId, formula.data, lang) : formula.text;

/**
 * The formula with the figures filled in, as it turned out: `4294.10 ≠ 645.1 + 3754.88 = 4399.98`, or with
 * ≈ where rounding explains what is off.
 */
export function filledFormula({ formula, agreement, stated, expected, unit }: Finding): string | undefined {
  if (!formula) return undefined;
  const { filled } = formula;
  const differs = agreement === 'differs';
  if (!differs && !EXPLAINED.has(agreement)) return filled;
  if (/ [≤≥] /.test(filled)) {
    return differs ? filled.replace(/ ([≤≥]) /, (_, sign) => (sign === '≤' ? ' > ' : ' < ')) : filled;
  }
  const [left, right, ...more] = filled.split(' = ');
  if (left === undefined || right === undefined || more.length > 0) return filled;
  const suffix = unit === '%' ? '%' : '';
  const isStated = stated !== undefined && digits(left) === digits(stated + suffix);
  const answer = `${expected}${suffix}`;
  const isOpen = isStated && expected !== undefined && digits(right) !== digits(answer);
  return `${left} ${differs ? '≠' : '≈'} ${right}${isOpen ? ` = ${answer}` : ''}`;
}

/** The same, told by itself: the unit of amounts follows where they are all of one. */
export function formulaWithUnit(finding: Finding): string | undefined {
  const filled = filledFormula(finding);
  const { unit = '' } = finding;
  return filled === undefined || !unit.endsWith('元') || filled.includes('元') ? filled : `${filled} ${unit}`;
}

const EXPLAINED = new Set<Finding['agreement']>(['rounding', 'improbable-rounding', 'truncated', 'balanced']);

/** Nothing printed is filled in as `0`, whatever decimals the column has. */
const digits = (text: string): string => text.replace(/[,\s]/g, '').replace(/^0\.0+$/, '0');
