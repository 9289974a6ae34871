#!/usr/bin/env node
import module from 'node:module';

// What was compiled once is kept in the folder for temporary files, as tsc does; Node has it from 22.8 on.
module.enableCompileCache?.();
const { main } = await import('../dist/cli.js');

process.once('SIGINT', () => process.exit(130));
process.exitCode = await main(process.argv, process);
