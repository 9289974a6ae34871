import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { decodeText } from '../../src/ingest/decode-text.ts';
import { type SteadyCpu, steadyCpu } from './steady-cpu.ts';

/** CPU per department of reading its files, decoding them and parsing the CSV. */
export function measureParsing(tree: string): SteadyCpu {
  const folders = readdirSync(tree).flatMap((area) =>
    readdirSync(join(tree, area)).map((name) => join(tree, area, name)),
  );
  const { seconds, spread } = steadyCpu(() => {
    for (const folder of folders) {
      for (const name of readdirSync(folder)) {
        const text = decodeText(readFileSync(join(folder, name)), name);
        if (name.endsWith('.csv')) parse(text, { relax_column_count: true, relax_quotes: true, bom: true });
      }
    }
  });
  return { seconds: seconds / folders.length, spread };
}
