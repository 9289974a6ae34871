import type { PDFDocumentProxy } from 'pdfjs-dist';
import { ProblemError } from '../../model/problem.ts';
import { damaged } from '../zip-directory.ts';
import { loadLibrary } from './package-files.ts';

export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  /** Operator names by their codes. */
  readonly operators: ReadonlyMap<number, string>;
  close(): Promise<void>;
}

/** Pixels of the smallest picture that can be a scanned page: A4 at 50 dots an inch. */
const SCAN_PIXELS = 240_000;

let loading: ReturnType<typeof loadLibrary> | undefined;

/**
 * Opens a PDF with its fonts' character maps from the package: no script of the file is run, nothing is fetched,
 * no picture is decoded. Throws a ProblemError for passwords and damage.
 */
export const openPdf = (bytes: Uint8Array, file: string): Promise<OpenPdf> => open(bytes, file, {});

/**
 * Which of the pages, all without text, show a picture as large as a page: scans. The library decodes no picture
 * to tell: where errors end a page and pictures may not be that large, nothing is left of one that holds such.
 */
export async function findScans(
  bytes: Uint8Array,
  file: string,
  pages: readonly number[],
): Promise<number[]> {
  const scans: number[] = [];
  const { document, close } = await open(bytes, file, { stopAtErrors: true, maxImageSize: SCAN_PIXELS });
  try {
    for (const number of pages) {
      const page = await document.getPage(number);
      const left = await page.getOperatorList().then(
        ({ fnArray }) => fnArray.length,
        () => 0,
      );
      if (left === 0) scans.push(number);
      page.cleanup();
    }
  } finally {
    await close();
  }
  return scans;
}

async function open(bytes: Uint8Array, file: string, options: object): Promise<OpenPdf> {
  loading ??= loadLibrary();
  const { library, files } = await loading;
  const task = library.getDocument({
    // The library keeps and empties what it is given.
    data: new Uint8Array(bytes),
    verbosity: library.VerbosityLevel.ERRORS,
    ...files,
    isEvalSupported: false,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    disableFontFace: true,
    disableAutoFetch: true,
    disableStream: true,
    disableRange: true,
    enableXfa: false,
    maxImageSize: 0,
    ...options,
  });
  try {
    const document = await task.promise;
    const operators = new Map(Object.entries(library.OPS).map(([name, code]) => [code, name]));
    return { document, operators, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new ProblemError({ severity: 'error', messageId: 'file-password', data: {}, file });
    }
    throw damaged(file);
  }
}
