import { statSync } from 'node:fs';

/** Links are followed; what leads nowhere (gone, in a circle, forbidden) is none. */
export function isDirectory(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false;
  }
}
