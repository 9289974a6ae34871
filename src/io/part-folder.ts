import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isDirectory } from './is-directory.ts';

const PART =
  /^(附件|附表|附|表格?|报表|决算表|公开表|决算公开表|情况说明|说明|文字(说明|材料)?|正文|tables?|attachments?|appendix)[\s\d一二三四五六七八九十()（）._-]*$/i;

/**
 * Whether a folder's name says that it holds part of the submission around it, as 附件 does, and nothing speaks
 * against that: among many departments, a folder with others inside is a level of its own, and one with the same
 * files as the folder beside it is a set of its own.
 */
export function isPartFolder(path: string): boolean {
  if (!PART.test(basename(path))) return false;
  try {
    return (
      readdirSync(path).every((name) => !isDirectory(join(path, name)) || isPartFolder(join(path, name))) &&
      !hasTwin(path)
    );
  } catch {
    return false;
  }
}

/** Parts of one set hold different files; one file of a common name (附件.xlsx) tells nothing. */
function hasTwin(path: string): boolean {
  const own = namesIn(path);
  if (own.length < 2) return false;
  const around = dirname(path);
  return readdirSync(around).some((name) => {
    const other = join(around, name);
    if (name === basename(path) || !isDirectory(other)) return false;
    const names = namesIn(other);
    return names.length === own.length && names.every((one, at) => one === own[at]);
  });
}

const namesIn = (folder: string): string[] => readdirSync(folder).sort();
