import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/ingest/decode-text.ts';
import { type Problem, ProblemError } from '../../src/model/problem.ts';

const TEXT = '收入支出决算总表,,\r\n一、一般公共预算财政拨款收入,307.82,\r\n“三公”经费，合计：㎡①—…\r\n';
const problemOf = (bytes: Uint8Array): Problem => {
  try {
    decodeText(bytes, 'a.csv');
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error('decoded');
};
const utf8 = (text: string) => new TextEncoder().encode(text);
const join = (...parts: (Uint8Array | number[])[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const swapped = (bytes: Uint8Array) => bytes.map((_, index) => bytes[index ^ 1]!);
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8(TEXT)],
    ['UTF-8 with BOM', join([0xef, 0xbb, 0xbf], utf8(TEXT))],
    ['GB18030', new Uint8Array(iconv.encode(TEXT, 'gb18030'))],
    ['GBK', new Uint8Array(iconv.encode(TEXT.replace('㎡', ''), 'gbk'))],
    ['UTF-16 LE with BOM', join([0xff, 0xfe], utf16(TEXT))],
    ['UTF-16 BE with BOM', join([0xfe, 0xff], swapped(utf16(TEXT)))],
    ['UTF-16 LE without BOM', utf16(TEXT)],
    ['UTF-16 BE without BOM', swapped(utf16(TEXT))],
  ])('reads %s', (name, bytes) => {
    expect(decodeText(bytes, 'a.csv')).toBe(name === 'GBK' ? TEXT.replace('㎡', '') : TEXT);
  });

  it('reads four-byte GB18030 and characters beyond the basic plane', () => {
    const text = '𠮷野家，㐂\n';
    expect(decodeText(new Uint8Array(iconv.encode(text, 'gb18030')), 'a')).toBe(text);
    expect(decodeText(utf8(text), 'a')).toBe(text);
  });

  it('lets valid UTF-8 win, however short', () => {
    expect(decodeText(utf8('元'), 'a')).toBe('元');
    expect(decodeText(utf8(''), 'a')).toBe('');
  });

  it('looks at the whole file, not at a sample', () => {
    const long = '合计,1.00\n'.repeat(20_000);
    const bytes = join(utf8(long), [0xff, 0x0a]);
    expect(problemOf(bytes)).toMatchObject({ messageId: 'reading-misencoded-as', line: 20_001 });
    const mixed = join(utf8('a,b\n'.repeat(20_000)), iconv.encode('决算', 'gb18030'));
    expect(decodeText(mixed, 'a')).toMatch(/决算$/);
  });

  it('names line, offset and byte where UTF-8 is damaged, rather than showing it as GB18030', () => {
    const head = utf8('收入支出决算总表\n部门：某某市教育局\n');
    expect(problemOf(join(head, utf8('合计,'), [0xe5, 0x90], utf8(',1\n')))).toEqual({
      severity: 'error',
      messageId: 'reading-misencoded-as',
      data: { line: '3', offset: String(head.length + 7), byte: 'E5', encoding: 'UTF-8' },
      file: 'a.csv',
      line: 3,
    });
  });

  it('names the line where neither encoding fits', () => {
    const bytes = join(
      iconv.encode('收入支出决算总表\n部门\n', 'gb18030'),
      [0xc4, 0x2c, 0x0a],
      iconv.encode('合计', 'gb18030'),
    );
    expect(problemOf(bytes)).toMatchObject({
      messageId: 'reading-misencoded',
      data: { line: '3', offset: '23', byte: '2C' },
      line: 3,
    });
  });

  it('names the line in UTF-16, where every character has two bytes', () => {
    const bytes = join([0xff, 0xfe], utf16('一\n二\n'), [0x00, 0xd8], utf16('三\n'));
    expect(problemOf(bytes)).toMatchObject({ messageId: 'reading-misencoded-as', line: 3 });
  });

  it.each([
    ['a picture', join([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13], utf8('IHDR'))],
    ['a program', join([0x4d, 0x5a, 0x90, 0x00, 0x03, 0, 0, 0, 4, 0])],
    ['text with a control character', utf8('合计\u0001,1')],
  ])('refuses %s as binary', (_, bytes) => {
    expect(problemOf(bytes)).toMatchObject({ severity: 'error', messageId: 'reading-binary', file: 'a.csv' });
  });

  it('reads back any text in any of the encodings', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'决算总表，。“”一二三十0123456789.,-\t\n万元（）㐂é𠮷'),
    });
    fc.assert(
      fc.property(text, (value) => {
        expect(decodeText(utf8(value), 'a')).toBe(value);
        expect(decodeText(join([0xff, 0xfe], utf16(value)), 'a')).toBe(value);
        const encoded = new Uint8Array(iconv.encode(value, 'gb18030'));
        const isAlsoUtf8 =
          Buffer.from(encoded).toString('utf8') !== value &&
          !Buffer.from(encoded).toString('utf8').includes('\ufffd');
        if (!isAlsoUtf8) expect(decodeText(encoded, 'a')).toBe(value);
      }),
    );
  });
});
