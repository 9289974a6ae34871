import { strToU8, type Zippable, zipSync } from 'fflate';
import { ProblemError } from '../model/problem.ts';
import type { Limits } from './limits.ts';
import { openZip } from './zip-archive.ts';

/** Parts of an .xlsx, .ods or .docx by their path. Pictures, fonts, macros and embedded files are left out. */
export type OfficePackage = Map<string, Uint8Array>;

const NOT_READ =
  /(^|\/)(media|embeddings|fonts|activeX|Pictures|Thumbnails|Object \d+|vbaProject\.bin)(\/|$)/i;
const XML = /\.(xml|rels)$/i;
const DOCTYPE = strToU8('<!DOCTYPE');
const ENTITY = strToU8('<!ENTITY');

/**
 * Unpacks within the limits and refuses parts with a document type or entities: no office program writes
 * them, and they are how a small file is blown up while it is parsed.
 */
export function openOfficePackage(bytes: Uint8Array, file: string, limits: Limits): OfficePackage {
  const archive = openZip(bytes, file, limits);
  const parts: OfficePackage = new Map();
  for (const entry of archive.entries) {
    if (entry.isDirectory || NOT_READ.test(entry.name)) continue;
    const content = archive.unpack(entry);
    if (XML.test(entry.name)) refuseEntities(content, file);
    parts.set(entry.name, content);
  }
  return parts;
}

/** The parts as a zip again, uncompressed: what the reading library then sees is what was checked. */
export function packOffice(parts: OfficePackage): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of parts) files[name] = [content, { level: 0 }];
  return zipSync(files);
}

export function refuseEntities(content: Uint8Array, file: string): void {
  if (!declaresEntities(content)) return;
  throw new ProblemError({ severity: 'error', messageId: 'file-with-entities', data: {}, file });
}

function declaresEntities(content: Uint8Array): boolean {
  const isWide = (content[0] === 0xff && content[1] === 0xfe) || (content[0] === 0xfe && content[1] === 0xff);
  // UTF-16 is ASCII with a zero byte beside each character, so that dropping the zeros suffices here.
  const bytes = isWide ? content.filter((byte) => byte !== 0) : content;
  return contains(bytes, DOCTYPE) || contains(bytes, ENTITY);
}

function contains(bytes: Uint8Array, needle: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x3c); at !== -1; at = bytes.indexOf(0x3c, at + 1)) {
    if (bytes[at + 1] !== 0x21) continue;
    if (needle.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
