import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Cue, type CueEntry, compileCue } from '../../src/claims/cues/cue.ts';

const CLAIMS = new URL('../../src/claims/', import.meta.url);
const wording = readdirSync(new URL('cues/', CLAIMS)).filter((name) => /(?<!slots)\.json$/.test(name));
const files = [
  ...wording.map((name) => `cues/${name}`),
  'lexicon/subject.json',
  'lexicon/three-public-names.json',
];

describe.each(files)('%s', (file) => {
  const entries = JSON.parse(readFileSync(new URL(file, CLAIMS), 'utf8')) as CueEntry[];

  it.each(entries)('$id matches its examples and none of its counter-examples', (entry) => {
    const cue = compileCue(entry);
    expect(entry.examples.length).toBeGreaterThan(0);
    expect(entry.counters.length).toBeGreaterThan(0);
    expect(entry.proposes.length).toBeGreaterThan(8);
    for (const example of entry.examples) expect(cue.test(example), example).toBe(true);
    for (const counter of entry.counters) expect(cue.test(counter), counter).toBe(false);
  });

  it.each(entries.filter(({ holds }) => holds !== undefined))(
    '$id is found with what it holds asked first as without',
    (entry) => {
      const { id, pattern } = entry;
      const [quick, plain] = [compileCue(entry), compileCue({ id, pattern })];
      const found = (cue: Cue, text: string) =>
        [...cue.all(text)].map(({ index, 0: match }) => [index, match]);
      const texts = entries.flatMap(({ examples, counters }) => [...examples, ...counters]);
      for (const text of texts) expect(found(quick, text), text).toEqual(found(plain, text));
      expect(texts.some((text) => !quick.test(text))).toBe(true);
    },
  );
});

describe('the reader', () => {
  /** Regular expressions, literal or made from strings, that hold Chinese characters or full-width punctuation. */
  const PATTERN = /(?:\/(?![/*])(?:[^/\\\n]|\\.)+\/[dgimsuvy]*(?=[.,;)\s])|new RegExp\([^\n]*)/g;
  const CHINESE = /[\u3000-\u303f\u4e00-\u9fff\uff01-\uff65“”]|\\u4e00/;

  it('has no Chinese in the regular expressions of its code: wording is data', () => {
    const code = readdirSync(CLAIMS, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    const found = code.flatMap((name) =>
      readFileSync(new URL(name, CLAIMS), 'utf8')
        .split('\n')
        .filter((line) => !/^\s*(?:\/\/|\/?\*)/.test(line))
        .flatMap((line) => (line.match(PATTERN) ?? []).filter((pattern) => CHINESE.test(pattern)))
        .map((pattern) => `${name}: ${pattern}`),
    );
    expect(code.length).toBeGreaterThan(50);
    expect(found).toEqual([]);
  });
});
