import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitQuoted } from '../../src/ingest/split-quoted.ts';

const byLibrary = (text: string, delimiter: string): string[][] =>
  parse(text, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    record_delimiter: ['\r\n', '\n', '\r'],
  });

describe('splitQuoted', () => {
  it('takes cells apart as the parser does, whatever they hold', () => {
    const cell = fc
      .array(fc.constantFrom('a', '支出', '"', ',', ';', '\n', '\r\n', ' ', '1,2'))
      .map((parts) => {
        const text = parts.join('');
        return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
      });
    const file = fc.record({
      rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
      separator: fc.constantFrom(',' as const, ';' as const, '\t' as const),
      lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
      isClosed: fc.boolean(),
    });
    fc.assert(
      fc.property(file, ({ rows, separator, lineEnd, isClosed }) => {
        const text = rows.map((row) => row.join(separator)).join(lineEnd) + (isClosed ? lineEnd : '');
        fc.pre(text !== '');
        expect(splitQuoted(text, separator)).toEqual(byLibrary(text, separator));
      }),
      { numRuns: 500 },
    );
  });

  it('is the parser or nothing on any text', () => {
    const text = fc.array(fc.constantFrom('a', '"', ',', '\n', '\r', '""')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (any) => {
        fc.pre(any !== '');
        const rows = splitQuoted(any, ',');
        if (rows) expect(rows).toEqual(byLibrary(any, ','));
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['"a', 'a"b,c', '"a"b,c', 'a, "b"'])('leaves %j to the parser', (text) => {
    expect(splitQuoted(text, ',')).toBeUndefined();
  });
});
