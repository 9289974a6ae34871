import type { Problem } from '../model/problem.ts';
import type { Waiver } from './config.ts';
import type { WaiverState } from './waivers.ts';

const ORDER: readonly WaiverState[] = ['used', 'expired', 'unmatched', 'unused', 'elsewhere'];

/** The state of each waiver over all submissions checked under one configuration. */
export const combineStates = (lists: readonly (readonly WaiverState[])[]): WaiverState[] =>
  (lists[0] ?? []).map((_, at) => ORDER.find((state) => lists.some((list) => list[at] === state))!);

/**
 * Waivers that need a look: past their date, for nothing any more, or no longer at the place they name. Those of
 * rules that `known` does not have have been complained of with the settings.
 */
export function waiverProblems(
  waivers: readonly Waiver[],
  states: readonly WaiverState[],
  about: { readonly file: string; readonly today: string; readonly known?: ReadonlySet<string> },
): Problem[] {
  const { file, today, known } = about;
  return waivers.flatMap((waiver, at) => {
    const state = states[at];
    if (known && !known.has(waiver.rule)) return [];
    if (state === 'used' || state === 'elsewhere' || state === undefined) return [];
    const isPast = waiver.until !== undefined && waiver.until < today;
    const data = { number: String(at + 1), waiver: describeWaiver(waiver), until: waiver.until ?? '' };
    const messageId = isPast ? 'waiver-expired' : `waiver-${state}`;
    return [{ severity: 'warning' as const, messageId, data, file }];
  });
}

/** Waivers that do nothing and would do nothing tomorrow. */
export const isStale = ({ until }: Waiver, state: WaiverState | undefined, today: string): boolean =>
  state !== undefined &&
  state !== 'elsewhere' &&
  (state !== 'used' || (until !== undefined && until < today));

export const describeWaiver = ({ rule, table, row, column, clause, all }: Waiver): string =>
  [rule, clause ?? table ?? (all && '*'), row, column && `/ ${column}`].filter(Boolean).join(' ');
