import type { Block } from '../document-blocks.ts';
import { joinParagraphs, type Measure, measureOf } from './join-paragraphs.ts';
import { continueTable, type WholeTable, wholeTable } from './join-tables.ts';
import type { PageContent } from './page-content.ts';
import { furnitureOf } from './page-furniture.ts';
import type { PageTable } from './table-cells.ts';
import type { TextLine } from './text-lines.ts';

type Element =
  | { readonly top: number; readonly table: PageTable }
  | { readonly top: number; readonly line: TextLine };

/** The document from its first page to its last, as one that knows no pages: their headers and numbers left out. */
export function flowOf(pages: readonly PageContent[]): Block[] {
  const isFurniture = furnitureOf(pages);
  const texts = pages.map((page) => page.lines.filter((line) => !isFurniture(line, page)));
  const measureFor = measures(pages, texts);
  const blocks: Block[] = [];
  let open: TextLine[] = [];
  let table: { whole: WholeTable; page: number; caption: readonly string[] } | undefined;
  let caption: string[] = [];
  const finishText = (): void => {
    for (const { text, pages: starts } of joinParagraphs(open, measureFor)) {
      blocks.push({ type: 'paragraph', text, pages: starts });
    }
    open = [];
  };
  const finishTable = (): void => {
    if (table) blocks.push(tableBlock(table.whole));
    table = undefined;
  };
  pages.forEach((page, at) => {
    for (const element of elementsOf(page, texts[at]!)) {
      if ('line' in element) {
        caption.push(element.line.text);
        open.push(element.line);
        continue;
      }
      const isNextPage = table !== undefined && table.page === page.number - 1;
      const isRepeated = caption.every((text) => table?.caption.includes(bare(text)));
      if (table && isNextPage && isRepeated && continueTable(table.whole, element.table)) {
        table.page = page.number;
        open = [];
      } else {
        finishTable();
        finishText();
        table = { whole: wholeTable(element.table), page: page.number, caption: caption.map(bare) };
      }
      caption = [];
    }
    // What stands below the last table of a page closes it.
    if (table && caption.length > 0 && table.page === page.number) {
      finishTable();
    }
  });
  finishTable();
  finishText();
  return blocks;
}

/** A title that returns on the next page, perhaps as 续表. */
const bare = (text: string): string => text.replace(/[（(]?续表?[一二三四五\d]*[）)]?|\s/g, '');

function elementsOf(page: PageContent, lines: readonly TextLine[]): Element[] {
  return [
    ...page.tables.map((table) => ({ top: table.top, table })),
    ...lines.map((line) => ({ top: line.baseline, line })),
  ].sort((a, b) => a.top - b.top);
}

/** Where text begins and ends is found among all pages of a width. */
function measures(pages: readonly PageContent[], texts: readonly (readonly TextLine[])[]) {
  const byWidth = new Map<number, TextLine[]>();
  pages.forEach(({ width }, at) => {
    const lines = byWidth.get(Math.round(width));
    if (lines) lines.push(...texts[at]!);
    else byWidth.set(Math.round(width), [...texts[at]!]);
  });
  const found = new Map([...byWidth].map(([width, lines]): [number, Measure] => [width, measureOf(lines)]));
  const widthOf = new Map(pages.map(({ number, width }) => [number, Math.round(width)]));
  return ({ page }: TextLine): Measure => found.get(widthOf.get(page)!)!;
}

function tableBlock({ rows }: WholeTable): Block {
  return {
    type: 'table',
    rows: rows.map(({ cells }) =>
      cells.map(({ text, columns, rows: span }) => ({ text, columns, rows: span })),
    ),
    places: rows.map(({ page, row }) => ({ page, row })),
  };
}
