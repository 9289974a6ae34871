import type { Grid } from '../../model/grid.ts';
import type { CodedFigure, OtherTable } from '../../model/other-table.ts';
import { readHead } from '../read-head.ts';
import { type Section, splitSections } from '../split-sections.ts';
import type { TemplateSet } from '../template-set.ts';
import { layOutSheet, type SheetLayout } from './lay-out-sheet.ts';
import { proveSums } from './prove-sums.ts';
import { ratesAcross } from './rates-across.ts';
import { codesOfLines } from './row-levels.ts';
import { SheetFigures } from './sheet-figures.ts';
import { sumsAcross } from './sums-across.ts';
import { sumsDown } from './sums-down.ts';
import { sumsSide } from './sums-side.ts';
import { chooseFamilies, weigh } from './weigh-proposals.ts';

/** What holds within the tables that are none of the nine, of those grids that are tables at all. */
export function readOtherTables(grids: readonly Grid[], templates: TemplateSet): OtherTable[] {
  const tables: OtherTable[] = [];
  for (const grid of grids) {
    if (grid.hidden) continue;
    for (const section of splitSections(grid, templates)) {
      const table = readOtherTable(section, tables.length + 1);
      if (table) tables.push(table);
    }
  }
  return tables;
}

function readOtherTable(section: Section, number: number): OtherTable | undefined {
  const layout = layOutSheet(section);
  if (!layout || layout.sides.length === 0) return undefined;
  const head = readHead(section, layout.bodyFrom);
  if (head.oddUnit !== undefined) return undefined;
  const { file, sheet } = section.grid;
  const figures = new SheetFigures(layout, number, head.unit ?? 'wanyuan');
  return {
    file,
    ...(sheet === undefined ? {} : { sheet }),
    title: section.title?.text ?? '',
    figures: figures.operands,
    relations: relationsOf(layout, figures),
    coded: codedOf(layout, figures),
  };
}

function codedOf(layout: SheetLayout, figures: SheetFigures): CodedFigure[] {
  const [side] = layout.sides;
  const codes = codesOfLines(layout, side!);
  return [...codes].flatMap(([row, code]) =>
    side!.amounts.flatMap((column): CodedFigure[] => {
      const cell = figures.at(row, column);
      const head = layout.paths[column]?.at(-1)?.label ?? '';
      return cell ? [{ figure: cell.id, code, head }] : [];
    }),
  );
}

function relationsOf(layout: SheetLayout, figures: SheetFigures): OtherTable['relations'] {
  const families = [
    ...layout.sides.flatMap((side, at) => [
      ...sumsDown(layout, side, `${at}`, figures),
      ...sumsAcross(layout, side, `${at}`, figures).map(weigh),
    ]),
    ...sumsSide(layout, figures).map(weigh),
  ];
  return [
    ...proveSums(families, chooseFamilies(families)),
    ...layout.sides.flatMap((side) => ratesAcross(layout, side, figures)),
  ];
}
