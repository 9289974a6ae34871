// Checks one folder and prints what is wrong: node examples/node/check.mjs fixtures/kind-footing
import { check, DEFAULT_LIMITS, gatherSubmissions, renderTerminal } from 'juesuan';

const [submission] = await gatherSubmissions(process.argv.slice(2, 3), DEFAULT_LIMITS);
if (!submission) throw new Error('name a folder, a workbook or a .zip');

const result = await check(submission);
for (const { rule, stated, expected, locations } of result.findings) {
  console.log(rule, locations[0]?.cell ?? locations[0]?.line ?? '', stated ?? '', '→', expected ?? '');
}
console.log(renderTerminal(result, { lang: 'zh' }));
process.exitCode = result.summary.error > 0 ? 1 : 0;
