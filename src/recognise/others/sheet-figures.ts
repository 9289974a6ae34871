import { Decimal } from 'decimal.js';
import { toMicro } from '../../amount/micro.ts';
import { type ParsedAmount, parseAmount } from '../../amount/parse-amount.ts';
import type { Operand } from '../../model/relation.ts';
import type { Unit } from '../../model/unit.ts';
import { findPrecision } from '../printed-precision.ts';
import { locateCell } from '../split-sections.ts';
import type { SheetLayout, SheetSide } from './lay-out-sheet.ts';
import { isRateColumn } from './rate-columns.ts';
import { isTotalLabel } from './total-words.ts';

/** One cell of a column of amounts: 0-based place, value in units of the table's last digit. */
export interface SheetCell {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  /** NaN where it is too long for exact integers: nothing then holds. */
  readonly value: number;
  /** The unit of its own last digit; 0 where it is blank, which is exactly nothing. */
  readonly step: number;
  readonly isPrinted: boolean;
  /** Units of the table's last digit in one. */
  readonly scale: number;
}

/** The amounts of a sheet by place. */
export class SheetFigures {
  readonly operands: readonly Operand[];
  private readonly cells = new Map<string, SheetCell>();

  constructor(layout: SheetLayout, number: number, unit: Unit) {
    const read = readCells(layout);
    const precision = findPrecision(read.flatMap(({ figure }) => figure ?? []));
    const finest = Math.max(0, ...read.map(({ figure }) => (figure ? precision.of(figure) : 0)));
    this.operands = read.map(({ row, column, text, figure, side }) => {
      const decimals = figure ? precision.of(figure) : precision.usual;
      const id = `o${number}.${row + 1}.${column + 1}`;
      this.cells.set(`${row}.${column}`, {
        id,
        row,
        column,
        value: figure ? toMicro(figure.value, finest) : 0,
        step: figure ? 10 ** (finest - decimals) : 0,
        isPrinted: figure !== undefined,
        scale: 10 ** finest,
      });
      return {
        id,
        state: figure ? 'printed' : 'blank',
        value: figure ? figure.value : ZERO,
        decimals,
        unit: isRateColumn(layout, column) ? 'percent' : unit,
        text: figure ? figure.text : text.trim(),
        location: {
          ...locateCell(layout.section.grid, row, column, text),
          label: labelOf(layout, side, row, column),
        },
      };
    });
  }

  at(row: number, column: number): SheetCell | undefined {
    return this.cells.get(`${row}.${column}`);
  }
}

const ZERO = new Decimal(0);

interface ReadCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly side: SheetSide;
  readonly figure?: ParsedAmount;
}

/** Cells with words in them are no figures and take part in nothing. */
function readCells(layout: SheetLayout): ReadCell[] {
  return layout.rows.flatMap((row) =>
    layout.sides.flatMap((side) =>
      side.amounts.flatMap((column): ReadCell[] => {
        const text = layout.section.rows[row]![column] ?? '';
        const figure = parseAmount(text.replace(/[%％]\s*$/, ''));
        if (figure === undefined) return [];
        return [{ row, column, text, side, ...(figure === 'blank' ? {} : { figure }) }];
      }),
    ),
  );
}

/** `2010301 行政运行 / 基本支出 小计`. */
function labelOf({ section, paths }: SheetLayout, side: SheetSide, row: number, column: number): string {
  const cells = section.rows[row]!;
  const code = side.codes.map((at) => (cells[at] ?? '').trim()).join('');
  const words = side.labels.map((at) => (cells[at] ?? '').trim()).filter((text) => text !== '');
  const total = side.numbers.map((at) => cells[at] ?? '').filter(isTotalLabel);
  const head = (paths[column] ?? []).slice(-2).map(({ printed }) => printed);
  const name = [...total, code, ...words].filter((text) => text !== '').join(' ');
  return [name, head.join(' ')].filter((text) => text !== '').join(' / ');
}
