import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/ingest/limits.ts';
import { endableReader } from '../../src/io/endable-reader.ts';
import { makePdf, text } from '../support/make-pdf.ts';
import { nestedPdf } from '../support/nested-pdf.ts';

/** Built by `npm run build`. */
const workerFile = new URL('../../dist/reader-worker.js', import.meta.url);
const PDF = makePdf([{ content: text(60, 700, 12, '本年收入合计100.00万元。') }]);

describe('files read in a thread of their own', () => {
  const read = endableReader({ seconds: 60, workerFile });

  it('come back as if read here, one after the other', async () => {
    for (const name of ['甲.pdf', '乙.pdf']) {
      const { narratives, problems } = await read('pdf', PDF, name, DEFAULT_LIMITS);
      expect(problems).toEqual([]);
      expect(narratives).toMatchObject([{ file: name, lines: [{ text: '本年收入合计100.00万元。' }] }]);
    }
  });

  it('are refused with their own problem', async () => {
    await expect(read('pdf', new Uint8Array([0x25]), '甲.pdf', DEFAULT_LIMITS)).rejects.toMatchObject({
      problem: { messageId: 'file-damaged', file: '甲.pdf' },
    });
    await expect(read('old-word', new Uint8Array(8), '甲.doc', DEFAULT_LIMITS)).rejects.toMatchObject({
      problem: { file: '甲.doc' },
    });
  });

  it('are read well after one whose broken pages the library fetched ahead and forgot', async () => {
    const page = { content: text(60, 700, 12, '甲'), resources: '/)' };
    const broken = makePdf([page, page]);
    for (const next of ['乙.pdf', '丙.pdf', '丁.pdf']) {
      await read('pdf', broken, '甲.pdf', DEFAULT_LIMITS).catch(() => {});
      expect((await read('pdf', PDF, next, DEFAULT_LIMITS)).narratives).toHaveLength(1);
    }
  });

  it('are read well after one that ended the thread once it was read', async () => {
    const fleeting = `import { parentPort } from 'node:worker_threads';
      parentPort.on('message', () => {
        parentPort.postMessage({ reading: { grids: [], narratives: [], problems: [] } });
        setTimeout(() => { throw new Error('a library, late'); }, 50);
      });`;
    const workerFile = new URL(`data:text/javascript,${encodeURIComponent(fleeting)}`);
    const reading = endableReader({ seconds: 5, workerFile });
    await reading('pdf', PDF, '甲.pdf', DEFAULT_LIMITS);
    await setTimeout(500);
    await expect(reading('pdf', PDF, '乙.pdf', DEFAULT_LIMITS)).resolves.toMatchObject({ problems: [] });
  });

  it('are ended when they take too long, and the next one is read', async () => {
    const hasty = endableReader({ seconds: 1, workerFile });
    await expect(hasty('pdf', nestedPdf(9), '甲.pdf', DEFAULT_LIMITS)).rejects.toMatchObject({
      problem: { messageId: 'file-too-slow', data: { seconds: '1' } },
    });
    const patient = endableReader({ seconds: 60, workerFile });
    expect((await patient('pdf', PDF, '乙.pdf', DEFAULT_LIMITS)).narratives).toHaveLength(1);
  });

  it('are ended when they need too much memory', async () => {
    const glutton = `import { parentPort } from 'node:worker_threads';
      parentPort.on('message', () => { const all = []; for (;;) all.push(new Array(1e5).fill(0)); });`;
    const workerFile = new URL(`data:text/javascript,${encodeURIComponent(glutton)}`);
    const hungry = endableReader({ seconds: 60, heapMegabytes: 32, workerFile });
    await expect(hungry('pdf', PDF, '甲.pdf', DEFAULT_LIMITS)).rejects.toMatchObject({
      problem: { messageId: 'file-too-heavy', file: '甲.pdf' },
    });
  });
});
