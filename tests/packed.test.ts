import { spawnSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isDeep } from './support/seeds.ts';
import { removeTemporaryFolders, temporaryFolder } from './support/temporary-folder.ts';

const ROOT = join(import.meta.dirname, '..');
const isWindows = process.platform === 'win32';
const VERSIONS = ['22', '24', '26'];

/** Runs a program to its end; npm and npx without the settings that `npm run` hands down. */
function run(program: string, args: readonly string[], cwd: string) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    env,
    encoding: 'utf8',
    shell: isWindows,
  });
  if (error) throw error;
  return { status, stdout, stderr };
}

/** The binary of a major version, from the package of npm that carries it for this machine. */
function installNode(version: string): string {
  const name = `node-${isWindows ? 'win' : process.platform}-${process.arch}`;
  const folder = temporaryFolder({ 'package.json': '{}' });
  const installed = run('npm', ['install', '--no-audit', '--no-fund', `${name}@${version}`], folder);
  if (installed.status !== 0) throw new Error(`${name}@${version}: ${installed.stderr}`);
  return join(folder, 'node_modules', name, 'bin', isWindows ? 'node.exe' : 'node');
}

describe.runIf(isDeep)('the packed package, installed in an empty folder', { timeout: 300_000 }, () => {
  let folder = '';
  let installed: ReturnType<typeof run> | undefined;

  beforeAll(() => {
    folder = temporaryFolder();
    const packed = run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], ROOT);
    const [{ filename }] = JSON.parse(packed.stdout);
    installed = run('npm', ['install', '--no-audit', '--no-fund', `./${filename}`], folder);
    cpSync(join(ROOT, 'fixtures/kind-footing'), join(folder, '决算'), { recursive: true });
    writeFileSync(
      join(folder, 'check.mjs'),
      `import { check, gatherSubmissions } from 'juesuan';
const [input] = await gatherSubmissions(['决算'], { maxFileBytes: 1e7 });
console.log(JSON.stringify((await check(input)).summary));
`,
    );
  }, 300_000);
  afterAll(removeTemporaryFolders, 300_000);

  test('warns of nothing', () => {
    expect(installed).toMatchObject({ status: 0, stderr: '' });
    expect(installed!.stdout).not.toMatch(/warn|deprecated/i);
  });

  test('npx juesuan does its main job', () => {
    const { status, stdout, stderr } = run('npx', ['juesuan', 'check', '决算'], folder);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('20805 行政事业单位养老支出');
  });

  describe.each(VERSIONS)('under Node %s', (version) => {
    let node = '';
    beforeAll(() => {
      node = installNode(version);
    }, 300_000);

    test('is run by that version', () => {
      expect(run(node, ['--version'], folder).stdout).toMatch(new RegExp(`^v${version}\\.`));
    });

    test('finds what is wrong, and says nothing else', () => {
      const bin = join('node_modules', 'juesuan', 'bin', 'juesuan.js');
      const argv = [
        'check',
        '决算',
        '--format',
        'terminal',
        '--format',
        'html=r.html',
        '--format',
        'xlsx=r.xlsx',
      ];
      const { status, stdout, stderr } = run(node, [bin, ...argv], folder);
      expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
      expect(stdout).toContain('20805 行政事业单位养老支出');
    });

    test('checks many departments with its workers', () => {
      const bin = join('node_modules', 'juesuan', 'bin', 'juesuan.js');
      const { status, stdout } = run(node, [bin, 'batch', '.', '--glob', '决算', '--overwrite'], folder);
      expect(status).toBe(1);
      expect(stdout).toContain('批量核对：1 份材料');
    });

    test('is a library', () => {
      const { status, stdout, stderr } = run(node, ['check.mjs'], folder);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(JSON.parse(stdout)).toMatchObject({ error: 2 });
    });
  });
});
