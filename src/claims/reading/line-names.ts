import type { LineNames } from '../../model/index.ts';

const LEVELS: readonly { readonly mark: string; readonly key: 'class' | 'section' | 'item' }[] = [
  { mark: '（类）', key: 'class' },
  { mark: '（款）', key: 'section' },
  { mark: '（项）', key: 'item' },
];

/**
 * `教育支出（类）普通教育（款）小学教育（项）` at the opening of a paragraph. A line needs its item or
 * section mark: a class alone is an ordinary subject.
 */
export function readLineNames(
  text: string,
):
  | { readonly names: LineNames; readonly text: string; readonly end: number; readonly after: number }
  | undefined {
  const start = /^(?:（?[一二三四五六七八九十\d]{1,3}）?[、.．]?)?/.exec(text)?.[0].length ?? 0;
  const names: { class?: string; section?: string; item?: string; code?: string } = {};
  let at = start;
  for (const { mark, key } of LEVELS) {
    const found = text.indexOf(mark, at);
    if (found < 0 || found > at + 46) continue;
    const name = text.slice(at, found);
    if (/[。；，：]/.test(name)) break;
    names[key] = name.replace(/^[-—－\d、.]+/, '');
    at = found + mark.length;
  }
  if (names.section === undefined && names.item === undefined) return undefined;
  const code = /^（?(\d{7})）?/.exec(text.slice(at));
  if (code) names.code = code[1]!;
  return { names, text: text.slice(start, at), end: at, after: at + (code?.[0].length ?? 0) };
}
