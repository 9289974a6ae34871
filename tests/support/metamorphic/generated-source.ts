import type { Fen } from '../department.ts';
import { type GeneratedSubmission, generateSubmission, narrativeFile } from '../generate-submission.ts';
import { mutateNarrative } from '../mutate-narrative.ts';
import { formatPercent, trimZeros } from '../narrative/percent.ts';
import { deriveValues } from '../narrative/values.ts';
import type { WordingName } from '../narrative/wordings/index.ts';
import { formatAmount, roundToPrinted } from '../tables/format-amount.ts';
import { type Draft, type DraftFigure, FIRST, type FigureKind, type Knowledge } from './draft.ts';
import { partThree, type Source } from './source.ts';

/** Typing habits have suites of their own; sentences must be whole to be rebuilt. */
const STYLE = { wrap: 0, spaces: false, fullWidth: false, halfWidthBrackets: false, blankLines: false };

/** Slips of one figure or word: they keep their place when sentences are rebuilt. */
const SLIPS = [
  'amount',
  'rate',
  'direction-word',
  'direction-both',
  'swapped-shares',
  'complement',
  'count',
] as const;
const ATTEMPTS = 12;

/** A generated department: exact, and nothing is said against it. */
export function generatedSource(seed: number, wording: WordingName): Source {
  const submission = generateSubmission(seed, { wording, style: STYLE });
  const { draft, at } = draftOf(submission);
  return {
    draft,
    input: (text) => ({
      id: `${wording} ${seed}`,
      files: [...submission.files.slice(0, -1), narrativeFile(text, submission.layout)],
    }),
    slip(touched, random) {
      for (const kind of random.shuffle(SLIPS)) {
        for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
          const mutation = mutateNarrative(submission, kind, random);
          if (!mutation) break;
          const places = new Map(mutation.changes.map(({ start, to }) => [at.get(start) ?? '', to]));
          if ([...places.keys()].some((place) => place === '' || !touched.includes(place))) continue;
          return { places, what: `${kind}: ${mutation.from} → ${mutation.to} in 「${mutation.context}」` };
        }
      }
      return undefined;
    },
  };
}

/** The draft of a generated narrative, and the placeholder of every statement by its offset. */
function draftOf(submission: GeneratedSubmission): { draft: Draft; at: ReadonlyMap<number, string> } {
  const { text, statements } = submission.narrative!;
  const at = new Map<number, string>();
  const counts: Record<FigureKind, number> = { amount: 0, percent: 0, count: 0, direction: 0 };
  const figures = new Map<string, DraftFigure>();
  let lifted = '';
  let done = 0;
  for (const { kind, start, end, text: printed, concept } of [...statements].sort(
    (a, b) => a.start - b.start,
  )) {
    if (kind === 'item' || kind === 'year') continue;
    const placeholder = String.fromCharCode(FIRST[kind] + counts[kind]++);
    figures.set(placeholder, { kind, text: printed, concept });
    at.set(start, placeholder);
    lifted += text.slice(done, start) + placeholder;
    done = end;
  }
  lifted += text.slice(done);
  return { draft: { ...partThree(lifted), figures, known: knowledgeOf(submission) }, at };
}

function knowledgeOf({ department, style }: GeneratedSubmission): Knowledge {
  const [now, before] = deriveValues(department);
  const printedFen = (fen: Fen) => (style.unit === 'yuan' ? fen : roundToPrinted(fen));
  return {
    year: department.year,
    unit: style.unit === 'yuan' ? '元' : '万元',
    isExact: style.percentFrom === 'exact',
    value: (concept) => now.get(concept),
    prior: (concept) => before.get(concept),
    printed(fen) {
      const text = formatAmount(Math.abs(fen), style.unit);
      return style.trimZeros ? trimZeros(text) : text;
    },
    percent(top, base) {
      const text = formatPercent(
        printedFen(top),
        printedFen(base),
        style.percentDecimals,
        style.percentRounding,
      );
      return style.trimZeros ? trimZeros(text) : text;
    },
  };
}
