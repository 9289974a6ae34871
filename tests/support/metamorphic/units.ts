import type { Fen } from '../department.ts';
import { formatAmount } from '../tables/format-amount.ts';
import { type Draft, type DraftFigure, movePoint } from './draft.ts';
import { rewriteLines, type Transformation } from './transformation.ts';

const WAN = 4;

/** 分 behind a figure, where the writer's path tells. */
function fenOf({ known }: Draft, { concept = '' }: DraftFigure): Fen | undefined {
  const change = /^change:(.+)-prior$/.exec(concept)?.[1];
  if (change !== undefined) {
    const [now, before] = [known.value(change), known.prior(change)];
    return now === undefined || before === undefined ? undefined : Math.abs(now - before);
  }
  const prior = /^prior:(.+)$/.exec(concept)?.[1];
  return prior === undefined ? known.value(concept) : known.prior(prior);
}

export const UNITS: readonly Transformation[] = [
  {
    id: 'line-in-other-unit',
    apply(draft, random) {
      const toYuan = draft.known.unit === '万元';
      // Who computes percentages from rounded amounts has no exact ones to print.
      if (toYuan && !draft.known.isExact) return undefined;
      const figures = new Map(draft.figures);
      const from = draft.known.unit;
      const text = draft.lines.join('\n');
      const rewritten = rewriteLines(
        draft,
        random,
        (line) => {
          const placeholders = line.match(/[\ue000-\uefff]/g) ?? [];
          // A figure that is stated again keeps its unit there.
          const every = placeholders.every(
            (placeholder) => line.includes(`${placeholder}${from}`) && text.split(placeholder).length === 2,
          );
          if (placeholders.length === 0 || !every) return undefined;
          const texts = placeholders.map((placeholder) => inOtherUnit(draft, figures.get(placeholder)!));
          if (texts.includes(undefined)) return undefined;
          return line.replaceAll(/(?<=[\ue000-\uefff])(?:万元|元)/g, toYuan ? '元' : '万元');
        },
        1,
      );
      if (!rewritten) return undefined;
      rewritten.lines.forEach((line, index) => {
        if (line === draft.lines[index]) return;
        for (const placeholder of line.match(/[\ue000-\uefff]/g) ?? []) {
          const figure = figures.get(placeholder)!;
          const text = inOtherUnit(draft, figure)!;
          figures.set(placeholder, { ...figure, text, shift: toYuan ? WAN : -WAN });
        }
      });
      return { ...rewritten, figures };
    },
  },
];

function inOtherUnit(draft: Draft, figure: DraftFigure): string | undefined {
  if (figure.shift !== undefined) return undefined;
  if (draft.known.unit === '元') return movePoint(figure.text, -WAN);
  const fen = fenOf(draft, figure);
  return fen === undefined ? undefined : formatAmount(fen, 'yuan');
}
