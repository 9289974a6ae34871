import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The rows of one table of a uniform department that begin with a code or 合计. */
export function readUniform(folder: string, table: string): string[][] {
  const name = readdirSync(folder).find((file) => file.startsWith(table))!;
  const text = new TextDecoder('gb18030').decode(readFileSync(join(folder, name)));
  return text
    .split('\n')
    .map((line) => line.split(','))
    .filter(([code = '']) => /^(\d{3,7}|合计)$/.test(code));
}

/** Half of the last printed digit for each figure of the sum. */
export const tolerance = (terms: number): number => 0.005 * (terms + 1) + 1e-9;
