import type { Operand } from './relation.ts';
import { UNIT_LABELS } from './unit.ts';

type Printed = Pick<Operand, 'text' | 'unit'>;

/** What follows a figure as it is printed: 万元, 元, %; nothing for counts and where its text has it already. */
export const unitOf = ({ text, unit }: Printed): string => {
  if (unit === 'count' || /[%％元]\s*$/.test(text)) return '';
  return unit === 'percent' ? '%' : UNIT_LABELS[unit];
};

/** `842.10 万元`, `12.55%`. */
export const textWithUnit = (figure: Printed): string => withUnit(figure.text || '0', unitOf(figure));

export const withUnit = (value: string, unit: string | undefined): string =>
  unit === undefined || unit === '' || value === '' ? value : unit === '%' ? `${value}%` : `${value} ${unit}`;
