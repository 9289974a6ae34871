import { readCues } from '../cues/cue.ts';
import layoutCues from '../cues/layout.json' with { type: 'json' };
import numerals from './numerals.json' with { type: 'json' };

/** The number a paragraph opens with: `第三部分`, `一、`, `（二）`, `3.`, `（4）`, `①`. */
export interface Numbering {
  /** 1 is the outermost kind. Kinds keep their order in all disclosures seen, whichever of them are used. */
  readonly level: number;
  readonly number: number;
  /** Characters of the flow that the numbering takes. */
  readonly length: number;
}

const cue = readCues(layoutCues);
const KINDS = [
  { level: 1, cue: cue('number.part') },
  { level: 2, cue: cue('number.chinese') },
  { level: 3, cue: cue('number.chinese-in-brackets') },
  { level: 4, cue: cue('number.arabic') },
  { level: 5, cue: cue('number.arabic-in-brackets') },
  { level: 6, cue: cue('number.ringed') },
];

export function readNumbering(text: string): Numbering | undefined {
  for (const { level, cue } of KINDS) {
    const match = cue.exec(text);
    if (match) return { level, number: numeralValue(match[1]!), length: match[0].length };
  }
  return undefined;
}

/** `十二` → 12, `两` → 2, `7` → 7, `③` → 3. */
export function numeralValue(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const ringed = numerals.ringed.indexOf(text);
  if (ringed >= 0) return ringed + 1;
  if (text === numerals.both) return 2;
  let total = 0;
  let digit = 0;
  for (const char of text) {
    if (char === numerals.hundred) {
      total += (digit || 1) * 100;
      digit = 0;
    } else if (char === numerals.ten) {
      total += (digit || 1) * 10;
      digit = 0;
    } else digit = numerals.digits.indexOf(char);
  }
  return total + digit;
}
