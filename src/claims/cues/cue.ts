import { expandSlots } from '../../model/expand-slots.ts';
import slots from './slots.json' with { type: 'json' };

/**
 * One way of speaking, as data. `pattern` is a regular expression over flow text (see text/flow.ts) in which
 * `{NAME}` stands for a slot of slots.json. Every example must match and no counter-example may: the tests run both.
 *
 * How to add a cue. Find the file of what it says (layout, figures, identity, line, absence, names, project, template,
 * wording …; names of the accounts stand in ../lexicon). First look whether an entry there, or a slot, only lacks a
 * word: widen that. A new entry is a way of speaking, never the sentence of one document: write slots for whatever
 * varies freely (a year, an amount, a budget, an office), anchor it with `^` or `$` where the reader hands over what
 * stands behind or before a figure (`proposes` says so), and close it with a look-ahead rather than `.*`, so that it
 * costs the same in a long paragraph. Give an example in words of your own and the nearest sentence that must not
 * match: it is what keeps the next reader from widening the cue too far. Flow text has half-width digits, `.`, `%` and
 * `-`, full-width brackets and punctuation, and no spaces or quotes between Chinese characters.
 */
export interface CueEntry {
  readonly id: string;
  readonly pattern: string;
  /**
   * A pattern that is found quickly and stands in every text in which `pattern` matches: it is asked first, where `pattern`
   * begins with what stands everywhere and most texts have nothing of it.
   */
  readonly holds?: string;
  /** What a match proposes to the reader, for whoever adds a cue. */
  readonly proposes: string;
  readonly examples: readonly string[];
  readonly counters: readonly string[];
}

/** A cue, compiled when it is first asked: `one` finds the first match of a text, `all` gives every match from a position. */
export interface Cue {
  readonly id: string;
  /** For `replace` of the first match. */
  readonly one: RegExp;
  /** For `replace`, which goes through all matches; `exec` on it would remember where it was. */
  readonly every: RegExp;
  test(text: string): boolean;
  exec(text: string): RegExpExecArray | null;
  /** Where the first match starts; -1 where there is none. */
  at(text: string): number;
  /** Every match from `from` on. Empty matches are passed over. */
  all(text: string, from?: number): readonly RegExpExecArray[];
}

const finders = new WeakMap<readonly CueEntry[], (id: string) => Cue>();

/** A finder by id of the entries of one file of wording, which are compiled once for all who ask. */
export function readCues(entries: readonly CueEntry[]): (id: string) => Cue {
  const known = finders.get(entries) ?? compileCues(entries);
  finders.set(entries, known);
  return known;
}

function compileCues(entries: readonly CueEntry[]): (id: string) => Cue {
  const byId = new Map<string, Cue>();
  for (const entry of entries) {
    if (byId.has(entry.id)) throw new Error(`cue ${entry.id} stands twice`);
    byId.set(entry.id, compileCue(entry));
  }
  return (id) => {
    const cue = byId.get(id);
    if (!cue) throw new Error(`cue ${id} is unknown`);
    return cue;
  };
}

/** V8 compiles a pattern for each set of flags: so all that is asked of a cue but `one` is asked of the same. */
export function compileCue({ id, pattern, holds }: Pick<CueEntry, 'id' | 'pattern' | 'holds'>): Cue {
  let one: RegExp | undefined;
  let every: RegExp | undefined;
  let held: RegExp | undefined;
  const compiled = (source: string, flags: string) => new RegExp(expandSlots(source, slots), flags);
  const from = (at: number): RegExp => {
    every ??= compiled(pattern, 'gu');
    every.lastIndex = at;
    return every;
  };
  const mayMatch = (text: string): boolean => {
    if (holds === undefined) return true;
    held ??= compiled(holds, 'u');
    return held.test(text);
  };
  return {
    id,
    get one() {
      one ??= compiled(pattern, 'u');
      return one;
    },
    get every() {
      return from(0);
    },
    test: (text) => mayMatch(text) && from(0).test(text),
    exec: (text) => (mayMatch(text) ? from(0).exec(text) : null),
    at: (text) => (mayMatch(text) ? text.search(from(0)) : -1),
    all(text, start = 0) {
      const found: RegExpExecArray[] = [];
      if (!mayMatch(text)) return found;
      const cursor = from(start);
      for (let match = cursor.exec(text); match; match = cursor.exec(text))
        if (match[0] !== '') found.push(match);
        else cursor.lastIndex += 1;
      return found;
    },
  };
}
