import { Unzlib } from 'fflate';
import { ProblemError } from '../../model/problem.ts';
import type { Limits } from '../limits.ts';

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const STREAM = latin1('stream');
const END = latin1('endstream');
/** Characters of a dictionary that bear on how its stream is packed. */
const DICTIONARY = 2_000;
/** Small enough that one push, at deflate's best ratio of about 1000 : 1, overshoots by 16 MB at most. */
const SLICE = 16 * 1024;
const MEGABYTE = 1024 * 1024;

/**
 * Unpacks every deflated stream but pictures, which nobody decodes here, and keeps nothing: the library would
 * unpack without end. Throws a ProblemError where all together are beyond the limit.
 */
export function inspectStreams(bytes: Uint8Array, file: string, limits: Limits): void {
  let left = limits.maxUnpackedBytes;
  const decoder = new TextDecoder('latin1');
  for (let at = find(bytes, STREAM, 0); at !== -1; ) {
    const head = decoder.decode(bytes.subarray(Math.max(0, at - DICTIONARY), at));
    const dictionary = head.slice(head.lastIndexOf(' obj') + 1);
    const start = at + STREAM.length + (bytes[at + STREAM.length] === 0x0d ? 2 : 1);
    const end = find(bytes, END, start);
    const packed = bytes.subarray(start, end === -1 ? bytes.length : end);
    const filters = dictionary.match(/\/(?:FlateDecode|Fl|LZWDecode|RunLengthDecode)\b/g) ?? [];
    const isPicture = /\/Subtype\s*\/Image\b/.test(dictionary);
    if (filters.length > 1) throw tooLarge(file, limits);
    if (filters.length === 1 && !isPicture && /Fl/.test(filters[0]!)) left -= unpackedLength(packed, left);
    if (left < 0) throw tooLarge(file, limits);
    at = end === -1 ? -1 : find(bytes, STREAM, end + END.length);
  }
}

/** Bytes that come out, up to a little more than `most`. What cannot be unpacked counts as far as it could. */
function unpackedLength(packed: Uint8Array, most: number): number {
  let length = 0;
  const unpacker = new Unzlib((chunk) => {
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && length <= most; at += SLICE) {
      unpacker.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
    }
  } catch {
    // The library repairs what it can and says the rest.
  }
  return length;
}

function find(bytes: Uint8Array, needle: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(needle[0]!, from); at !== -1; at = bytes.indexOf(needle[0]!, at + 1)) {
    if (needle.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}

function tooLarge(file: string, limits: Limits): ProblemError {
  const data = { limit: String(Math.round(limits.maxUnpackedBytes / MEGABYTE)) };
  return new ProblemError({ severity: 'error', messageId: 'document-unpacks-too-large', data, file });
}
