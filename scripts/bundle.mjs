import { renameSync, rmSync } from 'node:fs';
import { build } from 'rolldown';
import { jsonAsString } from './json-as-string.mjs';
import { withoutBinaries } from './without-binaries.mjs';

/** Small libraries are bundled, so that a cold start reads few files; heavy ones load when a file needs them. */
const BUNDLED = new Set(['commander', 'csv-parse', 'decimal.js', 'chalk', 'get-east-asian-width']);

const ENTRIES = {
  index: 'src/index.ts',
  browser: 'src/browser.ts',
  reports: 'src/reports.ts',
  'batch-worker': 'src/batch/worker.ts',
  'reader-worker': 'src/io/reader-worker.ts',
};

/** What starts often and is short is built as CommonJS, of which compiled code can be kept: see bin/load-compiled.js. */
const COMPILED_ENTRIES = { cli: 'src/cli/main.ts' };
/** Not to be had as CommonJS. */
const MODULES_ONLY = new Set(['htmlparser2', 'hucre']);

/** Commander starts programs for subcommands that are files of their own. Ours are not, and loading what starts them takes 5 ms. */
const withoutChildProcesses = {
  name: 'without-child-processes',
  resolveId: {
    filter: { id: /^node:child_process$/ },
    handler: (_, importer) =>
      importer?.includes('commander') ? '\0no-child-process' : { id: 'node:child_process', external: true },
  },
  load: {
    filter: { id: /^\0no-child-process$/ },
    handler: () => ({ code: 'export const spawn = undefined;', moduleType: 'js' }),
  },
};

/** What all chunks share asks Node for `require`, for commander; in a browser, that loads the reports, it must start without. */
const runtimeForBrowsers = {
  name: 'runtime-for-browsers',
  renderChunk(code, chunk) {
    if (chunk.name !== 'rolldown-runtime' || !code.includes('createRequire')) return undefined;
    const changed = code
      .replace(
        /import \{ createRequire \} from "node:module";/,
        'const createRequire = globalThis.process?.getBuiltinModule?.("node:module").createRequire;',
      )
      .replace(/createRequire\(import\.meta\.url\)/, 'createRequire?.(import.meta.url)');
    if (changed.includes('from "node:')) throw new Error('the shared runtime still imports from Node');
    return changed;
  },
};

/** Code of ASCII alone is read without decoding, and is half as long in memory. */
const onlyAscii = {
  name: 'only-ascii',
  generateBundle(_, chunks) {
    for (const chunk of Object.values(chunks)) chunk.code = chunk.code.replaceAll(/[^\0-\x7f]/g, escaped);
  },
};
const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Bundles the entries into `dist`, which is replaced as a whole once all is written. */
export async function bundle(manifest) {
  const folder = `dist.${process.pid}`;
  await build({
    ...optionsOf(manifest, BUNDLED, [runtimeForBrowsers]),
    input: ENTRIES,
    output: { dir: folder, format: 'esm', minify: true, chunkFileNames: 'chunks/[name]-[hash].js' },
  });
  const options = {
    ...optionsOf(manifest, new Set([...BUNDLED, ...MODULES_ONLY]), [withoutBinaries, onlyAscii]),
    input: COMPILED_ENTRIES,
  };
  const output = {
    dir: folder,
    format: 'cjs',
    minify: true,
    entryFileNames: '[name].cjs',
    chunkFileNames: 'chunks/[name]-[hash].cjs',
    // Compiled code that was kept no longer knows who would load a module for an `import()` in it (Node 20).
    dynamicImportInCjs: false,
  };
  const draft = await build({ ...options, output, write: false });
  await build({ ...options, output: { ...output, codeSplitting: { groups: startGroups(draft.output) } } });
  rmSync('dist', { recursive: true, force: true });
  renameSync(folder, 'dist');
}

const optionsOf = (manifest, bundled, plugins) => ({
  platform: 'node',
  external: [
    ...Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
      .filter((name) => !bundled.has(name))
      .map((name) => new RegExp(`^${name}(/|$)`)),
    /^node:(?!child_process$)/,
  ],
  transform: { define: { JUESUAN_VERSION: JSON.stringify(manifest.version) } },
  plugins: [withoutChildProcesses, jsonAsString, ...plugins],
  checks: { preferBuiltinFeature: false },
  logLevel: 'warn',
});

/** What a check of CSV files needs stands in two files beside the entry: the command line and the core. */
function startGroups(chunks) {
  const shell = modulesFrom(chunks, (chunk) => chunk.isEntry);
  const check = modulesFrom(chunks, (chunk) =>
    /src\/cli\/commands\/check\.ts$/.test(chunk.facadeModuleId ?? ''),
  );
  const groups = [
    ['shell', (id) => shell.has(id)],
    ['check', (id) => check.has(id)],
  ];
  return groups.map(([name, test], at) => ({ name, test, priority: groups.length - at }));
}

/** Modules that are loaded at once with the chunk that `isStart` finds. */
function modulesFrom(chunks, isStart) {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const start = chunks.find(isStart);
  if (!start) throw new Error('the bundle lacks a chunk that the command line starts with');
  const names = new Set([start.fileName]);
  for (const name of names) {
    for (const imported of byName.get(name).imports) if (byName.has(imported)) names.add(imported);
  }
  return new Set([...names].flatMap((name) => Object.keys(byName.get(name).modules)));
}
