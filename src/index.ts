/** The public API for Node: everything of the browser's, and files. */
export * from './browser.ts';
export { type GatheredSubmission, type GatherOptions, gatherSubmissions } from './io/gather-submissions.ts';

import { explainNarrative as explainHere } from './check/explain-narrative.ts';
import { localise as localiseHere } from './check/localise.ts';
import {
  type CheckedSubmission,
  type CheckInput,
  type CheckOptions,
  checkWithSources as checkHere,
  type SubmissionInput,
} from './check.ts';
import { endableReader } from './io/endable-reader.ts';
import { readJsonFile } from './io/read-json-file.ts';
import type { DisclosureElement } from './model/element.ts';
import type { Localisation } from './model/localisation.ts';
import type { Result } from './model/result.ts';
import type { TextExplanation } from './model/text-explanation.ts';
import { parseTemplates } from './recognise/parse-template.ts';
import type { TemplateExtension } from './recognise/template-set.ts';
import { parseElements } from './rules/elements/parse-elements.ts';
import { parseRules } from './rules/load-rules.ts';

/** Rules of a department's or province's own, from a JSON file. Throws a ProblemError where it is no JSON. */
export function readRuleFile(path: string): ReturnType<typeof parseRules> & { readonly source: string } {
  const { json, source } = readJsonFile(path);
  return { ...parseRules(json, path, source), source };
}

/** Titles and labels of a province's own forms, from a JSON file. Throws a ProblemError for the first fault. */
export const readTemplateFile = (path: string): TemplateExtension[] =>
  parseTemplates(readJsonFile(path).json, path);

/** Elements of disclosure of a province's own, from a JSON file. Throws a ProblemError for the first fault. */
export const readElementFile = (path: string): DisclosureElement[] =>
  parseElements(readJsonFile(path).json, path);

/** A library that hangs on a PDF or an old Word or Excel file, or breaks, must not take the caller's process with it. */
const readBinary = endableReader();

/** As the browser's `check`; foreign binary formats are read in a thread of their own, which is ended when it hangs. */
export async function check(input: CheckInput, options: CheckOptions = {}): Promise<Result> {
  return (await checkWithSources(input, options)).result;
}

/** As `check`, and hands back the tables and the text that were read. */
export async function checkWithSources(
  input: CheckInput,
  options: CheckOptions = {},
): Promise<CheckedSubmission> {
  return checkHere(input, { readBinary, ...options });
}

/** How the narrative was read; files as `check` reads them. */
export async function explainNarrative(
  input: SubmissionInput,
  options: Pick<CheckOptions, 'limits' | 'readBinary' | 'templates'> = {},
): Promise<TextExplanation> {
  return explainHere(input, { readBinary, ...options });
}

/** Which figures a mistake could be pinned on; files as `check` reads them. */
export async function localise(input: SubmissionInput, options: CheckOptions = {}): Promise<Localisation> {
  return localiseHere(input, { readBinary, ...options });
}
