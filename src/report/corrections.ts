import type { Correction, Diagnosis } from '../model/diagnosis.ts';
import { type Finding, isOpen } from '../model/finding.ts';
import { isInOtherTable, type Location } from '../model/location.ts';
import type { Result } from '../model/result.ts';
import type { Language } from '../model/rule.ts';
import type { Severity } from '../model/severity.ts';
import { withUnit } from '../model/unit-of.ts';
import { severityRank } from './arrange.ts';
import { dueFigure, isOnlyComputed } from './figures-text.ts';
import { confidencePercent, diagnosisOf } from './finding-text.ts';
import { findingWords } from './finding-words.ts';
import { renderMessage } from './message.ts';
import { describePlace } from './place.ts';

/** One thing to change or to look into: a line of the list that people work through. */
export interface CorrectionLine {
  /** The diagnosis, or the finding that none explains. */
  readonly id: string;
  /** The findings that it would clear. */
  readonly findings: readonly Finding[];
  readonly severity: Severity;
  /** Where to look; absent for what concerns the whole set. */
  readonly location?: Location;
  /** `T03 D12 合计 / 基本支出`, `第 57 行 基本支出`; without the file. */
  readonly place: string;
  readonly now: string;
  /** Empty where arithmetic cannot tell. */
  readonly shouldRead: string;
  /** What should stand there is only what a formula makes of other figures, and says so. */
  readonly isByRule?: true;
  readonly why: string;
  /** How sure, in percent; empty where no cause is named. */
  readonly percent: string;
}

/**
 * What to change, sure ones first: corrections that a cause was found for, then cells of which one is wrong, then
 * the findings that nothing explains, errors before warnings. What rounding explains, and what is waived or known,
 * is nothing to change.
 */
export function correctionLines(result: Result, lang: Language): CorrectionLine[] {
  const rules = new Map(result.rules.map((rule) => [rule.id, rule]));
  const open = result.findings.filter((finding) => isOpen(finding) && finding.severity !== 'note');
  const explained = new Set<string>();
  const lines: CorrectionLine[] = [];
  for (const diagnosis of result.diagnoses) {
    if (diagnosis.status === 'undiagnosed') continue;
    const own = open.filter(({ id }) => diagnosis.explains.includes(id));
    if (own.length === 0) continue;
    for (const { id } of own) explained.add(id);
    lines.push(...linesOf(diagnosis, own, lang));
  }
  for (const finding of open) {
    if (explained.has(finding.id)) continue;
    const [location] = finding.locations;
    const diagnosis = diagnosisOf(result, finding);
    const { message, figures } = findingWords(finding, diagnosis, rules, lang);
    lines.push({
      id: finding.id,
      findings: [finding],
      severity: finding.severity,
      ...(location ? { location } : {}),
      place: location ? placeText(location, lang) : renderMessage('report.whole-submission', {}, lang),
      now: finding.stated === undefined ? (location?.text ?? '') : withUnit(finding.stated, finding.unit),
      ...dueOf(finding, diagnosis, lang),
      why: finding.formula ? withFigures(message, figures, lang) : message,
      percent: '',
    });
  }
  return lines
    .map((line, at) => ({ line, at }))
    .sort((a, b) => compare(a.line, b.line) || a.at - b.at)
    .map(({ line }) => line);
}

/** What stands there and what should is told in columns of their own: only a formula says more. */
const withFigures = (message: string, figures: string, lang: Language): string =>
  figures === '' || /[。.]$/.test(message)
    ? [message, figures].filter(Boolean).join(renderMessage('report.sentence-separator', {}, lang))
    : renderMessage('corrections.with-figures', { message, figures }, lang);

/**
 * What a formula makes of figures of which any may be wrong is no correction: where a diagnosis found several that
 * may, it is left out, and without one it is told for what it is.
 */
function dueOf(
  finding: Finding,
  diagnosis: Diagnosis | undefined,
  lang: Language,
): Pick<CorrectionLine, 'shouldRead' | 'isByRule'> {
  const figure = dueFigure(finding);
  if (figure === '' || isOnlyComputed(finding, diagnosis)) return { shouldRead: '' };
  if (!finding.formula || diagnosis) return { shouldRead: figure };
  return { shouldRead: renderMessage('corrections.by-rule', { figure }, lang), isByRule: true };
}

function linesOf(diagnosis: Diagnosis, findings: readonly Finding[], lang: Language): CorrectionLine[] {
  const why = renderMessage(diagnosis.messageId, diagnosis.data, lang);
  const severity = findings.reduce<Severity>(
    (worst, one) => (severityRank(one.severity) < severityRank(worst) ? one.severity : worst),
    'note',
  );
  const shared = { id: diagnosis.id, findings, severity, why };
  if (diagnosis.status === 'named')
    return diagnosis.corrections.map((correction) => ({
      ...shared,
      ...placed(correction, lang),
      shouldRead: withUnit(correction.suggested ?? '', correction.unit),
      percent: confidencePercent(diagnosis.confidence),
    }));
  const [first, ...others] = diagnosis.corrections;
  if (!first) return [];
  const also = renderMessage('corrections.one-of', { places: placesText([first, ...others], lang) }, lang);
  return [
    {
      ...shared,
      ...placed(first, lang),
      shouldRead: '',
      why: others.length === 0 ? why : [also, why].join(renderMessage('report.sentence-separator', {}, lang)),
      percent: '',
    },
  ];
}

/** More candidates than this are counted: nobody looks at twenty cells by a list of their names. */
const CANDIDATES_NAMED = 5;

function placesText(candidates: readonly Correction[], lang: Language): string {
  const named =
    candidates.length <= CANDIDATES_NAMED + 1 ? candidates : candidates.slice(0, CANDIDATES_NAMED);
  const places = named
    .map(({ location }) => placeText(location, lang))
    .join(renderMessage('report.list-separator', {}, lang));
  if (named.length === candidates.length) return places;
  return `${places} ${renderMessage('place.more', { count: String(candidates.length) }, lang)}`;
}

const placed = ({ location, stated, unit }: Correction, lang: Language) => ({
  location,
  place: placeText(location, lang),
  now: withUnit(stated, unit),
});

/** `T05 D9 行政运行 / 基本支出`; cells of other tables by their file. */
const placeText = (location: Location, lang: Language): string =>
  [tableText(location), describePlace(location, lang), location.label ?? ''].filter(Boolean).join(' ');

const tableText = (location: Location): string =>
  location.table ?? (isInOtherTable(location) && location.sheet === undefined ? location.file : '');

const compare = (a: CorrectionLine, b: CorrectionLine): number =>
  sureness(b) - sureness(a) || severityRank(a.severity) - severityRank(b.severity);

/** A named cause by its certainty, to the tenth; less is no reason to leave the order of the report. */
const sureness = ({ percent }: CorrectionLine): number => Math.round(Number(percent) / 10);
