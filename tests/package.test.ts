import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** The bundle of an entry and all that it loads at once; what it may load later stands in a function, `()=>require(…)`. */
function startFiles(entry: string): Map<string, string> {
  const files = new Map<string, string>();
  const pending = [join(ROOT, 'dist', entry)];
  for (const path of pending) {
    if (files.has(path)) continue;
    const code = readFileSync(path, 'utf8');
    files.set(path, code);
    for (const [, target] of code.matchAll(/\b(?:from|import|(?<!=>)require\()\s*["`](\.[^"`]+)["`]/g))
      pending.push(join(dirname(path), target!));
  }
  return files;
}

describe('the package', () => {
  let files: string[] = [];
  beforeAll(() => {
    const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    });
    files = JSON.parse(output)[0].files.map(({ path }: { path: string }) => path);
  });

  test('holds the command, the bundles, the types, the schemas and the licence', () => {
    for (const path of [
      'bin/juesuan.js',
      'bin/package.json',
      'dist/cli.cjs',
      'dist/index.js',
      'dist/browser.js',
      'dist/juesuan.html',
      'dist/types/index.d.ts',
      'dist/types/browser.d.ts',
      'schemas/result.schema.json',
      'LICENSE',
      'package.json',
    ]) {
      expect(files, path).toContain(path);
    }
  });

  test('holds no sources, tests or fixtures', () => {
    expect(files.filter((path) => /^(src|tests|fixtures|scripts)\//.test(path))).toEqual([]);
  });

  test('the templates of the nine tables are inside the bundle', () => {
    const code = [...startFiles('browser.js').values()].join('');
    for (const title of ['收入支出决算总表', '国有资本经营预算财政拨款支出决算表'])
      expect(code).toContain(title);
  });

  test.each(['browser.js', 'reports.js'])('%s starts without Node', (entry) => {
    for (const [path, code] of startFiles(entry)) expect(code, path).not.toMatch(/from\s*["']node:/);
  });

  test('a check starts from few files and without the heavy readers', () => {
    const start = startFiles('cli.cjs');
    expect(start.size).toBeGreaterThan(1);
    expect(start.size).toBeLessThanOrEqual(4);
    expect([...start.keys()].join()).not.toMatch(/workbook|docx|html|xlsx/);
  });
});
