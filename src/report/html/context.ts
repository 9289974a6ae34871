import type { Result, RuleCount } from '../../model/result.ts';
import type { Language } from '../../model/rule.ts';
import type { SubmissionSources } from '../../model/sources.ts';
import { html, type Markup, raw } from './markup.ts';
import type { Places } from './places.ts';

/** What every part of the page of one submission needs. */
export interface HtmlContext {
  readonly result: Result;
  readonly sources: SubmissionSources;
  readonly places: Places;
  readonly lang: Language;
  /** Before every id of this submission. */
  readonly prefix: string;
  /** Level of the submission's own title. */
  readonly level: number;
  readonly rules: ReadonlyMap<string, RuleCount>;
  readonly say: (messageId: string, data?: Readonly<Record<string, string>>) => string;
}

/** A heading `below` levels under the submission's title. */
export function heading(
  { level }: HtmlContext,
  below: number,
  content: Markup | string,
  attributes: Markup = raw(''),
): Markup {
  const name = raw(`h${Math.min(6, level + below)}`);
  return html`<${name}${attributes}>${content}</${name}>`;
}
