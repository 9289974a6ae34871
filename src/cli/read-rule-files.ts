import { readFileSync } from 'node:fs';
import { readRuleFile } from '../index.ts';
import { ProblemError } from '../model/problem.ts';
import type { RuleMeta } from '../model/rule.ts';

export interface RuleFiles {
  readonly rules: readonly RuleMeta[];
  /** Text of each file: workers on other threads and machines read the rules from it. */
  readonly sources: readonly { readonly file: string; readonly source: string }[];
}

/** All rule files must be right before anything is checked by them. */
export function readRuleFiles(files: readonly string[]): RuleFiles {
  const read = files.map((file) => {
    const { rules, problems } = readRuleFile(file);
    const [first] = problems;
    if (first) throw new ProblemError(first);
    return { rules, file, source: readFileSync(file, 'utf8') };
  });
  return {
    rules: read.flatMap(({ rules }) => rules),
    sources: read.map(({ file, source }) => ({ file, source })),
  };
}
