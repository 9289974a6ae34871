import type { Location } from './location.ts';
import type { TableId } from './table-id.ts';

/** A row and the name that it is printed with. */
export interface NamedRow {
  readonly location: Location;
  readonly code: string;
  readonly name: string;
}

/**
 * What a rule suspects behind one of its failures, in terms that diagnosis can act on. The user reads the
 * finding's message; nothing is decided by its id or its wording.
 */
export type Hint =
  /** Another name is meant; `isOfOther`: the printed one is right elsewhere, no slip of the pen. */
  | {
      readonly suspects: 'name';
      readonly location: Location;
      readonly stated: string;
      readonly right: string;
      readonly isOfOther: boolean;
    }
  /** One of two rows has a wrong name. */
  | { readonly suspects: 'one-of-two-names'; readonly rows: readonly [NamedRow, NamedRow] }
  /** A name took the place of another one in a list of the text; `list` is the id of its claim. */
  | { readonly suspects: 'doubled-name'; readonly list: string; readonly name: string }
  /** One of two rows of a table has a wrong code. */
  | { readonly suspects: 'doubled-code'; readonly table: TableId; readonly code: string }
  /** The code of a row; the other tables have `right` for it. */
  | {
      readonly suspects: 'code';
      readonly table: TableId;
      readonly location: Location;
      readonly stated: string;
      readonly right: string;
    }
  /** Two rows (keys) in each other's place. */
  | { readonly suspects: 'exchanged-rows'; readonly table: TableId; readonly rows: readonly [string, string] }
  /** The unit that the head of a table names. */
  | { readonly suspects: 'unit'; readonly table: TableId }
  /** The row of a class or section was left out. */
  | { readonly suspects: 'omitted-parent'; readonly table: TableId; readonly code: string }
  /** The rows below a section were left out. */
  | { readonly suspects: 'omitted-items'; readonly table: TableId; readonly section: string }
  /** The word between two figures; `right` is true of them. */
  | {
      readonly suspects: 'comparison-word';
      readonly location: Location;
      readonly stated: string;
      readonly right: string;
    }
  /** One of the words before an amount and its rate; `rate` as printed, both figures' places. */
  | {
      readonly suspects: 'contradicting-directions';
      readonly rate: string;
      readonly places: readonly [Location, Location];
    }
  /** The sign of a figure; `stated` as printed. */
  | { readonly suspects: 'sign'; readonly location: Location; readonly stated: string }
  /** One of the shares (figure ids) that should make 100 %. */
  | { readonly suspects: 'shares'; readonly shares: readonly string[] };

export type HintOf<S extends Hint['suspects']> = Extract<Hint, { readonly suspects: S }>;
