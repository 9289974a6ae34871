/** Parses the built-in formulas once, so that a cold start neither runs nor loads the parser. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const FOLDER = 'src/rules/linear';

export async function parseFormulas() {
  const { parse } = await import(pathToFileURL(resolve('src/rules/language/grammar.generated.js')).href);
  const parsed = {};
  for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.json'))) {
    const { rules } = JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
    for (const { formula } of rules) parsed[formula] = parse(formula);
  }
  // A string is read faster than the object literal it stands for.
  const source = `export const parsedFormulas = JSON.parse(${JSON.stringify(JSON.stringify(parsed))});\n`;
  writeFileSync(join(FOLDER, 'formulas.generated.js'), source);
}
