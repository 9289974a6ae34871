/** Seeded source of choices: the same seed gives the same department on every machine. */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  /** sfc32: seeds give streams that don't run into each other. */
  constructor(seed: number, stream = 0) {
    this.#a = seed >>> 0;
    this.#b = stream >>> 0;
    this.#c = 0x9e3779b9;
    for (let round = 0; round < 15; round++) this.#next();
  }

  #next(): number {
    const sum = (this.#a + this.#b + this.#counter) >>> 0;
    this.#counter = (this.#counter + 1) >>> 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) >>> 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) >>> 0;
    return sum;
  }

  /** An integer, both ends included; ranges up to 2^52. */
  int(min: number, max: number): number {
    const span = max - min + 1;
    if (span <= 0x100000000) return min + (this.#next() % span);
    return min + (((this.#next() % 0x100000) * 0x100000000 + this.#next()) % span);
  }

  chance(probability: number): boolean {
    return this.#next() < probability * 0x100000000;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.int(0, list.length - 1)]!;
  }

  shuffle<T>(list: readonly T[]): T[] {
    const copy = [...list];
    for (let i = copy.length - 1; i > 0; i--) {
      const j = this.int(0, i);
      [copy[i], copy[j]] = [copy[j]!, copy[i]!];
    }
    return copy;
  }

  /** `count` members in their own order. */
  sample<T>(list: readonly T[], count: number): T[] {
    const chosen = new Set(this.shuffle(list.map((_, index) => index)).slice(0, count));
    return list.filter((_, index) => chosen.has(index));
  }

  /** An independent stream, so that one part's choices don't shift another's. */
  fork(): Random {
    return new Random(this.#next(), this.#next());
  }

  /** Amount in 分 between two amounts in 万元, small ones as likely as large ones. */
  amount(minWanyuan: number, maxWanyuan: number): number {
    const low = Math.log(minWanyuan);
    const high = Math.log(maxWanyuan);
    const wanyuan = Math.exp(low + ((high - low) * this.#next()) / 0x100000000);
    return Math.max(1, Math.round(wanyuan * 1_000_000));
  }

  /** Integer parts that add up to the total exactly; weights are drawn. */
  split(total: number, parts: number): number[] {
    const weights = Array.from({ length: parts }, () => this.int(10, 3_000));
    const sum = weights.reduce((a, b) => a + b, 0);
    const shares = weights.map((weight) => Math.floor((total / sum) * weight));
    shares[this.int(0, parts - 1)]! += total - shares.reduce((a, b) => a + b, 0);
    return shares;
  }
}
