'use strict';
/** What V8 is told for our kind of work: short runs, and many patterns that nearly all run more than once. */
module.exports = [
  // Compiled at once, a pattern is compiled once.
  '--no-regexp-tier-up',
  // Node 20 optimises what ran but a little while, at a third of all the time that checking takes; later ones know better.
  ...(process.versions.node.startsWith('20.')
    ? ['--interrupt-budget=400000', '--max-inlined-bytecode-size-cumulative=400']
    : []),
];
