import type { CellStyle, WriteSheet } from 'hucre/xlsx';
import type { BatchFinding } from '../model/batch.ts';
import { DEPARTMENT_STATUSES } from '../model/batch.ts';
import type { BatchSummary, DepartmentRow } from '../model/batch-summary.ts';
import { cellName } from '../model/location.ts';
import type { Language } from '../model/rule.ts';
import { AREA_COLUMNS, areaCounts, areaName, completenessText } from './batch-terminal/areas.ts';
import { batchPlace } from './batch-terminal/batch-place.ts';
import { changesTexts } from './batch-terminal/changes.ts';
import { describeCopy } from './batch-terminal/copies.ts';
import { policyLines } from './batch-terminal/policy.ts';
import { columnTitle, DEPARTMENT_COLUMNS } from './department-columns.ts';
import { renderMessage } from './message.ts';
import { bold, type CellMap, fillOf, setCell, textCell } from './xlsx/cells.ts';
import { writeWorkbook } from './xlsx/write-workbook.ts';

export interface BatchXlsxInput {
  readonly summary: BatchSummary;
  readonly rows: readonly DepartmentRow[];
  /** Errors and warnings; at most `MOST_FINDINGS` are written. */
  readonly findings: readonly { readonly id: string; readonly finding: BatchFinding }[];
  /** There are more than were handed over. */
  readonly cut: boolean;
}

/** More rows make a workbook that few machines open; the lines hold them all. */
export const MOST_FINDINGS = 50_000;

/** The batch as a workbook: summary, departments, rules, findings, copies, each sheet filtered and frozen. */
export function renderBatchXlsx(
  input: BatchXlsxInput,
  { lang }: { readonly lang: Language },
): Promise<Uint8Array> {
  const { summary, rows } = input;
  const notices = policyLines(summary, lang);
  const written = [
    summarySheet(summary, lang),
    tableSheet(
      'departments',
      departmentHead(lang),
      rows.map((row) => departmentCells(row, lang)),
      DEPARTMENT_COLUMNS.map(({ width }) => width),
      lang,
    ),
    ...(summary.areas.length === 0
      ? []
      : [
          tableSheet(
            'areas',
            ['area', ...AREA_COLUMNS].map((id) => say(`batch.${id}`, lang)),
            summary.areas.map((area): Value[] => [areaName(area, lang), ...areaCounts(area)]),
            [36, 10, 10, 16, 10, 10],
            lang,
          ),
        ]),
    tableSheet('rules', ruleHead(lang), ruleCells(summary, lang), [12, 60, 14, 10, 12, 10], lang),
    ...(summary.byElement.length > 0
      ? [
          tableSheet(
            'elements',
            ['checklist.element', 'batch.missing-in', 'batch.unknown-in'].map((id) => say(id, lang)),
            summary.byElement.map(({ title, missing, unknown }) => [title[lang], missing, unknown]),
            [60, 14, 14],
            lang,
          ),
        ]
      : []),
    ...(summary.byName.length > 0
      ? [
          tableSheet(
            'names',
            NAME_COLUMNS.map(([id]) => say(id, lang)),
            summary.byName.map(({ code, name, departments, ids, usual, others }) => [
              code,
              name,
              departments,
              usual,
              others,
              ids.join('\n'),
            ]),
            NAME_COLUMNS.map(([, width]) => width),
            lang,
          ),
        ]
      : []),
    findingsSheet(input, lang),
    ...changesSheet(summary, lang),
    ...(summary.copies.length > 0
      ? [
          tableSheet(
            'copies',
            [say('batch.copies', lang)],
            summary.copies.map((copy) => [describeCopy(copy, lang)]),
            [120],
            lang,
          ),
        ]
      : []),
    ...(notices.length > 0
      ? [
          tableSheet(
            'policy',
            [say('batch.policy', lang)],
            notices.map((line) => [line]),
            [120],
            lang,
          ),
        ]
      : []),
  ];
  return writeWorkbook(written, lang);
}

type Value = string | number;
const say = (id: string, lang: Language, data: Record<string, string> = {}): string =>
  renderMessage(id, data, lang);
const valueCell = (value: Value, style: CellStyle = {}) =>
  typeof value === 'number'
    ? { value, type: 'number' as const, style: { numFmt: '#,##0', ...style } }
    : textCell(value, style);

function summarySheet(summary: BatchSummary, lang: Language): WriteSheet {
  const { departments, findings, checks, tool } = summary;
  const cells: CellMap = new Map();
  const counts: [string, number][] = [
    ...DEPARTMENT_STATUSES.map((status): [string, number] => [
      say(`batch.status.${status}`, lang),
      departments[status],
    ]).reverse(),
    [say('batch.errors', lang), findings.error],
    [say('batch.warnings', lang), findings.warning],
    [say('batch.notes', lang), findings.note],
    [say('batch.passed', lang), checks.passed],
    [say('batch.undecided', lang), checks.undecided],
  ];
  const title = say('batch.title', lang, { count: String(departments.total) });
  setCell(cells, 1, 1, textCell(title, { font: { bold: true, size: 14 } }));
  setCell(cells, 2, 1, textCell(`${tool.name} ${tool.version}`));
  setCell(cells, 3, 1, textCell(completenessText(summary, lang)));
  counts.forEach(([name, count], index) => {
    setCell(cells, index + 4, 1, textCell(name));
    setCell(cells, index + 4, 2, valueCell(count));
  });
  return { name: say('batch-sheet.summary', lang), rows: [], cells, columns: [{ width: 24 }, { width: 14 }] };
}

const departmentHead = (lang: Language): string[] =>
  DEPARTMENT_COLUMNS.map((column) => columnTitle(column, lang));
const departmentCells = (row: DepartmentRow, lang: Language): Value[] =>
  DEPARTMENT_COLUMNS.map(({ value }) => value(row, lang));

const ruleHead = (lang: Language): string[] => [
  say('batch.rule', lang),
  say('rules.title', lang),
  say('batch.kind', lang),
  say('batch-sheet.severity', lang),
  say('batch.departments', lang),
  say('batch.findings', lang),
];
const ruleCells = ({ byRule }: BatchSummary, lang: Language): Value[][] =>
  byRule.map(({ id, title, kind, severity, departments, findings }) => [
    id,
    title[lang],
    say(`kind.${kind}`, lang),
    say(`severity.${severity}`, lang),
    departments,
    findings,
  ]);

const NAME_COLUMNS = [
  ['batch.code', 12],
  ['batch.odd-name', 40],
  ['batch.departments', 10],
  ['batch.usual-name', 40],
  ['batch.others', 10],
  ['batch.id', 40],
] as const;

const FINDING_COLUMNS = [
  ['batch.id', 30],
  ['batch-sheet.severity', 8],
  ['batch.rule', 12],
  ['batch-sheet.place', 40],
  ['batch-sheet.stated', 14],
  ['finding.due', 14],
  ['batch-sheet.difference', 12],
  ['batch-sheet.measure', 8],
  ['batch-sheet.message', 80],
] as const;

function findingsSheet({ findings, cut }: BatchXlsxInput, lang: Language): WriteSheet {
  const cells = findings.map(({ id, finding }): Value[] => [
    id,
    say(`severity.${finding.severity}`, lang),
    finding.rule,
    batchPlace(finding, lang),
    finding.stated ?? '',
    finding.expected ?? '',
    finding.difference ?? '',
    finding.unit ?? '',
    finding.message,
  ]);
  if (cut) cells.push([say('batch-sheet.cut', lang, { count: String(findings.length) })]);
  return tableSheet(
    'findings',
    FINDING_COLUMNS.map(([id]) => say(id, lang)),
    cells,
    FINDING_COLUMNS.map(([, width]) => width),
    lang,
  );
}

/** What came and what went, one finding a row, below the counts. */
function changesSheet({ changes }: BatchSummary, lang: Language): WriteSheet[] {
  if (!changes) return [];
  const rows = changes.list.map(({ change, id, unit = '', finding }): Value[] => [
    say(`batch.change-${change}`, lang),
    id,
    unit,
    say(`severity.${finding.severity}`, lang),
    finding.rule,
    batchPlace(finding, lang),
    finding.message,
  ]);
  const notes = changesTexts(changes, lang).map((text): Value[] => ['', text]);
  const head = [
    'batch.change',
    'batch.id',
    'batch.unit',
    'batch-sheet.severity',
    'batch.rule',
    'batch-sheet.place',
    'batch-sheet.message',
  ].map((id) => say(id, lang));
  return [tableSheet('changes', head, [...rows, ...notes], [10, 30, 24, 8, 12, 40, 80], lang)];
}

function tableSheet(
  id: string,
  head: readonly string[],
  rows: readonly (readonly Value[])[],
  widths: readonly number[],
  lang: Language,
): WriteSheet {
  const cells: CellMap = new Map();
  head.forEach((title, column) => {
    setCell(cells, 1, column + 1, textCell(title, { ...bold, ...fillOf('head') }));
  });
  rows.forEach((row, index) => {
    row.forEach((value, column) => {
      if (value !== '') setCell(cells, index + 2, column + 1, valueCell(value));
    });
  });
  return {
    name: say(`batch-sheet.${id}`, lang),
    rows: [],
    cells,
    columns: widths.map((width) => ({ width })),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${cellName(rows.length + 1, head.length)}` },
  };
}
