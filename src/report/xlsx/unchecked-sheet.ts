import type { WriteSheet } from 'hucre/xlsx';
import type { Result } from '../../model/result.ts';
import type { Language } from '../../model/rule.ts';
import { renderMessage } from '../message.ts';
import { renderProblem } from '../problem.ts';
import { gapsOf } from '../standing-text.ts';
import { bold, type CellMap, fillOf, setCell, textCell, wrapped } from './cells.ts';
import { printed } from './page-setup.ts';
import type { SheetNames } from './sheet-names.ts';

/** Files that could not be read and rules that could not be checked; no sheet where there are none. */
export function uncheckedSheet(results: readonly Result[], names: SheetNames, lang: Language): WriteSheet[] {
  const isMany = results.length > 1;
  const rows = results.flatMap((result) =>
    uncheckedOf(result, lang).map((row) => (isMany ? [result.submission.id, ...row] : row)),
  );
  if (rows.length === 0) return [];
  const cells: CellMap = new Map();
  const heads = [...(isMany ? ['submission'] : []), 'kind', 'rule', 'instance', 'reason'];
  heads.forEach((id, index) => {
    setCell(
      cells,
      1,
      index + 1,
      textCell(renderMessage(`xlsx.column.${id}`, {}, lang), { ...bold, ...fillOf('head') }),
    );
  });
  rows.forEach((row, r) => {
    row.forEach((text, c) => {
      if (text !== '') setCell(cells, r + 2, c + 1, textCell(text, wrapped));
    });
  });
  const columns = [...(isMany ? [26] : []), 10, 12, 24, 90].map((width) => ({ width }));
  return [{ name: names.unchecked, rows: [], cells, columns, freezePane: { rows: 1 }, ...printed(1) }];
}

function uncheckedOf(result: Result, lang: Language): string[][] {
  return [
    ...gapsOf(result, lang).map(({ text }) => [renderMessage('standing.label', {}, lang), '', '', text]),
    ...result.problems.map((problem) => [
      renderMessage(`severity.${problem.severity}`, {}, lang),
      '',
      '',
      renderProblem(problem, lang),
    ]),
    ...result.undecided.map(({ rule, instance, messageId, data }) => [
      renderMessage('xlsx.undecided', {}, lang),
      rule,
      instance ?? '',
      renderMessage(messageId, data, lang),
    ]),
  ];
}
