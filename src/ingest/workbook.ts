import { type ParsingOptions, read, set_cptable, type WorkBook } from '@e965/xlsx';
import type { Grid } from '../model/grid.ts';
import { ProblemError } from '../model/problem.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { quietly } from './quietly.ts';
import { readSheet } from './sheet-grid.ts';
import { looksLikeXmlWorkbook } from './text-signatures.ts';
import { withinRecords } from './within-records.ts';
import { inspectXmlWorkbook, prepareWorkbook, tooManySheets } from './workbook-package.ts';
import { inspectXls } from './xls-stream.ts';
import { damaged, looksLikeZip } from './zip-directory.ts';

/**
 * A grid per sheet that is not blank, hidden ones included, of an .xlsx, .xls (Excel 2003's XML too), .et or .ods. Cells hold what
 * the spreadsheet shows. Throws a ProblemError for passwords, damage and files beyond the limits.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  file: string,
  limits: Limits = DEFAULT_LIMITS,
): Promise<Grid[]> {
  const workbook = await openWorkbook(bytes, file, limits);
  if (workbook.SheetNames.length > limits.maxSheets) throw tooManySheets(file, limits);
  return workbook.SheetNames.flatMap((name, index) => {
    const sheet = workbook.Sheets[name];
    const isHidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const grid = sheet && readSheet(sheet, { file, sheet: name, isHidden }, limits);
    return grid && grid.rows.length > 0 ? [grid] : [];
  });
}

async function openWorkbook(bytes: Uint8Array, file: string, limits: Limits): Promise<WorkBook> {
  if (looksLikeZip(bytes)) return parse(prepareWorkbook(bytes, file, limits), file);
  if (looksLikeXmlWorkbook(bytes)) {
    inspectXmlWorkbook(bytes, file, limits);
    return parse(bytes, file);
  }
  const isContainer = bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
  const isBareStream = bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1);
  if (!isContainer && !isBareStream) {
    throw new ProblemError({ severity: 'error', messageId: 'file-not-workbook', data: {}, file });
  }
  const inspected = inspectXls(bytes, file, limits);
  if (inspected.needsCodePage) set_cptable(await import('@e965/xlsx/dist/cpexcel'));
  return parse(inspected.bytes, file);
}

const READING: ParsingOptions = {
  type: 'array',
  dense: true,
  cellNF: true,
  cellHTML: false,
  cellFormula: true,
  dateNF: 'yyyy/m/d',
};

function parse(bytes: Uint8Array, file: string): WorkBook {
  try {
    return quietly(() => withinRecords(() => read(bytes, READING)));
  } catch (error) {
    if (/password/i.test(String(error))) {
      throw new ProblemError({ severity: 'error', messageId: 'file-password', data: {}, file });
    }
    throw damaged(file);
  }
}
