import type { Diagnosis } from '../../../src/model/diagnosis.ts';
import type { Operand } from '../../../src/model/relation.ts';
import { type GeneratedSubmission, narrativeFile } from '../generate-submission.ts';
import { encodeSheet, type InputFile } from '../tables/render-tables.ts';

/** A generated submission as editable text: what stands in which cell or line, and the files it makes. */
export class SubmissionText {
  readonly #submission: GeneratedSubmission;
  readonly #rows: Map<string, string[][]>;
  readonly #lines: string[];

  constructor(submission: GeneratedSubmission) {
    this.#submission = submission;
    this.#rows = new Map(submission.sheets.map(({ file, rows }) => [file, rows.map((row) => [...row])]));
    this.#lines = submission.narrative?.text.split('\n') ?? [];
  }

  /** Puts another text where the operand is printed; false where it is not printed in one piece. */
  replace({ location, text }: Pick<Operand, 'location' | 'text'>, to: string): boolean {
    const { file, row, column, line, start, end } = location;
    if (row !== undefined && column !== undefined) {
      const cells = this.#rows.get(file)?.[row - 1];
      if (!cells || cells[column - 1]?.trim() !== text.trim()) return false;
      cells[column - 1] = to;
      return true;
    }
    const printed = this.#lines[(line ?? 0) - 1];
    if (printed === undefined || start === undefined || end === undefined) return false;
    const at = printed.indexOf(text, start);
    if (at < 0 || at + text.length > end) return false;
    this.#lines[line! - 1] = printed.slice(0, at) + to + printed.slice(at + text.length);
    return true;
  }

  /** Makes the corrections; false where one is not of one cell or place: a row to be added, a choice of names. */
  correct(diagnoses: readonly Diagnosis[]): boolean {
    const corrections = diagnoses
      .flatMap((diagnosis) => diagnosis.corrections)
      // The last first, so that the offsets of the others stay.
      .sort((a, b) => (b.location.start ?? 0) - (a.location.start ?? 0));
    return corrections.every(({ location, stated, suggested }) => {
      if (suggested === undefined || suggested.includes('／')) return false;
      const end = Number.POSITIVE_INFINITY;
      return this.replace({ location: { ...location, end }, text: stated }, suggested);
    });
  }

  row(file: string, row: number): readonly string[] {
    return this.#rows.get(file)?.[row - 1] ?? [];
  }

  removeRow(file: string, row: number) {
    this.#rows.get(file)!.splice(row - 1, 1);
  }

  get narrative(): string {
    return this.#lines.join('\n');
  }

  files(narrative = this.narrative): InputFile[] {
    const { sheets, layout } = this.#submission;
    const files = sheets.map((sheet) => encodeSheet({ ...sheet, rows: this.#rows.get(sheet.file)! }, layout));
    return this.#submission.narrative ? [...files, narrativeFile(narrative, layout)] : files;
  }
}
