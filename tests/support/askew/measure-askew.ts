import { check } from '../../../src/check.ts';
import { generateSubmission } from '../generate-submission.ts';
import { WORDING_NAMES } from '../narrative/wordings/index.ts';
import { Random } from '../random.ts';
import { ASKEW_KINDS, type AskewKind, pasteAskew } from './paste-askew.ts';
import { type AskewScore, scoreAskew } from './score-askew.ts';

/** How the submissions of one kind were told. */
export interface AskewTally {
  readonly kind: AskewKind;
  made: number;
  /** So many findings that the cause can be told from them. */
  tellable: number;
  right: number;
  /** Told at least that the list is wrong as a whole, or that no cause was found. */
  withoutFalseCause: number;
  /** What was not right or showed a false cause, in words. */
  readonly failures: string[];
}

export async function measureAskew(seeds: readonly number[]): Promise<AskewTally[]> {
  const tallies: AskewTally[] = [];
  for (const kind of ASKEW_KINDS) {
    const tally: AskewTally = { kind, made: 0, tellable: 0, right: 0, withoutFalseCause: 0, failures: [] };
    for (const seed of seeds) {
      const wording = WORDING_NAMES[seed % WORDING_NAMES.length]!;
      const random = new Random(seed * 31 + ASKEW_KINDS.indexOf(kind));
      const askew = pasteAskew(generateSubmission(seed, { wording }), kind, random);
      if (!askew) continue;
      add(tally, scoreAskew(askew, await check({ id: 'x', files: askew.files })), `${seed} ${askew.what}`);
    }
    tallies.push(tally);
  }
  return tallies;
}

function add(tally: AskewTally, { isTellable, isRight, wrong }: AskewScore, what: string) {
  tally.made++;
  if (wrong.length === 0) tally.withoutFalseCause++;
  else tally.failures.push(`${tally.kind} ${what}: ${wrong.map(({ messageId }) => messageId).join()}`);
  if (!isTellable) return;
  tally.tellable++;
  if (isRight) tally.right++;
  else tally.failures.push(`${tally.kind} ${what}: not told`);
}
