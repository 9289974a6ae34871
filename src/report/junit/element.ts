/** An XML element as text, its children indented. `text` goes before them. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly string[],
  text = '',
): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const open = `<${name}${list.join('')}`;
  if (children.length === 0) return text === '' ? `${open}/>` : `${open}>${escapeXml(text)}</${name}>`;
  const inner = children.map((child) => child.replaceAll(/^(?=<)/gm, '  ')).join('\n');
  return `${open}>${escapeXml(text)}\n${inner}\n</${name}>`;
}

/** Characters that XML 1.0 has no way to write; control characters and lone halves of a pair. */
const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

const escapeXml = (text: string): string =>
  text.replaceAll(UNWRITABLE, '\ufffd').replaceAll(/[&<>"\r]/g, (character) => ENTITIES[character]!);
