/**
 * Runs scripts of package.json at the same time, one for each core, and prints what each says when it is through:
 * `node scripts/side-by-side.mjs types lint …`. Fails if one of them does, after all have been run.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

const waiting = process.argv.slice(2);
let failed = false;

async function runNext() {
  for (let name = waiting.shift(); name; name = waiting.shift()) {
    const output = [];
    const child = spawn('npm', ['run', '--silent', name], { shell: process.platform === 'win32' });
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    const code = await new Promise((resolve) => child.on('close', resolve));
    if (code !== 0) failed = true;
    console.log(`${code === 0 ? '✓' : '✗'} ${name}`);
    process.stdout.write(Buffer.concat(output));
  }
}

await Promise.all(Array.from({ length: availableParallelism() }, runNext));
process.exitCode = failed ? 1 : 0;
