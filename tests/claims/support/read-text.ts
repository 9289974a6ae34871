import { readClaims } from '../../../src/claims/read-claims.ts';
import { splitLines } from '../../../src/ingest/plain-text.ts';
import type { AmountClaim, ChangeClaim, Claim, NarrativeReading } from '../../../src/model/claim.ts';

/** What a short text of the explaining part says, in terms a test can state. */
export class ReadText {
  readonly lines: readonly string[];
  readonly reading: NarrativeReading;

  constructor(body: string, heading = '三、支出决算情况说明') {
    const text = `清河区图书馆2023年度单位决算\n第三部分 2023年度单位决算情况说明\n${heading}\n${body}`;
    this.lines = text.split(/\r\n|\n|\r/);
    this.reading = readClaims(splitLines(text, '说明.txt'));
  }

  claims<T extends Claim['type']>(type: T): Extract<Claim, { type: T }>[] {
    return this.reading.claims.filter((claim): claim is Extract<Claim, { type: T }> => claim.type === type);
  }
  /** Figure with its unit, `-` where there is none. */
  figure(id: string | undefined): string {
    const found = this.reading.figures.find((figure) => figure.id === id);
    return found ? `${found.text}${found.measure}` : '-';
  }
  get figures(): string[] {
    return this.reading.figures.map(({ id }) => this.figure(id));
  }
  /** Amounts and counts with what they are about: concept where known, else the words. */
  get amounts(): string[] {
    return this.claims('amount').map(
      (claim) =>
        `${name(claim)}${claim.role === 'actual' ? '' : ` ${claim.role}`} ${this.figure(claim.figure)}`,
    );
  }
  get parts(): string[] {
    return this.claims('parts').map(
      ({ total, parts, extent }) =>
        `${this.figure(total)} = ${parts.map((part) => this.figure(part.figure)).join(' + ')} ${extent}`,
    );
  }
  get shares(): string[] {
    return this.claims('share').map(
      ({ percent, part, bases, baseText }) =>
        `${this.figure(part)} / ${this.figure(bases[0])}${baseText ? `（${baseText}）` : ''} = ${this.figure(percent)}`,
    );
  }
  /** Current figure, change, rate; prior figure where named. */
  get changes(): string[] {
    return this.claims('change').map((claim) => {
      const prior = claim.prior ? ` from ${this.figure(claim.prior)}` : '';
      return `${this.figure(claim.currents[0])}${prior} ${signed(claim.deltaSign)}${this.figure(claim.delta)} ${signed(claim.rateSign)}${this.figure(claim.rate)}`;
    });
  }
  get completions(): string[] {
    return this.claims('completion').map(
      ({ percent, actuals, base, budgets }) =>
        `${this.figure(actuals[0])} / ${budgets.map((budget) => `${budget.base} ${this.figure(budget.figure)}`).join(', ') || '-'} = ${this.figure(percent)} of ${base}`,
    );
  }
  get unread(): string[] {
    return this.reading.coverage.unread.map(({ text }) => text);
  }
}

const name = ({ subject }: AmountClaim): string => subject.line?.item ?? subject.concept ?? subject.text;
const signed = (sign: ChangeClaim['deltaSign']): string => (sign === 1 ? '+' : sign === -1 ? '−' : '');
