/** How well lists pasted askew are told: `node scripts/run.mjs scripts/bench-askew.ts [SEEDS] [FIRST]`. */
import { type AskewTally, measureAskew } from '../tests/support/askew/measure-askew.ts';

const count = Number(process.argv[2] ?? 60);
const first = Number(process.argv[3] ?? 1);
const tallies = await measureAskew(Array.from({ length: count }, (_, index) => first + index));
const sum = (key: 'made' | 'tellable' | 'right' | 'withoutFalseCause') =>
  tallies.reduce((total, tally) => total + tally[key], 0);
const line = (
  name: string,
  { made, tellable, right, withoutFalseCause }: Omit<AskewTally, 'kind' | 'failures'>,
) => [name.padEnd(24), made, tellable, right, withoutFalseCause].join('\t');

console.log(['kind'.padEnd(24), 'made', 'tellable', 'right', 'no false cause'].join('\t'));
for (const tally of tallies) console.log(line(tally.kind, tally));
console.log(
  line('all', {
    made: sum('made'),
    tellable: sum('tellable'),
    right: sum('right'),
    withoutFalseCause: sum('withoutFalseCause'),
  }),
);
if (process.argv.includes('--failures')) for (const { failures } of tallies) console.log(failures.join('\n'));
