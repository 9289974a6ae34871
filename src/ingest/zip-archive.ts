import { Inflate } from 'fflate';
import { ProblemError } from '../model/problem.ts';
import { crc32 } from './crc32.ts';
import type { Limits } from './limits.ts';
import { damaged, readDirectory, type ZipEntry } from './zip-directory.ts';

/** A zip that unpacks entry by entry and never beyond the limit, whatever its directory claims. */
export interface ZipArchive {
  readonly entries: readonly ZipEntry[];
  unpack(entry: ZipEntry): Uint8Array;
}

const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
/** Small enough that one push, at deflate's best ratio of about 1000 : 1, overshoots by 16 MB at most. */
const SLICE = 16 * 1024;

/** Reads the directory only. Throws a ProblemError where it is damaged or lists more than the limits allow. */
export function openZip(bytes: Uint8Array, file: string, limits: Limits): ZipArchive {
  const entries = readDirectory(bytes, file, limits);
  let left = limits.maxUnpackedBytes;
  return {
    entries,
    unpack(entry) {
      if (entry.unpackedBytes > left) throw tooLarge(file, limits);
      const content = unpackEntry(bytes, entry, file, left, limits);
      left -= content.length;
      if (crc32(content) !== entry.checksum) throw damaged(file);
      return content;
    },
  };
}

function unpackEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  file: string,
  left: number,
  limits: Limits,
): Uint8Array {
  if (entry.isEncrypted)
    throw new ProblemError({ severity: 'error', messageId: 'file-password', data: {}, file });
  const packed = packedContent(bytes, entry, file);
  if (entry.method === STORED) {
    if (packed.length > left) throw tooLarge(file, limits);
    return packed;
  }
  if (entry.method !== DEFLATED) {
    const data = { entry: entry.name };
    throw new ProblemError({ severity: 'error', messageId: 'zip-unknown-method', data, file });
  }
  return inflate(packed, file, left, limits);
}

function packedContent(bytes: Uint8Array, entry: ZipEntry, file: string): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.headerOffset;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL_HEADER) throw damaged(file);
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.packedBytes > bytes.length) throw damaged(file);
  return bytes.subarray(start, start + entry.packedBytes);
}

function inflate(packed: Uint8Array, file: string, left: number, limits: Limits): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let isComplete = false;
  const inflater = new Inflate((chunk, final) => {
    chunks.push(chunk);
    length += chunk.length;
    isComplete ||= final;
  });
  for (let at = 0; at < packed.length && !isComplete; at += SLICE) {
    try {
      inflater.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
    } catch {
      throw damaged(file);
    }
    if (length > left) throw tooLarge(file, limits);
  }
  const content = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    content.set(chunk, at);
    at += chunk.length;
  }
  return content;
}

function tooLarge(file: string, limits: Limits): ProblemError {
  const data = { limit: String(Math.floor(limits.maxUnpackedBytes / 1024 / 1024)) };
  return new ProblemError({ severity: 'error', messageId: 'zip-too-large', data, file });
}
