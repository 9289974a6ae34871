/** Answers cases as their numbers tell it to: 1 breaks, 2 ends the process, 3 never answers, 4 needs much memory. */
process.send('ready');
process.on('message', (index) => {
  if (index === 2) process.exit(3);
  if (index === 3) return;
  process.send({ megabytes: index === 4 ? 600 : 100, ...(index === 1 ? { error: 'broken' } : {}) });
});
