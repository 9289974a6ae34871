import type { HtmlContext } from './context.ts';
import { findingIds, type Mark, shadeOf } from './marks.ts';
import { html, type Markup, raw } from './markup.ts';

const LETTERS = { fail: 'f', pass: 'p', undecided: 'u', 'not-applicable': '' } as const;

/** What the page's script needs to know of a mark: its rules with their outcome, its findings, its place. */
export function markAttributes(mark: Mark, shade: string, place: string): Markup {
  const checks = [...mark.checks]
    .filter(([, outcome]) => LETTERS[outcome] !== '')
    .map(([rule, outcome]) => `${rule}:${LETTERS[outcome]}`);
  const findings = findingIds(mark);
  return html`id="${mark.id}" class="mark ${shade}" data-place="${place}"${checks.length > 0 && html` data-checks="${checks.join(' ')}"`}${findings.length > 0 && html` data-findings="${findings.join(' ')}"`}`;
}

/** The shade in words, for those who do not see it. */
export function spokenShade(mark: Mark, { say }: HtmlContext): Markup {
  const shade = shadeOf(mark);
  if (shade === 'checked' || shade === 'related') return raw('');
  return html`<span class="hidden">${say(`html.legend-${shade}`)} </span>`;
}
