/** The public API for Node: everything of the browser's, and files. */
export * from './browser.ts';
export { type GatheredSubmission, type GatherOptions, gatherSubmissions } from './io/gather-submissions.ts';

import { readJsonFile } from './io/read-json-file.ts';
import type { DisclosureElement } from './model/element.ts';
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
