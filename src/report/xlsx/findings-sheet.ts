import type { Cell, WriteSheet } from 'hucre/xlsx';
import type { Diagnosis } from '../../model/diagnosis.ts';
import { type Finding, isOpen } from '../../model/finding.ts';
import { cellName, type Location } from '../../model/location.ts';
import type { Result } from '../../model/result.ts';
import type { Language } from '../../model/rule.ts';
import { arrangeFindings } from '../arrange.ts';
import { filledFormula } from '../filled-formula.ts';
import { statusText } from '../finding-text.ts';
import { describeTable, renderMessage, renderSentence } from '../message.ts';
import { describeFile, describePlace } from '../place.ts';
import { basisText, conclusions, skippedTexts } from '../standing-text.ts';
import { bold, type CellMap, fillOf, printedCell, setCell, textCell, wrapped } from './cells.ts';
import { printed } from './page-setup.ts';
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
/** Where there are several: whose finding it is. */
const SUBMISSION: Column = { id: 'submission', width: 26 };

/** Every finding a row, worst first within its table; the place is a link to the cell. */
export function findingsSheet(results: readonly Result[], names: SheetNames, lang: Language): WriteSheet {
  const cells: CellMap = new Map();
  const columns = results.length > 1 ? [SUBMISSION, ...COLUMNS] : COLUMNS;
  results.forEach((result, index) => {
    setCell(cells, 2 * index + 1, 1, textCell(titleOf(result, lang), { font: { bold: true, size: 14 } }));
    setCell(cells, 2 * index + 2, 1, textCell(summaryOf(result, lang)));
  });
  const headRow = 2 * results.length + 3;
  setCell(cells, headRow - 2, 1, textCell(renderMessage('xlsx.legend', {}, lang)));
  columns.forEach(({ id }, index) => {
    const label = renderMessage(id === 'expected' ? 'finding.due' : `xlsx.column.${id}`, {}, lang);
    setCell(cells, headRow, index + 1, textCell(label, { ...bold, ...fillOf('head') }));
  });
  let row = headRow;
  results.forEach((result, index) => {
    const diagnoses = new Map(result.diagnoses.map((diagnosis) => [diagnosis.id, diagnosis]));
    const blocks = arrangeFindings(result, 'note').flatMap((section) => section.blocks);
    for (const finding of blocks.flatMap((block) => block.findings)) {
      row += 1;
      const values = findingCells(finding, diagnoses.get(finding.diagnosis ?? ''), names, index, lang);
      if (results.length > 1)
        values.unshift(textCell(result.submission.unit ?? result.submission.id, wrapped));
      values.forEach((cell, column) => {
        if (cell.value !== '') setCell(cells, row, column + 1, cell);
      });
    }
  });
  return {
    name: names.findings,
    rows: [],
    cells,
    columns: columns.map(({ width }) => ({ width })),
    freezePane: { rows: headRow },
    ...printed(headRow),
    autoFilter: { range: `A${headRow}:${cellName(row, columns.length)}` },
  };
}

function titleOf({ submission }: Result, lang: Language): string {
  const unit = submission.unit ?? submission.id;
  if (submission.year === undefined) return renderMessage('report.title-without-year', { unit }, lang);
  return renderMessage('report.title', { unit, year: String(submission.year) }, lang);
}

/** What came of it, the counts, and what they stand on. */
const summaryOf = (result: Result, lang: Language): string =>
  [
    ...conclusions(result, lang).map(({ text }) => text),
    countsOf(result, lang),
    basisText(result, lang),
    ...skippedTexts(result, lang),
  ].join(renderMessage('report.sentence-separator', {}, lang));

function countsOf({ summary }: Result, lang: Language): string {
  const data = Object.fromEntries(Object.entries(summary).map(([name, count]) => [name, String(count)]));
  return renderMessage('xlsx.counts', data, lang);
}

function findingCells(
  finding: Finding,
  diagnosis: Diagnosis | undefined,
  names: SheetNames,
  index: number,
  lang: Language,
): Partial<Cell>[] {
  const [first, ...others] = finding.locations;
  const text = (value: string | undefined) => textCell(value ?? '', wrapped);
  const figure = (value: string | undefined) => printedCell(value ?? '', { alignment: { vertical: 'top' } });
  return [
    textCell(statusText(finding, lang) || renderMessage(`severity.${finding.severity}`, {}, lang), {
      ...fillOf(isOpen(finding) ? finding.severity : 'related'),
      ...wrapped,
    }),
    text(finding.rule),
    text(first && tableOf(first, lang)),
    placeCell(first, first && names.target(index, first), lang),
    text(first?.label ?? first?.section),
    figure(finding.stated),
    figure(finding.expected),
    figure(finding.difference),
    text(renderSentence(finding.messageId, finding.data, lang)),
    text(diagnosis && renderMessage(diagnosis.messageId, diagnosis.data, lang)),
    text(filledFormula(finding)),
    text(others.map((other) => `${describeFile(other)} ${describePlace(other, lang)}`).join('\n')),
  ];
}

const tableOf = (location: Location, lang: Language): string =>
  location.table ? describeTable(location.table, lang) : describeFile(location);

function placeCell(
  location: Location | undefined,
  target: string | undefined,
  lang: Language,
): Partial<Cell> {
  if (!location) return textCell('');
  const display = describePlace(location, lang);
  if (target === undefined) return textCell(display, wrapped);
  return {
    ...textCell(display, { font: { underline: true, color: { rgb: '0563C1' } }, ...wrapped }),
    hyperlink: { target: '', location: target, display },
  };
}
