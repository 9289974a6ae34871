import type { Result } from '../model/result.ts';

/** A file as other tools know it: from the working directory, with slashes and without steps up. */
export function filePath({ submission }: Result, file: string): string {
  const own = file.replaceAll('\\', '/');
  if (submission.folder === undefined || submission.folder === '' || isAbsolute(own)) return straight(own);
  return straight(`${submission.folder.replaceAll('\\', '/').replace(/\/$/, '')}/${own}`);
}

/** Readers of reports refuse a `..` (SARIF 2.1.0, 3.4.3); one that leads above the folder is left out. */
function straight(path: string): string {
  const kept: string[] = [];
  for (const part of path.split('/')) {
    if (part !== '..') kept.push(part);
    else if (kept.length > (isAbsolute(path) ? 1 : 0)) kept.pop();
  }
  return kept.join('/');
}

/** Half of a surrogate pair, which no URI can hold. */
const LONE_HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The same as a URI reference: Chinese names and blanks encoded. */
export function fileUri(result: Result, file: string): string {
  const path = filePath(result, file).replace(/^\.\//, '').replaceAll(LONE_HALF, '\ufffd');
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]:\//.test(path)) return `file:///${path[0]}:${encoded.slice(encoded.indexOf('/'))}`;
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}

const isAbsolute = (path: string): boolean => /^([A-Za-z]:)?\//.test(path);
