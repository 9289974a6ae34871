import type { TableId } from '../model/table-id.ts';
import { normaliseLabel, normaliseText } from './normalise-label.ts';
import t01 from './templates/t01.json' with { type: 'json' };
import t02 from './templates/t02.json' with { type: 'json' };
import t03 from './templates/t03.json' with { type: 'json' };
import t04 from './templates/t04.json' with { type: 'json' };
import t05 from './templates/t05.json' with { type: 'json' };
import t06 from './templates/t06.json' with { type: 'json' };
import t07 from './templates/t07.json' with { type: 'json' };
import t08 from './templates/t08.json' with { type: 'json' };
import t09 from './templates/t09.json' with { type: 'json' };

/**
 * How one of the nine tables is printed, as data (templates/*.json, schemas/template.schema.json).
 * - two-sided: income beside expenditure (T01, T04)
 * - coded: one row a classification code, one column an amount (T02, T03, T05, T08, T09)
 * - blocks: code, name and amount, two or three times side by side (T06)
 * - items: a few named items as rows or as columns, budget beside final (T07)
 */
export interface Template {
  readonly table: TableId;
  readonly layout: 'two-sided' | 'coded' | 'blocks' | 'items';
  /** `*` stands for any text. */
  readonly titles: readonly string[];
  /** Words which, standing before a title, make it that of another table (项目 before 支出决算表). */
  readonly notAfter: readonly string[];
  readonly blank: { readonly means: 'zero'; readonly words: readonly string[] };
  readonly columns: readonly LabelledKey[];
  readonly rows: readonly LabelledKey[];
  /** Rows that break down another one and have no key of their own. */
  readonly asides?: readonly string[];
  /** Key prefix of rows that name a functional class (类) in words. */
  readonly classes?: string;
  /** Words by which a second table with this id may differ in its title; `prefer` says which of the two is read. */
  readonly variant?: { readonly words: readonly string[]; readonly prefer: 'with' | 'without' };
  /** What tells this table without its title; absent where several tables share their headers. */
  readonly evidence?: {
    readonly rows?: readonly string[];
    readonly columns?: readonly string[];
    readonly codes?: 'economic';
    readonly atLeast: number;
  };
}

export interface LabelledKey {
  readonly key: string;
  readonly labels: readonly string[];
  /** Columns: keys whose header may stand above this one. */
  readonly under?: readonly string[];
  /** Rows: the label means this key only below the row of that key. */
  readonly after?: string;
}

export interface KeyMatch {
  readonly entry: LabelledKey;
  /** Place of the label in its list; the first is the most specific. */
  readonly rank: number;
}

type LabelIndex = ReadonlyMap<string, readonly KeyMatch[]>;

export interface CompiledTemplate extends Template {
  readonly columnLabels: LabelIndex;
  readonly rowLabels: { readonly income: LabelIndex; readonly expense: LabelIndex; readonly all: LabelIndex };
  readonly asideLabels: ReadonlySet<string>;
  readonly blankWords: ReadonlySet<string>;
}

function indexLabels(entries: readonly LabelledKey[]): LabelIndex {
  const index = new Map<string, KeyMatch[]>();
  for (const entry of entries) {
    for (const [rank, text] of entry.labels.entries()) {
      const label = normaliseLabel(text);
      const matches = index.get(label);
      if (matches) matches.push({ entry, rank });
      else index.set(label, [{ entry, rank }]);
    }
  }
  return index;
}

export function compileTemplate(template: Template): CompiledTemplate {
  const side = (prefix: string) => template.rows.filter(({ key }) => key.startsWith(prefix));
  const isTwoSided = template.layout === 'two-sided';
  return {
    ...template,
    columnLabels: indexLabels(template.layout === 'items' ? template.rows : template.columns),
    rowLabels: {
      income: indexLabels(isTwoSided ? side('income.') : []),
      expense: indexLabels(isTwoSided ? side('expense.') : []),
      all: indexLabels(template.rows),
    },
    asideLabels: new Set((template.asides ?? []).map(normaliseLabel)),
    blankWords: new Set(template.blank.words.map(normaliseText)),
  };
}

const RAW = [t01, t02, t03, t04, t05, t06, t07, t08, t09] as readonly Template[];

export const TEMPLATES: readonly CompiledTemplate[] = RAW.map(compileTemplate);
export const templateOf = (table: TableId): CompiledTemplate => TEMPLATES[Number(table.slice(1)) - 1]!;
