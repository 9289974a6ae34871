/**
 * Reads classification codes as sheets print them: in one cell (2080505, `208 05 05`, 208.05.05,
 * [2080505]), in the name's cell (`2080505 机关…`), in several cells as parts (208|05|05) or spread by level
 * (208|20805|2080505), with parts left out that the row above already has.
 */
export class CodeReader {
  /** Parts of the row before, by column. */
  private previous: string[] = [];

  /** `cells`: those of the code columns, left to right. `undefined` where they hold no code. */
  read(cells: readonly string[]): string | undefined {
    if (cells.length === 1) return codeInCell(cells[0]!);
    const parts = cells.map(digitsOf);
    const last = parts.findLastIndex((part) => part !== undefined && part !== '');
    if (last < 0) return undefined;
    const found = parts.findIndex((part) => part !== undefined && part !== '');
    if (found === last && parts[last]!.length >= 3 && (last === 0 || parts[last]!.length > 3)) {
      this.previous = parts.map((part, index) => (index === last ? part! : ''));
      return codeInCell(cells[last]!);
    }
    return this.join(parts, found, last);
  }

  private join(parts: readonly (string | undefined)[], found: number, last: number): string | undefined {
    const filled: string[] = [];
    for (let index = 0; index <= last; index++) {
      const own = parts[index] ?? '';
      const part = own === '' && index < found ? (this.previous[index] ?? '') : own;
      filled.push(index > 0 && part.length === 1 ? `0${part}` : part);
    }
    this.previous = filled;
    const code = isSpread(filled) ? filled.findLast((part) => part !== '')! : joinParts(filled);
    return isCode(code) ? code : undefined;
  }
}

/** Every part repeats the one before it: 208|20805|2080505. */
function isSpread(parts: readonly string[]): boolean {
  const filled = parts.filter((part) => part !== '');
  return (
    filled.length > 1 && filled.every((part, index) => index === 0 || part.startsWith(filled[index - 1]!))
  );
}

/** A first part of one or two digits is a row number. */
const joinParts = (parts: readonly string[]): string =>
  parts.filter((part, index) => index > 0 || part.length >= 3).join('');

const isCode = (digits: string): boolean => digits.length >= 3 && digits.length <= 9;

const PUNCTUATION = /[\s.．·\-－()（）[\]【】'’`,，]/g;

/** The digits of a code cell; '' for a blank one, `undefined` for one that holds something else. */
function digitsOf(cell: string): string | undefined {
  if (cell === '' || ALL_DIGITS.test(cell)) return cell;
  const digits = cell.normalize('NFKC').replace(/\.0+$/, '').replace(PUNCTUATION, '');
  return digits === '' || ALL_DIGITS.test(digits) ? digits : undefined;
}

const ALL_DIGITS = /^\d+$/;

function codeInCell(cell: string): string | undefined {
  const digits = digitsOf(cell);
  return digits !== undefined && isCode(digits) ? digits : undefined;
}

/** Digits, perhaps in brackets or after the apostrophe that makes a spreadsheet keep them as text. */
export function startsAsCode(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return true;
  return (first < 0x4e00 || first > 0x9fff) && LEAD.test(text);
}

const LEAD = /^[\s[(（【'’‘]*[\d０-９]/;

const CODE_BEFORE_NAME =
  /^[\s[(（【]*(\d{3}(?:[\s.．]?\d{2}){0,3})[\s\])）】\-－—:：、.．]*((?![年月日])[\p{L}“].*)$/su;

/** `2080505 机关事业单位…`: code and name in one cell. */
export function splitCodeAndName(cell: string): { code: string; name: string } | undefined {
  const first = cell.trimStart().charCodeAt(0);
  if (first > 0x39 && first < 0xff00 && first !== 0x5b && first !== 0x3010) return undefined;
  const found = CODE_BEFORE_NAME.exec(cell.includes('０') ? cell.normalize('NFKC') : cell);
  if (!found) return undefined;
  return { code: found[1]!.replace(PUNCTUATION, ''), name: found[2]! };
}
