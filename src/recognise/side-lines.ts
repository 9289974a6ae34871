import { remember } from '../model/remember.ts';
import { findClass } from './class-names.ts';
import { findByLabel, normaliseLabel } from './normalise-label.ts';
import type { CompiledTemplate, KeyMatch } from './template.ts';

/** What a label of a two-sided table can mean. */
export interface SideLine {
  readonly label: string;
  readonly income: readonly KeyMatch[] | undefined;
  readonly expense: readonly KeyMatch[] | undefined;
  /** Functional class that it names. */
  readonly code: string | undefined;
}

const readers = new Map<CompiledTemplate, (text: string) => SideLine>();

/** Labels repeat from department to department: each is looked up once a template. */
export function sideLineReader(template: CompiledTemplate): (text: string) => SideLine {
  const known = readers.get(template);
  if (known) return known;
  const reader = remember((text): SideLine => {
    const label = normaliseLabel(text);
    return {
      label,
      income: findByLabel(template.rowLabels.income, label),
      expense: findByLabel(template.rowLabels.expense, label),
      code: findClass(label),
    };
  });
  readers.set(template, reader);
  return reader;
}
