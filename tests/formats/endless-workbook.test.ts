import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/ingest/limits.ts';
import { endableReader } from '../../src/io/endable-reader.ts';
import { recordsOf, run } from '../batch/support/run-built.ts';
import { nestedPdf } from '../support/nested-pdf.ts';
import { isDeep } from '../support/seeds.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.ts';

/** Workbooks of 40 rows in which two bytes, the length of a cell's record, were changed: left to itself the library reads them for ever. */
const FILES = join(import.meta.dirname, 'damaged');
const formula = new Uint8Array(readFileSync(join(FILES, 'endless-formula.xls')));
const list = new Uint8Array(readFileSync(join(FILES, 'endless-list.xls')));
const read = endableReader({
  seconds: 2,
  workerFile: new URL('../../dist/reader-worker.js', import.meta.url),
});

afterAll(removeTemporaryFolders);

describe('a damaged .xls that its library would read for ever', () => {
  test('is told to be damaged', async () => {
    for (const bytes of [list, formula]) {
      await expect(read('old-workbook', bytes, '决算.xls', DEFAULT_LIMITS)).rejects.toMatchObject({
        problem: { messageId: 'file-damaged', file: '决算.xls' },
      });
    }
  });
});

describe('a PDF that keeps its library busy for hours', () => {
  test.runIf(isDeep)('costs a batch that file alone', async () => {
    const root = temporaryFolder({
      '甲局/决算.pdf': nestedPdf(9),
      '甲局/说明.txt': '本年收入合计100.00万元。',
      '乙局/说明.txt': '本年收入合计100.00万元。',
    });
    const journal = join(root, 'run.ndjson');
    await run(['batch', root, '--journal', journal, '--timeout', '5']);
    const lines = recordsOf(journal).flatMap((record) => (record.type === 'department' ? [record] : []));
    expect(
      lines.map(({ id, problems, narrative }) => [id, problems[0]?.messageId, narrative]).sort(),
    ).toEqual([
      ['乙局', undefined, true],
      ['甲局', 'file-too-slow', true],
    ]);
  });
});
