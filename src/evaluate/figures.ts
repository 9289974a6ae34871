import type { TextFigure } from '../model/claim.ts';
import { parseFactKey } from '../model/fact-keys.ts';
import type { Operand } from '../model/relation.ts';
import type { Submission } from '../model/submission.ts';
import type { TableId } from '../model/table.ts';
import { type KnownFigure, knownFigure } from './known-figure.ts';
import { type Missing, TableFigures } from './table-figures.ts';

/** Every figure of a submission by id: facts of its tables and figures of its narrative. */
export class Figures {
  readonly submission: Submission;
  readonly #tables = new Map<TableId, TableFigures>();
  #narrative: Map<string, KnownFigure> | undefined;

  constructor(submission: Submission) {
    this.submission = submission;
    for (const reading of submission.tables) {
      if (!this.#tables.has(reading.table)) this.#tables.set(reading.table, new TableFigures(reading));
    }
  }

  table(id: TableId): TableFigures | undefined {
    return this.#tables.get(id);
  }

  /** By fact key or narrative figure id. */
  find(id: string): KnownFigure | Missing {
    const dot = id.indexOf('.');
    if (dot < 0) return this.#findText(id);
    const table = this.#tables.get(id.slice(0, dot).toUpperCase() as TableId);
    if (!table) return missingTable(id.slice(0, dot).toUpperCase());
    const mark = /#\d+/.exec(id)?.[0] ?? '';
    const parts = parseFactKey(mark === '' ? id : id.replace(mark, ''));
    if (!parts) return { messageId: 'figure-not-found', data: { figure: id } };
    return table.find(parts.row + mark, parts.column ?? '');
  }

  #findText(id: string): KnownFigure | Missing {
    this.#narrative ??= new Map(
      this.submission.narrative?.figures.map((figure) => [figure.id, knownFigure(asMeant(figure))]),
    );
    return this.#narrative.get(id) ?? { messageId: 'figure-not-found', data: { figure: id } };
  }
}

/** “0 万元” says that there was none, not something below half a 万元. */
function asMeant(figure: TextFigure): Operand {
  return figure.kind === 'amount' && figure.value.isZero() && figure.decimals === 0
    ? { ...figure, decimals: 2 }
    : figure;
}

export const missingTable = (table: string): Missing => ({ messageId: 'table-missing', data: { table } });
export const isKnown = (found: KnownFigure | Missing): found is KnownFigure => 'operand' in found;
