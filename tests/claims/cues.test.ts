import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CueEntry, compileCue } from '../../src/claims/cues/cue.ts';

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
});
