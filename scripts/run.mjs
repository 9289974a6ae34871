/** Bundles a TypeScript script and runs it: `node scripts/run.mjs scripts/corpus.ts …`. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleScripts } from './bundle-scripts.mjs';

const [script, ...args] = process.argv.slice(2);
if (!script) {
  console.error('usage: node scripts/run.mjs SCRIPT.ts [ARGUMENT…]');
  process.exit(2);
}
mkdirSync('node_modules/.cache', { recursive: true });
const folder = mkdtempSync(resolve('node_modules/.cache/run-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
await bundleScripts({ script }, folder);
process.argv = [process.argv[0], script, ...args];
await import(pathToFileURL(join(folder, 'script.js')).href);
