import { readFileSync } from 'node:fs';
import { CFB } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/ingest/read-document.ts';

const load = (name: string) => new Uint8Array(readFileSync(`tests/old-office/${name}`));
const read = (name: string, bytes: Uint8Array) => readDocument({ name, bytes });
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

/** One document, saved by LibreOffice in each format: merged cells, a cell of two paragraphs, a tracked change. */
const ROWS = [
  ['项目', '', '合计', '基本支出', '项目支出'],
  ['科目编码', '科目名称'],
  ['合计', '', '307.82', '105.58', '202.24'],
  ['201', '一般公共服务支出', '264.87', '62.63', '202.24'],
  ['208', '社会保障和\n就业支出', '42.95', '42.95'],
  ['注：本表反映部门本年度各项支出情况。'],
];
const LINES = [
  '某局2024年度部门决算',
  '一、收入决算情况说明',
  '本年收入合计307.82万元，其中：财政拨款收入307.82万元，占100.00%。',
  '本年支出合计307.82万元。',
  '支出决算表',
  '单位：万元',
  '“三公”经费支出为0元。',
];

describe.each(['doc', 'odt', 'rtf'])('a .%s', (extension) => {
  const bytes = load(`disclosure.${extension}`);

  it('holds the text and the table of its document', async () => {
    const { grids, narratives, problems } = await read(`决算.${extension}`, bytes);
    expect(problems).toEqual([]);
    expect(grids).toMatchObject([{ caption: ['支出决算表', '单位：万元'], rows: ROWS }]);
    expect(narratives[0]!.lines.map(({ text }) => text)).toEqual(LINES);
  });

  it('is told by its content, whatever it is called', async () => {
    const names = extension === 'doc' ? ['决算.wps', '决算.docx', '决算.xls'] : ['决算.docx', '决算.doc'];
    for (const name of extension === 'odt' ? ['决算'] : names) {
      expect((await read(name, bytes)).grids).toMatchObject([{ rows: ROWS }]);
    }
  });
});

describe('a .doc whose table has more columns than a page of formats holds', () => {
  it('has every row, with its empty cells', async () => {
    const { grids, problems } = await read('收入.doc', load('wide-table.doc'));
    expect(problems).toEqual([]);
    expect(grids).toMatchObject([
      {
        caption: ['收入决算表', '单位：万元'],
        rows: [
          '科目编码|科目名称|本年收入合计|财政拨款收入|上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入',
          '合计||909.55|657.20|||||252.35',
          '2010301|行政运行|508.19|508.19|||||0.00',
          '2010399|其他支出|401.36|149.01|||||252.35',
        ].map((row) => row.split('|')),
      },
    ]);
  });

  it('is refused as damaged where its formats point outside the file', async () => {
    const file = CFB.read(load('wide-table.doc'), { type: 'array' });
    CFB.find(file, '/Data')!.content = new Uint8Array(2) as never;
    const written = new Uint8Array(CFB.write(file, { type: 'array' }) as never);
    expect((await read('收入.doc', written)).problems).toMatchObject([{ messageId: 'file-damaged' }]);
  });
});

describe('what cannot be read', () => {
  const container = (name: string, content: Uint8Array): Uint8Array => {
    const file = CFB.utils.cfb_new();
    CFB.utils.cfb_add(file, `/${name}`, content as never);
    return new Uint8Array(CFB.write(file, { type: 'array' }) as never);
  };
  const main = (magic: number, flags: number): Uint8Array => {
    const bytes = new Uint8Array(2048);
    const view = new DataView(bytes.buffer);
    view.setUint16(0, magic, true);
    view.setUint16(10, flags, true);
    return bytes;
  };

  it.each([
    ['Word 95', '甲.doc', container('WordDocument', main(0xa5dc, 0)), 'file-old-word'],
    ['Works', '甲.wps', container('CONTENTS', main(0, 0)), 'file-old-word'],
    ['a .doc with a password', '甲.doc', container('WordDocument', main(0xa5ec, 0x0100)), 'file-password'],
    ['a .doc without its tables', '甲.doc', container('WordDocument', main(0xa5ec, 0)), 'file-damaged'],
    ['an .odt that is none', '甲.odt', zipSync({ 'a.xml': strToU8('x') }), 'file-not-word'],
    [
      'an .odt with a password',
      '甲.odt',
      zipSync({
        'content.xml': strToU8('x'),
        'META-INF/manifest.xml': strToU8('<manifest:encryption-data/>'),
      }),
      'file-password',
    ],
  ])('%s: one sentence', async (_, name, bytes, messageId) => {
    expect((await read(name, bytes)).problems).toMatchObject([{ severity: 'error', messageId, file: name }]);
  });

  it('pieces of a .doc that overlap, which would multiply it', async () => {
    const file = CFB.read(load('disclosure.doc'), { type: 'array' });
    const header = CFB.find(file, '/WordDocument')!.content as never as Uint8Array;
    const view = new DataView(Uint8Array.from(header).buffer);
    const tables = CFB.find(file, (view.getUint16(10, true) & 0x0200) === 0 ? '/0Table' : '/1Table')!;
    const bytes = Uint8Array.from(tables.content as never as Uint8Array);
    // Behind the kind and the length of the list, the first piece's end.
    new DataView(bytes.buffer).setUint32(view.getUint32(0x01a2, true) + 9, 0x7fffffff, true);
    tables.content = bytes as never;
    const written = new Uint8Array(CFB.write(file, { type: 'array' }) as never);
    expect((await read('甲.doc', written)).problems).toMatchObject([{ messageId: 'file-damaged' }]);
  });
});

describe('an .rtf', () => {
  const rtf = async (body: string) => {
    const bytes = latin1(
      `{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 SimSun;}{\\f1\\fcharset0 Arial;}}${body}}`,
    );
    const { narratives, grids } = await read('甲.rtf', bytes);
    return { lines: narratives[0]?.lines.map(({ text }) => text), grids };
  };
  // 本年收入 in GB18030.
  const bytesOf = "\\'b1\\'be\\'c4\\'ea\\'ca\\'d5\\'c8\\'eb";

  it('reads bytes by code page and font, and Unicode with what stands in for it', async () => {
    expect((await rtf(`\\f0 ${bytesOf}100\\u19975?\\u20803\\'54\\'aa\\u12290?\\par`)).lines?.[0]).toMatch(
      /^本年收入100万元/,
    );
    expect((await rtf(`\\f0\\uc2 \\u26412\\'b1\\'be\\uc1\\u24180?1\\u12290?\\par`)).lines).toEqual([
      '本年1。',
    ]);
  });

  it('keeps drawn numbers and notes, and leaves out deletions, pictures and fields', async () => {
    const { lines } = await rtf(
      `{\\listtext\\u19968?\\u12289?\\tab}${bytesOf}{\\deleted 300}{\\revised 100}\\u12290?{\\footnote \\u27880?}{\\*\\bkmkstart x}{\\pict 0102}{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}\\par`,
    );
    expect(lines).toEqual(['一、\t本年收入100。7', '注']);
  });

  it('survives braces that do not match and numbers beyond reason', async () => {
    expect((await rtf('}}}\\bin99999999999 \\u99999999999 \\uc99999999 {{{ abc\\par')).grids).toEqual([]);
  });
});
