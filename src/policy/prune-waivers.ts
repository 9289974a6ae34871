import { applyEdits, modify } from 'jsonc-parser';

/** The configuration's text without the waivers at `indexes`; comments and layout elsewhere stay. */
export function pruneWaivers(text: string, indexes: readonly number[]): string {
  const hasMark = text.startsWith('\ufeff');
  const backwards = [...indexes].sort((a, b) => b - a);
  const pruned = backwards.reduce(
    (current, at) => applyEdits(current, modify(current, ['waivers', at], undefined, {})),
    hasMark ? text.slice(1) : text,
  );
  return hasMark ? `\ufeff${pruned}` : pruned;
}
