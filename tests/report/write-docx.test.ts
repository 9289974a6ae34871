import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { type DocxContent, writeDocx } from '../../src/report/docx/write-docx.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.ts';

afterAll(removeTemporaryFolders);

const content: DocxContent = {
  lang: 'zh',
  title: '整改清单',
  blocks: [
    { type: 'title', text: '某局整改清单' },
    { type: 'heading', text: '一、需要更正' },
    { type: 'paragraph', text: '第一行\n第二行 <b> & "引号" \u0007' },
    {
      type: 'table',
      widths: [20, 80],
      head: ['序号', '问题'],
      rows: [
        ['1', '=1+1'],
        ['2', '842.10 万元'],
      ],
    },
    { type: 'signature', text: '签字：________' },
  ],
};

const partOf = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name]!);

describe('writeDocx', () => {
  it('writes every block, text as text', async () => {
    const document = partOf(await writeDocx(content), 'word/document.xml');
    const texts = [...document.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text);
    expect(texts).toEqual([
      '某局整改清单',
      '一、需要更正',
      '第一行',
      '第二行 &lt;b&gt; &amp; &quot;引号&quot; \ufffd',
      '序号',
      '问题',
      '1',
      '=1+1',
      '2',
      '842.10 万元',
      '签字：________',
    ]);
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(document.match(/<w:br\/>/g)).toHaveLength(1);
  });

  it('turns the page for wide tables', async () => {
    const wide = partOf(await writeDocx({ ...content, landscape: true }), 'word/document.xml');
    expect(wide).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
  });

  it('gives the same bytes at another time', async () => {
    vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z'), toFake: ['Date'] });
    const first = await writeDocx(content);
    vi.setSystemTime(new Date('2027-05-06T07:08:09Z'));
    const second = await writeDocx(content);
    vi.useRealTimers();
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });

  const office = spawnSync('soffice', ['--version']).status === 0;
  it.skipIf(!office)(
    'opens in LibreOffice (skipped where soffice is not installed)',
    async () => {
      const folder = temporaryFolder();
      const file = join(folder, '清单.docx');
      writeFileSync(file, await writeDocx(content));
      execFileSync('soffice', [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'txt:Text (encoded):UTF8',
        '--outdir',
        folder,
        file,
      ]);
      const lines = readFileSync(join(folder, '清单.txt'), 'utf8').split(/\r?\n/);
      expect(lines).toEqual(expect.arrayContaining(['一、需要更正', '842.10 万元', '签字：________']));
    },
    120_000,
  );
});
