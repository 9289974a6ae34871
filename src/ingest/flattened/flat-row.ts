/** A cell that is a line of its own. */
export interface FlatCell {
  readonly text: string;
  /** 1-based, in the user's file. */
  readonly line: number;
}

/** A row put together again; `line` is that of its first cell. */
export interface FlatRow {
  readonly line: number;
  readonly cells: readonly string[];
}
