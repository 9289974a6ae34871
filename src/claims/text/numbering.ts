/** The number a paragraph opens with: `第三部分`, `一、`, `（二）`, `3.`, `（4）`, `①`. */
export interface Numbering {
  /** 1 is the outermost kind. Kinds keep their order in all disclosures seen, whichever of them are used. */
  readonly level: number;
  readonly number: number;
  /** Characters of the flow that the numbering takes. */
  readonly length: number;
}

const CHINESE_DIGITS = '零一二三四五六七八九';
const CHINESE = '[零一二三四五六七八九十百]{1,4}';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

const KINDS: readonly { readonly level: number; readonly pattern: RegExp }[] = [
  { level: 1, pattern: new RegExp(`^第(${CHINESE}|\\d{1,2})(?:部分|篇|章)[：、.]?`) },
  { level: 2, pattern: new RegExp(`^(${CHINESE})[、.．，](?!是)`) },
  { level: 3, pattern: new RegExp(`^（(${CHINESE})）[、.]?`) },
  { level: 4, pattern: /^(\d{1,2})[.、．，](?!\d)/ },
  { level: 5, pattern: /^（(\d{1,2})）[.、]?/ },
  { level: 5, pattern: /^(\d{1,2})）[.、]?/ },
  { level: 6, pattern: new RegExp(`^([${CIRCLED}])`) },
];

export function readNumbering(text: string): Numbering | undefined {
  for (const { level, pattern } of KINDS) {
    const match = pattern.exec(text);
    if (match) return { level, number: numeralValue(match[1]!), length: match[0].length };
  }
  return undefined;
}

/** `十二` → 12, `7` → 7, `③` → 3. */
function numeralValue(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const circled = CIRCLED.indexOf(text);
  if (circled >= 0) return circled + 1;
  let total = 0;
  let digit = 0;
  for (const char of text) {
    if (char === '百') {
      total += (digit || 1) * 100;
      digit = 0;
    } else if (char === '十') {
      total += (digit || 1) * 10;
      digit = 0;
    } else digit = CHINESE_DIGITS.indexOf(char);
  }
  return total + digit;
}
