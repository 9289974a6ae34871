/** Words by their first character. */
export type Words = ReadonlyMap<string, readonly string[]>;

export function byFirstCharacter(words: readonly string[]): Words {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const first = word[0]!;
    const group = groups.get(first);
    if (group) group.push(word);
    else groups.set(first, [word]);
  }
  return groups;
}

/** Per position: whether words of the list make up the rest of the text from there. */
export function madeOfToEnd(text: string, words: Words): Uint8Array {
  const ends = new Uint8Array(text.length + 1);
  ends[text.length] = 1;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    for (const word of words.get(text[at]!) ?? []) {
      if (ends[at + word.length] === 1 && text.startsWith(word, at)) {
        ends[at] = 1;
        break;
      }
    }
  }
  return ends;
}

/** Whether words of the list, in any order, make up the whole text. Linear in the text, whatever it holds. */
export function isMadeOf(text: string, words: Words): boolean {
  const reachable = new Uint8Array(text.length + 1);
  reachable[0] = 1;
  for (let at = 0; at < text.length; at += 1) {
    if (!reachable[at]) continue;
    for (const word of words.get(text[at]!) ?? []) {
      if (text.startsWith(word, at)) reachable[at + word.length] = 1;
    }
  }
  return reachable[text.length] === 1;
}
