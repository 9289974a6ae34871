import { describe, expect, it } from 'vitest';
import { formatListNumber } from '../../src/ingest/list-number.ts';

describe('formatListNumber', () => {
  it.each([
    [1, 'chineseCounting', '一'],
    [10, 'chineseCountingThousand', '十'],
    [12, 'chineseCounting', '十二'],
    [20, 'japaneseCounting', '二十'],
    [105, 'chineseCountingThousand', '一百零五'],
    [110, 'chineseCountingThousand', '一百一十'],
    [1001, 'chineseCountingThousand', '一千零一'],
    [3, 'chineseLegalSimplified', '叁'],
    [11, 'ideographTraditional', '甲'],
    [13, 'ideographZodiac', '子'],
    [3, 'decimalEnclosedCircleChinese', '③'],
    [21, 'decimalEnclosedCircle', '21'],
    [12, 'decimalFullWidth', '１２'],
    [7, 'decimalZero', '07'],
    [27, 'upperLetter', 'AA'],
    [2, 'lowerLetter', 'b'],
    [14, 'upperRoman', 'XIV'],
    [4, 'lowerRoman', 'iv'],
    [5, 'decimal', '5'],
    [5, 'somethingNew', '5'],
    [5, 'bullet', ''],
    [0, 'chineseCounting', '0'],
  ])('%d as %s is %s', (value, format, expected) => {
    expect(formatListNumber(value, format)).toBe(expected);
  });
});
