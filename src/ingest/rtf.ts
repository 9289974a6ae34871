import { assembleDocument, type DocumentContent } from './document-blocks.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { blocksOfText } from './marked-text.ts';
import { RtfText } from './rtf-text.ts';

/** A control word with its number, a control symbol, a brace, or plain characters. */
const TOKEN = /\\([a-z]+)(-?\d+)? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)/gi;

/**
 * Text and tables of an .rtf (RTF 1.9.1). Footnotes stand at the end; tracked deletions and hidden text are left
 * out. Throws a ProblemError beyond the limits.
 */
export function readRtf(bytes: Uint8Array, file: string, limits: Limits = DEFAULT_LIMITS): DocumentContent {
  const source = new TextDecoder('latin1').decode(bytes);
  const text = new RtfText();
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(source); match; match = TOKEN.exec(source)) {
    const [, word, number, byte, symbol, brace, plain] = match;
    if (word !== undefined) {
      const value = number === undefined ? undefined : Number(number);
      text.control(word, value);
      if (word === 'bin') TOKEN.lastIndex += Math.max(0, value ?? 0);
    } else if (byte !== undefined) text.byte(Number.parseInt(byte, 16));
    else if (symbol !== undefined) text.symbol(symbol);
    else if (brace === '{') text.open();
    else if (brace === '}') text.close();
    else text.plain(plain ?? '');
  }
  const { parts, rows } = text.finish();
  return assembleDocument(
    parts.flatMap((part) => blocksOfText(part, rows)),
    file,
    limits,
  );
}
