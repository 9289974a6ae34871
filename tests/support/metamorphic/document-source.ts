import { decodeText } from '../../../src/ingest/decode-text.ts';
import { changeDigit } from '../mutation/change-digit.ts';
import { formatPercent } from '../narrative/percent.ts';
import { readSubmissionFolder } from '../read-submission-folder.ts';
import { formatAmount } from '../tables/format-amount.ts';
import { addFigure, type DraftFigure } from './draft.ts';
import { partThree, type Source } from './source.ts';

const FIGURE = /[ \t]*(?<![\d.〔-])(\d[\d,]*(?:\.\d+)?)[ \t]*(?=万元|元|[%％])/g;

/** A published text in a folder, with its tables; `undefined` without a narrative. */
export function documentSource(folder: string): Source | undefined {
  const { id, files } = readSubmissionFolder(folder);
  const narrative = files.find(({ name }) => name.endsWith('.txt'));
  if (!narrative) return undefined;
  const text = decodeText(narrative.bytes, narrative.name);
  let figures: ReadonlyMap<string, DraftFigure> = new Map();
  const lifted = text.replaceAll(FIGURE, (_, printed: string, offset: number, whole: string) => {
    const after = whole.slice(offset).replace(/^[ \t]*[\d,.]+[ \t]*/, '');
    const [more, placeholder] = addFigure(figures, {
      kind: /^[%％]/.test(after) ? 'percent' : 'amount',
      text: printed,
    });
    figures = more;
    return placeholder;
  });
  return {
    draft: {
      ...partThree(lifted),
      figures,
      known: {
        year: Number(/(20\d\d)\s*年度/.exec(text)?.[1] ?? 0),
        unit: text.includes('万元') ? '万元' : '元',
        isExact: false,
        value: () => undefined,
        prior: () => undefined,
        printed: (fen) => formatAmount(Math.abs(fen), text.includes('万元') ? 'wanyuan' : 'yuan'),
        percent: (top, base) => formatPercent(top, base, 2, 'half-up'),
      },
    },
    input: (rewritten) => ({
      id,
      files: files.map((file) =>
        file === narrative ? { name: file.name, bytes: new TextEncoder().encode(rewritten) } : file,
      ),
    }),
    slip(touched, random) {
      const places = [...figures].filter(
        ([placeholder, figure]) => touched.includes(placeholder) && /[1-9]/.test(figure.text),
      );
      if (places.length === 0) return undefined;
      const [placeholder, figure] = random.pick(places);
      const to = changeDigit(figure.text, random);
      return { places: new Map([[placeholder, to]]), what: `${figure.text} → ${to}` };
    },
  };
}
