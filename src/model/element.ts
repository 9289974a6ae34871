import type { Location } from './location.ts';
import type { Localized } from './rule.ts';
import type { TableId } from './table-id.ts';
import type { UnitKind } from './unit-kind.ts';

/**
 * One way of saying something, as a regular expression over text in reading form; `{NAME}` stands for a slot of
 * rules/elements/slots.json. Every example must match, no counter-example may.
 */
export interface Wording {
  readonly pattern: string;
  readonly examples: readonly string[];
  readonly counters: readonly string[];
}

interface ElementBase {
  /** kebab-case, unique. */
  readonly id: string;
  /** The rule that warns where it is not stated. */
  readonly rule: string;
  readonly title: Localized;
  /** Law, circular or form that asks for it. */
  readonly basis: Localized;
  /** First and last accounting year in which it is asked for. */
  readonly since?: number;
  readonly until?: number;
  /** Kinds of unit it is asked of; all unless said. */
  readonly units?: readonly UnitKind[];
}

/** One of the nine tables: with figures, or empty with a sentence. */
export interface TableElement extends ElementBase {
  readonly kind: 'table';
  readonly table: TableId;
}

/** A section of the narrative. */
export interface SectionElement extends ElementBase {
  readonly kind: 'section';
  /** Headings that open it. */
  readonly titles: Wording;
  /** Words that speak of its subject elsewhere: it may stand under another heading. */
  readonly words: Wording;
  /** Names whose amount states it, wherever they stand; its words unless said. */
  readonly amounts?: Wording;
  /** Says that there is nothing to report. */
  readonly none?: readonly Wording[];
  /** All that it must speak of to be at hand as a whole, where only a part of the narrative is. */
  readonly whole?: readonly Wording[];
}

/** Something that a section must say. */
export interface StatementElement extends ElementBase {
  readonly kind: 'statement';
  /** Id of the section it belongs into. */
  readonly under: string;
  /** Asked for where its section says this; wherever its section stands, unless said. */
  readonly due?: readonly Wording[];
  /** Said elsewhere it does not count. */
  readonly within?: true;
  /** What belongs to it; all must be stated. */
  readonly parts: readonly ElementPart[];
  /** There is none of it. */
  readonly none?: readonly Wording[];
  /** Something like it: then it is not called missing. */
  readonly unsure?: readonly Wording[];
}

interface ElementPart {
  readonly name: Localized;
  readonly stated: readonly Wording[];
}

/** What a department's published accounts must tell: one line of the inspection sheet (公开检查表). */
export type DisclosureElement = TableElement | SectionElement | StatementElement;

/**
 * `stated` · `none`: stated that there is nothing of it · `missing`: not stated, a finding · `not-applicable`: not
 * asked of this unit, year or document · `unknown`: could not be told, e.g. the half that would hold it is not here.
 */
export type ElementState = 'stated' | 'none' | 'missing' | 'not-applicable' | 'unknown';

/** One line of the inspection sheet, filled in. */
export interface ChecklistItem {
  readonly id: string;
  readonly rule: string;
  readonly title: Localized;
  readonly basis: Localized;
  readonly state: ElementState;
  /** Where it is stated; for what is missing, where it belongs. */
  readonly location?: Location;
  /** The parts that are missing, where others are stated. */
  readonly lacking?: readonly Localized[];
  /** Why it could not be told or is not asked; the wording lives in report/messages under this id. */
  readonly reason?: string;
}

/** What a province's configuration changes of the catalogue. */
export interface ElementSettings {
  readonly dropped: readonly string[];
  /** One with the id of a built-in element takes its place. */
  readonly added: readonly DisclosureElement[];
}
