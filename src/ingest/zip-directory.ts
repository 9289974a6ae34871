import { ProblemError } from '../model/problem.ts';
import type { Limits } from './limits.ts';
import { decodeEntryName } from './zip-entry-name.ts';

/** One file within a zip, as its central directory lists it. Sizes are what the directory claims. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly isEncrypted: boolean;
  readonly isDirectory: boolean;
  readonly headerOffset: number;
  readonly checksum: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const ZIP64_EXTRA = 0x0001;
const OVERFLOW_32 = 0xffffffff;

/** The first bytes of an archive, and so of docx, xlsx and odt; loads no reader. */
export const looksLikeZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/** What the archive says it holds; nothing is unpacked. Throws a ProblemError where that is damaged or too much. */
export function readDirectory(bytes: Uint8Array, file: string, limits: Limits): ZipEntry[] {
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

export function damaged(file: string): ProblemError {
  return new ProblemError({ severity: 'error', messageId: 'file-damaged', data: {}, file });
}

function tooManyEntries(file: string, count: number, limits: Limits): ProblemError {
  const data = { count: String(count), limit: String(limits.maxEntries) };
  return new ProblemError({ severity: 'error', messageId: 'zip-too-many-files', data, file });
}
