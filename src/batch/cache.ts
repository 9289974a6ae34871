import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';

/**
 * Results by what they depend on. Two layers, both plain files: `seen/` remembers by path which contents a
 * submission had when its files looked as they look now; `results/` keeps by contents what came of them.
 * Entries carry their own checksum; one that does not fit is as good as none.
 */
export interface Cache {
  /** Digest of the contents last seen at `place` under this signature. */
  recall(place: string, signature: string): string | undefined;
  remember(place: string, signature: string, digest: string): void;
  read(digest: string): string | undefined;
  write(digest: string, value: string): void;
  /** Entries that were there and could not be used, since the last call. */
  takeIgnored(): number;
}

export function openCache(folder: string): Cache {
  let ignored = 0;
  let writable = true;
  const fileOf = (layer: string, name: string) => join(folder, layer, name.slice(0, 2), name);

  const load = (file: string): string | undefined => {
    let content: string;
    try {
      content = readFileSync(file, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') ignored += 1;
      return undefined;
    }
    const end = content.indexOf('\n');
    const value = content.slice(end + 1);
    if (end > 0 && content.slice(0, end) === checksum(value)) return value;
    ignored += 1;
    return undefined;
  };

  const save = (file: string, value: string): void => {
    if (!writable) return;
    const temporary = `${file}.${process.pid}.${threadId}`;
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(temporary, `${checksum(value)}\n${value}`);
      renameSync(temporary, file);
    } catch {
      // A cache that cannot be kept is a slower next run, no reason to lose this one.
      writable = false;
      rmSync(temporary, { force: true });
    }
  };

  return {
    recall(place, signature) {
      const [digest, seen] = splitOnce(load(fileOf('seen', sha256(place))) ?? '');
      return seen === signature ? digest : undefined;
    },
    remember: (place, signature, digest) => save(fileOf('seen', sha256(place)), `${digest}\n${signature}`),
    read: (digest) => load(fileOf('results', digest)),
    write: (digest, value) => save(fileOf('results', digest), value),
    takeIgnored() {
      const count = ignored;
      ignored = 0;
      return count;
    },
  };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const checksum = (value: string): string => sha256(value).slice(0, 32);

function splitOnce(text: string): [string, string] {
  const at = text.indexOf('\n');
  return at < 0 ? ['', ''] : [text.slice(0, at), text.slice(at + 1)];
}
