/**
 * A bound on the search that gives the same answer on every machine and under any load: what counts is the
 * terms that were added up and the figures that were tried, never a clock.
 */
export class Effort {
  #left: number;

  constructor(terms: number) {
    this.#left = terms;
  }

  spend(terms: number): void {
    this.#left -= terms;
  }

  get isSpent(): boolean {
    return this.#left <= 0;
  }

  /** Does some work with no more than a share of what is left, so that something remains for the rest. */
  within<Result>(share: number, work: () => Result): Result {
    const before = this.#left;
    const allowed = before * share;
    this.#left = allowed;
    try {
      return work();
    } finally {
      this.#left += before - allowed;
    }
  }
}
