/**
 * Runs scripts of package.json at the same time, one for each core, and prints what each says when it is through:
 * `node scripts/side-by-side.mjs types lint …`. With `--beside unit` that script runs from the first, as if alone, and
 * the others one by one next to it; what they say follows. Fails if one of them does, after all have been run.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

const { values, positionals: waiting } = parseArgs({
  allowPositionals: true,
  options: { beside: { type: 'string' } },
});
let failed = false;
const said = [];

/** Runs a script; its output, or none where it is shown at once. */
async function run(name, stdio) {
  const output = [];
  const child = spawn('npm', ['run', '--silent', name], { shell: process.platform === 'win32', stdio });
  child.stdout?.on('data', (chunk) => output.push(chunk));
  child.stderr?.on('data', (chunk) => output.push(chunk));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) failed = true;
  return Buffer.concat([Buffer.from(`${code === 0 ? '✓' : '✗'} ${name}\n`), ...output]);
}

async function runNext() {
  for (let name = waiting.shift(); name; name = waiting.shift()) {
    const output = await run(name, 'pipe');
    if (values.beside) said.push(output);
    else process.stdout.write(output);
  }
}

const lanes = values.beside ? 1 : availableParallelism();
await Promise.all([
  ...(values.beside ? [run(values.beside, 'inherit')] : []),
  ...Array.from({ length: lanes }, runNext),
]);
for (const output of said) process.stdout.write(output);
process.exitCode = failed ? 1 : 0;
