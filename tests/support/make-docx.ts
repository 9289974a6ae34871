import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export interface DocxParts {
  /** Inner XML of w:body. */
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly more?: Record<string, Uint8Array>;
}

/** A Word file from its bare XML. */
export function makeDocx({ body, numbering = '', styles = '', more = {} }: DocxParts): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `${HEAD}<w:document xmlns:w="${W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`,
    ),
    'word/numbering.xml': strToU8(`${HEAD}<w:numbering xmlns:w="${W}">${numbering}</w:numbering>`),
    'word/styles.xml': strToU8(`${HEAD}<w:styles xmlns:w="${W}">${styles}</w:styles>`),
    ...more,
  });
}

export const paragraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}<w:rPr><w:b/></w:rPr></w:pPr><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

export const numbered = (text: string, list: number, level = 0): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

/** `properties` of a cell are XML, e.g. a span. */
export const table = (
  rows: readonly (readonly (string | { text: string; properties: string })[])[],
): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0"/></w:tblPr><w:tblGrid><w:gridCol/></w:tblGrid>${rows
    .map(
      (cells) =>
        `<w:tr>${cells
          .map((cell) => (typeof cell === 'string' ? { text: cell, properties: '' } : cell))
          .map(
            ({ text, properties }) =>
              `<w:tc><w:tcPr><w:tcW w:w="100"/>${properties}</w:tcPr>${paragraph(text)}</w:tc>`,
          )
          .join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;
