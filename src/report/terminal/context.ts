import type { Diagnosis } from '../../model/diagnosis.ts';
import type { Finding } from '../../model/finding.ts';
import type { RuleCount } from '../../model/result.ts';
import type { Language } from '../../model/rule.ts';
import type { Severity } from '../../model/severity.ts';
import { isOnlyComputed } from '../figures-text.ts';
import { type FindingWords, findingWords } from '../finding-words.ts';
import type { Style } from '../style.ts';

/** What every part of the terminal report needs to know. */
export interface TerminalContext {
  readonly lang: Language;
  /** Columns to fill. */
  readonly width: number;
  readonly style: Style;
  readonly verbose: boolean;
  readonly quiet: boolean;
  /** How many texts were checked. */
  readonly narratives: number;
  readonly rules: ReadonlyMap<string, RuleCount>;
  readonly diagnoses: ReadonlyMap<string, Diagnosis>;
  readonly say: (messageId: string, data?: Readonly<Record<string, string>>) => string;
}

/** Whether what it expects is what its diagnosis, if any, would write there. */
export const computedOnly = (finding: Finding, { diagnoses }: TerminalContext): boolean =>
  isOnlyComputed(finding, diagnoses.get(finding.diagnosis ?? ''));

/** Word and symbol: colour alone never tells the severity. */
const SYMBOLS: Readonly<Record<Severity, string>> = { error: '✗', warning: '!', note: '·' };

/** `✗ 错误`, or `○ 豁免` where it does not count as failing; not yet painted. */
export function markText(finding: Finding, { say }: TerminalContext): string {
  if (finding.waived) return `○ ${say('status.waived-mark')}`;
  if (finding.baseline) return `○ ${say('status.baseline-mark')}`;
  return `${SYMBOLS[finding.severity]} ${say(`severity.${finding.severity}`)}`;
}

/** What every report says of it, in the same words. */
export const wordsOf = (finding: Finding, { diagnoses, rules, lang }: TerminalContext): FindingWords =>
  findingWords(finding, diagnoses.get(finding.diagnosis ?? ''), rules, lang);
