export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface Undecodable {
  readonly line: number;
  /** 0-based offset of the first byte that cannot be decoded. */
  readonly offset: number;
  /** That byte in hexadecimal. */
  readonly byte: string;
}

/** Where `bytes` stop being valid. Looks for the place only: the whole file is known not to decode. */
export function locateUndecodable(bytes: Uint8Array, encoding: TextEncoding): Undecodable {
  const offset = encoding === 'utf-8' ? firstInvalidUtf8(bytes) : longestPrefix(bytes, encoding);
  const wide = encoding === 'utf-16le' ? 0 : encoding === 'utf-16be' ? 1 : undefined;
  let line = 1;
  for (let index = 0; index < offset; index++) {
    if (bytes[index] !== 0x0a) continue;
    if (wide === undefined || (index % 2 === wide && bytes[wide === 0 ? index + 1 : index - 1] === 0)) line++;
  }
  return { line, offset, byte: (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0') };
}

/**
 * Whether a file that is not valid UTF-8 was meant to be: most of its multi-byte characters are valid
 * three-byte sequences. Of Chinese text in GB18030 it is one in fifty; of a single line, one in three at most.
 */
export function isDamagedUtf8(bytes: Uint8Array): boolean {
  let valid = 0;
  let invalid = 0;
  for (let index = 0; index < bytes.length; ) {
    if (bytes[index]! < 0x80) {
      index++;
      continue;
    }
    const length = utf8Length(bytes, index);
    if (length >= 3) valid++;
    else if (length === 0) invalid++;
    index += Math.max(1, length);
  }
  return valid > 2 * invalid;
}

function firstInvalidUtf8(bytes: Uint8Array): number {
  let index = 0;
  while (index < bytes.length) {
    const length = utf8Length(bytes, index);
    if (length === 0) break;
    index += length;
  }
  return index;
}

/** Bytes of the character at `index`; 0 where it is not valid UTF-8 (RFC 3629, table 3-7 of Unicode). */
function utf8Length(bytes: Uint8Array, index: number): number {
  const lead = bytes[index]!;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  for (let next = 1; next < length; next++) {
    const byte = bytes[index + next];
    if (byte === undefined || byte < 0x80 || byte > 0xbf) return 0;
  }
  const second = bytes[index + 1]!;
  const isOverlongOrSurrogate =
    (lead === 0xe0 && second < 0xa0) ||
    (lead === 0xed && second > 0x9f) ||
    (lead === 0xf0 && second < 0x90) ||
    (lead === 0xf4 && second > 0x8f);
  return isOverlongOrSurrogate ? 0 : length;
}

/** Length of the longest prefix that decodes; streaming keeps a character cut in two from counting as invalid. */
function longestPrefix(bytes: Uint8Array, encoding: TextEncoding): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (decodes(bytes.subarray(0, middle), encoding)) low = middle;
    else high = middle - 1;
  }
  return Math.min(low, bytes.length - 1);
}

function decodes(bytes: Uint8Array, encoding: TextEncoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
