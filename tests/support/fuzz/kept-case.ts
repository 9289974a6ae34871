import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import type { InputFile } from '../convert-submission.ts';

/** Several files of one case; a `.zip` by itself is a submission. */
const SEVERAL = '.case.zip';
/** A hang takes its time at each try. */
const SHRINK_SECONDS = 60;

/** The files of a kept case. */
export function readKept(path: string): InputFile[] {
  const bytes = new Uint8Array(readFileSync(path));
  if (!path.endsWith(SEVERAL)) return [{ name: basename(path), bytes }];
  return Object.entries(unzipSync(bytes)).map(([name, content]) => ({ name, bytes: content }));
}

interface Failed {
  readonly files: readonly InputFile[];
  readonly changed: InputFile;
  /** Whether what lies at a path fails in the same way. */
  readonly fails: (path: string) => Promise<boolean>;
}

/** Writes a case as one file that fails by itself, as small as it gets in a minute; tells its path. `start` is a path without an ending. */
export async function keepCase(start: string, { files, changed, fails }: Failed): Promise<string> {
  const alone = start + extname(changed.name);
  const failsAlone = (bytes: Uint8Array): Promise<boolean> => {
    writeFileSync(alone, bytes);
    return fails(alone);
  };
  if (await failsAlone(changed.bytes)) {
    writeFileSync(alone, await shrink(changed.bytes, failsAlone));
    return alone;
  }
  rmSync(alone);
  const several = start + SEVERAL;
  writeFileSync(several, zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]))));
  return several;
}

/** Without the pieces that it fails without, large ones first. */
async function shrink(
  bytes: Uint8Array,
  fails: (bytes: Uint8Array) => Promise<boolean>,
): Promise<Uint8Array> {
  let kept = bytes;
  const end = performance.now() + 1000 * SHRINK_SECONDS;
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < kept.length; ) {
      if (performance.now() > end) return kept;
      const less = Uint8Array.from(Buffer.concat([kept.subarray(0, at), kept.subarray(at + size)]));
      if (less.length > 0 && (await fails(less))) kept = less;
      else at += size;
    }
  }
  return kept;
}
