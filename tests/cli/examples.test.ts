import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { BIN } from '../support/run-cli.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.ts';

afterAll(removeTemporaryFolders);

const ROOT = join(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(join(ROOT, 'examples/ci', name), 'utf8');

/** The command as the pipeline's shell gets it. */
function commandIn(name: string): string {
  const lines = read(name).split('\n');
  const from = lines.findIndex((line) => line.includes('juesuan check'));
  const to = lines.findIndex((line, at) => at > from && !/^\s+--format/.test(line));
  return lines
    .slice(from, to)
    .map((line) =>
      line
        .replace(/^\s*- /, '')
        .replace(/\\$/, '')
        .trim(),
    )
    .join(' ');
}

/** A repository with a faulty department and a clean one, and `juesuan` on the path. */
function repository() {
  const folder = temporaryFolder({});
  for (const name of ['kind-cross-footing', 'clean-rounding']) {
    cpSync(join(ROOT, 'fixtures', name), join(folder, '决算公开', name), { recursive: true });
  }
  const bin = temporaryFolder({ juesuan: `#!/bin/sh\nexec "${process.execPath}" "${BIN}" "$@"\n` });
  chmodSync(join(bin, 'juesuan'), 0o755);
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` };
  const run = (command: string) => {
    try {
      return {
        code: 0,
        stdout: execFileSync('bash', ['-c', command], { cwd: folder, env, encoding: 'utf8' }),
      };
    } catch (error) {
      const { status, stdout } = error as { status: number; stdout: string };
      return { code: status, stdout };
    }
  };
  return { folder, run };
}

test.skipIf(process.platform === 'win32').each([
  ['github-workflow.yml', ['juesuan.sarif', 'juesuan.md', 'juesuan.html']],
  ['gitlab-ci.yml', ['gl-code-quality-report.json', 'juesuan.xml', 'juesuan.html']],
])('the command of %s writes its reports and fails on new findings only', (name, files) => {
  const { folder, run } = repository();
  const write = read('README.md').match(/^juesuan check .*--write-baseline$/m)![0];
  expect(run(write).code).toBe(0);
  const command = commandIn(name);
  expect(run(command).code).toBe(0);
  for (const file of files) {
    expect(existsSync(join(folder, file)), file).toBe(true);
    expect(read(name)).toContain(file);
  }
  const table = join(folder, '决算公开/kind-cross-footing/03支出决算表.csv');
  writeFileSync(table, readFileSync(table, 'utf8').replace('15.30', '51.30'));
  const later = run(command);
  expect(later.code).toBe(1);
  if (name.startsWith('github'))
    expect(later.stdout).toMatch(/^::error file=决算公开\/kind-cross-footing\//m);
});
