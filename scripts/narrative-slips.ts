/** `node scripts/run.mjs scripts/narrative-slips.ts [SEEDS] [WORDING…]`: slips planted in generated narratives, found and missed. */
import { check } from '../src/check.ts';
import type { Finding } from '../src/model/finding.ts';
import { generateSubmission, narrativeFile } from '../tests/support/generate-submission.ts';
import { MUTATION_KINDS, mutateNarrative } from '../tests/support/mutate-narrative.ts';
import { WORDING_NAMES, type WordingName } from '../tests/support/narrative/wordings/index.ts';
import { Random } from '../tests/support/random.ts';

const ROUNDS = 2;
const [seeds = '6', ...wordings] = process.argv.slice(2);
const keyOf = ({ rule, messageId, locations, stated }: Finding) =>
  `${rule} ${messageId} ${locations[0]?.line} ${stated}`;
const alarms = (findings: readonly Finding[], mild: boolean) =>
  findings.filter(({ severity }) => severity === 'error' || (mild && severity === 'warning'));

for (const wording of wordings.length > 0 ? (wordings as WordingName[]) : WORDING_NAMES) {
  const missed: string[] = [];
  const counts: string[] = [];
  let all = 0;
  for (const kind of MUTATION_KINDS) {
    let planted = 0;
    const before = missed.length;
    for (let seed = 1; seed <= Number(seeds); seed++) {
      const submission = generateSubmission(seed, { wording });
      const clean = (await check({ id: 'clean', files: submission.files })).findings;
      const random = new Random(seed * 31 + wording.length * 1009 + kind.length);
      for (let round = 0; round < ROUNDS; round++) {
        const mutation = mutateNarrative(submission, kind, random);
        if (!mutation) continue;
        planted++;
        const files = [...submission.files.slice(0, -1), narrativeFile(mutation.text, submission.layout)];
        const mild = mutation.severity === 'warning';
        const known = new Set(alarms(clean, mild).map(keyOf));
        const [first, last] = mutation.lines;
        const found = alarms((await check({ id: 'slip', files })).findings, mild).some(
          (finding) =>
            !known.has(keyOf(finding)) &&
            finding.locations.some(({ line }) => line !== undefined && line >= first && line <= last),
        );
        if (!found)
          missed.push(`${kind} seed ${seed}: ${mutation.from} → ${mutation.to} in 「${mutation.context}」`);
      }
    }
    all += planted;
    if (planted > 0) counts.push(`${kind} ${planted - missed.length + before}/${planted}`);
  }
  console.log(`\n${wording}: ${all - missed.length} of ${all} slips found (${counts.join(', ')})`);
  if (wordings.length > 0) for (const line of missed) console.log(`  ${line}`);
}
