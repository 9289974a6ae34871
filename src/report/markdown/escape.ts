/**
 * Text that shows as it is in a Markdown table: no markup, no HTML, no mention of anybody, no cell of its
 * own. Line breaks become `<br>`.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_{}[\]()|~$]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll(/@(?=\w)/g, '@\u200b')
    .replaceAll(/\r\n|\r|\n/g, '<br>');
