import type { Department, Fen } from '../department.ts';
import { formatAmount, withSeparators } from './format-amount.ts';
import type { Layout } from './layout.ts';

/** Where a fact was printed, for mutations: 0-based indices into `rows`. */
export interface CellPlace {
  readonly key: string;
  readonly row: number;
  readonly column: number;
}

/** A table as rows of text, before it becomes a file. */
export interface Sheet {
  readonly file: string;
  readonly table: string;
  rows: string[][];
  readonly cells: CellPlace[];
}

const SPACED = new Set(['总计', '合计', '项目', '收入', '支出', '小计', '栏次', '决算数']);
const toFullWidth = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const UNIT_WORDS = { wanyuan: '万元', yuan: '元' } as const;

/** Collects the rows of one sheet and remembers which fact stands in which cell. */
export class SheetBuilder {
  readonly rows: string[][] = [];
  readonly cells: CellPlace[] = [];
  readonly department: Department;
  readonly layout: Layout;
  readonly width: number;

  constructor(department: Department, layout: Layout, width: number) {
    this.department = department;
    this.layout = layout;
    this.width = width;
  }

  row(...cells: (string | FactCell)[]) {
    const left = this.layout.leftColumns;
    const texts = cells.map((cell, column) => {
      if (typeof cell === 'string') return this.label(cell);
      this.cells.push({ key: cell.key, row: this.rows.length, column: column + left });
      return this.print(this.department.facts.get(cell.key) ?? 0);
    });
    const missing = Math.max(0, this.width - texts.length) + this.layout.rightColumns;
    this.rows.push([...Array<string>(left).fill(''), ...texts, ...Array<string>(missing).fill('')]);
  }

  head(title: string, number: string) {
    const { layout, department } = this;
    const last = Array<string>(this.width - 1).fill('');
    this.row(this.layout.spacedLabels ? [...title].join(' ') : title);
    if (layout.formNumber) this.row(...last, `公开${number}表`);
    const unit = `${layout.unit === 'yuan' ? '金额单位' : '单位'}：${UNIT_WORDS[layout.unit]}`;
    if (layout.unitNameLine) this.row(`部门：${department.unitName}`, ...last.slice(1), unit);
    else this.row(...last, unit);
    if (layout.blankRows) this.row();
  }

  print(fen: Fen): string {
    if (fen === 0) return this.layout.zero;
    const text = formatAmount(fen, this.layout.unit);
    const separated = this.layout.separators ? withSeparators(text) : text;
    return this.layout.fullWidthDigits ? toFullWidth(separated) : separated;
  }

  private label(text: string): string {
    return this.layout.spacedLabels && SPACED.has(text) ? [...text].join('  ') : text;
  }

  sheet(file: string, table: string): Sheet {
    return { file, table, rows: this.rows, cells: this.cells };
  }
}

export interface FactCell {
  readonly key: string;
}
export const fact = (key: string): FactCell => ({ key });
