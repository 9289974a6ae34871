import type { ColumnBinding } from '../bind-columns.ts';
import { findByLabel, normaliseLabel } from '../normalise-label.ts';
import type { KeyMatch } from '../template.ts';

/** Which of the items a label names. */
export const findItem = (
  labels: ReadonlyMap<string, readonly KeyMatch[]>,
  text: string,
): KeyMatch | undefined => findByLabel(labels, normaliseLabel(text))?.[0];

export type Amount = 'budget' | 'actual';

/** A column that its head calls neither is that of the final figures. */
export const amountOf = (binding: ColumnBinding): Amount => binding.amount ?? 'actual';

export const hasText = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';
