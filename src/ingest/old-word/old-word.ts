import { CFB } from '@e965/xlsx';
import { ProblemError } from '../../model/problem.ts';
import { assembleDocument, type Block, type DocumentContent } from '../document-blocks.ts';
import { DEFAULT_LIMITS, type Limits } from '../limits.ts';
import { blocksOfText } from '../marked-text.ts';
import { damaged } from '../zip-directory.ts';
import { TableAwareExtractor } from './table-aware-extractor.ts';

const STREAMS = ['WordDocument', '0Table', '1Table', 'Data'];
/** First bytes of the main stream since Word 97, and the flag of a password in its header. */
const WORD_97 = 0xa5ec;
const FLAGS_AT = 0x0a;
const ENCRYPTED = 0x0100;
const PLAIN = { filterUnicode: false };

/**
 * Text and tables of a .doc of Word 97 to 2003, or a .wps of WPS Office, which is the same. Tracked deletions are
 * left out. Throws a ProblemError for passwords, damage, older formats and files beyond the limits.
 */
export async function readOldWord(
  bytes: Uint8Array,
  file: string,
  limits: Limits = DEFAULT_LIMITS,
): Promise<DocumentContent> {
  const streams = openContainer(bytes, file);
  const main = streams.get('WordDocument');
  const isKnown =
    main !== undefined && main.length > FLAGS_AT + 2 && (main[0]! | (main[1]! << 8)) === WORD_97;
  // A browser without Node's buffers cannot run the library.
  if (!isKnown || typeof Buffer === 'undefined') throw refused('file-old-word', file);
  if (((main[FLAGS_AT]! | (main[FLAGS_AT + 1]! << 8)) & ENCRYPTED) !== 0)
    throw refused('file-password', file);
  return assembleDocument(await readBlocks(streams, main, file), file, limits);
}

async function readBlocks(
  streams: ReadonlyMap<string, Uint8Array>,
  main: Uint8Array,
  file: string,
): Promise<Block[]> {
  const extractor = new TableAwareExtractor(streams.get('Data'));
  try {
    const document = await extractor.extractWordDocument(streams, main);
    const parts = [
      document.getBody(PLAIN),
      document.getTextboxes({ includeHeadersAndFooters: false, includeBody: true, ...PLAIN }),
      document.getFootnotes(PLAIN),
      document.getEndnotes(PLAIN),
    ];
    return parts.flatMap((text) => blocksOfText(text, extractor.rows));
  } catch {
    throw damaged(file);
  }
}

function openContainer(bytes: Uint8Array, file: string): Map<string, Uint8Array> {
  try {
    const container = CFB.read(bytes, { type: 'array' });
    return new Map(
      STREAMS.flatMap((name) => {
        const content = CFB.find(container, `/${name}`)?.content;
        return content ? [[name, Buffer.from(content as unknown as Uint8Array)] as const] : [];
      }),
    );
  } catch {
    throw damaged(file);
  }
}

const refused = (messageId: string, file: string): ProblemError =>
  new ProblemError({ severity: 'error', messageId, data: {}, file });
