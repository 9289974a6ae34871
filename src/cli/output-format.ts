import { extname } from 'node:path';
import type { OutputStream } from './streams.ts';
import { UsageError } from './usage-error.ts';

/** The format that the ending of `-o FILE` stands for, where no `-f` names one; for the screen without a file. */
export function formatByEnding<F extends string>(
  file: string | undefined,
  formats: Readonly<Record<string, F>>,
): F | 'terminal' {
  if (file === undefined) return 'terminal';
  const ending = extname(file).slice(1).toLowerCase();
  const format = formats[ending];
  if (format) return format;
  const known = Object.keys(formats).map((one) => `.${one}`);
  throw new UsageError('usage.output-ending', { file, endings: known.join(' ') });
}

/** A workbook on a terminal is noise. */
export function refuseBinaryOnTerminal(
  targets: readonly { readonly format: string; readonly file?: string }[],
  { isTTY }: OutputStream,
): void {
  if (isTTY && targets.some(({ format, file }) => format === 'xlsx' && file === undefined))
    throw new UsageError('usage.binary-terminal');
}
