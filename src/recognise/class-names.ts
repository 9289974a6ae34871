import { FUNCTIONAL_CLASSES } from '../model/classification/classification.ts';
import { findByLabel, normaliseLabel, ordinalOf } from './normalise-label.ts';

/** 一般公共服务支出, 一般公共服务 and every name that a class ever had, to its code. */
const byName: ReadonlyMap<string, string> = new Map(
  FUNCTIONAL_CLASSES.flatMap(({ code, names }) =>
    names.flatMap(({ name }) => {
      const label = normaliseLabel(name);
      const short = label.replace(/支出$/, '');
      return short === '其他' ? [[label, code] as const] : [[label, code] as const, [short, code] as const];
    }),
  ),
);

const codes = FUNCTIONAL_CLASSES.map(({ code }) => code);

/** The class that a normalised label names: by the code printed before it, or by any name the class has had. */
export function findClass(label: string): string | undefined {
  const code = label.charCodeAt(0) === 0x32 ? PRINTED_CODE.exec(label)?.[1] : undefined;
  return code && codes.includes(code) ? code : findByLabel(byName, label);
}

const PRINTED_CODE = /^(2\d\d)(?!\d)/;

export interface NumberedClass {
  readonly text: string;
  readonly code: string | undefined;
}

/**
 * The class that an unknown name must be, by its number (十五、): the classes named above and below it have to
 * agree on where the numbering of this form stands in the classification.
 */
export function guessClass(lines: readonly NumberedClass[], index: number): string | undefined {
  const ordinal = ordinalOf(lines[index]!.text);
  if (ordinal === undefined) return undefined;
  const shift = (line: NumberedClass | undefined) => {
    const own = line?.code === undefined ? undefined : ordinalOf(line.text);
    return own === undefined ? undefined : codes.indexOf(line!.code!) - own;
  };
  const above = shift(lines.slice(0, index).findLast(({ code }) => code !== undefined));
  const below = shift(lines.slice(index + 1).find(({ code }) => code !== undefined));
  if (above === undefined && below === undefined) return undefined;
  if (above !== undefined && below !== undefined && above !== below) return undefined;
  return codes[ordinal + (above ?? below)!];
}
