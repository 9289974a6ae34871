import { plainName } from './plain-name.ts';

/** Shorter than this, what a name begins with says too little. */
const CUT_OFF_FROM = 6;

/**
 * Whether `printed` is the name `official` as tables print it: 支出 at the end and what stands in brackets are often
 * left out; a narrow column cuts a name off.
 */
export function isSameName(printed: string, official: string): boolean {
  const [plain, right] = [withoutEnding(printed), withoutEnding(official)];
  if (plain === right || plain === withoutEnding(official.replace(/[（(][^（）()]*[）)]/gu, ''))) return true;
  return right.startsWith(plain) && plain.length * 2 >= right.length && plain.length >= CUT_OFF_FROM;
}

const withoutEnding = (name: string): string => plainName(name).replace(/支出$/u, '');
