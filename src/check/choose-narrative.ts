import type { Narrative } from '../model/narrative.ts';
import type { Problem } from '../model/problem.ts';

export interface NarrativeChoice {
  readonly chosen?: Narrative;
  readonly others: readonly Narrative[];
  readonly problems: readonly Problem[];
}

const FIGURE = /\d\s*(?:万元|亿元|元|[%％])/g;

/**
 * The text that is the 情况说明: the one with most figures among those that speak of final accounts. A
 * folder often holds the same text twice (.docx and .txt) or other texts; those are said, not checked.
 */
export function chooseNarrative(narratives: readonly Narrative[]): NarrativeChoice {
  const rated = narratives
    .map((narrative) => ({ narrative, ...rate(narrative) }))
    .sort((a, b) => Number(b.speaksOfAccounts) - Number(a.speaksOfAccounts) || b.figures - a.figures);
  const [best] = rated;
  const chosen = best && (best.speaksOfAccounts || best.figures > 0) ? best.narrative : undefined;
  const others = narratives.filter((narrative) => narrative !== chosen);
  const isCandidate = new Set(
    rated.filter((one) => one.speaksOfAccounts && one.figures > 0).map((one) => one.narrative),
  );
  return {
    ...(chosen ? { chosen } : {}),
    others,
    problems: others.map((other) =>
      chosen && isCandidate.has(other)
        ? {
            severity: 'note',
            messageId: 'check-second-narrative',
            data: { chosen: chosen.file },
            file: other.file,
          }
        : { severity: 'note', messageId: 'check-no-narrative', data: {}, file: other.file },
    ),
  };
}

function rate({ lines }: Narrative): { speaksOfAccounts: boolean; figures: number } {
  let figures = 0;
  let speaksOfAccounts = false;
  for (const { text } of lines) {
    figures += text.match(FIGURE)?.length ?? 0;
    speaksOfAccounts ||= text.includes('决算');
  }
  return { speaksOfAccounts, figures };
}
