import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Problem } from '../../model/problem.ts';
import { ProblemError } from '../../model/problem.ts';
import type { FileTraces, Trace } from '../../model/trace.ts';
import { assembleDocument, type DocumentContent } from '../document-blocks.ts';
import type { OnPage } from '../document-reading.ts';
import { DEFAULT_LIMITS, type Limits } from '../limits.ts';
import { findAlignedTables } from './aligned-tables.ts';
import { flowOf } from './document-flow.ts';
import { inspectStreams } from './inspect-streams.ts';
import { findLattices } from './lattice.ts';
import type { PageContent } from './page-content.ts';
import type { PageMarks } from './page-marks.ts';
import { findScans, openPdf } from './pdf-library.ts';
import { readPage } from './read-page.ts';
import { fillTable, isInside, type PageTable } from './table-cells.ts';
import { textLinesOf } from './text-lines.ts';
import { type Word, wordsOf } from './words.ts';

/** Pages after which the library's fonts and characters are let go. */
const CLEAN_EVERY = 50;

/**
 * Tables and text of a PDF with a text layer. Pages that are pictures, or whose text cannot be read, are named in
 * problems. Throws a ProblemError for passwords, damage and files beyond the limits.
 */
export async function readPdf(
  bytes: Uint8Array,
  file: string,
  limits: Limits = DEFAULT_LIMITS,
  onPage: OnPage = () => {},
): Promise<
  DocumentContent & { readonly problems: readonly Problem[]; readonly traces: readonly FileTraces[] }
> {
  inspectStreams(bytes, file, limits);
  const { pages, broken, properties } = await readPages(bytes, file, limits, onPage);
  const silent = pages.filter(({ tables, lines }) => tables.length === 0 && lines.length === 0);
  const drawn = silent.filter(({ isBlank }) => !isBlank).map(({ number }) => number);
  const scanned = drawn.length === 0 ? [] : await findScans(bytes, file, drawn);
  const problems = [
    ...scanned.map((page) => unread('page-scanned', page, file)),
    ...broken.map((page) => unread('page-damaged', page, file)),
    ...pages
      .filter(({ isDoubtful }) => isDoubtful)
      .map(({ number }) => ({ ...unread('page-columns-as-text', number, file), severity: 'note' as const })),
  ];
  if (problems.length === 0 && silent.length === pages.length) {
    throw new ProblemError({ severity: 'error', messageId: 'reading-empty', data: {}, file });
  }
  const traces = [{ file, hasProperties: true, found: properties }];
  return { ...assembleDocument(flowOf(pages), file, limits), problems, traces };
}

const unread = (messageId: string, page: number, file: string): Problem => ({
  severity: 'error',
  messageId,
  data: { page: String(page) },
  file,
});

async function readPages(bytes: Uint8Array, file: string, limits: Limits, onPage: OnPage) {
  const { document, operators, close } = await openPdf(bytes, file);
  const pages: PageContent[] = [];
  const broken: number[] = [];
  let marks = 0;
  let properties: Trace[] = [];
  try {
    if (document.numPages > limits.maxPages) throw tooManyPages(file, document.numPages, limits);
    properties = await propertiesOf(document, file);
    for (let number = 1; number <= document.numPages; number += 1) {
      onPage(number, document.numPages);
      try {
        const page = await document.getPage(number);
        const read = await readPage(page, operators);
        marks += read.glyphs.length + read.rules.length;
        pages.push(takeApart(number, read));
        page.cleanup();
      } catch {
        // The library says nothing that helps the reader of the page.
        broken.push(number);
      }
      if (marks > limits.maxPageMarks) throw tooMuchDrawn(file, number, limits);
      if (number % CLEAN_EVERY === 0) await document.cleanup();
    }
  } finally {
    await close();
  }
  return { pages, broken, properties };
}

/** `<BDAD…>`: some printer drivers write the bytes of a Chinese name as digits. */
function readable(value: string): string {
  const plain = value.replaceAll('\0', '').trim();
  const digits = plain.match(/^<((?:[\da-f]{2})+)>$/i)?.[1];
  if (digits === undefined) return plain;
  return new TextDecoder('gb18030').decode(
    Uint8Array.from(digits.match(/../g)!, (pair) => Number.parseInt(pair, 16)),
  );
}

/** Title and author as the file gives them; a broken dictionary gives none. */
async function propertiesOf(document: PDFDocumentProxy, file: string): Promise<Trace[]> {
  const info = await document.getMetadata().then(
    (metadata) => metadata.info as { readonly Title?: unknown; readonly Author?: unknown },
    () => ({}) as { readonly Title?: unknown; readonly Author?: unknown },
  );
  const properties = [
    ['title', info.Title],
    ['author', info.Author],
  ] as const;
  return properties.flatMap(([kind, value]): Trace[] => {
    const text = typeof value === 'string' ? readable(value) : '';
    return text === '' ? [] : [{ kind, text, at: { file, text: '' } }];
  });
}

function takeApart(number: number, { width, height, isBlank, glyphs, rules }: PageMarks): PageContent {
  let rest: readonly Word[] = wordsOf(glyphs);
  const tables: PageTable[] = [];
  // The smaller of two around the same words holds them; a single column is a frame around text.
  const lattices = findLattices(rules)
    .filter(({ xs }) => xs.length > 2)
    .sort((a, b) => areaOf(a) - areaOf(b));
  for (const lattice of lattices) {
    const inside = new Set(rest.filter((word) => isInside(lattice, word)));
    if (inside.size === 0) continue;
    rest = rest.filter((word) => !inside.has(word));
    tables.push(fillTable(number, lattice, [...inside]));
  }
  const aligned = findAlignedTables(number, rest);
  return {
    number,
    width,
    height,
    isBlank,
    tables: [...tables, ...aligned.tables],
    lines: textLinesOf(number, aligned.rest),
    isDoubtful: aligned.isDoubtful,
  };
}

const areaOf = ({ xs, ys }: { readonly xs: readonly number[]; readonly ys: readonly number[] }): number =>
  (xs.at(-1)! - xs[0]!) * (ys.at(-1)! - ys[0]!);

function tooManyPages(file: string, count: number, limits: Limits): ProblemError {
  const data = { count: String(count), limit: String(limits.maxPages) };
  return new ProblemError({ severity: 'error', messageId: 'document-too-many-pages', data, file });
}

function tooMuchDrawn(file: string, page: number, limits: Limits): ProblemError {
  const data = { page: String(page), limit: String(limits.maxPageMarks) };
  return new ProblemError({ severity: 'error', messageId: 'document-too-much-drawn', data, file });
}
