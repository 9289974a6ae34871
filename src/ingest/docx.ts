import mammoth from 'mammoth';
import { ProblemError } from '../model/problem.ts';
import { assembleDocument, type Block, type DocumentContent } from './document-blocks.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { type OfficePackage, openOfficePackage, packOffice } from './office-package.ts';
import type { SpannedCell } from './spanned-table.ts';
import { type DocxXml, thinDocx } from './thin-docx.ts';
import { damaged, looksLikeZip } from './zip-directory.ts';

/** The part of mammoth's document tree that is read here. */
interface DocumentNode {
  readonly type: string;
  readonly value?: string;
  readonly breakType?: string;
  readonly checked?: boolean;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly children?: readonly DocumentNode[];
}

const NOTES = ['word/footnotes.xml', 'word/endnotes.xml'];
/** Bytes of numbering.xml or styles.xml; Word's own have some hundred kilobytes. */
const LARGEST_LIST = 8 * 1024 * 1024;

/**
 * Narrative and tables of a .docx, footnotes at the end. Tracked insertions are read, tracked deletions are not. Throws a
 * ProblemError for passwords, damage, other file types and files beyond the limits.
 */
export async function readDocx(
  bytes: Uint8Array,
  file: string,
  limits: Limits = DEFAULT_LIMITS,
): Promise<DocumentContent> {
  return assembleDocument(await readDocxBlocks(bytes, file, limits), file, limits);
}

/** What a .docx holds, top to bottom, footnotes at the end; `prepare` has the XML first, the main part's as no. 0. */
export async function readDocxBlocks(
  bytes: Uint8Array,
  file: string,
  limits: Limits,
  prepare: (xml: string, part: number) => string = (xml) => xml,
): Promise<Block[]> {
  refuseOtherTypes(bytes, file);
  const xml = readParts(openOfficePackage(bytes, file, limits), file);
  const blocks: Block[] = [];
  for (const document of [xml.document, ...xml.notes].map(prepare)) {
    const tree = await readTree(thinDocx({ ...xml, document }, file, limits), file);
    blocks.push(...blocksOf(tree));
  }
  return blocks;
}

/** The main part is usually word/document.xml, but the package says. */
export function mainPartOf(relations: string): string {
  const relation = relations.match(/<Relationship\b[^>]*\/officeDocument"[^>]*>/)?.[0];
  return relation?.match(/\bTarget="\/?([^"]+)"/)?.[1] ?? 'word/document.xml';
}

function readParts(parts: OfficePackage, file: string): DocxXml & { readonly notes: readonly string[] } {
  const decode = (bytes: Uint8Array | undefined): string =>
    new TextDecoder().decode(bytes ?? new Uint8Array());
  const target = mainPartOf(decode(parts.get('_rels/.rels')));
  const document = parts.get(target);
  if (!document || !target.startsWith('word/')) throw notWord(file);
  const lists = [parts.get('word/numbering.xml'), parts.get('word/styles.xml')];
  if (lists.some((part) => (part?.length ?? 0) > LARGEST_LIST)) throw damaged(file);
  const notes = NOTES.flatMap((name) => noteDocument(decode(parts.get(name))));
  return { document: decode(document), numbering: decode(lists[0]), styles: decode(lists[1]), notes };
}

/** Notes as a document of their own; the lines that part them from the page are none. */
function noteDocument(xml: string): string[] {
  const body = xml
    .replace(/<w:(footnote|endnote)\b[^>]*\bw:type="[^"]*"[^>]*>[\s\S]*?<\/w:\1>/g, '')
    .replace(/<\/?w:(?:footnote|endnote)\b[^>]*>/g, '')
    .replace(/<(\/?)w:(?:footnotes|endnotes)\b([^>]*)>/g, (_, slash, names) =>
      slash ? '</w:body></w:document>' : `<w:document${names}><w:body>`,
    );
  return body.includes('<w:t') ? [body] : [];
}

async function readTree(document: string, file: string): Promise<DocumentNode> {
  const zip = packOffice(new Map([['word/document.xml', new TextEncoder().encode(document)]]));
  const arrayBuffer = zip.buffer.slice(zip.byteOffset, zip.byteOffset + zip.byteLength) as ArrayBuffer;
  let tree: DocumentNode | undefined;
  // Node's build of the library looks for `buffer`, the browser's for `arrayBuffer`.
  const input = { arrayBuffer, buffer: arrayBuffer as never };
  try {
    await mammoth.convertToHtml(input, {
      externalFileAccess: false,
      transformDocument(document: DocumentNode) {
        tree = document;
        return { ...document, children: [] };
      },
    });
  } catch {
    throw damaged(file);
  }
  if (!tree) throw damaged(file);
  return tree;
}

function blocksOf(node: DocumentNode): Block[] {
  return (node.children ?? []).flatMap((child): Block[] => {
    if (child.type === 'paragraph') return paragraphBlocks(child);
    if (child.type !== 'table') return [];
    const rows = rowsOf(child);
    // One column is a frame around text; a table around tables lays out the page.
    const isFrame = rows.every((row) => row.length <= 1) || rows.flat().some(holdsTable);
    if (!isFrame) return [{ type: 'table', rows: rows.map((row) => row.map(spanned)) }];
    return rows.flatMap((row) => row.flatMap(blocksOf));
  });
}

const holdsTable = (cell: DocumentNode): boolean =>
  (cell.children ?? []).some(
    (child) => child.type === 'table' && rowsOf(child).some((row) => row.length > 1),
  );

/** A line set apart by a manual line break is a paragraph of its own to the reader. */
function paragraphBlocks(paragraph: DocumentNode): Block[] {
  return textOf(paragraph)
    .split('\n')
    .map((text) => ({ type: 'paragraph', text }));
}

const rowsOf = (table: DocumentNode): (readonly DocumentNode[])[] =>
  (table.children ?? []).map((row) => row.children ?? []);

const spanned = (cell: DocumentNode): SpannedCell => ({
  text: textOf(cell).trim(),
  columns: cell.colSpan ?? 1,
  rows: cell.rowSpan ?? 1,
});

function textOf(node: DocumentNode): string {
  switch (node.type) {
    case 'text':
      return node.value ?? '';
    case 'tab':
      return '\t';
    case 'break':
      return '\n';
    case 'checkbox':
      return node.checked ? '☑' : '☐';
    case 'tableCell':
      return (node.children ?? []).map(textOf).join('\n');
    case 'table':
      return rowsOf(node).flat().map(textOf).join('\n');
    default:
      return (node.children ?? []).map(textOf).join('');
  }
}

function refuseOtherTypes(bytes: Uint8Array, file: string): void {
  if (looksLikeZip(bytes)) return;
  if (bytes[0] !== 0xd0 || bytes[1] !== 0xcf) throw notWord(file);
  // In Microsoft's older container stands a .docx that has a password.
  throw new ProblemError({ severity: 'error', messageId: 'file-password', data: {}, file });
}

const notWord = (file: string): ProblemError =>
  new ProblemError({ severity: 'error', messageId: 'file-not-word', data: {}, file });
