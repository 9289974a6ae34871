import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { gatherSubmissions } from '../../src/io/gather-submissions.ts';
import { hasMessage } from '../../src/report/message.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.ts';

afterAll(removeTemporaryFolders);
const maxFileBytes = 1024 * 1024;
const gather = (...paths: string[]) => gatherSubmissions(paths, { maxFileBytes });

describe('gathering submissions', () => {
  test('a folder is one submission: its tables and texts, in order, without what is not part of it', async () => {
    const folder = temporaryFolder({
      'b.csv': 'b',
      'a.csv': 'a',
      '说明.txt': 't',
      'README.md': 'no',
      'expected.json': '{}',
      '.hidden.csv': 'no',
      '~$a.xlsx': 'no',
      'photo.png': 'no',
      '附件/c.csv': 'c',
      '附件/按表/d.csv': 'd',
      '附件/按表/甲/e.csv': 'e',
      '附件/按表/甲/乙/f.csv': 'too deep',
      '.git/g.csv': 'no',
    });
    const [submission, ...more] = await gather(folder);
    expect(more).toEqual([]);
    expect(submission?.files.map(({ name }) => name)).toEqual([
      'a.csv',
      'b.csv',
      '说明.txt',
      '附件/c.csv',
      '附件/按表/d.csv',
      '附件/按表/甲/e.csv',
    ]);
    expect(submission?.problems.map(({ messageId, file }) => [messageId, file])).toEqual([
      ['files-picture', 'photo.png'],
      ['files-folder-deep', '附件/按表/甲/乙'],
    ]);
    expect(folder.endsWith(submission?.id ?? '?')).toBe(true);
  });

  test('loose files form one submission; each folder and archive its own', async () => {
    const folder = temporaryFolder({ 'a.csv': 'a', 'b.csv': 'b', 'c.zip': 'c', 'dept/d.csv': 'd' });
    const at = (name: string) => join(folder, name);
    const submissions = await gather(at('a.csv'), at('dept'), at('c.zip'), at('b.csv'), at('a.csv'));
    expect(submissions.map(({ files }) => files.map(({ name }) => name))).toEqual([
      ['d.csv'],
      [at('c.zip')],
      [at('a.csv'), at('b.csv')],
    ]);
    expect(submissions[0]?.id).toBe('dept');
    expect((await gather(at('a.csv')))[0]?.id).toBe('a');
  });

  test('what cannot be read is a problem of that input only', async () => {
    const folder = temporaryFolder({ 'a.csv': 'a', 'big.csv': 'x' });
    truncateSync(join(folder, 'big.csv'), 200 * maxFileBytes);
    const [good, absent] = await gather(folder, join(folder, 'nowhere.csv'));
    expect(good?.files.map(({ name }) => name)).toEqual(['a.csv']);
    expect(good?.problems).toEqual([
      { severity: 'error', messageId: 'file-too-large', data: { size: '200', limit: '1' }, file: 'big.csv' },
    ]);
    expect(absent?.problems.map(({ messageId }) => messageId)).toEqual(['files-read-ENOENT']);
  });

  test('says which documents it cannot open, and does not take their folder for clean', async () => {
    const folder = temporaryFolder({ '决算.ofd': 'PK', '附表.rar': 'Rar!', '统计.sav': 'x' });
    const [submission] = await gather(folder);
    expect(submission?.problems.map(({ messageId, severity }) => [messageId, severity])).toEqual([
      ['files-unsupported', 'note'],
      ['files-other', 'note'],
      ['files-archive', 'note'],
      ['files-folder-empty', 'error'],
    ]);
  });

  test('many folders and nothing beside them are no set: it names batch and one of them', async () => {
    const names = Array.from({ length: 13 }, (_, at) => `局${at}`).sort();
    const folder = temporaryFolder(Object.fromEntries(names.map((name) => [`${name}/a.csv`, 'a'])));
    const [submission] = await gather(folder);
    expect(submission?.files).toEqual([]);
    expect(submission?.problems[0]).toMatchObject({
      messageId: 'files-folder-of-folders',
      data: { example: join(folder, names[0]!), folder },
    });
  });

  test('standard input, within the limit', async () => {
    async function* stream(size: number) {
      yield 'x'.repeat(size);
      yield new Uint8Array(2);
    }
    const read = (size: number) =>
      gatherSubmissions(['-'], { maxFileBytes: 10, stdin: { name: '说明.txt', stream: stream(size) } });
    expect((await read(8))[0]).toMatchObject({ id: '说明', files: [{ name: '说明.txt' }], problems: [] });
    expect((await read(9))[0]).toMatchObject({ files: [], problems: [{ messageId: 'file-too-large' }] });
  });

  test('every refusal of the system has a wording', () => {
    for (const doing of ['read', 'write']) {
      for (const code of [
        'ENOENT',
        'EACCES',
        'EPERM',
        'ENOSPC',
        'EISDIR',
        'ENOTDIR',
        'EROFS',
        'EMFILE',
        'ELOOP',
        'ENAMETOOLONG',
        'failed',
      ]) {
        expect(hasMessage(`files-${doing}-${code}`), `${doing} ${code}`).toBe(true);
      }
    }
  });

  test('reads a file that has a size of zero but content, such as a pipe', async () => {
    const [submission] = await gather('/proc/self/status');
    if (process.platform !== 'linux') return;
    expect(submission?.files[0]?.bytes.length).toBeGreaterThan(100);
  });

  test('bytes arrive unchanged', async () => {
    const folder = temporaryFolder();
    const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 7) % 256);
    writeFileSync(join(folder, 'a.csv'), bytes);
    const [submission] = await gather(folder);
    expect(Buffer.from(submission!.files[0]!.bytes).equals(Buffer.from(bytes))).toBe(true);
  });
});
