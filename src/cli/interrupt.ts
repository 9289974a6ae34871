/** Ctrl-C, or a scheduler's wish to end, as a signal that a command can act on. */
export interface Interrupt {
  readonly signal: AbortSignal;
  /** What the process should exit with; only once aborted. */
  readonly code: () => 130 | 143;
  /** Leaves signals to whoever had them before. */
  readonly release: () => void;
}

const CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/** From here on the first signal asks; a second one ends the process at once. */
export function catchInterrupt(): Interrupt {
  const controller = new AbortController();
  let code: 130 | 143 = 130;
  const releases = (['SIGINT', 'SIGTERM'] as const).map((name) => {
    const before = process.rawListeners(name) as NodeJS.SignalsListener[];
    process.removeAllListeners(name);
    const listener = () => {
      code = CODES[name];
      if (controller.signal.aborted) process.exit(code);
      controller.abort();
    };
    process.on(name, listener);
    return () => {
      process.off(name, listener);
      for (const one of before) process.on(name, one);
    };
  });
  return {
    signal: controller.signal,
    code: () => code,
    release: () => {
      for (const release of releases) release();
    },
  };
}
