import type { GeneratedSubmission } from './generate-submission.ts';
import type { Random } from './random.ts';
import { encodeSheet, type InputFile } from './tables/render-tables.ts';

export interface CellMutation {
  readonly key: string;
  readonly file: string;
  /** 1-based, as the user sees them. */
  readonly row: number;
  readonly column: number;
  readonly from: string;
  readonly to: string;
  readonly files: readonly InputFile[];
}

const numeric = (text: string) => text.normalize('NFKC').replaceAll(',', '');

/** Changes one amount of one table by at least 1.00 万元, the way people slip. */
export function mutateCell(submission: GeneratedSubmission, random: Random): CellMutation | undefined {
  const sheet = random.pick(submission.sheets.filter(({ cells }) => cells.length > 0));
  const printed = sheet.cells.filter(({ row, column }) => Number(numeric(sheet.rows[row]![column]!)) > 0);
  const place = random.pick(printed.length > 0 && random.chance(0.85) ? printed : sheet.cells);
  const from = sheet.rows[place.row]![place.column]!;
  const wanyuan = submission.layout.unit === 'yuan' ? 10_000 : 1;
  const before = Number(numeric(from)) || 0;
  for (let attempt = 0; attempt < 20; attempt++) {
    const to = slip(numeric(from), random, wanyuan);
    if (to === undefined || Math.abs(Number(to) - before) < wanyuan) continue;
    const rows = sheet.rows.map((row, index) => (index === place.row ? row.with(place.column, to) : row));
    const files = submission.sheets.map((other) =>
      encodeSheet(other === sheet ? { ...sheet, rows } : other, submission.layout),
    );
    return {
      key: place.key,
      file: sheet.file,
      row: place.row + 1,
      column: place.column + 1,
      from,
      to,
      files,
    };
  }
  return undefined;
}

/** One slip of the fingers on a printed amount; `undefined` where it has no place. */
export function slip(text: string, random: Random, step = 1): string | undefined {
  const digits = [...text];
  const places = digits.flatMap((digit, index) => (/\d/.test(digit) ? [index] : []));
  const whole = text.indexOf('.') === -1 ? places : places.filter((index) => index < text.indexOf('.'));
  if (places.length === 0 || Number(text) === 0) return `${random.int(1, 999) * step}.${random.int(10, 99)}`;
  switch (random.pick(['digit', 'digit', 'digit', 'swap', 'drop', 'double', 'shift'] as const)) {
    case 'digit': {
      const at = random.pick(whole);
      return digits.with(at, String((Number(digits[at]) + random.int(1, 9)) % 10)).join('');
    }
    case 'swap': {
      const at = random.pick(whole.slice(0, -1).length > 0 ? whole.slice(0, -1) : whole);
      const next = digits[at + 1];
      if (next === undefined || !/\d/.test(next) || next === digits[at]) return undefined;
      return digits
        .with(at, next)
        .with(at + 1, digits[at]!)
        .join('');
    }
    case 'drop': {
      if (whole.length < 2) return undefined;
      return digits
        .toSpliced(random.pick(whole), 1)
        .join('')
        .replace(/^0+(?=\d)/, '');
    }
    case 'double': {
      const at = random.pick(whole);
      return digits.toSpliced(at, 0, digits[at]!).join('');
    }
    case 'shift':
      return (Number(text) * (random.chance(0.5) ? 10 : 100)).toFixed(text.split('.')[1]?.length ?? 0);
  }
}
