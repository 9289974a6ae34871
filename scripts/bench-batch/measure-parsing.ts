import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { decodeText } from '../../src/ingest/decode-text.ts';

/** CPU seconds per department of reading its files, decoding them and parsing the CSV. */
export function measureParsing(tree: string): number {
  const folders = readdirSync(tree).flatMap((area) =>
    readdirSync(join(tree, area)).map((name) => join(tree, area, name)),
  );
  const read = () => {
    for (const folder of folders) {
      for (const name of readdirSync(folder)) {
        const text = decodeText(readFileSync(join(folder, name)), name);
        if (name.endsWith('.csv')) parse(text, { relax_column_count: true, relax_quotes: true, bom: true });
      }
    }
  };
  read();
  const before = process.cpuUsage();
  for (let round = 0; round < 3; round += 1) read();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6 / 3 / folders.length;
}
