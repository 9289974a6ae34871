import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { displayWidth, padEnd, padStart, truncate } from '../../src/report/layout/display-width.ts';
import { wrapRanges, wrapText } from '../../src/report/layout/wrap.ts';

const chinese = fc
  .array(
    fc.oneof(
      fc.constantFrom('支出', '决算', '，', '。', '（', '）', '“三公”', ' ', '％', '—', '０', '㎡'),
      fc.string({ unit: 'grapheme-ascii', maxLength: 6 }).map((text) => text.replace(/\n/g, '')),
      fc.integer({ min: -99999, max: 99999 }).map((cents) => (cents / 100).toFixed(2)),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('display width', () => {
  test('agrees with string-width on the text of disclosures', () => {
    fc.assert(
      fc.property(chinese, (text) => {
        expect(displayWidth(text)).toBe(stringWidth(text));
      }),
    );
  });

  test('pads and cuts by columns, not by characters', () => {
    expect(padEnd('合计', 6)).toBe('合计  ');
    expect(padStart('合计', 6)).toBe('  合计');
    expect(truncate('一般公共预算', 7)).toBe('一般公…');
    expect(truncate('合计', 4)).toBe('合计');
  });
});

describe('wrapping', () => {
  test('never exceeds the width, loses nothing but spaces at the breaks', () => {
    fc.assert(
      fc.property(chinese, fc.integer({ min: 4, max: 60 }), (text, width) => {
        const lines = wrapText(text, width);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });

  test('keeps figures whole and punctuation off the start of a line', () => {
    expect(wrapText('本年支出合计4294.10万元，其中', 18)).toEqual(['本年支出合计', '4294.10万元，其中']);
    expect(wrapText('三公经费，其中', 8)).toEqual(['三公经', '费，其中']);
    expect(wrapText('支出（含结转）', 6)).toEqual(['支出', '（含结', '转）']);
  });

  test('ranges are offsets into the text, also after line breaks', () => {
    const text = '甲乙\n丙丁戊';
    expect(wrapRanges(text, 4).map(({ start, end }) => text.slice(start, end))).toEqual([
      '甲乙',
      '丙丁',
      '戊',
    ]);
  });
});
