import fc from 'fast-check';
import { compositions, type Outcome, observe } from '../../tests/support/metamorphic/composition.ts';
import { TRANSFORMATIONS } from '../../tests/support/metamorphic/transformations.ts';

export interface MetamorphicOptions {
  readonly texts: number;
  readonly seed: number;
  /** Folders of published texts to rewrite, beside generated ones. */
  readonly folders: readonly string[];
  /** Prints what failed, the shortest first. */
  readonly isListed: boolean;
}

/** Rewrites clean texts and prints, for every transformation, what the check then says. */
export async function printMetamorphic({
  texts,
  seed,
  folders,
  isListed,
}: MetamorphicOptions): Promise<void> {
  const generated = fc.sample(compositions(), { numRuns: texts, seed });
  const published =
    folders.length === 0
      ? []
      : fc.sample(compositions(undefined, folders), { numRuns: Math.ceil(texts / 5), seed });
  const outcomes: Outcome[] = [];
  for (const composition of [...generated, ...published]) {
    const outcome = await observe(composition);
    if (outcome) outcomes.push(outcome);
  }
  console.log('\n     alone:                 |  in compositions:');
  console.log('texts false planted  found |  texts false planted  found  transformation');
  for (const { id } of TRANSFORMATIONS) {
    const own = outcomes.filter(({ applied }) => applied.includes(id));
    const alone = own.filter(({ applied }) => applied.every((one) => one === id));
    console.log(`${counts(alone)} |  ${counts(own)}  ${id}`);
  }
  console.log(`${counts(outcomes)} |  all texts`);
  if (isListed) list(outcomes);
}

function counts(outcomes: readonly Outcome[]): string {
  const planted = outcomes.flatMap((outcome) => outcome.planted ?? []);
  return [
    [outcomes.length, 5],
    [outcomes.filter(({ wrong }) => wrong.length > 0).length, 6],
    [planted.length, 8],
    [planted.filter(({ isFound }) => isFound).length, 7],
  ]
    .map(([number, width]) => String(number).padStart(width!))
    .join('');
}

function list(outcomes: readonly Outcome[]) {
  const failed = outcomes
    .filter(({ wrong, planted }) => wrong.length > 0 || planted?.isFound === false)
    .sort((a, b) => a.written.length - b.written.length);
  for (const { composition, applied, written, wrong, planted } of failed) {
    const { text } = composition;
    const from = typeof text === 'string' ? text : `${text.wording} ${text.seed}`;
    console.log(`\n${applied.join(' + ')} (${from})\n${written}`);
    for (const finding of wrong) console.log(`  false: ${finding}`);
    if (planted?.isFound === false) console.log(`  missed: ${planted.what}`);
  }
}
