import { columnsOf, parseFactKey, TABLE_SHAPES } from '../model/fact-keys.ts';
import type { Operand } from '../model/relation.ts';
import type { TableId } from '../model/table-id.ts';
import { printedDecimals } from './printed-decimals.ts';

/** How a figure is called: by the labels printed beside it, else by the catalogue. */
interface FigureName {
  readonly table?: TableId;
  readonly row: string;
  readonly column: string;
}

const SEPARATOR = ' / ';
/** Beyond this many parts, the empty ones are left out of a formula's wording. */
const MANY = 6;

export interface SignedFigure {
  readonly operand: Operand;
  readonly weight: 1 | -1;
}

function nameOf(operand: Operand): FigureName {
  const { table, label } = operand.location;
  if (!table) return nameOutside(operand);
  if (label === undefined) return catalogueName(operand.id, table);
  const hasColumns = parseFactKey(operand.id.replace(/#\d+/, ''))?.column !== undefined;
  const at = label.lastIndexOf(SEPARATOR);
  if (at < 0) return { table, row: label, column: '' };
  return { table, row: label.slice(0, at), column: hasColumns ? label.slice(at + SEPARATOR.length) : '' };
}

/** Of the text by its name alone; of a table that is none of the nine by row and column. */
function nameOutside({ location: { label, row: isCell }, text }: Operand): FigureName {
  const at = isCell === undefined ? -1 : (label?.lastIndexOf(SEPARATOR) ?? -1);
  if (at < 0) return { row: label ?? text, column: '' };
  return { row: label!.slice(0, at), column: label!.slice(at + SEPARATOR.length) };
}

function catalogueName(id: string, table: TableId): FigureName {
  const parts = parseFactKey(id.replace(/#\d+/, ''));
  if (!parts) return { table, row: id, column: '' };
  const shape = TABLE_SHAPES[table];
  const fixed = shape.rows.find((row) => row.key === parts.row);
  const column = columnsOf(shape).find((part) => part.key === parts.column);
  return { table, row: fixed?.label.zh ?? parts.code ?? parts.row, column: column?.label.zh ?? '' };
}

/** What tells the figures apart: columns of one row, rows of one column, or all of it. */
function describeEach(operands: readonly Operand[]): string[] {
  const names = operands.map(nameOf);
  const isSame = (part: keyof FigureName) => names.every((name) => name[part] === names[0]![part]);
  if (isSame('table') && isSame('row') && !isSame('column')) return names.map(({ column }) => column);
  if (isSame('table') && isSame('column') && !isSame('row')) return names.map(({ row }) => row);
  const withTable = !isSame('table');
  return names.map(({ table, row, column }) => {
    const place = column === '' ? row : `${row}/${column}`;
    return withTable && table ? `${table} ${place}` : place;
  });
}

/** The same where a message begins with it: a figure of the text that nothing names has no name to begin with. */
export const nameFigure = (operand: Operand, withTable = false): string =>
  operand.location.table || operand.location.label ? describeFigure(operand, withTable) : '';

/** One figure in words, e.g. `212 城乡社区支出/基本支出`, with its table where `withTable` asks for it. */
function describeFigure(operand: Operand, withTable = false): string {
  const { table, row, column } = nameOf(operand);
  const place = column === '' ? row : `${row}/${column}`;
  return withTable && table ? `${table} ${place}` : place;
}

export function describeSum(figures: readonly SignedFigure[], comparison: '=' | '<='): string {
  const shown = figures.length > MANY ? leaveOut(figures, ({ value }) => value.isZero()) : figures;
  const labels = describeEach(shown.map(({ operand }) => operand));
  return arrange(shown, labels, comparison);
}

export function fillInSum(figures: readonly SignedFigure[], comparison: '=' | '<='): string {
  const shown = leaveOut(figures, ({ value }) => value.isZero());
  return arrange(shown, printAll(shown), comparison);
}

function leaveOut(
  [stated, ...parts]: readonly SignedFigure[],
  isIdle: (operand: Operand) => boolean,
): readonly SignedFigure[] {
  const kept = parts.filter(({ operand }) => !isIdle(operand));
  return [stated!, ...(kept.length > 0 ? kept : parts.slice(0, 1))];
}

/** `total = a + b − c`; of an inequality, what is added up stands on one side and its bound on the other. */
function arrange(figures: readonly SignedFigure[], texts: readonly string[], comparison: '=' | '<='): string {
  const [stated] = figures;
  const signed = figures.map(({ weight }, index) => ({
    isAdded: weight !== stated!.weight,
    text: texts[index]!,
  }));
  if (comparison === '=') return `${texts[0]} = ${joinSigned(signed.slice(1))}`;
  const left = signed.filter(({ isAdded }) => !isAdded).map(({ text }) => ({ isAdded: true, text }));
  return `${joinSigned(left)} ≤ ${joinSigned(signed.filter(({ isAdded }) => isAdded))}`;
}

const joinSigned = (parts: readonly { isAdded: boolean; text: string }[]): string =>
  parts
    .map(({ isAdded, text }, index) => {
      const sign = index === 0 ? (isAdded ? '' : '−') : isAdded ? ' + ' : ' − ';
      return `${sign}${text}`;
    })
    .join('') || '0';

const UNIT_TEXTS: Readonly<Record<Operand['unit'], string>> = {
  yuan: '元',
  wanyuan: '万元',
  yiyuan: '亿元',
  percent: '%',
  count: '',
};

/** Units are shown only where they differ. */
function printAll(figures: readonly SignedFigure[]): string[] {
  const isMixed = figures.some(({ operand }) => operand.unit !== figures[0]!.operand.unit);
  return figures.map(({ operand }) => (isMixed ? print(operand) + UNIT_TEXTS[operand.unit] : print(operand)));
}

const print = (operand: Operand): string =>
  operand.state === 'printed' ? operand.value.toFixed(printedDecimals(operand)) : '0';

export function describeRatio(
  percent: Operand,
  above: readonly SignedFigure[],
  below: readonly SignedFigure[],
): { text: string; filled: string } {
  const side = (figures: readonly SignedFigure[], texts: readonly string[]) => {
    const sum = figures
      .map(
        ({ weight }, index) =>
          `${index === 0 ? (weight < 0 ? '−' : '') : weight < 0 ? ' − ' : ' + '}${texts[index]}`,
      )
      .join('');
    return figures.length > 1 ? `(${sum})` : sum;
  };
  const labels = (figures: readonly SignedFigure[]) =>
    figures.map(({ operand }) => describeFigure(operand, true));
  return {
    text: `${describeFigure(percent)} = ${side(above, labels(above))} ÷ ${side(below, labels(below))}`,
    filled: `${print(percent)}% = ${side(above, printAll(above))} ÷ ${side(below, printAll(below))}`,
  };
}

export const unitText = (operand: Operand): string => UNIT_TEXTS[operand.unit];
