#!/usr/bin/env node
'use strict';
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');

for (const flag of require('./v8-flags.js')) setFlagsFromString(flag);

const { loadCompiled } = require('./load-compiled.js');
const { main } = loadCompiled(join(__dirname, '../dist/cli.cjs'));

process.once('SIGINT', () => process.exit(130));
main(process.argv, process).then((code) => {
  process.exitCode = code;
});
