import { isProse, NUMBER, rewriteLines, type Transformation, withLines } from './transformation.ts';

/** Offsets of 。 outside brackets that have a figure on both sides. */
function innerStops(line: string, mark: '。' | '；'): number[] {
  const stops: number[] = [];
  let depth = 0;
  for (let at = 0; at < line.length - 1; at++) {
    if (line[at] === '（') depth++;
    if (line[at] === '）') depth--;
    const rest = line.slice(at + 1);
    if (line[at] === mark && depth === 0 && hasAmount(line.slice(0, at)) && hasAmount(rest)) stops.push(at);
  }
  return stops;
}
const hasAmount = (text: string) => /[\ue000-\uefff]/.test(text);

export const PARAGRAPHS: readonly Transformation[] = [
  {
    id: 'merge-paragraphs',
    apply(draft, random) {
      const pairs = draft.lines.flatMap((line, index) => {
        const next = draft.lines[index + 1];
        const fits = isProse(line) && next !== undefined && isProse(next) && !NUMBER.test(next);
        return fits && line.endsWith('。') ? [index] : [];
      });
      if (pairs.length === 0) return undefined;
      const at = random.pick(pairs);
      return withLines(draft, draft.lines.toSpliced(at, 2, draft.lines[at]! + draft.lines[at + 1]!));
    },
  },
  {
    id: 'split-paragraphs',
    apply: (draft, random) =>
      rewriteLines(draft, random, (line) => {
        const stops = isProse(line) ? innerStops(line, '。') : [];
        if (stops.length === 0) return undefined;
        const at = random.pick(stops) + 1;
        return `${line.slice(0, at)}\n${line.slice(at)}`;
      }),
  },
  {
    id: 'semicolons-to-stops',
    apply: (draft, random) =>
      rewriteLines(draft, random, (line) => {
        const stops = new Set(innerStops(line, '；'));
        return [...line].map((character, at) => (stops.has(at) ? '。' : character)).join('');
      }),
  },
  {
    id: 'stops-to-semicolons',
    apply: (draft, random) =>
      rewriteLines(draft, random, (line) => {
        // A list that is still open would take in what follows.
        if (/其中|包括|主要用于|以下/.test(line)) return undefined;
        const stops = new Set(innerStops(line, '。'));
        return [...line].map((character, at) => (stops.has(at) ? '；' : character)).join('');
      }),
  },
  {
    id: 'number-items',
    apply(draft, random) {
      const runs = runsOf(draft.lines, (line) => isProse(line) && !NUMBER.test(line) && !/^其中/.test(line));
      if (runs.length === 0) return undefined;
      const [first, last] = random.pick(runs);
      return withLines(
        draft,
        draft.lines.map((line, index) =>
          index >= first && index <= last ? `${index - first + 1}.${line}` : line,
        ),
      );
    },
  },
  {
    id: 'unnumber-items',
    apply(draft, random) {
      const runs = runsOf(draft.lines, (line) => /^\d{1,2}[、.．](?!\d)/.test(line));
      if (runs.length === 0) return undefined;
      const [first, last] = random.pick(runs);
      return withLines(
        draft,
        draft.lines.map((line, index) => (index >= first && index <= last ? line.replace(NUMBER, '') : line)),
      );
    },
  },
];

/** First and last index of two or more neighbouring lines that fit. */
function runsOf(lines: readonly string[], fits: (line: string) => boolean): [first: number, last: number][] {
  const runs: [number, number][] = [];
  let first = -1;
  [...lines, ''].forEach((line, index) => {
    if (index < lines.length && fits(line)) {
      if (first < 0) first = index;
      return;
    }
    if (first >= 0 && index - first >= 2) runs.push([first, index - 1]);
    first = -1;
  });
  return runs;
}
