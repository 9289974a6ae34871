#!/usr/bin/env node
'use strict';
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');

// Node 20 optimises what ran but a little while, at a third of all the time that checking takes; later ones know better.
if (process.versions.node.startsWith('20.'))
  setFlagsFromString('--interrupt-budget=400000 --max-inlined-bytecode-size-cumulative=400');
// Nearly every pattern runs more than once: compiled at once it is compiled once.
setFlagsFromString('--no-regexp-tier-up');

const { loadCompiled } = require('./load-compiled.js');
const { main } = loadCompiled(join(__dirname, '../dist/cli.cjs'));

process.once('SIGINT', () => process.exit(130));
main(process.argv, process).then((code) => {
  process.exitCode = code;
});
