import type { Trace } from '../../model/trace.ts';
import { textOfXml } from './text-of-xml.ts';

const ROW = /<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g;
const COLUMN = /<col\b([^>]*)\/?>/g;
const CELL = /<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g;
const HAS_CONTENT = /<v\b[^>]*>[^<]|<is\b/;
const isHidden = (attributes: string) => /\bhidden="(?:1|true)"/.test(attributes);
const numberOf = (attributes: string, name: string) =>
  Number(attributes.match(new RegExp(`\\b${name}="(\\d+)"`))?.[1] ?? 0);

/** Hidden rows and columns of an .xlsx that hold something. Filtered rows are hidden too. */
export function hiddenParts(parts: ReadonlyMap<string, string>, file: string): Trace[] {
  const names = sheetNames(parts);
  return [...parts].flatMap(([part, xml]): Trace[] => {
    if (!part.startsWith('xl/worksheets/')) return [];
    const sheet = names.get(part.slice('xl/'.length)) ?? part.split('/').at(-1)!;
    const at = { file, sheet, text: '' };
    const { rows, columns } = hiddenIn(xml);
    return [
      ...(rows.length > 0 ? [{ kind: 'hidden-rows' as const, text: spans(rows.map(String)), at }] : []),
      ...(columns.length > 0 ? [{ kind: 'hidden-columns' as const, text: columns.join('、'), at }] : []),
    ];
  });
}

function hiddenIn(xml: string): { rows: number[]; columns: string[] } {
  const hiddenColumns = [...xml.matchAll(COLUMN)]
    .filter(([, attributes]) => isHidden(attributes!))
    .map(([, attributes]) => [numberOf(attributes!, 'min'), numberOf(attributes!, 'max')] as const);
  const rows: number[] = [];
  const columns = new Set<string>();
  for (const [, attributes, cells = ''] of xml.matchAll(ROW)) {
    if (isHidden(attributes!) && HAS_CONTENT.test(cells)) rows.push(numberOf(attributes!, 'r'));
    if (hiddenColumns.length === 0) continue;
    for (const [, cell, content = ''] of cells.matchAll(CELL)) {
      const letters = cell!.match(/\br="([A-Z]+)\d+"/)?.[1];
      if (!letters || !HAS_CONTENT.test(content)) continue;
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
      if (hiddenColumns.some(([from, to]) => column >= from && column <= to)) columns.add(letters);
    }
  }
  return { rows, columns: [...columns] };
}

/** Names of the sheets by their part: `worksheets/sheet1.xml`. */
function sheetNames(parts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const targets = new Map(
    [...(parts.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      tag.match(/\bId="([^"]*)"/)?.[1],
      tag.match(/\bTarget="(?:\/xl\/)?([^"]*)"/)?.[1],
    ]),
  );
  return new Map(
    [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet\b[^>]*>/g)].flatMap(([tag]) => {
      const target = targets.get(tag.match(/\br:id="([^"]*)"/)?.[1]);
      const name = tag.match(/\bname="([^"]*)"/)?.[1];
      return target && name ? [[target, textOfXml(name)] as const] : [];
    }),
  );
}

/** `5`, `6`, `7`, `9` → `5–7、9`. */
function spans(rows: readonly string[]): string {
  const found: [number, number][] = [];
  for (const row of rows.map(Number)) {
    const last = found.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else found.push([row, row]);
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join('、');
}
