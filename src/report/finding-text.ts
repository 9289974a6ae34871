import type { Diagnosis } from '../model/diagnosis.ts';
import type { Finding } from '../model/finding.ts';
import type { Location } from '../model/location.ts';
import type { Result } from '../model/result.ts';
import type { Language } from '../model/rule.ts';
import { filledFormula } from './filled-formula.ts';
import { renderMessage, renderSentence } from './message.ts';
import { describeFile, describePlace } from './place.ts';

type Figures = Pick<Finding, 'stated' | 'expected' | 'difference' | 'unit'>;

/** `列示 842.10 万元；应为 824.10 万元；相差 18.00 万元`, as far as the finding has figures. */
export function figuresText(finding: Figures, lang: Language): string {
  return figureParts(finding, lang)
    .map(([label, value]) => `${label} ${value}`)
    .join(renderMessage('report.clause-separator', {}, lang));
}

export function figureParts(finding: Figures, lang: Language): [label: string, value: string][] {
  return (['stated', 'expected', 'difference'] as const)
    .filter((name) => finding[name] !== undefined && finding[name] !== '')
    .map((name) => [renderMessage(`finding.${name}`, {}, lang), withUnit(finding[name]!, finding.unit)]);
}

const withUnit = (value: string, unit: string | undefined): string =>
  unit === undefined || unit === '' ? value : unit === '%' ? `${value}%` : `${value} ${unit}`;

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
    figuresText(finding, lang),
    filled === undefined ? '' : `${renderMessage('finding.formula', {}, lang)} ${filled}`,
    diagnosis ? diagnosisText(diagnosis, lang) : '',
    statusText(finding, lang),
  ].filter(Boolean);
}

export const diagnosisOf = (result: Result, finding: Finding): Diagnosis | undefined =>
  result.diagnoses.find(({ id }) => id === finding.diagnosis);

/** The likely cause in one line, with the correction where there is one. */
export function diagnosisText(diagnosis: Diagnosis, lang: Language): string {
  const change = diagnosis.corrections
    .filter(({ suggested }) => suggested !== undefined)
    .map(({ location, stated, suggested }) =>
      [location.table ?? '', describePlace(location, lang), `${stated} → ${suggested}`]
        .filter(Boolean)
        .join(' '),
    )
    .join(renderMessage('report.list-separator', {}, lang));
  const sentence = renderMessage(diagnosis.messageId, diagnosis.data, lang);
  const head = renderMessage('report.cause', { sentence }, lang);
  return change === '' ? head : `${head} ${renderMessage('report.change', { change }, lang)}`;
}

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
