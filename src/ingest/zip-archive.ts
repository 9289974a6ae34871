import { Inflate } from 'fflate';
import { ProblemError } from '../model/problem.ts';
import { crc32 } from './crc32.ts';
import type { Limits } from './limits.ts';
import { decodeEntryName } from './zip-entry-name.ts';

/** One file within a zip, as its central directory lists it. Sizes are what the directory claims. */
interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly isEncrypted: boolean;
  readonly isDirectory: boolean;
  readonly headerOffset: number;
  readonly checksum: number;
}

/** A zip that unpacks entry by entry and never beyond the limit, whatever its directory claims. */
export interface ZipArchive {
  readonly entries: readonly ZipEntry[];
  unpack(entry: ZipEntry): Uint8Array;
}

const END_OF_DIRECTORY = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const ZIP64_EXTRA = 0x0001;
const OVERFLOW_32 = 0xffffffff;
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

function readDirectory(bytes: Uint8Array, file: string, limits: Limits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { count, offset } = locateDirectory(view);
    if (count > limits.maxEntries) throw tooManyEntries(file, count, limits);
    const entries: ZipEntry[] = [];
    let at = offset;
    for (let index = 0; index < count; index += 1) {
      if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged(file);
      const nameLength = view.getUint16(at + 28, true);
      const extraLength = view.getUint16(at + 30, true);
      const commentLength = view.getUint16(at + 32, true);
      const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
      const flags = view.getUint16(at + 8, true);
      const name = decodeEntryName(bytes.subarray(at + 46, at + 46 + nameLength), flags, extra);
      entries.push({
        name,
        method: view.getUint16(at + 10, true),
        ...readSizes(view, at, extra),
        checksum: view.getUint32(at + 16, true),
        isEncrypted: (flags & 1) === 1,
        isDirectory: name.endsWith('/'),
      });
      at += 46 + nameLength + extraLength + commentLength;
    }
    return entries;
  } catch (error) {
    if (error instanceof RangeError) throw damaged(file);
    throw error;
  }
}

function locateDirectory(view: DataView): { count: number; offset: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== 0xffff && offset !== OVERFLOW_32) return { count, offset };
    if (view.getUint32(at - 20, true) !== ZIP64_LOCATOR) return { count, offset };
    const end = Number(view.getBigUint64(at - 20 + 8, true));
    if (view.getUint32(end, true) !== ZIP64_END) throw new RangeError('no zip64 directory');
    return {
      count: Number(view.getBigUint64(end + 32, true)),
      offset: Number(view.getBigUint64(end + 48, true)),
    };
  }
  throw new RangeError('no directory');
}

/** The 64-bit sizes stand in an extra field, each only where its 32-bit place is full. */
function readSizes(view: DataView, at: number, extra: Uint8Array) {
  const wide = findExtra(extra, ZIP64_EXTRA);
  let next = 0;
  const read = (place: number): number => {
    const value = view.getUint32(at + place, true);
    if (value !== OVERFLOW_32 || !wide) return value;
    next += 8;
    return Number(wide.getBigUint64(next - 8, true));
  };
  const unpackedBytes = read(24);
  const packedBytes = read(20);
  const headerOffset = read(42);
  return { unpackedBytes, packedBytes, headerOffset };
}

function findExtra(extra: Uint8Array, id: number): DataView | undefined {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== id) continue;
    const length = Math.min(view.getUint16(at + 2, true), extra.length - at - 4);
    return new DataView(extra.buffer, extra.byteOffset + at + 4, length);
  }
  return undefined;
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

export function damaged(file: string): ProblemError {
  return new ProblemError({ severity: 'error', messageId: 'file-damaged', data: {}, file });
}

function tooLarge(file: string, limits: Limits): ProblemError {
  const data = { limit: String(Math.floor(limits.maxUnpackedBytes / 1024 / 1024)) };
  return new ProblemError({ severity: 'error', messageId: 'zip-too-large', data, file });
}

function tooManyEntries(file: string, count: number, limits: Limits): ProblemError {
  const data = { count: String(count), limit: String(limits.maxEntries) };
  return new ProblemError({ severity: 'error', messageId: 'zip-too-many-files', data, file });
}
