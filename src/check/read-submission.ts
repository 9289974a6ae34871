import { readClaims } from '../claims/read-claims.ts';
import type { BinaryReader, DocumentReading } from '../ingest/document-reading.ts';
import { DEFAULT_LIMITS, type Limits } from '../ingest/limits.ts';
import { readDocument } from '../ingest/read-document.ts';
import { describeStanding, isUnopened } from '../model/describe-standing.ts';
import type { Grid } from '../model/grid.ts';
import type { Narrative } from '../model/narrative.ts';
import type { OtherTable } from '../model/other-table.ts';
import { type Problem, ProblemError } from '../model/problem.ts';
import type { Source } from '../model/result.ts';
import type { Submission } from '../model/submission.ts';
import type { TableReading } from '../model/table.ts';
import type { FileTraces, Trace } from '../model/trace.ts';
import { readOtherTables } from '../recognise/others/read-other-tables.ts';
import { recogniseTables } from '../recognise/recognise-tables.ts';
import { BUILT_IN_TEMPLATES, extendTemplates, type TemplateExtension } from '../recognise/template-set.ts';
import { chooseNarrative } from './choose-narrative.ts';
import { foldAlike } from './fold-alike.ts';
import { maskPersonalNumbers } from './mask-personal-numbers.ts';
import { settleScans } from './settle-scans.ts';
import { isBudget } from './tell-budget.ts';
import { tellOtherTables, tellUncheckedTables } from './tell-other-tables.ts';

export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One department's files of one year, and what went wrong before their bytes were here. */
export interface SubmissionInput {
  readonly id: string;
  readonly files: readonly InputFile[];
  readonly problems?: readonly Problem[];
}

/** A submission as understood, and what could not be read of it. */
export interface Reading {
  readonly submission: Submission;
  readonly problems: readonly Problem[];
  /** The sheets that are tables and the text that is the narrative, as they were read. */
  readonly grids: readonly Grid[];
  readonly narratives: readonly Narrative[];
}

/** How a submission is read. */
export interface ReadOptions {
  readonly year?: number | undefined;
  readonly limits?: Limits | undefined;
  /** Reads PDFs and old Word files where they can be ended, in place of here. */
  readonly readBinary?: BinaryReader | undefined;
  /** Titles and labels of a province's own forms. */
  readonly templates?: readonly TemplateExtension[] | undefined;
}

/** Ingest, recognise and read the claims: everything that rules look at. */
export async function readSubmission(
  input: SubmissionInput,
  { year, limits, readBinary, templates = [] }: ReadOptions,
): Promise<Reading> {
  const { grids, narratives, problems, traces } = await readFiles(
    input,
    limits ?? DEFAULT_LIMITS,
    readBinary,
  );
  const ofBudget = isBudget(grids, narratives);
  const forms = templates.length === 0 ? BUILT_IN_TEMPLATES : extendTemplates(templates);
  // Their tables have the shapes of the nine, and other rows and other meanings.
  const recognised = ofBudget
    ? { tables: [], unknown: grids, problems: [BUDGET_NOTICE] }
    : recogniseTables(grids, forms);
  const otherTables = readOtherTables(recognised.unknown, forms);
  const ofTables = [
    ...tellOtherTables(recognised.problems, otherTables),
    ...(ofBudget ? tellUncheckedTables(grids, otherTables) : []),
  ];
  const choice = chooseNarrative(narratives, recognised.tables);
  const narrative = choice.chosen && readClaims(choice.chosen, ofBudget);
  const unitName = mostCommon(recognised.tables.map((table) => table.unitName)) ?? narrative?.unitName;
  const knownYear = year ?? mostCommon(recognised.tables.map((table) => table.year)) ?? narrative?.year;
  const sources: Source[] = [
    ...recognised.tables.map(({ file, sheet, table }) => source('table', { file, sheet }, { table })),
    ...(choice.chosen ? [source('narrative', { file: choice.chosen.file })] : []),
    ...recognised.unknown.map((grid) => source('unknown', grid)),
    ...choice.others.map((other) => source('unknown', other)),
  ];
  const all = [...settleScans(problems, recognised.tables, choice.chosen), ...ofTables, ...choice.problems];
  if (
    !ofBudget &&
    recognised.tables.length === 0 &&
    !narrative &&
    !all.some(({ severity }) => severity === 'error')
  ) {
    all.push({ severity: 'error', messageId: 'check-nothing-recognised', data: {}, ...onlyFile(input) });
  }
  return {
    submission: {
      id: input.id,
      ...(unitName === undefined ? {} : { unitName }),
      ...(knownYear === undefined ? {} : { year: knownYear }),
      ...(ofBudget ? { isBudget: true as const } : {}),
      tables: recognised.tables,
      ...(recognised.unknown.length > 0 ? { otherSheets: recognised.unknown.map(wordsOf) } : {}),
      ...(otherTables.length > 0 ? { otherTables } : {}),
      ...(narrative ? { narrative } : {}),
      sources,
      traces,
    },
    problems: foldAlike(joinDoubles(weighUnread(all, sources), recognised.tables)),
    grids: grids.filter(
      (grid) => !recognised.unknown.includes(grid) || otherTables.some((table) => isWithin(table, grid)),
    ),
    narratives: choice.chosen ? [choice.chosen] : [],
  };
}

/** The labels of a sheet, as far as a subject shows in them. */
const wordsOf = ({ rows }: Grid): string =>
  rows
    .slice(0, ROWS_READ)
    .map((row) => row.map((text) => text.replaceAll(/\s/gu, '')).join(' '))
    .join('\n');
const ROWS_READ = 200;

const BUDGET_NOTICE: Problem = { severity: 'warning', messageId: 'check-is-budget', data: {} };

/**
 * A document that no reader opens may be the very one that is missing: then the set was not read. Beside a set
 * that is whole it is a copy or an appendix, and worth knowing only.
 */
function weighUnread(problems: readonly Problem[], sources: readonly Source[]): Problem[] {
  const severity = describeStanding(sources, problems).complete ? 'note' : 'error';
  return problems.map((problem) => (isUnopened(problem.messageId) ? { ...problem, severity } : problem));
}

/** Two sets in one folder are one problem, not one for each of their tables. */
function joinDoubles(problems: readonly Problem[], tables: readonly TableReading[]): readonly Problem[] {
  const isDouble = ({ messageId, severity }: Problem) =>
    messageId === 'reading-same-table' && severity === 'error';
  const doubles = problems.filter(isDouble);
  if (doubles.length < FEWEST_DOUBLES) return problems;
  const [{ data }] = doubles as [Problem];
  const years = [...new Set(tables.flatMap(({ year }) => year ?? []))].sort().join('、');
  const mixed: Problem = {
    severity: 'error',
    messageId: years.includes('、') ? 'check-mixed-years' : 'check-mixed-sets',
    data: { count: String(doubles.length), first: data.first ?? '', second: data.second ?? '', years },
  };
  return [mixed, ...problems.map((one): Problem => (isDouble(one) ? { ...one, severity: 'note' } : one))];
}

/** One table twice is a slip; several are another set. */
const FEWEST_DOUBLES = 3;

async function readFiles(
  { files, problems: earlier = [] }: SubmissionInput,
  limits: Limits,
  readBinary: BinaryReader | undefined,
) {
  const grids: Grid[] = [];
  const narratives: Narrative[] = [];
  const problems: Problem[] = [...earlier];
  const traces: FileTraces[] = [];
  for (const file of [...files].sort(pdfLast)) {
    try {
      const document = await readDocument(file, limits, readBinary);
      const masked = maskPersonalNumbers(document.grids, document.narratives);
      grids.push(...masked.grids);
      narratives.push(...masked.narratives);
      traces.push(...withNumbers(document, masked.found));
      problems.push(...document.problems);
    } catch (error) {
      problems.push(problemOf(error, file.name));
    }
  }
  return { grids, narratives, problems, traces };
}

/** Every file that was read was looked through for numbers of persons; some say more of themselves. */
function withNumbers(
  { grids, narratives, traces = [] }: DocumentReading,
  found: readonly Trace[],
): FileTraces[] {
  const files = new Set([...grids, ...narratives, ...traces].map(({ file }) => file));
  return [...files].map((file) => {
    const own = traces.find((one) => one.file === file);
    return {
      file,
      hasProperties: own?.hasProperties ?? false,
      found: [...(own?.found ?? []), ...found.filter(({ at }) => at.file === file)],
    };
  });
}

/** Of a PDF and the tables it was made from, these hold what was typed. */
const pdfLast = (a: InputFile, b: InputFile): number => Number(isPdf(a)) - Number(isPdf(b));
const isPdf = ({ name }: InputFile): boolean => /\.pdf$/i.test(name);

/** A reader that fails in a way of its own must not end the check of the other files. */
function problemOf(error: unknown, file: string): Problem {
  if (error instanceof ProblemError) return error.problem;
  const reason = error instanceof Error ? error.message : String(error);
  return { severity: 'error', messageId: 'check-reader-failed', data: { reason }, file };
}

function source(
  role: Source['role'],
  { file, sheet }: { readonly file: string; readonly sheet?: string | undefined },
  rest: Pick<Source, 'table'> = {},
): Source {
  return { file, ...(sheet === undefined ? {} : { sheet }), ...rest, role };
}

/** Whether sums of the sheet were checked, though it is none of the nine tables. */
const isWithin = ({ file, sheet, relations }: OtherTable, grid: Grid): boolean =>
  file === grid.file && sheet === grid.sheet && relations.length > 0;

const onlyFile = ({ files }: SubmissionInput): { file?: string } =>
  files.length === 1 ? { file: files[0]!.name } : {};

/** The value most sheets agree on; the first of equals. */
function mostCommon<T>(values: readonly (T | undefined)[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
