/** Builds the rule language's parser, the bundles that bin and the package's exports use, and the types. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import peggy from 'peggy';
import { build } from 'rolldown';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

function generateParsers() {
  for (const grammar of ['src/rules/language/grammar.peggy']) {
    const source = peggy.generate(readFileSync(grammar, 'utf8'), {
      output: 'source',
      format: 'es',
      grammarSource: grammar,
    });
    writeFileSync(grammar.replace('.peggy', '.generated.js'), source);
  }
}

/** Small libraries are bundled, so that a cold start reads one file; heavy ones load when a file needs them. */
const bundled = new Set(['commander', 'csv-parse', 'decimal.js', 'chalk', 'get-east-asian-width']);
const external = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }).filter(
  (name) => !bundled.has(name),
);

async function bundle() {
  rmSync('dist', { recursive: true, force: true });
  await build({
    input: { cli: 'src/cli/main.ts', index: 'src/index.ts', browser: 'src/browser.ts' },
    platform: 'node',
    external: [...external.map((name) => new RegExp(`^${name}(/|$)`)), /^node:/],
    transform: { define: { JUESUAN_VERSION: JSON.stringify(manifest.version) } },
    output: { dir: 'dist', format: 'esm', minify: 'dce-only', chunkFileNames: 'chunks/[name]-[hash].js' },
    logLevel: 'warn',
  });
}

generateParsers();
if (!process.argv.includes('--parsers-only')) {
  await bundle();
  execFileSync('npx', ['tsc', '-p', 'tsconfig.types.json'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}
