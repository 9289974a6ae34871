import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/ingest/read-document.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { Grid } from '../../src/model/grid.ts';
import { recogniseTables } from '../../src/recognise/recognise-tables.ts';
import { generateSubmission } from '../support/generate-submission.ts';
import { seeds } from '../support/seeds.ts';

describe('tables in every layout', () => {
  it('are read cell by cell, each figure from its own place', { timeout: 600_000 }, async () => {
    const wrong: string[] = [];
    for (const seed of seeds(60, 400)) {
      const { files, sheets, layout } = generateSubmission(seed);
      const grids: Grid[] = [];
      for (const file of files) grids.push(...(await readDocument(file)).grids);
      const { tables, unknown, problems } = recogniseTables(grids);
      if (unknown.length > 0)
        wrong.push(`seed ${seed}: unknown ${unknown.map(({ file }) => file).join(' ')}`);
      wrong.push(
        ...problems.map(
          ({ messageId, file, data }) => `seed ${seed}: ${messageId} ${file} ${JSON.stringify(data)}`,
        ),
      );
      const facts = new Map<string, Fact>();
      for (const table of tables) {
        if (table.unit !== layout.unit) wrong.push(`seed ${seed}: ${table.file} read in ${table.unit}`);
        for (const fact of table.facts) facts.set(fact.key, fact);
      }
      for (const { file, rows, cells } of sheets) {
        for (const { key, row, column } of cells) {
          const printed = rows[row]![column]!;
          const fact = facts.get(key);
          const value = Number(printed.normalize('NFKC').replaceAll(',', '')) || 0;
          const isRight =
            fact?.value.eq(value) &&
            fact.location.row === row + 1 &&
            fact.location.column === column + 1 &&
            fact.location.file === file;
          if (!isRight)
            wrong.push(
              `seed ${seed}: ${file} row ${row + 1} column ${column + 1} ${key} “${printed}” read as ${fact?.value} at ${fact?.location.cell}`,
            );
        }
      }
    }
    expect(wrong.length > 12 ? [...wrong.slice(0, 12), `and ${wrong.length - 12} more`] : wrong).toEqual([]);
  });
});
