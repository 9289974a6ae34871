/** A name without what only its printing adds: spaces, brackets, punctuation, numbering, （类）（款）（项）. */
export function plainName(name: string): string {
  const known = plainNames.get(name);
  if (known !== undefined) return known;
  const plain = strip(name);
  if (plainNames.size < KEPT) plainNames.set(name, plain);
  return plain;
}

/** Departments use the same names again and again. */
const plainNames = new Map<string, string>();
const KEPT = 5000;

function strip(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/^\s*(?:[一二三四五六七八九十]+|\d+)[、.．]\s*/u, '')
    .replace(/\((?:类|款|项)\)/gu, '')
    .replace(/[\s()[\]{}〔〕【】,.、，。;；:："“”'‘’\-—·*＊]/gu, '');
}

/** Whether all characters of the shorter name stand in the longer one in order: 维修费 for 维修（护）费. */
export function isShortFor(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  for (const char of short) {
    at = long.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return short.length * 2 >= long.length;
}
