import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readJsonFile } from '../../src/io/read-json-file.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.ts';

afterAll(removeTemporaryFolders);

const problemOf = (content: string | Uint8Array) => {
  try {
    readJsonFile(join(temporaryFolder({ 'r.json': content }), 'r.json'));
  } catch (error) {
    return (error as { problem: Record<string, unknown> }).problem;
  }
  return undefined;
};

test('gives the value and the text it was read from', () => {
  const folder = temporaryFolder({ 'r.json': '[1]\n' });
  expect(readJsonFile(join(folder, 'r.json'))).toEqual({ json: [1], source: '[1]\n' });
});

test('says where the JSON breaks off', () => {
  expect(problemOf('{\n  "a": 1,\n  oops\n}')).toMatchObject({
    messageId: 'files-json-syntax',
    row: 3,
    column: 3,
  });
  expect(problemOf('{\n  "rules": [,]\n}')).toMatchObject({ row: 2, column: 13 });
  expect(problemOf('[1,\n2,]')).toMatchObject({ row: 2, column: 3 });
  expect(problemOf('{"a":\ntru}')).toMatchObject({ row: 2, column: 4 });
  expect(problemOf('[1\n 2]')).toMatchObject({ row: 2, column: 2 });
  expect(problemOf('')).toMatchObject({ row: 1, column: 1 });
  expect(problemOf('{\n "a": 1')).toMatchObject({ messageId: 'files-json-syntax', row: 2 });
  expect(problemOf(Uint8Array.of(0x22, 0xff, 0x22))).toMatchObject({ messageId: 'files-json-encoding' });
});
