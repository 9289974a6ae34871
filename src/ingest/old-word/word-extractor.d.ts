declare module 'word-extractor/lib/word-ole-extractor.js' {
  /** A stretch of the text as it stands in the file. */
  export interface TextPiece {
    text: string;
    readonly startFilePos: number;
    readonly size: number;
    /** Bytes of a character: 1 or 2. */
    readonly bpc: number;
  }

  export interface OldWordDocument {
    getBody(options?: { readonly filterUnicode?: boolean }): string;
    getFootnotes(options?: { readonly filterUnicode?: boolean }): string;
    getEndnotes(options?: { readonly filterUnicode?: boolean }): string;
    getTextboxes(options?: {
      readonly includeHeadersAndFooters?: boolean;
      readonly includeBody?: boolean;
      readonly filterUnicode?: boolean;
    }): string;
  }

  export default class WordOleExtractor {
    _pieces: TextPiece[];
    extractWordDocument(document: unknown, buffer: Uint8Array): Promise<OldWordDocument>;
    documentStream(document: unknown, name: string): Promise<unknown>;
    streamBuffer(stream: unknown): Promise<Uint8Array>;
    writeBookmarks(main: Uint8Array, table: Uint8Array): void;
    writePieces(main: Uint8Array, table: Uint8Array): void;
    writeParagraphProperties(main: Uint8Array, table: Uint8Array): void;
    normalizeHeaders(main: Uint8Array, table: Uint8Array): void;
  }
}
