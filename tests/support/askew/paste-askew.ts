import { cellName } from '../../../src/model/location.ts';
import type { GeneratedSubmission } from '../generate-submission.ts';
import type { Random } from '../random.ts';
import { Random as Draw } from '../random.ts';
import { encodeSheet, type InputFile, renderSheets } from '../tables/render-tables.ts';
import type { CellPlace, Sheet } from '../tables/sheet.ts';

export const ASKEW_KINDS = [
  'column-up',
  'column-down',
  'block-up',
  'block-down',
  'row-skipped',
  'row-doubled',
  'columns-swapped',
  'list-of-another-table',
  'last-years-table',
  'part-in-another-unit',
  'column-as-text',
] as const;
export type AskewKind = (typeof ASKEW_KINDS)[number];

/** A clean submission with one list of figures pasted wrongly, and what is wrong with it. */
export interface Askew {
  readonly kind: AskewKind;
  readonly table: string;
  readonly files: readonly InputFile[];
  /** What stood in each cell before, by place as reports name it (`T05 C7`). */
  readonly originals: ReadonlyMap<string, string>;
  /** Last year's tables, where they were pasted. */
  readonly lastYear?: readonly InputFile[];
  /** Figures up or down, for shifts. */
  readonly rows: number;
  /** In words, for a failing test. */
  readonly what: string;
}

const SHIFTED = ['T02', 'T03', 'T05', 'T06'];
const LEAST_ROWS = 8;

/** `undefined` where the drawn table is too short or would look the same. */
export function pasteAskew(
  submission: GeneratedSubmission,
  kind: AskewKind,
  random: Random,
): Askew | undefined {
  const pasted = pasteOver(submission, kind, random);
  return pasted && { ...pasted, originals: originalsOf(submission) };
}

const originalsOf = ({ sheets }: GeneratedSubmission): Map<string, string> =>
  new Map(
    sheets.flatMap(({ table, rows }) =>
      rows.flatMap((row, at) =>
        row.map((text, column) => [`${table} ${cellName(at + 1, column + 1)}`, text] as const),
      ),
    ),
  );

type Pasted = Omit<Askew, 'originals'>;

function pasteOver(submission: GeneratedSubmission, kind: AskewKind, random: Random): Pasted | undefined {
  const sheet = random.pick(submission.sheets.filter(({ table }) => SHIFTED.includes(table)));
  const columns = columnsOf(sheet);
  const column = random.pick(columns);
  const by = random.int(1, 3);
  const finish = (rows: string[][], shift: number, what: string): Pasted | undefined => {
    const isSame = rows.every((row, at) => row.every((text, place) => text === sheet.rows[at]![place]));
    if (isSame) return undefined;
    return {
      kind,
      table: sheet.table,
      files: withSheet(submission, { ...sheet, rows }),
      rows: shift,
      what: `${sheet.table} ${what}`,
    };
  };
  switch (kind) {
    case 'column-up':
    case 'column-down':
    case 'block-up':
    case 'block-down': {
      const pasted = kind.startsWith('column') ? [column] : columns.filter((other) => alike(other, column));
      const shift = kind.endsWith('up') ? -by : by;
      return shiftFrom(sheet, pasted, shift, random, finish);
    }
    case 'row-skipped':
      return shiftFrom(sheet, [column], -1, random, finish);
    case 'row-doubled':
      return shiftFrom(sheet, [column], 1, random, finish, true);
    case 'columns-swapped': {
      const other = random.pick(columns.filter((one) => alike(one, column)));
      if (other === column || column.length < LEAST_ROWS) return undefined;
      const rows = sheet.rows.map((row) => [...row]);
      column.forEach(({ row, column: a }, at) => {
        const b = other[at]!.column;
        [rows[row]![a], rows[row]![b]] = [rows[row]![b]!, rows[row]![a]!];
      });
      return finish(rows, 0, `columns ${column[0]!.key} and ${other[0]!.key}`);
    }
    case 'list-of-another-table':
      return listOfAnother(submission, random);
    case 'last-years-table': {
      const { department, layout } = submission;
      const last = renderSheets(
        { ...department, facts: department.priorFacts },
        layout,
        new Draw(department.seed),
      );
      const own = last.find(({ table }) => table === sheet.table)!;
      if (own.cells.length < LEAST_ROWS) return undefined;
      return {
        kind,
        table: sheet.table,
        files: withSheet(submission, { ...own, file: sheet.file }, sheet),
        lastYear: last.map((one) => encodeSheet(one, layout)),
        rows: 0,
        what: sheet.table,
      };
    }
    case 'part-in-another-unit': {
      const pasted = columns.filter((other) => alike(other, column));
      if (column.length < LEAST_ROWS) return undefined;
      const from = random.int(0, column.length - 5);
      const to = random.int(from + 4, column.length - 1);
      const rows = sheet.rows.map((row) => [...row]);
      for (const places of pasted) {
        for (const { row, column: at } of places.slice(from, to + 1)) {
          rows[row]![at] = rescale(rows[row]![at]!, submission.layout.unit === 'yuan');
        }
      }
      return finish(rows, 0, `rows ${from} to ${to}`);
    }
    case 'column-as-text': {
      const rows = sheet.rows.map((row) => [...row]);
      const mark = random.pick([
        (text: string) => `'${text}`,
        (text: string) => `="${text}"`,
        (text: string) => `${text}\u00a0`,
        (text: string) => `\t${text}`,
      ]);
      for (const { row, column: at } of column)
        if (rows[row]![at] !== '') rows[row]![at] = mark(rows[row]![at]!);
      return finish(rows, 0, `${column[0]!.key} as text`);
    }
  }
}

/** Figures of a sheet by their column, top to bottom. */
function columnsOf({ cells }: Sheet): CellPlace[][] {
  const columns = new Map<number, CellPlace[]>();
  for (const cell of cells) columns.set(cell.column, [...(columns.get(cell.column) ?? []), cell]);
  return [...columns.values()]
    .map((column) => column.sort((a, b) => a.row - b.row))
    .filter((column) => column.length >= 4);
}

const alike = (a: readonly CellPlace[], b: readonly CellPlace[]) =>
  a.length === b.length && a.every(({ row }, at) => row === b[at]!.row);

type Finish = (rows: string[][], shift: number, what: string) => Pasted | undefined;

/** The figures from one row on stand `shift` rows lower (higher, below zero); the last stay, or are blank. */
function shiftFrom(
  sheet: Sheet,
  pasted: readonly CellPlace[][],
  shift: number,
  random: Random,
  finish: Finish,
  doubles = false,
): Pasted | undefined {
  const [first] = pasted;
  if (!first || first.length < LEAST_ROWS) return undefined;
  const from = random.int(0, Math.max(0, first.length - 7));
  const leavesOld = random.chance(0.5);
  const rows = sheet.rows.map((row) => [...row]);
  for (const places of pasted) {
    const texts = places.map(({ row, column }) => sheet.rows[row]![column]!);
    for (let at = from; at < places.length; at++) {
      const { row, column } = places[at]!;
      const source = at - shift;
      if (source < from) rows[row]![column] = doubles ? texts[from]! : '';
      else if (source < texts.length) rows[row]![column] = texts[source]!;
      else rows[row]![column] = leavesOld ? texts[at]! : '';
    }
  }
  return finish(rows, shift, `${first[from]!.key} and below by ${shift} (${pasted.length} columns)`);
}

/** The longer list of T03 over the rows of T05, or of T02 over T03. */
function listOfAnother(submission: GeneratedSubmission, random: Random): Pasted | undefined {
  const [target, source] = random.pick([
    ['T05', 'T03'],
    ['T05', 'T02'],
    ['T03', 'T02'],
    ['T02', 'T03'],
  ] as const);
  const sheet = submission.sheets.find(({ table }) => table === target)!;
  const other = submission.sheets.find(({ table }) => table === source)!;
  const [own] = columnsOf(sheet);
  const [theirs] = columnsOf(other);
  if (!own || !theirs || own.length < LEAST_ROWS || theirs.length === own.length) return undefined;
  const rows = sheet.rows.map((row) => [...row]);
  own.forEach(({ row, column }, at) => {
    const place = theirs[at];
    rows[row]![column] = place ? other.rows[place.row]![place.column]! : '';
  });
  return {
    kind: 'list-of-another-table',
    table: target,
    files: withSheet(submission, { ...sheet, rows }),
    rows: 0,
    what: `${target} with the list of ${source}`,
  };
}

function rescale(text: string, isYuan: boolean): string {
  const plain = text.normalize('NFKC').replaceAll(',', '');
  if (plain === '' || !(Number(plain) > 0)) return text;
  const [whole = '', fraction = ''] = plain.split('.');
  if (!isYuan) return `${whole}${fraction.padEnd(4, '0').slice(0, 4)}`.replace(/^0+(?=\d)/, '');
  const digits = whole.padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}${fraction}`;
}

const withSheet = (submission: GeneratedSubmission, sheet: Sheet, instead = sheet): InputFile[] => [
  ...submission.sheets.map((other) =>
    encodeSheet(other.file === instead.file ? sheet : other, submission.layout),
  ),
  ...submission.files.filter(({ name }) => !submission.sheets.some(({ file }) => file === name)),
];
