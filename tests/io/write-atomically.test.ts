import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeAtomically } from '../../src/io/write-atomically.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.ts';

afterAll(removeTemporaryFolders);

test('replaces a file and leaves nothing beside it', () => {
  const folder = temporaryFolder({ 'out.json': 'old' });
  writeAtomically(join(folder, 'out.json'), '新');
  expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe('新');
  expect(readdirSync(folder)).toEqual(['out.json']);
});

test('names the path when it cannot write, and leaves nothing half written', () => {
  const folder = temporaryFolder({ 'a.txt': '' });
  const problem = (path: string) => {
    try {
      writeAtomically(path, 'x');
    } catch (error) {
      return (error as { problem?: { messageId: string; file: string } }).problem;
    }
    return undefined;
  };
  expect(problem(join(folder, 'no', 'out.json'))).toMatchObject({ messageId: 'files-write-ENOENT' });
  expect(problem(folder)).toMatchObject({ file: folder });
  expect(readdirSync(folder)).toEqual(['a.txt']);
});
