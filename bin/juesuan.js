#!/usr/bin/env node
import module from 'node:module';
import { setFlagsFromString } from 'node:v8';

// Node 20 optimises what ran but a little while, at a third of all the time that checking takes; later ones know better.
if (process.versions.node.startsWith('20.'))
  setFlagsFromString('--interrupt-budget=400000 --max-inlined-bytecode-size-cumulative=400');
// What was compiled once is kept in the folder for temporary files, as tsc does; Node has it from 22.8 on.
module.enableCompileCache?.();
const { main } = await import('../dist/cli.js');

process.once('SIGINT', () => process.exit(130));
process.exitCode = await main(process.argv, process);
