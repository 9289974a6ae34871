import { escapeXml } from '../xml-text.ts';

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
