import {
  type FunctionalItem,
  findFunctionalItem,
  functionalChangesOf,
  functionalItemsNamed,
} from '../../model/classification/functional-items.ts';
import { plainName } from '../../model/classification/plain-name.ts';
import { isSameName } from '../../model/classification/same-name.ts';
import { mostAlike } from '../../model/nearest-name.ts';
import type { Severity } from '../../model/severity.ts';

/** A 款 or 项 whose printed name is not the one of its code. */
export interface FunctionalNameFault {
  readonly messageId:
    | 'functional-name-of-other-year'
    | 'functional-name-of-other-code'
    | 'functional-name-misspelt'
    | 'functional-name-unlike'
    | 'functional-code-gone'
    | 'functional-code-moved'
    | 'functional-code-of-other'
    | 'functional-name-not-of-rest';
  readonly severity: Severity;
  readonly data: Readonly<Record<string, string>>;
  /** The name due; absent where the code is the one to doubt. */
  readonly right?: string;
}

/** The year of the accounts may lag behind the year of a name. */
const YEARS_OF_GRACE = 1;
/** The list is of these years; before, names that nobody noted may have changed. */
const LISTED_SINCE = 2020;
const ENOUGH_ISSUERS = 2;
/** So much of a name that is a slip of the pen must be right. */
const ALIKE = 0.75;

/**
 * Judges the name printed for a code of five or seven digits by the classification of `year`. How sure the list is of
 * the code decides the severity; where it knows nothing, nothing is said.
 */
export function judgeFunctionalName(
  code: string,
  printed: string,
  year: number | undefined,
): FunctionalNameFault | undefined {
  const changes = functionalChangesOf(code);
  const own = findFunctionalItem(code);
  const name = plainName(printed);
  if (own && own.evidence !== 'D' && isSameName(name, own.name)) return undefined;
  if (changes.some((change) => change.name !== undefined && isSameName(name, change.name))) return undefined;
  const former = changes.findLast((change) => isSameName(name, change.former));
  if (former) {
    if (year === undefined || year < former.since + YEARS_OF_GRACE) return undefined;
    const severity = former.sure ? 'warning' : 'note';
    const data = { code, name: printed, year: String(year), since: String(former.since) };
    if (former.movedTo)
      return { messageId: 'functional-code-moved', severity, data: { ...data, other: former.movedTo } };
    if (!former.name) return { messageId: 'functional-code-gone', severity, data };
    const right = changes.at(-1)!.name ?? former.name;
    return { messageId: 'functional-name-of-other-year', severity, data: { ...data, right }, right };
  }
  const fault = own ? wrongName(own, printed, name, year) : wrongCode(code, printed, year);
  return fault ?? notOfRest(code, printed);
}

function wrongName(
  own: FunctionalItem,
  printed: string,
  name: string,
  year: number | undefined,
): FunctionalNameFault | undefined {
  if (own.evidence === 'D') return undefined;
  const trust = trustIn(own, year);
  const data = { code: own.code, name: printed, right: own.name };
  const { name: right } = own;
  const other = functionalItemsNamed(name).find(
    (item) => item.code !== own.code && isSibling(item.code, own.code),
  );
  if (other && trust !== 'guess' && trustIn(other, year) !== 'guess') {
    const severity = trust === 'sure' ? 'error' : 'warning';
    return {
      messageId: 'functional-name-of-other-code',
      severity,
      data: { ...data, other: other.code },
      right,
    };
  }
  if (mostAlike(name, [plainName(right)], ALIKE) !== undefined) {
    // Names that are alike may also be of an edition that the list does not know.
    const severity = trust === 'sure' ? 'warning' : 'note';
    return trust === 'guess' ? undefined : { messageId: 'functional-name-misspelt', severity, data, right };
  }
  if (trust === 'guess') return undefined;
  return {
    messageId: 'functional-name-unlike',
    severity: trust === 'sure' ? 'warning' : 'note',
    data,
    right,
  };
}

/** A name that the classification has once, beside a code that it does not have. */
function wrongCode(code: string, printed: string, year: number | undefined): FunctionalNameFault | undefined {
  const [only, ...more] = functionalItemsNamed(printed);
  if (!only || more.length > 0 || !isSibling(only.code, code) || only.code.length !== code.length)
    return undefined;
  const trust = trustIn(only, year);
  if (trust === 'guess') return undefined;
  return {
    messageId: 'functional-code-of-other',
    severity: trust === 'sure' ? 'warning' : 'note',
    data: { code, name: printed, other: only.code },
  };
}

/** Codes that end with 99 are for what has no item of its own, and say so: 其他…, 用于其他…. */
function notOfRest(code: string, printed: string): FunctionalNameFault | undefined {
  if (!code.endsWith('99') || /其|它/.test(printed)) return undefined;
  return { messageId: 'functional-name-not-of-rest', severity: 'warning', data: { code, name: printed } };
}

function trustIn(
  { evidence, issuers = 0 }: FunctionalItem,
  year: number | undefined,
): 'sure' | 'likely' | 'guess' {
  if (evidence === 'A' && issuers >= ENOUGH_ISSUERS && year !== undefined && year >= LISTED_SINCE)
    return 'sure';
  return evidence === 'A' || evidence === 'A2' || evidence === 'B' ? 'likely' : 'guess';
}

/** Under the same parent. */
const isSibling = (a: string, b: string): boolean => a.slice(0, -2) === b.slice(0, -2);
