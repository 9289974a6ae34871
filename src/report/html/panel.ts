import { type HtmlContext, heading } from './context.ts';
import { html, type Markup } from './markup.ts';

/** One table or text with its tab. */
export interface Panel {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  /** Worst severity of the findings that stand here, and how many there are. */
  readonly worst: string;
  readonly count: number;
  readonly content: Markup;
}

export const panelPart = ({ id, title, file, content }: Panel, context: HtmlContext): Markup =>
  html`<div class="panel" role="tabpanel" id="${id}" aria-labelledby="${id}-tab">
${heading(context, 2, html`${title} <small>${file}</small>`)}
${content}
</div>
`;
