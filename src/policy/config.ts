import type { Severity } from '../model/severity.ts';
import type { Requirement } from '../model/standing.ts';
import type { TableId } from '../model/table-id.ts';
import { UNIT_KINDS, type UnitKind } from '../model/unit-kind.ts';

/** Beside severities: what was not checked fails too. */
export const UNCHECKED = 'unchecked';
export type FailWord = Severity | typeof UNCHECKED;

/** juesuan.config.json as written; schemas/config.schema.json pins it. */
export interface Config {
  readonly year?: number;
  readonly unitKind?: string;
  readonly failOn?: FailWord | readonly FailWord[];
  readonly require?: readonly Requirement[];
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  readonly rules?: readonly string[];
  readonly templates?: readonly string[];
  /** Elements of the inspection sheet that are not asked for here, and files of further ones. */
  readonly elements?: { readonly drop?: readonly string[]; readonly files?: readonly string[] };
  readonly limits?: Readonly<Record<string, number>>;
  readonly baseline?: string;
  readonly waivers?: readonly Waiver[];
}

/** A finding that the department accepts: by its first place, or by its fingerprint. */
export interface Waiver {
  readonly rule: string;
  readonly table?: TableId;
  readonly row?: string;
  readonly column?: string;
  readonly clause?: string;
  /** In place of a place: whatever the rule finds. */
  readonly all?: true;
  readonly submission?: string;
  readonly reason: string;
  readonly by?: string;
  readonly until?: string;
}

const CHINESE: Readonly<Record<string, UnitKind>> = {
  行政单位: 'administrative',
  参公单位: 'quasi-administrative',
  事业单位: 'institution',
};

export const unitKindOf = ({ unitKind = '' }: Config): UnitKind | undefined =>
  UNIT_KINDS.find((kind) => kind === unitKind) ?? CHINESE[unitKind];
