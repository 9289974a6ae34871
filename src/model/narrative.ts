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
}
