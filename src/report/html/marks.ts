import { type Finding, isOpen } from '../../model/finding.ts';
import type { Severity } from '../../model/severity.ts';
import type { RuleUse } from '../../model/sources.ts';
import { severityRank } from '../arrange.ts';

/** What there is to say of one cell, or of one stretch of the narrative. */
export interface Mark {
  /** Id of its element in the page. */
  readonly id: string;
  /** Findings that look at it first, and those that only take it into account or whose cause is elsewhere. */
  readonly first: Finding[];
  readonly others: Finding[];
  readonly suggestions: string[];
  /** A diagnosis would change it. */
  isSuspect: boolean;
  readonly checks: Map<string, RuleUse['outcome']>;
  label: string | undefined;
  /** A figure of the narrative that was not understood. */
  isUnread: boolean;
}

export const newMark = (id: string): Mark => ({
  id,
  first: [],
  others: [],
  suggestions: [],
  isSuspect: false,
  checks: new Map(),
  label: undefined,
  isUnread: false,
});

export type Shade = Severity | 'settled' | 'related' | 'unread' | 'checked';

/** The worst there is to say of it. `settled`: all its findings are waived or known. */
export function shadeOf({ first, others, isUnread, isSuspect }: Mark): Shade {
  const open = first.filter(isOpen);
  if (open.length > 0) {
    return open.reduce((worst, finding) =>
      severityRank(finding.severity) < severityRank(worst.severity) ? finding : worst,
    ).severity;
  }
  if (isSuspect) return 'error';
  if (first.length > 0) return 'settled';
  if (others.length > 0) return 'related';
  return isUnread ? 'unread' : 'checked';
}

/** Ids of the findings of a mark, those that look at it first before the others. */
export const findingIds = ({ first, others }: Mark): string[] => [
  ...new Set([...first, ...others].map(({ id }) => id)),
];
