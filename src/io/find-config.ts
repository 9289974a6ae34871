import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const CONFIG_NAME = 'juesuan.config.json';

/** Finds the nearest configuration in a folder or above it; each folder is looked at once. */
export function configFinder(): (folder: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  const find = (folder: string): string | undefined => {
    if (known.has(folder)) return known.get(folder);
    const file = join(folder, CONFIG_NAME);
    const above = dirname(folder);
    const found = existsSync(file) ? file : above === folder ? undefined : find(above);
    known.set(folder, found);
    return found;
  };
  return (folder) => find(resolve(folder));
}
