export interface SteadyCpu {
  /** The median of the samples. */
  readonly seconds: number;
  /** How far the middle half of the samples lies apart, against their median. */
  readonly spread: number;
}

const WANTED_SPREAD = 0.05;
const FEWEST = 9;
const MOST = 45;

/** CPU seconds of something short, again and again until what it takes is known to within a twentieth. */
export function steadyCpu(run: () => void): SteadyCpu {
  run();
  const samples: number[] = [];
  for (;;) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    samples.push((user + system) / 1e6);
    if (samples.length < FEWEST) continue;
    const sorted = samples.toSorted((a, b) => a - b);
    const at = (part: number) => sorted[Math.floor(part * (sorted.length - 1))]!;
    const steady = { seconds: at(0.5), spread: (at(0.75) - at(0.25)) / at(0.5) };
    if (steady.spread < WANTED_SPREAD || samples.length >= MOST) return steady;
  }
}
