import type { Finding } from '../model/finding.ts';
import type { Result } from '../model/result.ts';
import type { Language } from '../model/rule.ts';
import { csvText } from './csv-text.ts';
import { filledFormula } from './filled-formula.ts';
import { diagnosisOf, ruleTitle, statusText } from './finding-text.ts';
import { renderMessage, renderSentence } from './message.ts';
import { listOf, type Results } from './result-list.ts';
import { gapsOf, type Told } from './standing-text.ts';

export interface CsvOptions {
  readonly lang: Language;
}

type Column = readonly [id: string, value: (finding: Finding, result: Result, lang: Language) => unknown];

const COLUMNS: readonly Column[] = [
  ['submission', (_, { submission }) => submission.unit ?? submission.id],
  ['id', ({ id }) => id],
  ['severity', ({ severity }, _, lang) => renderMessage(`severity.${severity}`, {}, lang)],
  ['status', (finding, _, lang) => statusText(finding, lang)],
  ['rule', ({ rule }) => rule],
  ['title', ({ rule }, result, lang) => ruleTitle(result, rule, lang)],
  ['kind', ({ kind }, _, lang) => renderMessage(`kind.${kind}`, {}, lang)],
  ['table', ({ locations }) => locations[0]?.table],
  ['file', ({ locations }) => locations[0]?.file],
  ['sheet', ({ locations }) => locations[0]?.sheet],
  ['cell', ({ locations }) => locations[0]?.cell],
  ['page', ({ locations }) => locations[0]?.page],
  ['line', ({ locations }) => locations[0]?.line ?? locations[0]?.paragraph],
  ['label', ({ locations }) => locations[0]?.label ?? locations[0]?.section],
  ['stated', ({ stated }) => stated],
  ['expected', ({ expected }) => expected],
  ['difference', ({ difference }) => difference],
  ['unit', ({ unit }) => unit],
  ['message', ({ messageId, data }, _, lang) => renderSentence(messageId, data, lang)],
  ['formula', (finding) => filledFormula(finding)],
  ['suggested', (finding, result) => suggestion(finding, result)],
  ['cause', (finding, result, lang) => causeText(finding, result, lang)],
  ['fingerprint', ({ fingerprint }) => fingerprint],
];

/** One finding a line, for Excel and WPS: byte order mark, CRLF, and no cell that could run as a formula. */
export function renderCsv(results: Results, { lang }: CsvOptions): string {
  const head = COLUMNS.map(([id]) =>
    renderMessage(id === 'expected' ? 'finding.due' : `csv.${id}`, {}, lang),
  );
  const rows = listOf(results).flatMap((result) => [
    ...gapsOf(result, lang).map((gap) => gapRow(gap, result, lang)),
    ...result.findings.map((finding) =>
      COLUMNS.map(([, value]) => String(value(finding, result, lang) ?? '')),
    ),
  ]);
  return csvText([head, ...rows]);
}

/** What was not checked is a line too: a list without lines would look like a pass. */
const gapRow = ({ text }: Told, { submission }: Result, lang: Language): string[] => {
  const cells: Readonly<Record<string, string>> = {
    submission: submission.unit ?? submission.id,
    severity: renderMessage('count.undecided', {}, lang),
    title: renderMessage('standing.label', {}, lang),
    message: text,
  };
  return COLUMNS.map(([id]) => cells[id] ?? '');
};

/** Of figures that could each be the wrong one none is suggested. */
function suggestion(finding: Finding, result: Result): string {
  const diagnosis = diagnosisOf(result, finding);
  return (diagnosis?.status === 'named' ? diagnosis.corrections : [])
    .filter(({ suggested }) => suggested !== undefined)
    .map(({ location, suggested }) => [location.cell ?? '', suggested].filter(Boolean).join(' '))
    .join('; ');
}

function causeText(finding: Finding, result: Result, lang: Language): string {
  const diagnosis = diagnosisOf(result, finding);
  return diagnosis ? renderMessage(diagnosis.messageId, diagnosis.data, lang) : '';
}
