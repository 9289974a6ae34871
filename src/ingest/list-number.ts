const DIGITS = '零一二三四五六七八九';
const ROMAN: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** A list number in one of Word's formats (ST_NumberFormat of ECMA-376, 17.18.59); decimal where it is not known. */
export function formatListNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'koreanCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'ideographDigital':
    case 'taiwaneseDigital':
      return chinese(value);
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return [...chinese(value)]
        .map((sign) => '零壹贰叁肆伍陆柒捌玖拾佰仟'['零一二三四五六七八九十百千'.indexOf(sign)])
        .join('');
    case 'ideographTraditional':
      return '甲乙丙丁戊己庚辛壬癸'[(value - 1) % 10]!;
    case 'ideographZodiac':
      return '子丑寅卯辰巳午未申酉戌亥'[(value - 1) % 12]!;
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return [...String(value)].map((digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0)).join('');
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'upperLetter':
      return letters(value);
    case 'lowerLetter':
      return letters(value).toLowerCase();
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    default:
      return String(value);
  }
}

/** 1 → 一, 12 → 十二, 20 → 二十, 105 → 一百零五. */
function chinese(value: number): string {
  if (value < 1 || value > 9999) return String(value);
  let text = '';
  let isZeroDue = false;
  for (const [size, unit] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / size) % 10;
    if (digit === 0) {
      isZeroDue = text !== '';
      continue;
    }
    text += `${isZeroDue ? '零' : ''}${DIGITS[digit]}${unit}`;
    isZeroDue = false;
  }
  return text.replace(/^一十/, '十');
}

/** Word repeats the letter after z: 27 → AA, 28 → BB. */
function letters(value: number): string {
  const repeats = Math.min(Math.ceil(value / 26), 20);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(repeats);
}

function roman(value: number): string {
  let rest = Math.min(Math.max(value, 0), 3999);
  let text = '';
  for (const [size, sign] of ROMAN) {
    text += sign.repeat(Math.floor(rest / size));
    rest %= size;
  }
  return text;
}
