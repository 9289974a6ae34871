import type { TextFigure } from '../model/claim.ts';
import { parseFactKey } from '../model/fact-keys.ts';
import type { Operand } from '../model/relation.ts';
import type { Submission } from '../model/submission.ts';
import type { TableId } from '../model/table-id.ts';
import { KnownFigure } from './known-figure.ts';
import { type Missing, TableFigures } from './table-figures.ts';

/** Every figure of a submission by id: facts of its tables, cells of other tables and figures of its narrative. */
export class Figures {
  readonly submission: Submission;
  /** Whether any table has figures that no key was found for. */
  readonly hasUnkeyed: boolean;
  private readonly tables = new Map<TableId, TableFigures>();
  private readonly byId = new Map<string, KnownFigure | Missing>();

  constructor(submission: Submission) {
    this.submission = submission;
    this.hasUnkeyed = submission.tables.some(({ unkeyed = [] }) => unkeyed.length > 0);
    for (const reading of submission.tables) {
      if (this.tables.has(reading.table)) continue;
      const table = new TableFigures(reading);
      this.tables.set(reading.table, table);
      // Under its key as it is: most are asked for, and no key need be taken apart then.
      for (const figure of table.read) this.byId.set(figure.operand.id, figure);
    }
    for (const figure of (submission.otherTables ?? []).flatMap((table) => table.figures)) {
      this.byId.set(figure.id, new KnownFigure(figure));
    }
    for (const figure of submission.narrative?.figures ?? []) {
      this.byId.set(figure.id, new KnownFigure(asMeant(figure)));
    }
  }

  table(id: TableId): TableFigures | undefined {
    return this.tables.get(id);
  }

  /** By fact key or narrative figure id. */
  find(id: string): KnownFigure | Missing {
    const known = this.byId.get(id);
    if (known) return known;
    const found = this.findFact(id);
    this.byId.set(id, found);
    return found;
  }

  private findFact(id: string): KnownFigure | Missing {
    const mark = id.includes('#') ? (/#\d+/.exec(id)?.[0] ?? '') : '';
    const parts = parseFactKey(mark === '' ? id : id.replace(mark, ''));
    if (!parts) return { messageId: 'figure-not-found', data: { figure: id } };
    const table = this.tables.get(parts.table);
    return table ? table.find(parts.row + mark, parts.column ?? '') : missingTable(parts.table);
  }
}

/** “0 万元” says that there was none, not something below half a 万元. */
function asMeant(figure: TextFigure): Operand {
  return figure.kind === 'amount' && figure.value.isZero() && figure.decimals === 0
    ? { ...figure, decimals: 2 }
    : figure;
}

export const missingTable = (table: string): Missing => ({ messageId: 'table-missing', data: { table } });
export const isKnown = (found: KnownFigure | Missing): found is KnownFigure => found instanceof KnownFigure;
