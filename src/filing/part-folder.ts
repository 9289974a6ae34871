import { below, type FolderView } from './folder-view.ts';

const PART =
  /^(附件|附表|附|表格?|报表|决算表|公开表|决算公开表|情况说明|说明|文字(说明|材料)?|正文|tables?|attachments?|appendix)[\s\d一二三四五六七八九十()（）._-]*$/i;

/**
 * Whether a folder's name says that it holds part of the submission around it, as 附件 does, and nothing speaks
 * against that: among many departments, a folder with others inside is a level of its own, and one with the same
 * files as the folder beside it is a set of its own.
 */
export function isPartFolder(view: FolderView, path: string): boolean {
  if (!PART.test(path.slice(path.lastIndexOf('/') + 1))) return false;
  try {
    return (
      view.entries(path).every(({ name, isFolder }) => !isFolder || isPartFolder(view, below(path, name))) &&
      !hasTwin(view, path)
    );
  } catch {
    return false;
  }
}

/** Parts of one set hold different files; one file of a common name (附件.xlsx) tells nothing. */
function hasTwin(view: FolderView, path: string): boolean {
  const own = namesIn(view, path);
  if (own.length < 2) return false;
  const around = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  return view.entries(around).some(({ name, isFolder }) => {
    const other = below(around, name);
    if (other === path || !isFolder) return false;
    const names = namesIn(view, other);
    return names.length === own.length && names.every((one, at) => one === own[at]);
  });
}

const namesIn = (view: FolderView, folder: string): string[] =>
  view
    .entries(folder)
    .map(({ name }) => name)
    .sort();
