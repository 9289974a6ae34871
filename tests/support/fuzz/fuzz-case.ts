import type { InputFile } from '../convert-submission.ts';
import { Random } from '../random.ts';
import { submissionIn } from './formats.ts';
import { mutate } from './mutators.ts';

export interface FuzzCase {
  readonly files: readonly InputFile[];
  /** The one of them that was changed. */
  readonly changed: InputFile;
  /** How often each format had a case before. */
  readonly turn: number;
}

const GIVEN_BESIDE = /\.(nd)?json$/;

/** Case `index` of a run: the formats in turn, one file changed. */
export async function fuzzCase(seed: number, index: number, formats: readonly string[]): Promise<FuzzCase> {
  const random = new Random(seed, index);
  const format = formats[index % formats.length]!;
  const files = await submissionIn(format, random.int(0, 1_000));
  const at = choose(files, random);
  const changed = { name: files[at]!.name, bytes: mutate(files[at]!.bytes, random) };
  return { files: files.with(at, changed), changed, turn: Math.floor(index / formats.length) };
}

/** The last file is the one that the format is about, and of what is given beside a submission any. */
function choose(files: readonly InputFile[], random: Random): number {
  const beside = files.flatMap(({ name }, at) => (GIVEN_BESIDE.test(name) ? [at] : []));
  if (beside.length > 0) return random.pick(beside);
  return random.chance(0.7) ? files.length - 1 : random.int(0, files.length - 1);
}
