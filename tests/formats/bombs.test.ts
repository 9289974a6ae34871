import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { deflateRawSync, deflateSync as zlibSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { build } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDocx } from '../support/make-docx.ts';
import { makePdf, table, text } from '../support/make-pdf.ts';
import { makeXlsx } from '../support/make-xlsx.ts';
import { shareOf } from '../support/seeds.ts';

/** The whole process, Node and libraries included. */
const MEGABYTES = 512;
const folder = mkdtempSync(join(tmpdir(), 'juesuan-bombs-'));
const reader = resolve('node_modules/.cache/juesuan-bombs');

beforeAll(async () => {
  mkdirSync(reader, { recursive: true });
  await build({
    input: 'tests/support/read-file-child.ts',
    platform: 'node',
    external: [/^(?![./])(?!\w:)/],
    output: { dir: reader, format: 'esm', entryFileNames: 'read.mjs' },
    logLevel: 'silent',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly problems: readonly string[];
  readonly grids: number;
  readonly lines: number;
  readonly megabytes: number;
}

function readInChild(name: string, write: Uint8Array | ((path: string) => void)): Outcome {
  const path = join(folder, name);
  if (typeof write === 'function') write(path);
  else writeFileSync(path, write);
  const output = execFileSync('node', ['--max-old-space-size=400', join(reader, 'read.mjs'), path], {
    timeout: 50_000,
  });
  return JSON.parse(output.toString());
}

/** One deflated entry whose directory claims a size that is not its own. */
function lyingZip(name: string, packed: Uint8Array, claimed: number): Uint8Array {
  const raw = strToU8(name);
  const local = new DataView(new ArrayBuffer(30));
  const central = new DataView(new ArrayBuffer(46));
  const end = new DataView(new ArrayBuffer(22));
  local.setUint32(0, 0x04034b50, true);
  local.setUint16(8, 8, true);
  local.setUint16(26, raw.length, true);
  central.setUint32(0, 0x02014b50, true);
  central.setUint16(10, 8, true);
  central.setUint32(20, packed.length, true);
  central.setUint32(24, claimed, true);
  central.setUint16(28, raw.length, true);
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(10, 1, true);
  end.setUint32(16, 30 + raw.length + packed.length, true);
  const bytes = (view: DataView) => new Uint8Array(view.buffer);
  return Uint8Array.from(Buffer.concat([bytes(local), raw, packed, bytes(central), raw, bytes(end)]));
}

const zeros = deflateRawSync(new Uint8Array(300 * 1024 * 1024));
const DOCTYPE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
const ODS_ROW =
  '<table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"><text:p>1</text:p></table:table-cell></table:table-row>';
const filledRow = (row: number, columns: number): string =>
  `<row r="${row}">${Array.from({ length: columns }, (_, index) => `<c r="${letters(index + 1)}${row}"><v>${row}.5</v></c>`).join('')}</row>`;
const letters = (column: number): string =>
  (column > 26 ? letters(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26));
const sheet = (rows: string): Uint8Array => makeXlsx([{ name: '甲', rows }]);
const rows = (count: number, columns: number): string =>
  Array.from({ length: count }, (_, index) => filledRow(index + 1, columns)).join('');

const PDF_PAGE =
  text(220, 780, 14, '支出决算表') +
  table(
    Array.from({ length: 30 }, (_, row) => [`2010${row}`, '一般公共服务支出', '264.87', '62.63', '202.24']),
    { left: 60, top: 760, widths: [60, 110, 60, 60, 60], rowHeight: 20 },
  );

describe('files made to exhaust the reader', () => {
  const bombs: [name: string, file: Uint8Array | ((path: string) => void), messageId: string][] = [
    ['honest.zip', lyingZip('a.csv', zeros, 300 * 1024 * 1024), 'zip-too-large'],
    ['lying.zip', lyingZip('a.csv', zeros, 1000), 'zip-too-large'],
    ['lying.xlsx', lyingZip('xl/worksheets/sheet1.xml', zeros, 1000), 'zip-too-large'],
    ['lying.docx', lyingZip('word/document.xml', zeros, 1000), 'zip-too-large'],
    ['nested.zip', zipSync({ 'b.zip': strToU8('PK') }), 'zip-nested'],
    [
      'many.zip',
      zipSync(Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`${index}.csv`, strToU8('x')]))),
      'zip-too-many-files',
    ],
    [
      'entities.xlsx',
      makeXlsx([], [], { 'xl/sharedStrings.xml': strToU8(`${DOCTYPE}<sst/>`) }),
      'file-with-entities',
    ],
    [
      'entities.docx',
      makeDocx({ body: '', more: { 'word/document.xml': strToU8(`${DOCTYPE}<w:document/>`) } }),
      'file-with-entities',
    ],
    ['wide.xlsx', sheet(filledRow(1, 10_000)), 'sheet-too-many-columns'],
    ['wide.csv', strToU8('1,'.repeat(10_000)), 'reading-too-many-columns'],
    ['full.xlsx', sheet(rows(20_000, 11)), 'workbook-too-many-cells'],
    ['unclosed.xlsx', sheet('<row r="1">'.concat('<c r="A1" '.repeat(3_000_000))), 'workbook-too-many-cells'],
    [
      'repeated.ods',
      zipSync({
        'content.xml': strToU8(
          `<office:document-content><office:body><office:spreadsheet><table:table table:name="a">${ODS_ROW}</table:table></office:spreadsheet></office:body></office:document-content>`,
        ),
      }),
      'workbook-too-many-cells',
    ],
    [
      'long.docx',
      makeDocx({ body: '<w:p><w:r><w:t>一</w:t></w:r></w:p>'.repeat(500_000) }),
      'document-too-long',
    ],
    ['deep.docx', makeDocx({ body: '<w:sdt><w:sdtContent>'.repeat(100_000) }), 'file-damaged'],
    ['deep.html', strToU8(`<html>${'<div>'.repeat(2_000_000)}`), 'file-damaged'],
    ['deep-tables.html', strToU8(`<html>${'<table><tr><td>'.repeat(500_000)}`), 'file-damaged'],
    [
      'inflating.pdf',
      makePdf(
        [{ content: '' }],
        [['<< /Filter /FlateDecode /Length 9 >>', zlibSync(Buffer.alloc(300 * 1024 * 1024))]],
      ),
      'document-unpacks-too-large',
    ],
    [
      'twice.pdf',
      makePdf(
        [{ content: '' }],
        [['<< /Filter [/FlateDecode /FlateDecode] /Length 9 >>', zlibSync(zlibSync(zeros))]],
      ),
      'document-unpacks-too-large',
    ],
    ['pages.pdf', makePdf(Array.from({ length: 1_001 }, () => ({ content: '' }))), 'document-too-many-pages'],
    ['cell.csv', strToU8(`项目,合计\n${'长'.repeat(13_000_000)},1.00\n`), 'reading-cell-too-long'],
    ['quotes.csv', strToU8(`项目,"${'""'.repeat(15_000_000)}",1\n`), 'reading-cell-too-long'],
    ['cells.csv', strToU8(`${'"",'.repeat(999)}""\n`.repeat(2_500)), 'workbook-too-many-cells'],
    ['swallowed.csv', strToU8(`"项目,合计\n${'201,1.00\n'.repeat(15_000)}`), 'reading-unclosed-quote'],
    ['clauses.txt', strToU8('本年收入合计100.00万元，占20%。\n'.repeat(50_000)), 'document-too-many-clauses'],
    ['line.txt', strToU8('一般公共服务支出1.00万元，'.repeat(50_000)), 'document-too-many-clauses'],
    [
      'pipes.md',
      strToU8('| 项目 | 合计 |\n| --- | --- |\n| 基本 | 1.00 |\n'.repeat(20_000)),
      'reading-too-many-rows',
    ],
    [
      'tables.html',
      strToU8(`<html>${'<table><tr><td>项目<td>合计<tr><td>基本支出<td>1.00</table>'.repeat(3_000)}`),
      'document-too-many-tables',
    ],
    [
      'sheets.xlsx',
      makeXlsx(Array.from({ length: 4_900 }, (_, at) => ({ name: `s${at}`, rows: '' }))),
      'workbook-too-many-sheets',
    ],
    ['long.csv', strToU8('合计,1.00\n'.repeat(3_000_000)), 'reading-too-many-rows'],
    ['long.txt', strToU8('一\n'.repeat(10_000_000)), 'document-too-long'],
    [
      'large.csv',
      (path) => {
        writeFileSync(path, '');
        truncateSync(path, 200_000_000);
      },
      'file-too-large',
    ],
    [
      'large.xlsx',
      (path) => {
        writeFileSync(path, '');
        truncateSync(path, 200_000_000);
      },
      'file-too-large',
    ],
  ];
  it.each(shareOf(bombs, 4))('%s is refused with one problem', (name, file, messageId) => {
    const { problems, grids, lines, megabytes } = readInChild(name, file);
    expect({ problems, grids, lines }).toEqual({ problems: [messageId], grids: 0, lines: 0 });
    expect(megabytes).toBeLessThan(MEGABYTES);
  });

  const nearlyBombs: [name: string, file: Uint8Array][] = [
    ['fullest.xlsx', sheet(rows(19_900, 10))],
    [
      'longest.docx',
      makeDocx({
        body: '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>本年收入合计120.00万元。</w:t></w:r></w:p>'.repeat(9_990),
      }),
    ],
    ['longest.pdf', makePdf(Array.from({ length: 500 }, () => ({ content: PDF_PAGE })))],
    ['longest.html', strToU8(`<html>${'<p>本年收入合计120.00万元。</p>'.repeat(9_990)}`)],
  ];
  // The longest PDF takes as long as all others.
  it.each(shareOf(nearlyBombs, 2, 1))('%s, just within the limits, is read within bounds', (name, file) => {
    const { problems, grids, lines, megabytes } = readInChild(name, file);
    expect(problems).toEqual([]);
    expect(grids + lines).toBeGreaterThan(0);
    expect(megabytes).toBeLessThan(MEGABYTES);
  });
});
