import {
  chmodSync,
  chownSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { makePdf, text } from '../support/make-pdf.ts';
import { runCli } from '../support/run-cli.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.ts';

afterAll(removeTemporaryFolders);

const user = process.getuid?.();
const NAME = user === undefined ? 'juesuan-compiled' : `juesuan-compiled-${user}`;
const NOBODY = 65_534;

/** A check whose temporary files stand in `folder`. */
const checkWith = (folder: string, env: Record<string, string> = {}) =>
  runCli(['check', 'fixtures/kind-footing', '--format', 'json'], {
    env: { TMPDIR: folder, TEMP: folder, NODE_DISABLE_COMPILE_CACHE: '', ...env },
  });

const keptIn = (folder: string): Map<string, number> => {
  const kept = join(folder, NAME);
  return new Map(readdirSync(kept).map((name) => [name, statSync(join(kept, name)).ino]));
};

describe('compiled code', () => {
  test('is kept by the first run and taken by the next, which says the same', async () => {
    const folder = temporaryFolder();
    const first = await checkWith(folder);
    const kept = keptIn(folder);
    expect([...kept.keys()].join()).toMatch(/-shell-.*\.cjs/);
    const second = await checkWith(folder);
    expect(second).toEqual(first);
    expect(second.code).toBe(1);
    expect(keptIn(folder)).toEqual(kept);
  });

  /** What is read in a thread, or by a library that only such files need, is loaded while the check runs. */
  test('loads what a PDF needs from the second run on as from the first', async () => {
    const folder = temporaryFolder();
    const sentence = '本年支出合计100.00万元，其中：基本支出60.00万元，项目支出45.00万元。';
    const pdf = join(folder, '2024年部门决算.pdf');
    writeFileSync(pdf, makePdf([{ content: text(60, 700, 10.5, sentence) }]));
    const check = () =>
      runCli(['check', pdf, '--format', 'json'], {
        env: { TMPDIR: folder, TEMP: folder, NODE_DISABLE_COMPILE_CACHE: '' },
      });
    const first = await check();
    expect(first).toMatchObject({ code: 1, stdout: expect.stringContaining('N-01') });
    expect(await check()).toEqual(first);
    expect(await check()).toEqual(first);
  });

  test('is kept where only the user can read and write', async () => {
    const folder = temporaryFolder();
    await checkWith(folder);
    const modes = ['', ...readdirSync(join(folder, NAME))].map(
      (name) => statSync(join(folder, NAME, name)).mode & 0o777,
    );
    if (user !== undefined) expect(new Set(modes)).toEqual(new Set([0o700, 0o600]));
  });

  test.each([
    ['is cut off', (bytes: Buffer) => bytes.subarray(0, 3000)],
    ['is empty', () => Buffer.alloc(0)],
    ['has changed', (bytes: Buffer) => Buffer.from(bytes).fill(7, 1000, 1200)],
  ])('is compiled again where it %s', async (_, damage) => {
    const folder = temporaryFolder();
    const first = await checkWith(folder);
    const files = readdirSync(join(folder, NAME)).map((name) => join(folder, NAME, name));
    const damaged = files.map((file) => damage(readFileSync(file)));
    for (const [at, file] of files.entries()) writeFileSync(file, damaged[at]!);
    expect(await checkWith(folder)).toEqual(first);
    for (const [at, file] of files.entries()) expect(readFileSync(file), file).not.toEqual(damaged[at]);
  });

  test('of a run that did less is made more of by one that does more', async () => {
    const folder = temporaryFolder();
    await runCli(['--version'], { env: { TMPDIR: folder, TEMP: folder } });
    const sizes = () =>
      readdirSync(join(folder, NAME)).reduce((sum, name) => sum + statSync(join(folder, NAME, name)).size, 0);
    const before = sizes();
    await checkWith(folder);
    expect(sizes()).toBeGreaterThan(before * 2);
  });

  test('is neither kept nor taken where Node is told to do without', async () => {
    const folder = temporaryFolder();
    await checkWith(folder, { NODE_DISABLE_COMPILE_CACHE: '1' });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('costs nothing but time where nothing can be written', async () => {
    const folder = temporaryFolder({ [NAME]: 'a file where the folder should be' });
    expect(await checkWith(folder)).toMatchObject({ code: 1, stderr: expect.not.stringContaining(NAME) });
    expect(await checkWith(join(folder, 'missing'))).toMatchObject({ code: 1 });
  });
});

describe.skipIf(user === undefined)('compiled code that others may have written', () => {
  test('is not taken where all may write to the folder', async () => {
    const folder = temporaryFolder();
    await checkWith(folder);
    const before = keptIn(folder);
    chmodSync(join(folder, NAME), 0o777);
    await checkWith(folder);
    expect(keptIn(folder)).toEqual(before);
  });

  test('is not taken from a folder that a link leads to', async () => {
    const [folder, other] = [temporaryFolder(), temporaryFolder()];
    symlinkSync(other, join(folder, NAME));
    await checkWith(folder);
    expect(readdirSync(other)).toEqual([]);
  });

  test('is written anew where a file may be written by all', async () => {
    const folder = temporaryFolder();
    await checkWith(folder);
    const before = keptIn(folder);
    for (const name of before.keys()) chmodSync(join(folder, NAME, name), 0o666);
    await checkWith(folder);
    for (const [name, inode] of keptIn(folder)) expect(inode, name).not.toBe(before.get(name));
  });

  test.skipIf(user !== 0)("is neither taken from another user's folder nor put there", async () => {
    const folder = temporaryFolder({ [`${NAME}/empty`]: '' });
    chownSync(join(folder, NAME), NOBODY, NOBODY);
    await checkWith(folder);
    expect(readdirSync(join(folder, NAME))).toEqual(['empty']);
  });
});
