import { Decimal } from 'decimal.js';
import { MAX_MICRO, tenToThe } from '../amount/micro.ts';
import { KnownFigure } from './known-figure.ts';

/** A figure that is 10^power more or less than printed; as a figure of its own only where integers do not decide. */
export class ChangedFigure {
  /** As `KnownFigure.micro`. */
  readonly micro: number;
  private readonly before: KnownFigure;
  private readonly power: number;
  private readonly sign: 1 | -1;
  private known: KnownFigure | undefined;

  constructor(before: KnownFigure, power: number, sign: 1 | -1) {
    this.before = before;
    this.power = power;
    this.sign = sign;
    const step = power + before.power;
    const micro = step < 0 ? Number.NaN : before.micro + sign * tenToThe(step);
    this.micro = Math.abs(micro) <= MAX_MICRO ? micro : Number.NaN;
  }

  get figure(): KnownFigure {
    if (!this.known) {
      const { operand } = this.before;
      const step = new Decimal(10).pow(this.power).times(this.sign);
      this.known = new KnownFigure({ ...operand, value: operand.value.plus(step) });
    }
    return this.known;
  }
}
