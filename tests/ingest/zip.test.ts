import { zipSync } from 'fflate';
import { encode } from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../src/ingest/crc32.ts';
import { DEFAULT_LIMITS } from '../../src/ingest/limits.ts';
import { readZip } from '../../src/ingest/zip.ts';

const text = (value: string) => new TextEncoder().encode(value);
const names = async (bytes: Uint8Array) =>
  (await readZip(bytes, '包.zip', DEFAULT_LIMITS)).files.map(({ name }) => name);

/** A stored zip written by hand, to control what the directory says. */
function storedZip(
  name: Uint8Array,
  content: Uint8Array,
  change: { flags?: number; method?: number; claimed?: number } = {},
) {
  const { flags = 0, method = 0, claimed = content.length } = change;
  const header = (signature: number[], fields: number[]) => [
    ...signature,
    ...fields.flatMap((field) => [field & 255, field >> 8]),
  ];
  const size = (value: number) => [value & 0xffff, value >>> 16];
  const common = [
    20,
    flags,
    method,
    0,
    0,
    ...size(crc32(content)),
    ...size(content.length),
    ...size(claimed),
    name.length,
    0,
  ];
  const local = [...header([0x50, 0x4b, 3, 4], common), ...name, ...content];
  const central = [...header([0x50, 0x4b, 1, 2], [20, ...common, 0, 0, 0, 0, 0, 0, 0]), ...name];
  const end = header([0x50, 0x4b, 5, 6], [0, 0, 1, 1, ...size(central.length), ...size(local.length), 0]);
  return Uint8Array.from([...local, ...central, ...end]);
}
const problemOf = (bytes: Uint8Array, limits = DEFAULT_LIMITS) =>
  readZip(bytes, '包.zip', limits).then(
    () => 'read',
    (error) => error.problem?.messageId ?? String(error),
  );

describe('readZip', () => {
  it('reads files in order and leaves out what systems add', async () => {
    const bytes = zipSync({
      '决算/': new Uint8Array(),
      '决算/01收入支出决算总表.csv': text('项目,金额'),
      '__MACOSX/决算/._01.csv': text('x'),
      '决算/.DS_Store': text('x'),
      '决算/~$说明.docx': text('x'),
      '决算/说明.txt': text('说明'),
      '决算/公章.PNG': text('x'),
    });
    const { files, skipped } = await readZip(bytes, '包.zip', DEFAULT_LIMITS);
    expect(files.map(({ name, bytes: content }) => [name, new TextDecoder().decode(content)])).toEqual([
      ['决算/01收入支出决算总表.csv', '项目,金额'],
      ['决算/说明.txt', '说明'],
    ]);
    expect(skipped).toEqual(['决算/公章.PNG']);
  });

  it('decodes names in GBK and UTF-8, flagged or not', async () => {
    expect(await names(storedZip(encode('决算\\表“三公”.csv', 'gbk'), text('1')))).toEqual([
      '决算/表“三公”.csv',
    ]);
    expect(await names(storedZip(text('说明.txt'), text('1')))).toEqual(['说明.txt']);
    expect(await names(storedZip(text('说明.txt'), text('1'), { flags: 0x0800 }))).toEqual(['说明.txt']);
  });

  it('refuses archives within, passwords, unknown methods and damage', async () => {
    expect(await problemOf(zipSync({ 'a/内层.ZIP': text('x') }))).toBe('zip-nested');
    expect(await problemOf(storedZip(text('a.csv'), text('x'), { flags: 1 }))).toBe('file-password');
    expect(await problemOf(storedZip(text('a.csv'), text('x'), { method: 9 }))).toBe('zip-unknown-method');
    const good = zipSync({ 'a.csv': text('项目,金额'.repeat(100)) });
    expect(await problemOf(good.slice(0, -1))).toBe('file-damaged');
    expect(await problemOf(new Uint8Array())).toBe('file-damaged');
    const broken = good.slice();
    broken.fill(0xff, 40, 60);
    expect(await problemOf(broken)).toBe('file-damaged');
  });

  it('refuses several submissions in one archive, but not one in two folders', async () => {
    const folder = (name: string, count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`${name}/${index}.csv`, text('x')]));
    expect(await problemOf(zipSync({ ...folder('甲局', 9), ...folder('乙局', 9) }))).toBe(
      'zip-several-submissions',
    );
    expect(await problemOf(zipSync({ ...folder('表格', 9), ...folder('说明', 1) }))).toBe('read');
  });

  it('stops at the limits, whatever the directory claims', async () => {
    const limits = { ...DEFAULT_LIMITS, maxUnpackedBytes: 1000, maxEntries: 2 };
    expect(await problemOf(zipSync({ 'a.csv': new Uint8Array(1001) }), limits)).toBe('zip-too-large');
    expect(
      await problemOf(zipSync({ 'a.csv': new Uint8Array(600), 'b.csv': new Uint8Array(600) }), limits),
    ).toBe('zip-too-large');
    expect(await problemOf(storedZip(text('a.csv'), new Uint8Array(1001), { claimed: 10 }), limits)).toBe(
      'zip-too-large',
    );
    expect(await problemOf(zipSync({ a: text(''), b: text(''), c: text('') }), limits)).toBe(
      'zip-too-many-files',
    );
    const liar = zipSync({ 'a.csv': new Uint8Array(5000) });
    const view = new DataView(liar.buffer);
    for (let at = 0; at + 4 < liar.length; at += 1)
      if (view.getUint32(at, true) === 5000) view.setUint32(at, 10, true);
    expect(await problemOf(liar, limits)).toBe('zip-too-large');
  });
});
