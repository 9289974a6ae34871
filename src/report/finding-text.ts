import type { Correction, Diagnosis } from '../model/diagnosis.ts';
import type { Finding } from '../model/finding.ts';
import type { Location } from '../model/location.ts';
import type { Result } from '../model/result.ts';
import type { Language } from '../model/rule.ts';
import { withUnit } from '../model/unit-of.ts';
import { figuresText, isOnlyComputed } from './figures-text.ts';
import { filledFormula } from './filled-formula.ts';
import { renderMessage, renderSentence } from './message.ts';
import { describeFile, describePlace } from './place.ts';

/** File, place and label of a location: `03支出决算表.csv D12 212 城乡社区支出 / 基本支出`. */
export const whereText = (location: Location, lang: Language): string =>
  [describeFile(location), describePlace(location, lang), location.label ?? ''].filter(Boolean).join(' ');

/** Why it does not count as failing; empty for an open finding. */
export function statusText({ waived, baseline }: Finding, lang: Language): string {
  if (baseline) return renderMessage('status.baseline', {}, lang);
  if (!waived) return '';
  const { reason, by, until } = waived;
  const details = [
    by === undefined ? '' : by,
    until === undefined ? '' : renderMessage('status.until', { until }, lang),
  ].filter(Boolean);
  const who =
    details.length === 0
      ? ''
      : renderMessage(
          'status.details',
          { details: details.join(renderMessage('report.list-separator', {}, lang)) },
          lang,
        );
  return renderMessage('status.waived', { reason, who }, lang);
}

/** Where, what, the figures, the formula, the likely cause and the status: a paragraph of lines. */
export function findingLines(result: Result, finding: Finding, lang: Language): string[] {
  const [first] = finding.locations;
  const diagnosis = diagnosisOf(result, finding);
  const filled = filledFormula(finding);
  return [
    first ? whereText(first, lang) : '',
    renderSentence(finding.messageId, finding.data, lang),
    figuresText(finding, isOnlyComputed(finding, diagnosis), lang),
    filled === undefined ? '' : `${renderMessage('finding.formula', {}, lang)} ${filled}`,
    diagnosis ? diagnosisText(diagnosis, lang) : '',
    statusText(finding, lang),
  ].filter(Boolean);
}

export const diagnosisOf = (result: Result, finding: Finding): Diagnosis | undefined =>
  result.diagnoses.find(({ id }) => id === finding.diagnosis);

/** More changes than this are a block that moved. */
const CHANGES_SHOWN = 3;

/** What a diagnosis would change, `T03 E8 2.00 → 0.00 万元`; empty where it suggests nothing. */
export function correctionText({ corrections }: Diagnosis, lang: Language): string {
  const changes = corrections
    .filter(({ suggested }) => suggested !== undefined)
    .map((correction) =>
      [correction.location.table ?? '', describePlace(correction.location, lang), changeText(correction)]
        .filter(Boolean)
        .join(' '),
    );
  const separator = renderMessage('report.list-separator', {}, lang);
  if (changes.length <= CHANGES_SHOWN + 1) return changes.join(separator);
  const more = renderMessage('place.more', { count: String(changes.length) }, lang);
  return `${changes.slice(0, CHANGES_SHOWN).join(separator)} ${more}`;
}

/** The likely cause in one line, with the correction where there is one. */
export function diagnosisText(diagnosis: Diagnosis, lang: Language): string {
  const change = correctionText(diagnosis, lang);
  const sentence = renderMessage(diagnosis.messageId, diagnosis.data, lang);
  const head = renderMessage('report.cause', { sentence }, lang);
  const said = diagnosis.status === 'named' ? 'report.change' : 'report.candidates';
  return change === '' ? head : `${head} ${renderMessage(said, { change }, lang)}`;
}

/** `84.21 → 82.41 万元`; what stands there alone where nothing is suggested. */
export const changeText = ({ stated, suggested, unit }: Correction): string => {
  if (suggested === undefined) return withUnit(stated, unit);
  // Of two percentages both have the sign; another unit stands once.
  return unit === '%'
    ? `${withUnit(stated, unit)} → ${withUnit(suggested, unit)}`
    : `${stated} → ${withUnit(suggested, unit)}`;
};

/** What stands at a correction: a name is not told twice, as what stands there and what it is called. */
export const labelBeside = ({ location: { label = '' }, stated }: Correction): string =>
  label.endsWith(stated) ? label.slice(0, label.length - stated.length).trimEnd() : label;

/** Never certain: the books decide. */
export const confidencePercent = (confidence: number): string =>
  String(Math.min(99, Math.max(1, Math.round(confidence * 100))));

/** `某局 · 2024 年度部门决算`. */
export function titleOf({ submission }: Result, lang: Language): string {
  const unit = submission.unit ?? submission.id;
  const year = submission.year === undefined ? '' : String(submission.year);
  return renderMessage(titleId(submission), { unit, year }, lang);
}

/** What the first line calls the files: the final accounts of a year, or a budget. */
const titleId = ({ year, isBudget }: Result['submission']): string =>
  isBudget ? 'report.title-budget' : year === undefined ? 'report.title-without-year' : 'report.title';

export const ruleTitle = (result: Result, rule: string, lang: Language): string =>
  result.rules.find(({ id }) => id === rule)?.title[lang] ?? rule;
