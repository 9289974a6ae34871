import { showHidden } from '../hidden-characters.ts';

/** Text that is HTML already. Only `html` and `raw` make it, so that everything else is escaped. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Content = string | number | Markup | false | undefined | readonly Content[];

/** A template whose values are escaped unless they are markup; `false` and `undefined` leave nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  let text = strings[0]!;
  values.forEach((value, at) => {
    text += toHtml(value) + strings[at + 1]!;
  });
  return new Markup(text);
}

/** For text that was made for this page: its style, its script. */
export const raw = (text: string): Markup => new Markup(text);

function toHtml(value: Content): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return value.map(toHtml).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** They would turn what stands beside them; letters that run the other way are kept apart by the style. */
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const escapeHtml = (text: string): string =>
  text
    .replaceAll(UNWRITABLE, '\ufffd')
    .replaceAll(DIRECTION_MARKS, showHidden)
    .replaceAll(/[&<>"']/g, (character) => ENTITIES[character]!);
