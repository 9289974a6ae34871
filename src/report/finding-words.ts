import type { Diagnosis } from '../model/diagnosis.ts';
import type { Finding } from '../model/finding.ts';
import type { RuleCount } from '../model/result.ts';
import type { Language } from '../model/rule.ts';
import { figuresText, isOnlyComputed } from './figures-text.ts';
import { formulaWithUnit } from './filled-formula.ts';
import { renderMessage, renderSentence } from './message.ts';

/** What every report says of one finding, in the same words: on a terminal, on a page, in a document. */
export interface FindingWords {
  /** What is wrong, in a sentence. */
  readonly message: string;
  /** The formula with its figures, or what stands there and what should; empty where there are no figures. */
  readonly figures: string;
}

export const findingWords = (
  finding: Finding,
  diagnosis: Diagnosis | undefined,
  rules: ReadonlyMap<string, Pick<RuleCount, 'title'>>,
  lang: Language,
): FindingWords => ({
  message: messageOf(finding, rules, lang),
  figures:
    formulaWithUnit(finding) ??
    (finding.expected === undefined ? '' : figuresText(finding, isOnlyComputed(finding, diagnosis), lang)),
});

/**
 * Where the wording only strings together the place and the figures, which stand beside it, the rule's title
 * says more with less.
 */
function messageOf(
  finding: Finding,
  rules: ReadonlyMap<string, Pick<RuleCount, 'title'>>,
  lang: Language,
): string {
  const message = renderSentence(finding.messageId, finding.data, lang);
  const { formula, stated, expected } = finding;
  const repeats = formula && stated && expected && message.includes(stated) && message.includes(expected);
  const title = rules.get(finding.rule)?.title[lang];
  return repeats && title
    ? renderMessage(`finding.rule.${finding.agreement ?? 'differs'}`, { title }, lang)
    : message;
}
