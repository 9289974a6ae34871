/** What is drawn on a page, in points from its upper left corner, y downward, as a reader holds it. */
export interface PageMarks {
  readonly width: number;
  readonly height: number;
  /** Nothing at all is drawn on it, pictures included. */
  readonly isBlank: boolean;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
}

/** One character (or ligature) that can be seen. */
export interface Glyph {
  readonly text: string;
  /** Left and right end of its advance. */
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Height of its type. */
  readonly size: number;
}

/** A straight line, level or upright: `at` is its y or x, `from` and `to` its extent along the other axis. */
export interface Rule {
  readonly upright: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}
