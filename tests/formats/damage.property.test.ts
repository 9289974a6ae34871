import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/ingest/read-document.ts';
import { makeDocx, numbered, paragraph, table } from '../support/make-docx.ts';
import { runs } from '../support/seeds.ts';

const sheet = utils.aoa_to_sheet([
  ['收入决算表'],
  ['项目', '合计', '日期'],
  ['合计', 1234.5, '2024年'],
  ['其他', -0.25, 45657],
]);
sheet['!merges'] = [utils.decode_range('A1:C1')];
sheet.B3.z = '#,##0.00';
sheet.B4.f = 'B3-1';
sheet.C4.z = 'yyyy/m/d';
const book = { SheetNames: ['甲', '乙'], Sheets: { 甲: sheet, 乙: utils.aoa_to_sheet([['x', 1]]) } };
const bytesOf = (bookType: 'xlsx' | 'biff8' | 'ods') =>
  new Uint8Array(write(book, { type: 'array', bookType }));
const DOCX = makeDocx({
  body:
    numbered('收入', 1) +
    paragraph('本年收入合计120.00万元。') +
    table([
      ['项目', '合计'],
      ['合计', '1.00'],
    ]),
  numbering:
    '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>',
});
const HTML = new TextEncoder().encode('<html><p>一。</p><table><tr><td rowspan=2>项目<td>1<tr><td>2</table>');

/** Overwrites some bytes; the same damage for the same numbers. */
const damage = (bytes: Uint8Array, changes: readonly (readonly [number, number])[]): Uint8Array => {
  const copy = bytes.slice();
  for (const [at, value] of changes) copy[Math.floor(at * copy.length)] = value;
  return copy;
};
const changes = fc.array(fc.tuple(fc.double({ min: 0, max: 0.999999, noNaN: true }), fc.nat(255)), {
  minLength: 1,
  maxLength: 12,
});

const isReadOrRefused = async (name: string, bytes: Uint8Array) => {
  const started = Date.now();
  const { grids, problems } = await readDocument({ name, bytes });
  expect(Date.now() - started).toBeLessThan(5_000);
  for (const problem of problems)
    expect(problem.messageId).toMatch(/^(file|zip|sheet|workbook|document|reading)-/);
  for (const grid of grids) expect(grid.rows.length).toBeLessThan(20_010);
};

describe('a damaged file is read or refused, never a crash', () => {
  it.each([
    ['甲.xls', bytesOf('biff8')],
    ['甲.xlsx', bytesOf('xlsx')],
    ['甲.docx', DOCX],
    ['甲.html', HTML],
  ])('%s', async (name, bytes) => {
    await fc.assert(
      fc.asyncProperty(changes, (list) => isReadOrRefused(name, damage(bytes, list))),
      { numRuns: runs(80, 150) },
    );
  });

  it.each([
    ['甲.xlsx', bytesOf('xlsx')],
    ['甲.ods', bytesOf('ods')],
    ['甲.docx', DOCX],
  ])('%s with a damaged part under a right checksum', async (name, bytes) => {
    const parts = unzipSync(bytes);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(parts)), changes, (part, list) =>
        isReadOrRefused(name, zipSync({ ...parts, [part]: damage(parts[part]!, list) })),
      ),
      { numRuns: runs(80, 150) },
    );
  });

  it.each(['甲.xls', '甲.xlsx', '甲.docx', '甲.zip', '甲.mht'])('%s cut off anywhere', async (name) => {
    const bytes = name === '甲.xls' ? bytesOf('biff8') : name === '甲.docx' ? DOCX : bytesOf('xlsx');
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 1, noNaN: true }), (at) =>
        isReadOrRefused(name, bytes.slice(0, Math.floor(at * bytes.length))),
      ),
      { numRuns: 60 },
    );
  });
});
