import { Parser } from 'htmlparser2';
import { decodeText } from './decode-text.ts';
import { assembleDocument, type Block, type DocumentContent } from './document-blocks.ts';
import { HtmlBlocks } from './html-blocks.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { unpackMhtml } from './mhtml.ts';

const CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)/i;

/**
 * Tables and text of a saved web page, or of a table that a site exports as .xls. Nothing in it is run or
 * fetched; scripts, styles and what is hidden are skipped. Throws a ProblemError beyond the limits.
 */
export function readHtml(bytes: Uint8Array, file: string, limits: Limits = DEFAULT_LIMITS): DocumentContent {
  return assembleDocument(blocksOf(bytes, file, limits), file, limits);
}

/** The same of a page saved with all its parts in one file (.mht, .mhtml). */
export function readMhtml(bytes: Uint8Array, file: string, limits: Limits = DEFAULT_LIMITS): DocumentContent {
  const blocks = unpackMhtml(bytes, file).flatMap((page) => blocksOf(page, file, limits));
  return assembleDocument(blocks, file, limits);
}

function blocksOf(bytes: Uint8Array, file: string, limits: Limits): Block[] {
  const blocks = new HtmlBlocks(file, limits);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => blocks.open(name, attributes),
      onclosetag: (name) => blocks.close(name),
      ontext: (text) => blocks.text(text),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(decode(bytes, file));
  return blocks.finish();
}

/** A page says its encoding; where that proves wrong, the bytes decide. */
function decode(bytes: Uint8Array, file: string): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const charset = start.match(CHARSET)?.[1] ?? '';
  if (/^(utf-?8|gb2312|gbk|gb18030|big5|utf-16\w*)$/i.test(charset)) {
    try {
      return new TextDecoder(/^gb/i.test(charset) ? 'gb18030' : charset, { fatal: true }).decode(bytes);
    } catch {
      // falls through to the bytes
    }
  }
  return decodeText(bytes, file);
}
