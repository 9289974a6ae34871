import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { afterAll, expect, it } from 'vitest';
import { removeTemporaryFolders, temporaryFolder } from './support/temporary-folder.ts';

const ROOT = join(import.meta.dirname, '..');
const FIXTURE = join(ROOT, 'fixtures/kind-footing');

afterAll(removeTemporaryFolders);

it('examples/node checks a folder', () => {
  const { stdout, status } = spawnSync(process.execPath, ['examples/node/check.mjs', FIXTURE], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  for (const text of expectedIn(FIXTURE)) expect(stdout).toContain(text);
  expect(status).toBe(1);
});

it('examples/browser is bundled without Node and reports on files', async () => {
  const folder = temporaryFolder();
  const bundle = await rolldown({
    input: join(ROOT, 'examples/browser/main.js'),
    platform: 'browser',
    logLevel: 'silent',
  });
  const { output } = await bundle.write({ dir: folder, format: 'esm' });
  const imported = output.flatMap((part) =>
    part.type === 'chunk' ? [...part.imports, ...part.dynamicImports] : [],
  );
  expect(imported.filter((name) => name.startsWith('node:'))).toEqual([]);
  const { report } = await import(join(folder, 'main.js'));
  const files = readdirSync(FIXTURE)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => new File([readFileSync(join(FIXTURE, name))], name));
  const html: string = await report(files);
  for (const text of expectedIn(FIXTURE)) expect(html).toContain(text);
});

/** Cell, stated and expected figure of each finding that was judged by hand. */
function expectedIn(folder: string): string[] {
  const { findings } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
  return findings.flatMap(({ where, stated, expected }: Expected) => [where[0]!.cell, stated, expected]);
}

interface Expected {
  readonly where: readonly { readonly cell: string }[];
  readonly stated: string;
  readonly expected: string;
}
