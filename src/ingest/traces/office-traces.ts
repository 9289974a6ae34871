import type { Grid } from '../../model/grid.ts';
import type { Location } from '../../model/location.ts';
import type { FileTraces, Trace, TraceKind } from '../../model/trace.ts';
import type { Limits } from '../limits.ts';
import { refuseEntities } from '../office-package.ts';
import { openZip } from '../zip-archive.ts';
import { looksLikeZip } from '../zip-directory.ts';
import { hiddenParts } from './hidden-parts.ts';
import { textOfXml } from './text-of-xml.ts';

const PARTS =
  /^docProps\/core\.xml$|^word\/(?:document|comments)\.xml$|^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|comments\d*\.xml|threadedComments\/[^/]+\.xml|worksheets\/[^/]+\.xml|externalLinks\/.*)$/;
const PROPERTIES: readonly (readonly [TraceKind, RegExp])[] = [
  ['title', /<dc:title\b[^>]*>([^<]*)</],
  ['author', /<dc:creator\b[^>]*>([^<]*)</],
  ['author', /<cp:lastModifiedBy\b[^>]*>([^<]*)</],
];
const CHANGE = /<w:(?:ins|del|moveFrom|moveTo)\s[^>]*w:author="([^"]*)"/g;
const COMMENT = /<(?:w:comment|comment|threadedComment)\s/g;

/** What a .docx or .xlsx says beside its text; `undefined` for another container. Throws a ProblemError as reading does. */
export function officeTraces(
  bytes: Uint8Array,
  file: string,
  grids: readonly Grid[],
  limits: Limits,
): FileTraces | undefined {
  if (!looksLikeZip(bytes)) return undefined;
  const parts = readParts(bytes, file, limits);
  if (!parts.has('word/document.xml') && !parts.has('xl/workbook.xml')) return undefined;
  const place = (rest: Partial<Location> = {}): Location => ({ file, text: '', ...rest });
  const found: Trace[] = [];
  const core = parts.get('docProps/core.xml') ?? '';
  for (const [kind, pattern] of PROPERTIES) {
    const text = textOfXml(core.match(pattern)?.[1] ?? '');
    if (text !== '' && !found.some((trace) => trace.kind === kind && trace.text === text))
      found.push({ kind, text, at: place() });
  }
  const changes = [...(parts.get('word/document.xml') ?? '').matchAll(CHANGE)];
  if (changes.length > 0) {
    const authors = [...new Set(changes.map(([, author]) => textOfXml(author!)))].join('、');
    found.push({ kind: 'tracked-changes', text: authors, count: changes.length, at: place() });
  }
  for (const [name, xml] of parts) {
    if (!/comment/i.test(name)) continue;
    const count = [...xml.matchAll(COMMENT)].length;
    if (count > 0) found.push({ kind: 'comments', text: '', count, at: place() });
  }
  for (const { hidden, sheet = '' } of grids) {
    if (hidden) found.push({ kind: 'hidden-sheet', text: sheet, at: place({ sheet }) });
  }
  found.push(...hiddenParts(parts, file), ...externalLinks(parts, file));
  return { file, hasProperties: true, found };
}

function readParts(bytes: Uint8Array, file: string, limits: Limits): Map<string, string> {
  const archive = openZip(bytes, file, limits);
  const parts = new Map<string, string>();
  for (const entry of archive.entries) {
    if (entry.isDirectory || !PARTS.test(entry.name)) continue;
    const content = archive.unpack(entry);
    refuseEntities(content, file);
    parts.set(entry.name, new TextDecoder().decode(content));
  }
  return parts;
}

const LINKED = /<(?:\w+:)?f\b[^<>]*>[^<]*\[\d+\]/g;

/** Formulas that take their value from another file, by that file. */
function externalLinks(parts: ReadonlyMap<string, string>, file: string): Trace[] {
  const targets = [...parts].flatMap(([name, xml]) =>
    name.endsWith('.rels') && name.includes('externalLinks')
      ? [...xml.matchAll(/\bTarget="([^"]*)"/g)].map(([, target]) => fileNameOf(target!))
      : [],
  );
  const sheets = [...parts].filter(([name]) => /^xl\/worksheets\//.test(name));
  const count = sheets.reduce((sum, [, xml]) => sum + [...xml.matchAll(LINKED)].length, 0);
  if (targets.length === 0 && count === 0) return [];
  const text = [...new Set(targets)].join('、');
  return [{ kind: 'external-link', text, count, at: { file, text: '' } }];
}

function fileNameOf(target: string): string {
  const name = textOfXml(target).split(/[\\/]/).at(-1)!;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
