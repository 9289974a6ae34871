/** A bound on the search that gives the same answer on every machine, and a clock as the last resort. */
export class Effort {
  #steps: number;
  readonly #deadline: number;

  constructor(steps: number, budgetMs: number) {
    this.#steps = steps;
    this.#deadline = performance.now() + budgetMs;
  }

  /** Takes some steps; false once they or the time are used up. */
  spend(steps = 1): boolean {
    this.#steps -= steps;
    return this.#steps > 0 && (this.#steps % 16 !== 0 || !this.isLate());
  }

  isLate(): boolean {
    return performance.now() > this.#deadline;
  }

  get isSpent(): boolean {
    return this.#steps <= 0 || this.isLate();
  }
}
