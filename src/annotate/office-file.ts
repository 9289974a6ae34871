import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate';
import type { Limits } from '../ingest/limits.ts';
import { openZip } from '../ingest/zip-archive.ts';
import { escapeXml } from '../report/xml-text.ts';

/** All parts of an Office file by their path, in its order; those that are not touched stay byte for byte. */
export type Parts = Map<string, Uint8Array>;

const CLOCK = '1980-01-01T00:00:00Z';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_RELATIONS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const EMPTY_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** Throws a ProblemError where the archive is damaged, protected or beyond the limits. */
export function unpackOffice(bytes: Uint8Array, file: string, limits: Limits): Parts {
  const archive = openZip(bytes, file, limits);
  return new Map(
    archive.entries.filter((entry) => !entry.isDirectory).map((entry) => [entry.name, archive.unpack(entry)]),
  );
}

/** The same parts give the same bytes, whatever the time of day. */
export function packOfficeFile(parts: Parts): Uint8Array<ArrayBuffer> {
  const files: Zippable = Object.fromEntries(parts);
  return new Uint8Array(zipSync(files, { mtime: CLOCK }));
}

export const textOf = (parts: Parts, name: string): string => {
  const bytes = parts.get(name);
  return bytes ? strFromU8(bytes).replace(/^\ufeff/, '') : '';
};

export const setText = (parts: Parts, name: string, text: string): void => {
  parts.set(name, strToU8(text));
};

export interface Relation {
  readonly id: string;
  readonly type: string;
  /** Path of the part in the package. */
  readonly target: string;
}

/** What a part relates to; links out of the file are left out. */
export function relationsOf(parts: Parts, part: string): Relation[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return [...textOf(parts, relationsPart(part)).matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].flatMap(
    ([tag]) => {
      const attribute = (name: string) => tag.match(new RegExp(`\\b${name}\\s*=\\s*"([^"]*)"`))?.[1] ?? '';
      if (attribute('TargetMode') === 'External') return [];
      const target = resolvePath(folder, attribute('Target'));
      return [{ id: attribute('Id'), type: attribute('Type'), target }];
    },
  );
}

const relationsPart = (part: string): string => {
  const at = part.lastIndexOf('/') + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
};

function resolvePath(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = folder.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Relates `part` to another of the package; the id it goes by. `kind` is the last word of the type. */
export function relate(parts: Parts, part: string, target: string, kind: string, isStrict: boolean): string {
  const name = relationsPart(part);
  const taken = new Set(relationsOf(parts, part).map(({ id }) => id));
  const xml = textOf(parts, name) || EMPTY_RELATIONS;
  for (const [, id] of xml.matchAll(/\bId\s*=\s*"([^"]*)"/g)) taken.add(id!);
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const type = `${isStrict ? STRICT_RELATIONS : RELATIONS}/${kind}`;
  const relation = `Relationship Id="rId${number}" Type="${type}" Target="/${escapeXml(target)}"/>`;
  setText(parts, name, insertAtEnd(xml, 'Relationships', `<${prefixOf(xml, 'Relationships')}${relation}`));
  return `rId${number}`;
}

/** Says what type a part, or every part with an ending, is of. */
export function declareType(
  parts: Parts,
  what: { readonly part: string } | { readonly ending: string },
  type: string,
): void {
  const name = '[Content_Types].xml';
  const xml = textOf(parts, name);
  const key = 'part' in what ? `PartName="/${what.part}"` : `Extension="${what.ending}"`;
  if (xml.toLowerCase().includes(key.toLowerCase())) return;
  const element = 'part' in what ? 'Override' : 'Default';
  const entry = `<${prefixOf(xml, 'Types')}${element} ${key} ContentType="${type}"/>`;
  setText(parts, name, insertAtEnd(xml, 'Types', entry));
}

/** `x:` of `<x:worksheet …>`; empty where the name stands alone. */
export const prefixOf = (xml: string, root: string): string =>
  xml.match(new RegExp(`<(\\w+:)?${root}[\\s/>]`))?.[1] ?? '';

/** Puts content before the end tag of an element that stands once, opening it where it is empty. */
export function insertAtEnd(xml: string, element: string, content: string): string {
  const name = `${prefixOf(xml, element)}${element}`;
  const end = xml.lastIndexOf(`</${name}`);
  if (end >= 0) return xml.slice(0, end) + content + xml.slice(end);
  return xml.replace(
    new RegExp(`<${name}(\\s[^<>]*?)?\\s*/>`),
    (_, attributes = '') => `<${name}${attributes}>${content}</${name}>`,
  );
}
