import type { SheetComment } from './comments-part.ts';

/** The boxes in which Excel and WPS show comments: VML of 1998, which they still ask for. */
export const EMPTY_DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>';

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
const FIRST_SHAPE = 1025;
/** Columns that a box is wide, and Chinese characters that fit on a line of it. */
const COLUMNS = 4;
const CHARACTERS = 20;
const MOST_ROWS = 18;

/** The drawing with a box for each comment, hidden until its cell is pointed at. */
export function addNotes(drawing: string, comments: readonly SheetComment[]): string {
  const taken = [...drawing.matchAll(/_x0000_s(\d+)/g)].map(([, number]) => Number(number));
  const first = Math.max(FIRST_SHAPE - 1, ...taken) + 1;
  const type = drawing.includes('id="_x0000_t202"') ? '' : SHAPE_TYPE;
  const shapes = comments.map((comment, at) => shapeOf(comment, first + at));
  const end = drawing.lastIndexOf('</xml>');
  return drawing.slice(0, end) + type + shapes.join('') + drawing.slice(end);
}

function shapeOf({ row, column, text }: SheetComment, number: number): string {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS)), 1);
  const height = Math.min(MOST_ROWS, Math.max(4, lines));
  const top = Math.max(0, row - 2);
  const anchor = [column, 15, top, 2, column + COLUMNS, 15, top + height, 4].join(', ');
  return `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`;
}
