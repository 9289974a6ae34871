import type { Diagnosis } from '../model/diagnosis.ts';
import type { Finding } from '../model/finding.ts';
import type { Problem } from '../model/problem.ts';
import type { Result, Undecided } from '../model/result.ts';
import type { Language } from '../model/rule.ts';
import { formulaText } from './filled-formula.ts';
import { jsonText } from './json-text.ts';
import { renderMessage, renderSentence } from './message.ts';

export interface JsonOptions {
  readonly lang: Language;
}

/** A result as saved: every part that has a wording carries it beside its id and data. */
export interface ResultDocument extends Omit<Result, 'findings' | 'diagnoses' | 'undecided' | 'problems'> {
  readonly findings: readonly (Finding & { readonly message: string })[];
  readonly diagnoses: readonly (Diagnosis & { readonly message: string })[];
  readonly undecided: readonly (Undecided & { readonly reason: string })[];
  readonly problems: readonly (Problem & { readonly message: string })[];
}

/** The result with its wording, as schemas/result.schema.json pins it. A `Result` itself, so it renders again. */
export function toDocument(result: Result, { lang }: JsonOptions): ResultDocument {
  const withMessage = <T extends Pick<Problem, 'messageId' | 'data'>>(part: T) => ({
    ...part,
    message: renderSentence(part.messageId, part.data, lang),
  });
  return {
    ...result,
    findings: result.findings.map((finding) => withMessage(withFormula(finding, lang))),
    diagnoses: result.diagnoses.map(withMessage),
    undecided: result.undecided.map((part) => ({
      ...part,
      reason: renderMessage(part.messageId, part.data, lang),
    })),
    problems: result.problems.map(withMessage),
  };
}

/** The formula in words beside what they are made of, so that it renders again in another language. */
const withFormula = (finding: Finding, lang: Language): Finding =>
  finding.formula
    ? { ...finding, formula: { ...finding.formula, text: formulaText(finding.formula, lang) } }
    : finding;

/** One submission as an object, several as an array. */
export function renderJson(results: Result | readonly Result[], options: JsonOptions): string {
  const documents = isList(results)
    ? results.map((result) => toDocument(result, options))
    : toDocument(results, options);
  return `${jsonText(documents, 2)}\n`;
}

const isList = (results: Result | readonly Result[]): results is readonly Result[] => Array.isArray(results);
