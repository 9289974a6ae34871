/** What became of one planted slip. */
export interface Outcome {
  readonly kind: string;
  readonly localisable: boolean;
  /** A word is wrong, not a figure. */
  readonly isWord: boolean;
  /** Wrong figures, and those of them that are named with the right value. */
  readonly slips: number;
  readonly mended: number;
  /** A rule names the figures and would not hold with them. */
  readonly seen: boolean;
  readonly detected: boolean;
  readonly ms: number;
  readonly cpuMs: number;
  readonly top1: boolean;
  readonly top3: boolean;
  readonly exact: boolean;
  readonly cause: boolean;
  readonly falseDiagnoses: number;
  readonly claims: readonly { readonly confidence: number; readonly right: boolean }[];
}

export interface Tally {
  readonly slips: number;
  /** Slips that no rule sees, left out of all shares. */
  readonly unseen: number;
  /** Of those that a rule sees. */
  readonly detected: number;
  /** The rest are shares of the detected ones. */
  readonly top1: number;
  readonly top3: number;
  readonly exact: number;
  readonly cause: number;
  readonly falseDiagnoses: number;
  readonly medianMs: number;
  readonly medianCpuMs: number;
  readonly maxMs: number;
}

export function tallyOf(outcomes: readonly Outcome[]): Tally {
  const found = outcomes.filter(({ seen, detected }) => seen && detected);
  const share = (list: readonly Outcome[], of: readonly Outcome[]) =>
    of.length === 0 ? Number.NaN : list.length / of.length;
  const times = found.map(({ ms }) => ms).sort((a, b) => a - b);
  const cpuTimes = found.map(({ cpuMs }) => cpuMs).sort((a, b) => a - b);
  const right = found.filter(({ top1 }) => top1);
  return {
    slips: outcomes.length,
    unseen: outcomes.filter(({ seen }) => !seen).length,
    detected: share(
      found,
      outcomes.filter(({ seen }) => seen),
    ),
    top1: share(right, found),
    top3: share(
      found.filter(({ top3 }) => top3),
      found,
    ),
    exact: share(
      found.filter(({ exact }) => exact),
      found,
    ),
    cause: share(
      right.filter(({ cause }) => cause),
      right,
    ),
    falseDiagnoses: found.reduce((sum, { falseDiagnoses }) => sum + falseDiagnoses, 0),
    medianMs: times[Math.floor(times.length / 2)] ?? 0,
    medianCpuMs: cpuTimes[Math.floor(cpuTimes.length / 2)] ?? 0,
    maxMs: times.at(-1) ?? 0,
  };
}

const BINS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99, 1.0001];

/** Expected calibration error: how far confidence is from the share that is right, over all diagnoses. */
export function calibrationError(outcomes: readonly Outcome[]) {
  const claims = outcomes.flatMap((outcome) => outcome.claims);
  let error = 0;
  const bins: string[] = [];
  for (const [index, low] of BINS.slice(0, -1).entries()) {
    const own = claims.filter(({ confidence }) => confidence >= low && confidence < BINS[index + 1]!);
    if (own.length === 0) continue;
    const mean = own.reduce((sum, { confidence }) => sum + confidence, 0) / own.length;
    const right = own.filter((claim) => claim.right).length / own.length;
    error += (Math.abs(mean - right) * own.length) / claims.length;
    bins.push(
      `  ${low.toFixed(2)}+  ${String(own.length).padStart(5)}  mean ${mean.toFixed(3)}  right ${right.toFixed(3)}`,
    );
  }
  const sure = claims.filter(({ confidence }) => confidence >= 0.9);
  return { error, bins, sure: sure.length, sureRight: sure.filter(({ right }) => right).length };
}
