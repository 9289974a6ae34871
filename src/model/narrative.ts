/** The 情况说明 as decoded text, nothing understood yet. */
export interface Narrative {
  readonly file: string;
  /** Lines of a text file, or paragraphs of a Word file; numbers are those the user sees. */
  readonly lines: readonly NarrativeLine[];
  readonly lineKind: 'line' | 'paragraph';
}

export interface NarrativeLine {
  readonly number: number;
  readonly text: string;
  /** Where in the text each page of the file begins, where it has pages: UTF-16 offsets, ascending from 0. */
  readonly pages?: readonly { readonly start: number; readonly page: number }[];
}

/** The page that an offset of a line stands on. */
export const pageAt = ({ pages }: NarrativeLine, offset: number): number | undefined =>
  pages?.findLast(({ start }) => start <= offset)?.page;
