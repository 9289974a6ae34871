import { escapeXml } from '../../report/xml-text.ts';
import { insertAtEnd, prefixOf } from '../office-file.ts';

export interface SheetComment {
  /** `D12`. */
  readonly ref: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const AUTHOR = 'juesuan';

export const EMPTY_COMMENTS = (isStrict: boolean): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${
    isStrict
      ? 'http://purl.oclc.org/ooxml/spreadsheetml/main'
      : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  }"><authors></authors><commentList></commentList></comments>`;

/** The part with comments added; to a cell that has one already, text is added. `fresh` are those of other cells. */
export function addComments(
  part: string,
  comments: readonly SheetComment[],
): { readonly xml: string; readonly fresh: readonly SheetComment[] } {
  const prefix = prefixOf(part, 'comments');
  const authors = [...part.matchAll(/<(?:\w+:)?author(?:\s[^>]*)?(?:\/>|>)/g)].length;
  let xml = insertAtEnd(part, 'authors', `<${prefix}author>${AUTHOR}</${prefix}author>`);
  const fresh: SheetComment[] = [];
  for (const comment of comments) {
    const run = (text: string) =>
      `<${prefix}r><${prefix}t xml:space="preserve">${escapeXml(text)}</${prefix}t></${prefix}r>`;
    const start = xml.search(new RegExp(`<${prefix}comment\\s[^>]*\\bref="${comment.ref}"`));
    const end = start < 0 ? -1 : xml.indexOf(`</${prefix}text>`, start);
    if (end < 0) {
      fresh.push(comment);
      const own = `<${prefix}comment ref="${comment.ref}" authorId="${authors}"><${prefix}text>${run(comment.text)}</${prefix}text></${prefix}comment>`;
      xml = insertAtEnd(xml, 'commentList', own);
    } else {
      const more = run(`\n\n${AUTHOR}\n${comment.text}`);
      xml = xml.slice(0, end) + more + xml.slice(end);
    }
  }
  return { xml, fresh };
}
