/** Characters that XML 1.0 has no way to write: control characters, lone halves of a pair, two that are none. */
const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** They can be written, and would turn what stands beside them on a terminal. */
const HIDDEN = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|#(?=\w*\[)/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** Text with � for what no XML file may hold. */
export const writableInXml = (text: string): string => text.replace(UNWRITABLE, '\ufffd');

/** Text as content or attribute of an XML element. */
export const escapeXml = (text: string): string =>
  writableInXml(text)
    .replace(/[&<>"\r]/g, (character) => ENTITIES[character]!)
    .replace(HIDDEN, (character) => `&#${character.charCodeAt(0)};`);
