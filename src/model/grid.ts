/** A raw sheet: text cells in the user's own order, nothing understood yet. */
export interface Grid {
  readonly file: string;
  readonly sheet?: string;
  readonly hidden?: boolean;
  /** `rows[r][c]` is the text of the cell in row r+1, column c+1 of the user's file; rows may be ragged. */
  readonly rows: readonly (readonly string[])[];
  /**
   * Lines that stand right above the table in a Word file or web page, topmost first: its title, number,
   * department and unit are often there and not in its first rows.
   */
  readonly caption?: readonly string[];
  /** Where each row stands in a file that has pages; as many as `rows`. */
  readonly places?: readonly RowPlace[];
  /** Cells whose text cannot be trusted, e.g. a formula that was never calculated. */
  readonly marks?: readonly CellMark[];
}

/** 1-based page, and row of the table as that page shows it: header rows that return there are counted. */
export interface RowPlace {
  readonly page: number;
  readonly row: number;
}

export interface CellMark {
  readonly row: number;
  readonly column: number;
  /** `shifted`: the row's cells may stand in a wrong column, which is a problem of its own already. */
  readonly kind: 'uncalculated' | 'error-value' | 'shifted';
  readonly text: string;
}
