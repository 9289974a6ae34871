import type { Department } from './department.ts';
import { generateDepartment } from './generate-department.ts';
import { generateNarrative } from './narrative/generate-narrative.ts';
import type { PrintedNarrative } from './narrative/print.ts';
import { drawStyle, PLAIN_STYLE, type Style } from './narrative/style.ts';
import type { WordingName } from './narrative/wordings/index.ts';
import { Random } from './random.ts';
import { drawLayout, type Layout, PLAIN_LAYOUT } from './tables/layout.ts';
import { encodeSheet, encodeText, type InputFile, renderSheets } from './tables/render-tables.ts';
import type { Sheet } from './tables/sheet.ts';

export interface GenerateOptions {
  /** Without one, tables only. */
  readonly wording?: WordingName;
  /** The plainest layout and style instead of drawn ones. */
  readonly plain?: boolean;
  readonly layout?: Partial<Layout>;
  readonly style?: Partial<Style>;
}

export interface GeneratedSubmission {
  readonly department: Department;
  readonly layout: Layout;
  readonly style: Style;
  readonly sheets: readonly Sheet[];
  readonly narrative?: PrintedNarrative;
  readonly files: readonly InputFile[];
}

const NARRATIVE_FILE = '情况说明.txt';

/** One department as the files its finance office would publish. */
export function generateSubmission(seed: number, options: GenerateOptions = {}): GeneratedSubmission {
  const random = new Random(seed ^ 0x5eed);
  const department = generateDepartment(seed);
  const layout = { ...(options.plain ? PLAIN_LAYOUT : drawLayout(random.fork())), ...options.layout };
  const style = { ...(options.plain ? PLAIN_STYLE : drawStyle(random.fork())), ...options.style };
  const sheets = renderSheets(department, layout, random.fork());
  const narrative = options.wording && generateNarrative(department, options.wording, style, random.fork());
  const files = sheets.map((sheet) => encodeSheet(sheet, layout));
  if (narrative) files.push(narrativeFile(narrative.text, layout));
  return { department, layout, style, sheets, ...(narrative ? { narrative } : {}), files };
}

export const narrativeFile = (text: string, layout: Layout): InputFile => ({
  name: NARRATIVE_FILE,
  bytes: encodeText(layout.newline === '\n' ? text : text.replaceAll('\n', '\r\n'), layout.encoding),
});
