import { ProblemError } from '../model/problem.ts';
import { holdsStream } from './container-streams.ts';
import { looksLikeHtml, looksLikeMhtml, looksLikeXmlWorkbook } from './text-signatures.ts';

export type DocumentFormat =
  | 'csv'
  | 'text'
  | 'workbook'
  | 'word'
  | 'old-word'
  | 'odt'
  | 'rtf'
  | 'pdf'
  | 'archive'
  | 'html'
  | 'mhtml';

const BY_EXTENSION: Readonly<Record<string, DocumentFormat>> = {
  csv: 'csv',
  tsv: 'csv',
  tab: 'csv',
  txt: 'text',
  md: 'text',
  text: 'text',
  xlsx: 'workbook',
  xlsm: 'workbook',
  xls: 'workbook',
  et: 'workbook',
  ods: 'workbook',
  docx: 'word',
  docm: 'word',
  doc: 'word',
  wps: 'word',
  odt: 'odt',
  rtf: 'rtf',
  pdf: 'pdf',
  zip: 'archive',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  mht: 'mhtml',
  mhtml: 'mhtml',
};

type Signature = 'pdf' | 'rtf' | 'rar' | '7z' | 'gzip' | 'office' | 'zip';

/** Formats told by their first bytes, whatever the file is called. */
const SIGNATURES: readonly (readonly [signature: Signature, bytes: readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['gzip', [0x1f, 0x8b]],
  ['office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
];

/**
 * How to read a file: its first bytes decide over its name, its name over its text. Throws a ProblemError
 * for formats that no reader knows.
 */
export function detectFormat(bytes: Uint8Array, file: string): DocumentFormat {
  const extension = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  const named = Object.hasOwn(BY_EXTENSION, extension) ? BY_EXTENSION[extension] : undefined;
  const signature = SIGNATURES.find(([, start]) => start.every((byte, index) => bytes[index] === byte))?.[0];
  switch (signature) {
    case 'pdf':
      return 'pdf';
    case 'rtf':
      return 'rtf';
    case 'rar':
    case '7z':
    case 'gzip':
      throw otherArchive(file, signature);
    case 'office':
      return inContainer(bytes, named);
    case 'zip':
      return named === 'workbook' || named === 'word' || named === 'odt' || named === 'archive'
        ? named
        : partsOf(bytes);
    default:
      return byText(bytes, file, extension, named);
  }
}

/** What the names of the streams say of a file in Microsoft's older container, whatever it is called. */
function inContainer(bytes: Uint8Array, named: DocumentFormat | undefined): DocumentFormat {
  if (holdsStream(bytes, 'WordDocument')) return 'old-word';
  if (holdsStream(bytes, 'EncryptedPackage')) return named === 'word' ? 'word' : 'workbook';
  return named === 'word' && !holdsStream(bytes, 'Workbook') ? 'old-word' : 'workbook';
}

/** What the names of the parts say, which a zip holds uncompressed in its last bytes. */
function partsOf(bytes: Uint8Array): DocumentFormat {
  const directory = new TextDecoder('latin1').decode(bytes.subarray(-0x10000));
  if (directory.includes('word/document.xml')) return 'word';
  if (isTextDocument(bytes)) return 'odt';
  return directory.includes('xl/workbook.') || directory.includes('content.xml') ? 'workbook' : 'archive';
}

const NAME_DECIDES: ReadonlySet<DocumentFormat> = new Set([
  'csv',
  'text',
  'word',
  'odt',
  'rtf',
  'pdf',
  'archive',
]);

/** Sites export web pages and plain lists under the name of a workbook. */
function byText(
  bytes: Uint8Array,
  file: string,
  extension: string,
  named: DocumentFormat | undefined,
): DocumentFormat {
  // Sites hand out web pages as .doc, too.
  if (named === 'word' && looksLikeMhtml(bytes)) return 'mhtml';
  if (named === 'word' && looksLikeHtml(bytes)) return 'html';
  if (named !== undefined && NAME_DECIDES.has(named)) return named;
  if (named === undefined && extension !== '') throw unsupported(file, `.${extension}`);
  if (looksLikeMhtml(bytes)) return 'mhtml';
  if (named === 'html' || named === 'mhtml' || looksLikeHtml(bytes)) return 'html';
  if (named !== 'workbook') return 'text';
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const isBinary = bytes[0] === 0x09 || (bytes.includes(0) && !isUtf16);
  return isBinary || looksLikeXmlWorkbook(bytes) ? 'workbook' : 'csv';
}

/** The first part of an OpenDocument file, never compressed, is its type. */
const isTextDocument = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1')
    .decode(bytes.subarray(0, 120))
    .includes('application/vnd.oasis.opendocument.text');

function unsupported(file: string, extension: string): ProblemError {
  return new ProblemError({ severity: 'error', messageId: 'reading-unsupported', data: { extension }, file });
}

const otherArchive = (file: string, kind: string): ProblemError =>
  new ProblemError({ severity: 'error', messageId: 'file-other-archive', data: { kind }, file });
