/** `node scripts/run.mjs scripts/narrative-alarms.ts [--warnings] [SEEDS] [WORDING…]`: false alarms in generated narratives, by wording and rule. */
import { check } from '../src/check.ts';
import { describeFinding } from '../tests/support/describe-finding.ts';
import { generateSubmission } from '../tests/support/generate-submission.ts';
import { WORDING_NAMES, type WordingName } from '../tests/support/narrative/wordings/index.ts';

const warnings = process.argv.includes('--warnings');
const [seeds = '20', ...wordings] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
for (const wording of wordings.length > 0 ? (wordings as WordingName[]) : WORDING_NAMES) {
  const byRule = new Map<string, string[]>();
  for (let seed = 1; seed <= Number(seeds); seed++) {
    const { files } = generateSubmission(seed, { wording });
    const { findings } = await check({ id: String(seed), files });
    for (const finding of findings.filter(
      ({ severity }) => severity === 'error' || (warnings && severity === 'warning'),
    )) {
      byRule.set(finding.rule, [
        ...(byRule.get(finding.rule) ?? []),
        `seed ${seed}: ${describeFinding(finding)}`,
      ]);
    }
  }
  const total = [...byRule.values()].reduce((sum, list) => sum + list.length, 0);
  console.log(`\n${wording}: ${total} false ${warnings ? 'alarms' : 'errors'} in ${seeds} narratives`);
  for (const [rule, list] of byRule) {
    console.log(`  ${rule}: ${list.length}`);
    for (const line of list.slice(0, wordings.length > 0 ? 40 : 3)) console.log(`    ${line}`);
  }
}
