import { ProblemError } from '../model/problem.ts';
import { isDamagedUtf8, locateUndecodable, type TextEncoding } from './undecodable.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Text of a file in UTF-8 (with or without BOM), UTF-16 (with BOM, or told by its zero bytes) or GB18030.
 * Every byte must be valid: an encoding is never inferred from a sample. Throws a ProblemError that names
 * the line of the first byte that fits none, or says that the file is not text.
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  const marked = markedEncoding(bytes);
  if (marked) return decodeAs(marked, bytes, file);
  if (bytes.includes(0)) return decodeAs(unmarkedUtf16(bytes) ?? binary(file), bytes, file);
  const text = tryUtf8(bytes);
  if (text !== undefined) return refuseControls(text, file);
  if (isDamagedUtf8(bytes)) throw misencoded(bytes, file, 'utf-8');
  return decodeAs('gb18030', bytes, file);
}

function tryUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

function markedEncoding(bytes: Uint8Array): TextEncoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Digits, separators and line ends have a zero byte on one side in UTF-16; 一 (4E00) has it on the other. */
function unmarkedUtf16(bytes: Uint8Array): TextEncoding | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  let little = 0;
  let big = 0;
  for (let index = 0; index < bytes.length; index += 2) {
    const first = bytes[index]!;
    const second = bytes[index + 1]!;
    if (first === 0 && second === 0) return undefined;
    if (second === 0 && isPlainAscii(first)) little++;
    else if (first === 0 && isPlainAscii(second)) big++;
  }
  return little === big ? undefined : little > big ? 'utf-16le' : 'utf-16be';
}

const isPlainAscii = (byte: number): boolean =>
  byte === 9 || byte === 10 || byte === 13 || (byte >= 32 && byte < 127);

function decodeAs(encoding: TextEncoding, bytes: Uint8Array, file: string): string {
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw misencoded(bytes, file, encoding);
  }
  return refuseControls(text, file);
}

function refuseControls(text: string, file: string): string {
  for (let index = 0; index < text.length; index++) {
    if (isControl(text.charCodeAt(index))) return binary(file);
  }
  return text;
}

/** Other than tab, line and page ends and escape, which no document holds; a program or picture does at once. */
const isControl = (code: number): boolean =>
  code < 0x20 && (code < 0x09 || code > 0x0d) && code !== 0x1b && code !== 0x1a;

function binary(file: string): never {
  throw new ProblemError({ severity: 'error', messageId: 'reading-binary', data: {}, file });
}

function misencoded(bytes: Uint8Array, file: string, encoding: TextEncoding): ProblemError {
  const place = locateUndecodable(bytes, encoding);
  return new ProblemError({
    severity: 'error',
    messageId: encoding === 'gb18030' ? 'reading-misencoded' : 'reading-misencoded-as',
    data: {
      line: String(place.line),
      offset: String(place.offset),
      byte: place.byte,
      encoding: encoding.toUpperCase(),
    },
    file,
    line: place.line,
  });
}
