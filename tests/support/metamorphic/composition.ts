import fc from 'fast-check';
import { check } from '../../../src/check.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { describeFinding } from '../describe-finding.ts';
import { WORDING_NAMES, type WordingName } from '../narrative/wordings/index.ts';
import { Random } from '../random.ts';
import { documentSource } from './document-source.ts';
import { type Draft, printDraft } from './draft.ts';
import { generatedSource } from './generated-source.ts';
import type { Source } from './source.ts';
import { TRANSFORMATIONS } from './transformations.ts';

/** A clean text and what is done to it, in this order. */
export interface Composition {
  /** A generated text, or the folder of a published one. */
  readonly text: { readonly seed: number; readonly wording: WordingName } | string;
  readonly steps: readonly { readonly id: string; readonly seed: number }[];
  readonly slipSeed: number;
}

/** What the check said of a composition. */
export interface Outcome {
  readonly composition: Composition;
  /** Steps that found their place. */
  readonly applied: readonly string[];
  /** Lines that the steps wrote. */
  readonly written: string;
  /** Errors and warnings that the text as it was has not, in words. */
  readonly wrong: readonly string[];
  /** Absent where no slip falls on what was rewritten, or where it goes unseen in the text as it was. */
  readonly planted?: { readonly what: string; readonly isFound: boolean };
}

/** A slip is planted on a line that was rewritten, or so many lines from it: what was put in must hide nothing. */
const REACH = 2;

const seed = fc.integer({ min: 1, max: 100_000 });

/** Compositions of up to four of the given transformations over generated texts, or over folders of published ones. */
export const compositions = (
  ids: readonly string[] = TRANSFORMATIONS.map(({ id }) => id),
  folders: readonly string[] = [],
): fc.Arbitrary<Composition> =>
  fc.record({
    text:
      folders.length > 0
        ? fc.constantFrom(...folders)
        : fc.record({ seed, wording: fc.constantFrom(...WORDING_NAMES) }),
    steps: fc.array(fc.record({ id: fc.constantFrom(...ids), seed }), { minLength: 1, maxLength: 4 }),
    slipSeed: seed,
  });

/** Applies the steps, checks the text, then the same with a slip. `undefined` where no step finds its place. */
export async function observe(composition: Composition): Promise<Outcome | undefined> {
  const { text, steps, slipSeed } = composition;
  const source = typeof text === 'string' ? documentSource(text) : generatedSource(text.seed, text.wording);
  if (!source) return undefined;
  const { draft } = source;
  const applied: string[] = [];
  let rewritten = draft;
  for (const step of steps) {
    const transformation = TRANSFORMATIONS.find(({ id }) => id === step.id)!;
    const next = transformation.apply(rewritten, new Random(step.seed));
    if (!next) continue;
    rewritten = next;
    applied.push(step.id);
  }
  if (applied.length === 0) return undefined;
  const before = new Set(draft.lines);
  const touched = rewritten.lines.filter((line) => !before.has(line));
  const known = await alarmsOf(source, printDraft(draft));
  const alarms = await alarmsOf(source, printDraft(rewritten));
  const around = rewritten.lines.filter((_, index) =>
    rewritten.lines.slice(Math.max(0, index - REACH), index + REACH + 1).some((line) => !before.has(line)),
  );
  const planted = await plant(source, rewritten, around.join('\n'), new Random(slipSeed), known, alarms);
  return {
    composition,
    applied,
    written: printDraft({ ...rewritten, head: '', lines: touched, tail: '' }).trimEnd(),
    wrong: [...alarms].filter(([alarm]) => !known.has(alarm)).map(([, words]) => words),
    ...(planted ? { planted } : {}),
  };
}

type Alarms = ReadonlyMap<string, string>;

async function plant(
  source: Source,
  rewritten: Draft,
  touched: string,
  random: Random,
  known: Alarms,
  alarms: Alarms,
): Promise<Outcome['planted']> {
  const slip = source.slip(touched, random);
  if (!slip) return undefined;
  const { places, what } = slip;
  const seenBefore = await alarmsOf(source, printDraft(source.draft, places));
  if (![...seenBefore.keys()].some((alarm) => !known.has(alarm))) return undefined;
  const now = await alarmsOf(source, printDraft(rewritten, places));
  return { what, isFound: [...now.keys()].some((alarm) => !alarms.has(alarm)) };
}

/** Errors and warnings by rule and figures, wherever these now stand, each in words. */
async function alarmsOf(source: Source, text: string): Promise<Alarms> {
  const { findings } = await check(source.input(text));
  return new Map(
    findings
      .filter(({ severity }) => severity !== 'note')
      .map((finding) => [keyOf(finding), describeFinding(finding)]),
  );
}

const keyOf = ({ rule, messageId, stated, expected, formula, locations: [place] }: Finding) =>
  [rule, messageId, stated, expected, formula?.filled, place?.cell].join(' ');
