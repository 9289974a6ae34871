import { Chalk } from 'chalk';
import { plainStyle, type Style } from '../report/style.ts';
import type { OutputStream } from './streams.ts';

/**
 * Flags win over the environment, FORCE_COLOR over NO_COLOR (as in Node itself), and both over what the
 * stream is.
 */
export function wantsColour(
  flag: boolean | undefined,
  environment: Readonly<Record<string, string | undefined>>,
  stream: OutputStream,
): boolean {
  if (flag !== undefined) return flag;
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = environment;
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  if (no !== undefined && no !== '') return false;
  return stream.isTTY === true && term !== 'dumb';
}

export function styleFor(colour: boolean): Style {
  if (!colour) return plainStyle;
  const chalk = new Chalk({ level: 1 });
  // Of one text: chalk joins whatever else it is called with, such as what `replace` passes.
  return {
    error: (text) => chalk.red(text),
    warning: (text) => chalk.yellow(text),
    note: (text) => chalk.cyan(text),
    good: (text) => chalk.green(text),
    strong: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
  };
}
