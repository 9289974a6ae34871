import type { CodeRule } from '../../../model/code-rule.ts';
import { fileProperties } from './file-properties.ts';
import { noExternalLinks, noPersonalNumbers, noTrackedChanges, nothingHidden } from './traces.ts';

/** What the files betray beside what they show (发布前检查): notes, which `--hygiene` raises to warnings. */
export const hygieneRules: readonly CodeRule[] = [
  fileProperties,
  noTrackedChanges,
  nothingHidden,
  noExternalLinks,
  noPersonalNumbers,
];
