import { statSync } from 'node:fs';

/** Links are followed; what is not there is none. */
export const isDirectory = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
