import type { WriteSheet } from 'hucre/xlsx';
import type { ElementState } from '../../model/element.ts';
import type { Result } from '../../model/result.ts';
import type { Language } from '../../model/rule.ts';
import { checklistPlace, checklistRemark } from '../checklist-lines.ts';
import { renderMessage } from '../message.ts';
import { bold, type CellMap, fillOf, setCell, textCell, wrapped } from './cells.ts';
import { printed } from './page-setup.ts';
import type { SheetNames } from './sheet-names.ts';

const SHADES: Partial<Readonly<Record<ElementState, 'warning' | 'note' | 'related'>>> = {
  missing: 'warning',
  unknown: 'note',
  'not-applicable': 'related',
};

/** The inspection sheet, one element a row; no sheet where nothing was recognised. */
export function checklistSheet(results: readonly Result[], names: SheetNames, lang: Language): WriteSheet[] {
  const isMany = results.length > 1;
  const rows = results.flatMap(({ checklist = [], submission }) =>
    checklist.map((item) => ({
      state: item.state,
      texts: [
        ...(isMany ? [submission.unit ?? submission.id] : []),
        item.title[lang],
        renderMessage(`checklist.${item.state}`, {}, lang),
        checklistRemark(item, lang),
        checklistPlace(item, lang),
        item.basis[lang],
        item.rule,
      ],
    })),
  );
  if (rows.length === 0) return [];
  const cells: CellMap = new Map();
  const heads = [
    ...(isMany ? ['xlsx.column.submission'] : []),
    'checklist.element',
    'checklist.state',
    'checklist.remark',
    'checklist.place',
    'checklist.basis',
    'xlsx.column.rule',
  ];
  heads.forEach((id, index) => {
    setCell(cells, 1, index + 1, textCell(renderMessage(id, {}, lang), { ...bold, ...fillOf('head') }));
  });
  rows.forEach(({ state, texts }, r) => {
    const shade = SHADES[state];
    const style = { ...wrapped, ...(shade ? fillOf(shade) : {}) };
    texts.forEach((text, c) => {
      setCell(cells, r + 2, c + 1, textCell(text, style));
    });
  });
  const columns = [...(isMany ? [26] : []), 40, 14, 30, 20, 60, 8].map((width) => ({ width }));
  return [{ name: names.checklist, rows: [], cells, columns, freezePane: { rows: 1 }, ...printed(1) }];
}
