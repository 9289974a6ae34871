/** Writes a generated department into a folder: `npm run --silent … -- --seed N --wording W --out DIR`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateSubmission } from '../tests/support/generate-submission.ts';
import { WORDING_NAMES, type WordingName } from '../tests/support/narrative/wordings/index.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    wording: { type: 'string', default: WORDING_NAMES[0]! },
    out: { type: 'string', default: 'generated' },
    utf8: { type: 'boolean', default: false },
    plain: { type: 'boolean', default: false },
  },
});
const wording = values.wording as WordingName;
if (!WORDING_NAMES.includes(wording)) {
  console.error(`--wording: one of ${WORDING_NAMES.join(', ')}`);
  process.exit(2);
}
const submission = generateSubmission(Number(values.seed), {
  wording,
  plain: values.plain,
  ...(values.utf8 ? { layout: { encoding: 'utf8' } } : {}),
});
mkdirSync(values.out, { recursive: true });
for (const { name, bytes } of submission.files) writeFileSync(join(values.out, name), bytes);
writeFileSync(join(values.out, 'statements.json'), JSON.stringify(submission.narrative?.statements, null, 1));
