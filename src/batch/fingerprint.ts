import { createHash } from 'node:crypto';
import type { CopyPart, Fingerprints } from '../model/batch.ts';
import type { Figure } from '../model/fact.ts';
import type { Submission } from '../model/submission.ts';
import type { Unit } from '../model/unit.ts';

/** A table or text with fewer telling figures is alike in many departments for no reason. */
const TELLING_FIGURES = { table: 4, narrative: 6 } as const;
const POWER: Readonly<Record<Unit, number>> = { yuan: 0, wanyuan: 4, yiyuan: 8 };

/**
 * What a department's tables and narrative say in figures, as short digests: copied material has the same,
 * whatever its file format, layout, unit or the names in it.
 */
export function fingerprint({ tables, narrative }: Submission): Fingerprints {
  const prints: Partial<Record<CopyPart, string>> = {};
  for (const { table, facts } of tables) {
    const lines = facts
      .filter(({ value }) => !value.isZero())
      .map((fact) => ({ text: `${fact.key}=${inYuan(fact)}`, fact }))
      .sort((a, b) => (a.text < b.text ? -1 : 1));
    if (tellingFigures(lines.map(({ fact }) => fact)) < TELLING_FIGURES.table) continue;
    prints[table] = digest(lines.map(({ text }) => text));
  }
  const amounts = (narrative?.figures ?? []).filter(
    ({ kind, value }) => kind === 'amount' && !value.isZero(),
  );
  if (tellingFigures(amounts) >= TELLING_FIGURES.narrative) {
    prints.narrative = digest(amounts.map(({ value, measure }) => `${value.toString()}${measure}`));
  }
  return prints;
}

/** What two departments have in common, figure for figure. */
export const sharedParts = (a: Fingerprints, b: Fingerprints): CopyPart[] =>
  (Object.keys(a) as CopyPart[]).filter((part) => a[part] === b[part]);

/** Different values of at least three digits. */
const tellingFigures = (figures: readonly Pick<Figure, 'value'>[]): number =>
  new Set(figures.filter(({ value }) => value.precision() >= 3).map(({ value }) => value.toString())).size;

const inYuan = ({ value, unit }: Figure): string => value.times(10 ** POWER[unit]).toString();

const digest = (lines: readonly string[]): string =>
  createHash('sha256').update(lines.join('\n')).digest('base64url').slice(0, 16);
