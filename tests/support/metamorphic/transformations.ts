import { CHANGES } from './changes.ts';
import { INSERTIONS } from './insertions.ts';
import { LISTS } from './lists.ts';
import { NAMES } from './names.ts';
import { PARAGRAPHS } from './paragraphs.ts';
import { SHARES } from './shares.ts';
import type { Transformation } from './transformation.ts';
import { UNITS } from './units.ts';

/** All ways to write the same in other words. */
export const TRANSFORMATIONS: readonly Transformation[] = [
  ...PARAGRAPHS,
  ...LISTS,
  ...SHARES,
  ...CHANGES,
  ...INSERTIONS,
  ...NAMES,
  ...UNITS,
];
