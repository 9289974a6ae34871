import type { WriteSheet } from 'hucre/xlsx';
import type { Diagnosis } from '../../model/diagnosis.ts';
import type { Finding } from '../../model/finding.ts';
import { cellName, type Location } from '../../model/location.ts';
import type { Result } from '../../model/result.ts';
import type { Language } from '../../model/rule.ts';
import { arrangeFindings } from '../arrange.ts';
import { describeTable, renderMessage } from '../message.ts';
import { describeFile, describePlace } from '../place.ts';
import { bold, type CellMap, fillOf, printedCell, setCell, textCell, wrapped } from './cells.ts';
import type { SheetNames } from './sheet-names.ts';

interface Column {
  readonly id: string;
  readonly width: number;
}

const COLUMNS: readonly Column[] = [
  { id: 'severity', width: 8 },
  { id: 'rule', width: 12 },
  { id: 'table', width: 30 },
  { id: 'place', width: 14 },
  { id: 'label', width: 34 },
  { id: 'stated', width: 14 },
  { id: 'expected', width: 14 },
  { id: 'difference', width: 12 },
  { id: 'message', width: 60 },
  { id: 'cause', width: 44 },
  { id: 'formula', width: 44 },
  { id: 'others', width: 34 },
];
const HEAD_ROW = 4;

/** Every finding a row, worst first within its table; the place is a link to the cell. */
export function findingsSheet(result: Result, names: SheetNames, lang: Language): WriteSheet {
  const say = (id: string, data: Record<string, string> = {}) => renderMessage(id, data, lang);
  const cells: CellMap = new Map();
  setCell(cells, 1, 1, textCell(titleOf(result, lang), { font: { bold: true, size: 14 } }));
  setCell(cells, 2, 1, textCell(countsOf(result, lang)));
  COLUMNS.forEach(({ id }, index) => {
    setCell(cells, HEAD_ROW, index + 1, textCell(say(`xlsx.column.${id}`), { ...bold, ...fillOf('head') }));
  });
  const diagnoses = new Map(result.diagnoses.map((diagnosis) => [diagnosis.id, diagnosis]));
  const findings = arrangeFindings(result, 'note').flatMap(({ blocks }) =>
    blocks.flatMap((block) => block.findings),
  );
  findings.forEach((finding, index) => {
    writeFinding(cells, HEAD_ROW + 1 + index, finding, diagnoses.get(finding.diagnosis ?? ''), names, lang);
  });
  const last = cellName(HEAD_ROW + findings.length, COLUMNS.length);
  return {
    name: names.findings,
    rows: [],
    cells,
    columns: COLUMNS.map(({ width }) => ({ width })),
    freezePane: { rows: HEAD_ROW },
    autoFilter: { range: `A${HEAD_ROW}:${last}` },
  };
}

function titleOf({ submission }: Result, lang: Language): string {
  const unit = submission.unit ?? submission.id;
  if (submission.year === undefined) return renderMessage('report.title-without-year', { unit }, lang);
  return renderMessage('report.title', { unit, year: String(submission.year) }, lang);
}

function countsOf({ summary }: Result, lang: Language): string {
  const data = Object.fromEntries(Object.entries(summary).map(([name, count]) => [name, String(count)]));
  return renderMessage('xlsx.counts', data, lang);
}

function writeFinding(
  cells: CellMap,
  row: number,
  finding: Finding,
  diagnosis: Diagnosis | undefined,
  names: SheetNames,
  lang: Language,
): void {
  const [first, ...others] = finding.locations;
  const text = (value: string | undefined) => textCell(value ?? '', wrapped);
  const figure = (value: string | undefined) => printedCell(value ?? '', { alignment: { vertical: 'top' } });
  const values = [
    textCell(renderMessage(`severity.${finding.severity}`, {}, lang), {
      ...fillOf(finding.severity),
      ...wrapped,
    }),
    text(finding.rule),
    text(first && tableOf(first, lang)),
    placeCell(first, names, lang),
    text(first?.label ?? first?.section),
    figure(finding.stated),
    figure(finding.expected),
    figure(finding.difference),
    text(renderMessage(finding.messageId, finding.data, lang)),
    text(diagnosis && renderMessage(diagnosis.messageId, diagnosis.data, lang)),
    text(finding.formula?.filled),
    text(others.map((other) => `${describeFile(other)} ${describePlace(other, lang)}`).join('\n')),
  ];
  values.forEach((cell, index) => {
    if (cell.value !== '') setCell(cells, row, index + 1, cell);
  });
}

const tableOf = (location: Location, lang: Language): string =>
  location.table ? describeTable(location.table, lang) : describeFile(location);

function placeCell(location: Location | undefined, names: SheetNames, lang: Language) {
  if (!location) return textCell('');
  const display = describePlace(location, lang);
  const target = names.target(location);
  if (target === undefined) return textCell(display, wrapped);
  return {
    ...textCell(display, { font: { underline: true, color: { rgb: '0563C1' } }, ...wrapped }),
    hyperlink: { target: '', location: target, display },
  };
}
