import { type Problem, ProblemError } from '../model/problem.ts';
import { readCsvText } from './csv.ts';
import { decodeText } from './decode-text.ts';
import { type DocumentFormat, detectFormat } from './detect-format.ts';
import { looksTabular } from './detect-separator.ts';
import type { BinaryReader, DocumentReading } from './document-reading.ts';
import { readFlattenedTables } from './flattened/read-flattened-tables.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { readPipeTables } from './pipe-tables.ts';
import { splitLines } from './plain-text.ts';
import { readBinaryHere } from './read-binary-here.ts';
import { readSheets } from './read-sheets.ts';
import { refuseBulk } from './refuse-bulk.ts';
import { looksLikeXmlWorkbook } from './text-signatures.ts';
import { tracesOf } from './traces/traces-of.ts';
import { looksLikeZip } from './zip-directory.ts';

type Reader = (
  bytes: Uint8Array,
  file: string,
  limits: Limits,
  readBinary: BinaryReader,
) => DocumentReading | Promise<DocumentReading>;

/** Neither a zip nor XML: an .xls, its bare stream, or what is none of them. */
const isOldWorkbook = (bytes: Uint8Array): boolean => !looksLikeZip(bytes) && !looksLikeXmlWorkbook(bytes);

/** Heavy readers load when the first file needs them: a check of CSV files starts without them. */
const READERS: Readonly<Record<DocumentFormat, Reader>> = {
  csv: (bytes, file, limits) => fromCsv(decodeText(bytes, file), file, limits),
  text: (bytes, file, limits) => {
    const text = decodeText(bytes, file);
    return looksTabular(text) ? fromCsv(text, file, limits) : fromText(text, file, limits);
  },
  workbook: (bytes, file, limits, readBinary) =>
    isOldWorkbook(bytes) ? readBinary('old-workbook', bytes, file, limits) : readSheets(bytes, file, limits),
  word: async (bytes, file, limits) => {
    const { readDocx } = await import('./docx.ts');
    const content = await readDocx(bytes, file, limits);
    return { ...content, problems: [], ...(await tracesOf(bytes, file, [], limits)) };
  },
  odt: async (bytes, file, limits) => {
    const { readOdt } = await import('./odt.ts');
    return { ...readOdt(bytes, file, limits), problems: [] };
  },
  rtf: async (bytes, file, limits) => {
    const { readRtf } = await import('./rtf.ts');
    return { ...readRtf(bytes, file, limits), problems: [] };
  },
  'old-word': (bytes, file, limits, readBinary) => readBinary('old-word', bytes, file, limits),
  pdf: (bytes, file, limits, readBinary) => readBinary('pdf', bytes, file, limits),
  html: async (bytes, file, limits) => {
    const { readHtml } = await import('./html.ts');
    return { ...readHtml(bytes, file, limits), problems: [] };
  },
  mhtml: async (bytes, file, limits) => {
    const { readMhtml } = await import('./html.ts');
    return { ...readMhtml(bytes, file, limits), problems: [] };
  },
  archive: async (bytes, file, limits, readBinary) => {
    const { readZip } = await import('./zip.ts');
    const { files, skipped } = await readZip(bytes, file, limits);
    const readings: DocumentReading[] = [];
    for (const entry of files) {
      readings.push(
        await readDocument({ name: `${file}/${entry.name}`, bytes: entry.bytes }, limits, readBinary),
      );
    }
    return {
      grids: readings.flatMap((reading) => reading.grids),
      narratives: readings.flatMap((reading) => reading.narratives),
      traces: readings.flatMap((reading) => reading.traces ?? []),
      problems: [
        ...readings.flatMap((reading) => reading.problems).map(asAside),
        ...skipped.map((name) => noteSkipped(`${file}/${name}`)),
      ],
    };
  },
};

const noteSkipped = (file: string): Problem => ({
  severity: 'note',
  messageId: 'reading-unsupported',
  data: { extension: file.slice(file.lastIndexOf('.')) },
  file,
});

/** A picture or PDF in an archive is beside the point; named by itself it would be an error. */
const asAside = (problem: Problem): Problem =>
  problem.messageId === 'reading-unsupported' ? { ...problem, severity: 'note' } : problem;

/**
 * What one file holds. Never throws for what is in the file: a file that cannot be read yields one problem
 * and nothing else.
 */
export async function readDocument(
  input: { readonly name: string; readonly bytes: Uint8Array },
  limits: Limits = DEFAULT_LIMITS,
  readBinary: BinaryReader = readBinaryHere,
): Promise<DocumentReading> {
  const { name, bytes } = input;
  try {
    refuseSize(bytes, name, limits);
    const reading = await READERS[detectFormat(bytes, name)](bytes, name, limits, readBinary);
    refuseBulk(reading, name, limits);
    return reading;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { grids: [], narratives: [], problems: [error.problem] };
  }
}

const MEGABYTE = 1024 * 1024;

function refuseSize(bytes: Uint8Array, file: string, limits: Limits) {
  if (bytes.length === 0) {
    throw new ProblemError({ severity: 'error', messageId: 'reading-empty', data: {}, file });
  }
  if (bytes.length <= limits.maxFileBytes) return;
  const data = {
    size: (bytes.length / MEGABYTE).toFixed(1),
    limit: String(Math.round(limits.maxFileBytes / MEGABYTE)),
  };
  throw new ProblemError({ severity: 'error', messageId: 'file-too-large', data, file });
}

function fromCsv(text: string, file: string, limits: Limits): DocumentReading {
  const { grid, problems } = readCsvText(text, file, limits);
  return { grids: [grid], narratives: [], problems };
}

function fromText(text: string, file: string, limits: Limits): DocumentReading {
  const narrative = splitLines(text, file, limits);
  const { grids, narratives } = readPipeTables(narrative) ?? { grids: [], narratives: [narrative] };
  const flattened = narratives.map(readFlattenedTables);
  return {
    grids: [...grids, ...flattened.flatMap((found) => found.grids)],
    narratives: flattened.flatMap((found) => found.narrative ?? []),
    problems: flattened.flatMap((found) => found.problems),
  };
}
