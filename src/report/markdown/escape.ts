import { showHidden } from '../hidden-characters.ts';

/**
 * Text that shows as it is in a Markdown table: no markup, no HTML, no mention of anybody, no cell of its
 * own. Line breaks become `<br>`.
 */
export const escapeMarkdown = (text: string): string =>
  showHidden(text.replaceAll(/\r\n|\r|[\u0085\u2028\u2029]/g, '\n'))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_{}[\]()|~$]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll(/@(?=\w)/g, '@\u200b')
    .replaceAll('\n', '<br>');
