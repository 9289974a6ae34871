import { TABLE_SHAPES } from '../../../model/fact-keys.ts';
import type { Submission } from '../../../model/submission.ts';
import type { TableReading, TableRow } from '../../../model/table.ts';
import { type CodeTree, codeOfRow, codeTreeOf } from '../../code-tree.ts';

export interface NamedCode {
  readonly row: TableRow;
  readonly code: string;
}

export interface CodedTable {
  readonly reading: TableReading;
  readonly classification: 'functional' | 'economic';
  readonly rows: readonly NamedCode[];
  readonly tree: CodeTree;
}

const readings = new WeakMap<TableReading, CodedTable | undefined>();

/** The tables with rows by classification code, first reading of each. */
export function codedTables({ tables }: Submission): CodedTable[] {
  const seen = new Set<string>();
  return tables.flatMap((reading) => {
    if (seen.has(reading.table)) return [];
    seen.add(reading.table);
    return codedTable(reading) ?? [];
  });
}

function codedTable(reading: TableReading): CodedTable | undefined {
  if (readings.has(reading)) return readings.get(reading);
  const codes = TABLE_SHAPES[reading.table].codes;
  const table = codes && {
    reading,
    classification: codes.classification,
    rows: reading.rows.flatMap((row) => {
      const code = codeOfRow(row.key, codes.prefix);
      return code === undefined ? [] : [{ row, code }];
    }),
    tree: codeTreeOf(reading.rows, codes.prefix),
  };
  readings.set(reading, table);
  return table;
}

/** T01 and T04 print class names without codes: what the name says decides the code there. */
export const printsCodes = ({ reading }: CodedTable): boolean =>
  reading.table !== 'T01' && reading.table !== 'T04';
