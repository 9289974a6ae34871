import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isDirectory } from './is-directory.ts';

const PART =
  /^(附件|附表|附|表格?|报表|决算表|公开表|决算公开表|情况说明|说明|文字(说明|材料)?|正文|tables?|attachments?|appendix)[\s\d一二三四五六七八九十()（）._-]*$/i;

/**
 * Whether a folder's name says that it holds part of the submission around it, as 附件 does, and nothing in it
 * speaks against that: among many departments, a folder with others inside is a level of its own.
 */
export function isPartFolder(path: string): boolean {
  if (!PART.test(basename(path))) return false;
  try {
    return readdirSync(path).every(
      (name) => !isDirectory(join(path, name)) || isPartFolder(join(path, name)),
    );
  } catch {
    return false;
  }
}
