/** Bundles a TypeScript script and runs it: `node scripts/run.mjs scripts/corpus.ts …`. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'rolldown';

const [script, ...args] = process.argv.slice(2);
if (!script) {
  console.error('usage: node scripts/run.mjs SCRIPT.ts [ARGUMENT…]');
  process.exit(2);
}
// Inside node_modules, so that packages left out of the bundle are still found.
mkdirSync('node_modules/.cache', { recursive: true });
const folder = mkdtempSync(resolve('node_modules/.cache/run-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
await build({
  input: { script },
  platform: 'node',
  external: [/^node:/, ...builtinModules, /^[a-z@](?!:)/],
  transform: { define: { JUESUAN_VERSION: '"script"' } },
  output: { dir: folder, format: 'esm' },
  logLevel: 'warn',
});
process.argv = [process.argv[0], script, ...args];
await import(pathToFileURL(join(folder, 'script.js')).href);
