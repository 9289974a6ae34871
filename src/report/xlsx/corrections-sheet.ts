import type { Cell, WriteSheet } from 'hucre/xlsx';
import type { Location } from '../../model/location.ts';
import type { Result } from '../../model/result.ts';
import type { Language } from '../../model/rule.ts';
import { whyOf } from '../correction-texts.ts';
import { type CorrectionLine, correctionLines } from '../corrections.ts';
import { titleOf } from '../finding-text.ts';
import { renderMessage } from '../message.ts';
import { describePlace } from '../place.ts';
import { bold, type CellMap, fillOf, setCell, textCell, wrapped } from './cells.ts';
import { printed } from './page-setup.ts';

const COLUMNS = [
  ['number', 6],
  ['file', 26],
  ['place', 30],
  ['now', 16],
  ['should-read', 16],
  ['why', 64],
  ['done', 10],
] as const;
const HEAD_ROW = 4;
const LINK = { font: { underline: true, color: { rgb: '0563C1' } }, ...wrapped } as const;

/** What to change, a row each, sure ones first, with room for a tick and a signature; places link to `target`. */
export function correctionsSheet(
  results: readonly Result[],
  name: string,
  target: (index: number, location: Location) => string | undefined,
  lang: Language,
): WriteSheet {
  const say = (id: string, data = {}) => renderMessage(`corrections.${id}`, data, lang);
  const cells: CellMap = new Map();
  const lines = results.flatMap((result, index) =>
    correctionLines(result, lang).map((line) => ({ line, index })),
  );
  const title = [say('title'), ...results.map((result) => titleOf(result, lang))].join(' · ');
  const intro = lines.length === 0 ? say('none') : say('intro', { count: String(lines.length) });
  setCell(cells, 1, 1, textCell(title, { font: { bold: true, size: 14 } }));
  setCell(cells, 2, 1, textCell(intro));
  COLUMNS.forEach(([id], at) => {
    setCell(cells, HEAD_ROW, at + 1, textCell(say(id), { ...bold, ...fillOf('head') }));
  });
  lines.forEach(({ line, index }, at) => {
    const texts = [
      String(at + 1),
      fileOf(line),
      placeOf(line, lang),
      line.now,
      line.shouldRead,
      whyOf(line, lang),
    ];
    [...texts, say('box')].forEach((text, column) => {
      setCell(cells, HEAD_ROW + 1 + at, column + 1, textCell(text, wrapped));
    });
    const link = line.location && target(index, line.location);
    if (link !== undefined)
      setCell(cells, HEAD_ROW + 1 + at, PLACE_COLUMN, linkCell(placeOf(line, lang), link));
  });
  setCell(cells, HEAD_ROW + lines.length + 3, 1, textCell(say('signature')));
  return {
    name,
    rows: [],
    cells,
    columns: COLUMNS.map(([, width]) => ({ width })),
    freezePane: { rows: HEAD_ROW },
    ...(lines.length > 0 ? { autoFilter: { range: `A${HEAD_ROW}:G${HEAD_ROW + lines.length}` } } : {}),
    ...printed(HEAD_ROW),
  };
}
const PLACE_COLUMN = 3;

const linkCell = (display: string, location: string): Partial<Cell> => ({
  ...textCell(display, LINK),
  hyperlink: { target: '', location, display },
});

const fileOf = ({ location }: CorrectionLine): string => {
  if (!location) return '';
  return location.sheet === undefined ? location.file : `${location.file} [${location.sheet}]`;
};

const placeOf = ({ location, place }: CorrectionLine, lang: Language): string =>
  location
    ? [location.table ?? '', describePlace(location, lang), location.label ?? ''].filter(Boolean).join(' ')
    : place;
