import { CFB } from '@e965/xlsx';
import { ProblemError } from '../model/problem.ts';
import type { Limits } from './limits.ts';
import { tooManyCells, tooManySheets } from './workbook-package.ts';
import { damaged } from './zip-directory.ts';

/** Record types of the binary format (BIFF) that bear on the limits. */
const BOF = 0x0809;
const FILE_PASS = 0x002f;
const HYPERLINKS = [0x01b8, 0x0800];
const ONE_CELL = new Set([0x0006, 0x0203, 0x0204, 0x0205, 0x027e, 0x00fd, 0x00d6, 0x0003, 0x0004]);
const CELL_RUN = 0x00bd;
const FORMULA = 0x0006;
const EXTERNAL_SHEETS = 0x0017;
const SHEET = 0x0085;
const CONTINUED = 0x003c;
/** #GETTING_DATA, which the format itself never holds: stands for the value of a formula that has none. */
export const UNCALCULATED_ERROR = 0x2b;
const NO_VALUE = [0x02, 0, UNCALCULATED_ERROR, 0, 0, 0, 0xff, 0xff];
const UNICODE_VERSION = 0x0600;
const MAX_LINKED_CELLS = 10_000_000;

/**
 * Looks through an .xls (or WPS .et) before the library does: passwords, too many cells, ranges that would
 * keep it busy for hours. Returns whether texts are in a code page (Excel 95) and not in Unicode, and the bytes
 * as the library should see them: with formulas marked that were never calculated.
 */
export function inspectXls(
  bytes: Uint8Array,
  file: string,
  limits: Limits,
): { needsCodePage: boolean; bytes: Uint8Array } {
  const stream = bytes[0] === 0xd0 ? workbookStream(bytes, file) : Uint8Array.from(bytes);
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let cells = 0;
  let linked = 0;
  let sheets = 0;
  let needsCodePage = false;
  let isMarked = false;
  for (let at = 0; at + 4 <= stream.length; ) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    const isWhole = at + 4 + length <= stream.length;
    if (type === FILE_PASS) throw password(file);
    if (type === BOF && isWhole && length >= 2)
      needsCodePage ||= view.getUint16(at + 4, true) < UNICODE_VERSION;
    if (type === SHEET) sheets += 1;
    if (sheets > limits.maxSheets) throw tooManySheets(file, limits);
    if (ONE_CELL.has(type)) cells += 1;
    if (type === FORMULA && isWhole && length >= 20 && isUncalculated(view, at + 10)) {
      stream.set(NO_VALUE, at + 10);
      isMarked = true;
    }
    if (type === CELL_RUN) cells += Math.max(0, Math.floor((length - 6) / 6));
    if (HYPERLINKS.includes(type) && isWhole && length >= 10)
      linked += linkedCells(view, at + (type === 0x0800 ? 6 : 4));
    if (type === EXTERNAL_SHEETS && !needsCodePage && !isWholeList(view, at, length)) throw damaged(file);
    if (cells > limits.maxCells) throw tooManyCells(file, limits);
    if (linked > MAX_LINKED_CELLS) throw damaged(file);
    at += 4 + length;
  }
  return { needsCodePage, bytes: isMarked ? stream : bytes };
}

/** The library reads as many entries as the list claims, for ever where it has none; names of Excel 95 are no list. */
function isWholeList(view: DataView, at: number, length: number): boolean {
  const end = at + 4 + length;
  if (length < 2 || end > view.byteLength) return false;
  const [first, second] = [view.getUint8(at + 4), view.getUint8(at + 5)];
  if (length === first + (second === 0x03 ? 1 : 0) + 1) return true;
  if (length === 2 + 6 * view.getUint16(at + 4, true)) return true;
  return end + 2 <= view.byteLength && view.getUint16(end, true) === CONTINUED;
}

/**
 * Whether a formula's value is only a placeholder: 0 or a blank text, under the flags that programs set which
 * write formulas without calculating them (calculate on load; or always, with its errors cleared).
 */
function isUncalculated(view: DataView, at: number): boolean {
  const flags = view.getUint8(at + 8);
  if ((flags & 0x02) === 0 && (flags & 0x21) !== 0x21) return false;
  const isText = view.getUint16(at + 6, true) === 0xffff;
  return isText ? view.getUint8(at) === 0x03 : view.getFloat64(at, true) === 0;
}

function workbookStream(bytes: Uint8Array, file: string): Uint8Array {
  const container = readContainer(bytes, file);
  const has = (name: string): boolean => CFB.find(container, name) !== null;
  if (has('/EncryptedPackage') || has('/EncryptionInfo')) throw password(file);
  const entry = CFB.find(container, '/Workbook') ?? CFB.find(container, '/Book');
  if (!entry?.content) {
    throw new ProblemError({ severity: 'error', messageId: 'file-not-workbook', data: {}, file });
  }
  return Uint8Array.from(entry.content as ArrayLike<number>);
}

function readContainer(bytes: Uint8Array, file: string) {
  try {
    return CFB.read(bytes, { type: 'array' });
  } catch {
    throw damaged(file);
  }
}

function linkedCells(view: DataView, at: number): number {
  if (at + 8 > view.byteLength) return 0;
  const span = (from: number, to: number): number => Math.max(0, to - from + 1);
  const rows = span(view.getUint16(at, true), view.getUint16(at + 2, true));
  return rows * span(view.getUint16(at + 4, true), view.getUint16(at + 6, true));
}

const password = (file: string): ProblemError =>
  new ProblemError({ severity: 'error', messageId: 'file-password', data: {}, file });
