/** Not for messages of ours. */
const { console: stage } = globalThis;
const VOICES = ['log', 'info', 'warn', 'error'] as const;

/** Runs `act` with what it prints held back: what a library says of a broken file is no message of ours. */
export function quietly<T>(act: () => T): T {
  const before = VOICES.map((voice) => stage[voice]);
  for (const voice of VOICES) stage[voice] = () => {};
  try {
    return act();
  } finally {
    for (const [at, voice] of VOICES.entries()) stage[voice] = before[at]!;
  }
}
