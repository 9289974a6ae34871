import { strToU8 } from 'fflate';
import { ProblemError } from '../model/problem.ts';
import { withDistinctSheets } from './distinct-sheets.ts';
import type { Limits } from './limits.ts';
import { openOfficePackage, packOffice, refuseEntities } from './office-package.ts';
import { damaged } from './zip-directory.ts';

/** Stands for the value of a formula that has none; the library would take it for 0. Private use area. */
export const UNCALCULATED = '\uE0A0never calculated\uE0A0';

const FILLED_CELL = /<(?:\w+:)?(?:v|is|f)[ >]/g;
const XML_CELL = /<(?:\w+:)?Data[ >]/g;
const ANY_CELL = /<(?:\w+:)?c[ >]/g;
const EMPTY_CELL = /<(?:\w+:)?c\s[^<>]*?\br="[^<>]*?\/>/g;
/** Stops at the next cell as well as at its own end, so that a list of unclosed cells stays linear. */
const FORMULA_CELL =
  /<((?:\w+:)?)c\b([^<>]*[^/<>])?>((?:(?!<\/?(?:\w+:)?c\b)[\s\S])*<(?:\w+:)?f\b(?:(?!<\/?(?:\w+:)?c\b)[\s\S])*)<\/(?:\w+:)?c>/g;
const HAS_VALUE = /<(?:\w+:)?v\b[^<>]*>[^<]|<(?:\w+:)?is\b/;
const HAS_VALUE_BUT_ZERO = /<(?:\w+:)?v\b[^<>]*>(?!0<)[^<]|<(?:\w+:)?is\b/;
const HAS_VALUE_ELEMENT = /<(?:\w+:)?v\b/;
const ODS_SHEET = /<table:table[ >]/g;
const XML_CELL_END = /<\/(?:\w+:)?Data\s*>/g;
const XML_SHEET = /<(?:\w+:)?Worksheet[ >]/g;
const SHEET_NAME = /(<(?:\w+:)?sheet\s[^<>]*?\bname=)(["'])([^"'<>]*)\2/g;
const ODS_SHEET_NAME = /(<table:table\s[^<>]*?\btable:name=)(["'])([^"'<>]*)\2/g;
const ODS_CELL = /<table:table-(row|cell)\b([^>]*)>/g;

/**
 * The workbook as the library should see it: within the limits, its formulas without a value marked, and of a
 * sheet only cells and merges (hyperlinks and the like can span the whole sheet and are of no use here).
 */
export function prepareWorkbook(bytes: Uint8Array, file: string, limits: Limits): Uint8Array {
  const parts = openOfficePackage(bytes, file, limits);
  if (parts.has('EncryptedPackage') || isEncryptedOpenDocument(parts.get('META-INF/manifest.xml'))) {
    throw new ProblemError({ severity: 'error', messageId: 'file-password', data: {}, file });
  }
  if (parts.has('content.xml')) return packOffice(withOpenDocument(parts, file, limits));
  if (!parts.has('[Content_Types].xml') || ![...parts.keys()].some((name) => name.startsWith('xl/'))) {
    throw new ProblemError({ severity: 'error', messageId: 'file-not-workbook', data: {}, file });
  }
  let cells = 0;
  const sheets = [...parts].filter(([name]) => /worksheets\/[^/]+\.xml$/i.test(name));
  if (sheets.length > limits.maxSheets) throw tooManySheets(file, limits);
  for (const [, content] of sheets) {
    cells += countMatches(content, FILLED_CELL);
    if (cells > limits.maxCells) throw tooManyCells(file, limits);
  }
  const hasValue = hasPlaceholders(parts, sheets, file) ? HAS_VALUE_BUT_ZERO : HAS_VALUE;
  for (const [name, content] of sheets) parts.set(name, withSheet(content, file, limits, hasValue));
  const book = parts.get('xl/workbook.xml');
  if (book) parts.set('xl/workbook.xml', strToU8(withDistinctSheets(decodeXml(book, file), SHEET_NAME)));
  return packOffice(parts);
}

/** Programs that do not calculate give every formula the value 0 and ask for it to be done on opening. */
function hasPlaceholders(
  parts: ReadonlyMap<string, Uint8Array>,
  sheets: readonly (readonly [string, Uint8Array])[],
  file: string,
): boolean {
  const workbook = parts.get('xl/workbook.xml');
  if (!workbook || !/\bfullCalcOnLoad="(?:1|true)"/.test(decodeXml(workbook, file))) return false;
  return sheets.every(([, content]) =>
    [...decodeXml(content, file).matchAll(FORMULA_CELL)].every(
      ([, , , inner]) => !HAS_VALUE_BUT_ZERO.test(inner!),
    ),
  );
}

/** Excel 2003's XML is one part and no package. */
export function inspectXmlWorkbook(bytes: Uint8Array, file: string, limits: Limits): void {
  refuseEntities(bytes, file);
  const cells = countMatches(bytes, XML_CELL);
  if (cells > limits.maxCells) throw tooManyCells(file, limits);
  // The library takes all since the last start of a cell for the text of each end.
  if (countMatches(bytes, XML_CELL_END) > cells) throw damaged(file);
  const sheets = countMatches(bytes, XML_SHEET);
  if (sheets > limits.maxSheets) throw tooManySheets(file, limits);
}

function withSheet(content: Uint8Array, file: string, limits: Limits, hasValue: RegExp): Uint8Array {
  const text = decodeXml(content, file);
  const root = text.match(/<((?:\w+:)?)worksheet\b[^>]*>/);
  const start = text.search(/<(?:\w+:)?sheetData\b/);
  if (!root || start === -1) return content;
  const end = text.lastIndexOf('sheetData>');
  const cells = end < start ? '' : text.slice(start, end + 'sheetData>'.length);
  const merges = text.match(/<(?:\w+:)?mergeCells\b[\s\S]*?<\/(?:\w+:)?mergeCells>/)?.[0] ?? '';
  const kept = cells.replace(EMPTY_CELL, '');
  if (countIn(kept, ANY_CELL) > 2 * limits.maxCells) throw tooManyCells(file, limits);
  return strToU8(`${root[0]}${markUncalculated(kept, hasValue)}${merges}</${root[1]}worksheet>`);
}

function countIn(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count += 1;
  return count;
}

function markUncalculated(cells: string, hasValue: RegExp): string {
  if (!/<(?:\w+:)?f\b/.test(cells)) return cells;
  return cells.replace(FORMULA_CELL, (whole, prefix: string, attributes = '', inner: string) => {
    // An empty text is a value: =IF(A1=0,"",A1) has been calculated.
    const isEmptyText = /\bt="str"/.test(attributes) && HAS_VALUE_ELEMENT.test(inner);
    if (hasValue.test(inner) || isEmptyText) return whole;
    const formula = inner.match(/<(?:\w+:)?f\b[\s\S]*?(?:\/>|<\/(?:\w+:)?f>)/)?.[0] ?? '';
    const rest = attributes.replace(/\bt="[^"]*"/, '');
    return `<${prefix}c${rest} t="str">${formula}<${prefix}v>${UNCALCULATED}</${prefix}v></${prefix}c>`;
  });
}

function withOpenDocument(
  parts: Map<string, Uint8Array>,
  file: string,
  limits: Limits,
): Map<string, Uint8Array> {
  const text = decodeXml(parts.get('content.xml')!, file);
  const sheets = countIn(text, ODS_SHEET);
  if (sheets > limits.maxSheets) throw tooManySheets(file, limits);
  let rowsAtOnce = 1;
  let filled = 0;
  const marked = text.replace(ODS_CELL, (whole, kind: string, attributes: string) => {
    const isEmpty = attributes.endsWith('/') && !attributes.includes('value-type');
    if (kind === 'row') rowsAtOnce = repeats(attributes, 'rows');
    else if (!isEmpty) filled += rowsAtOnce * repeats(attributes, 'columns');
    if (filled > limits.maxCells) throw tooManyCells(file, limits);
    const isUncalculated =
      kind === 'cell' && /table:formula=/.test(attributes) && !/value-type=/.test(attributes);
    if (!isUncalculated) return whole;
    return `<table:table-cell office:value-type="string" office:string-value="${UNCALCULATED}" ${attributes}>`;
  });
  parts.set('content.xml', strToU8(withDistinctSheets(marked, ODS_SHEET_NAME)));
  // The standard lets it be absent, the library does not.
  if (!parts.has('styles.xml')) parts.set('styles.xml', strToU8('<office:document-styles/>'));
  return parts;
}

function repeats(attributes: string, what: 'rows' | 'columns'): number {
  return Number(attributes.match(new RegExp(`number-${what}-repeated="(\\d+)"`))?.[1] ?? 1);
}

const isEncryptedOpenDocument = (manifest: Uint8Array | undefined): boolean =>
  manifest !== undefined && new TextDecoder().decode(manifest).includes('encryption-data');

/** Counts on the bytes, piece by piece: a bomb is refused before it becomes a string. */
function countMatches(content: Uint8Array, pattern: RegExp): number {
  const piece = 1024 * 1024;
  const overlap = 16;
  const decoder = new TextDecoder('latin1');
  let count = 0;
  for (let at = 0; at < content.length; at += piece) {
    const text = decoder.decode(content.subarray(at, at + piece + overlap));
    for (const match of text.matchAll(pattern)) if (match.index < piece) count += 1;
  }
  return count;
}

function decodeXml(content: Uint8Array, file: string): string {
  const encoding = content[0] === 0xff ? 'utf-16le' : content[0] === 0xfe ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content);
  } catch {
    throw damaged(file);
  }
}

export function tooManyCells(file: string, limits: Limits): ProblemError {
  const data = { limit: String(limits.maxCells) };
  return new ProblemError({ severity: 'error', messageId: 'workbook-too-many-cells', data, file });
}

export function tooManySheets(file: string, limits: Limits): ProblemError {
  const data = { limit: String(limits.maxSheets) };
  return new ProblemError({ severity: 'error', messageId: 'workbook-too-many-sheets', data, file });
}
