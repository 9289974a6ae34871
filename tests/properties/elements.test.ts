import { expect, test } from 'vitest';
import { check } from '../../src/check.ts';
import { generateSubmission, narrativeFile } from '../support/generate-submission.ts';
import { WORDING_NAMES } from '../support/narrative/wordings/index.ts';
import { seeds } from '../support/seeds.ts';

/** Counts that a clean text states, and the element that lacks them once they are gone. */
const COUNTS = [
  { id: 'abroad-groups-persons', said: /[^。，；、\n]*团组[^。\n]*?人次?/gu },
  { id: 'receptions', said: /[^。，；\n]*(?:接待|来访)[^。；\n]*?\d+批次?[^。；\n]*/gu },
] as const;

test.each(WORDING_NAMES)(
  '%s: a clean text lacks no element, one without its counts does',
  async (wording) => {
    for (const seed of seeds(1, 12)) {
      const { narrative, files, layout } = generateSubmission(seed, { wording, plain: true });
      const clean = await check({ id: 'x', files });
      expect(clean.checklist!.filter(({ state }) => state === 'missing')).toEqual([]);
      for (const { id, said } of COUNTS) {
        const text = narrative!.text.replace(said, '');
        if (text === narrative!.text || clean.checklist!.find((item) => item.id === id)!.state !== 'stated')
          continue;
        const kept = files.filter(({ name }) => !name.endsWith('.txt'));
        const { checklist } = await check({ id: 'x', files: [...kept, narrativeFile(text, layout)] });
        const { state, location } = checklist!.find((item) => item.id === id)!;
        expect(`${seed} ${id} ${state} ${location?.text}`).not.toContain(' stated ');
      }
    }
  },
);
