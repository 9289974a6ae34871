import type { Diagnosis } from '../model/diagnosis.ts';
import type { Finding } from '../model/finding.ts';
import { isSamePlace } from '../model/location.ts';
import type { Language } from '../model/rule.ts';
import { withUnit } from '../model/unit-of.ts';
import { renderMessage } from './message.ts';

type Figures = Pick<Finding, 'stated' | 'expected' | 'difference' | 'unit'> &
  Partial<Pick<Finding, 'formula'>>;

/** `列示 842.10 万元；应为 824.10 万元；相差 18.00 万元`, as far as the finding has figures. */
export function figuresText(finding: Figures, computed: boolean, lang: Language): string {
  return figureParts(finding, computed, lang)
    .map(([label, value]) => `${label} ${value}`)
    .join(renderMessage('report.clause-separator', {}, lang));
}

/** What is stated, what is due (only `computed`: what the formula makes it), and how far apart they are. */
export function figureParts(
  figures: Figures,
  computed: boolean,
  lang: Language,
): [label: string, value: string][] {
  const { stated, difference, unit } = figures;
  const label = (name: string) => renderMessage(`finding.${name}`, {}, lang);
  const apart = difference !== undefined && unit === '%' ? points(difference, lang) : undefined;
  const parts = [
    [label('stated'), withUnit(stated ?? '', unit)],
    [label(computed ? 'computed' : 'expected'), dueFigure(figures)],
    [label('difference'), apart ?? withUnit(difference ?? '', unit)],
  ] as [string, string][];
  return parts.filter(([, value]) => value !== '');
}

/** `824.10 万元`; `≤ 0.58 万元` where the formula sets a bound; empty where nothing is expected. */
export function dueFigure({ expected, unit, formula }: Figures): string {
  if (expected === undefined) return '';
  const bound = formula && / ([≤≥]) /.exec(formula.filled)?.[1];
  return [bound ?? '', withUnit(expected, unit)].filter(Boolean).join(' ');
}

/** Percentages are points apart. */
const points = (count: string, lang: Language): string => renderMessage('finding.points', { count }, lang);

/**
 * Whether what a finding expects is only what its formula makes of the figures as they stand: its diagnosis
 * corrects another one, or cannot tell which is wrong.
 */
export function isOnlyComputed(
  { expected, locations: [first] }: Finding,
  diagnosis: Diagnosis | undefined,
): boolean {
  if (!diagnosis || !first) return false;
  const own = diagnosis.corrections.find(({ location }) => isSamePlace(location, first));
  return diagnosis.status !== 'named' || !own || !isSameFigure(own.suggested, expected);
}

export const isSameFigure = (a: string | undefined, b: string | undefined): boolean => bare(a) === bare(b);

const bare = (text = ''): string => text.replace(/[,，%％\s]/g, '');
