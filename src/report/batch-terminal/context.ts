import type { Language } from '../../model/rule.ts';
import { grouped } from '../grouped-number.ts';
import { truncate } from '../layout/display-width.ts';
import type { Style } from '../style.ts';

/** What the parts of the report share. */
export interface BatchTerminalContext {
  readonly lang: Language;
  readonly width: number;
  readonly style: Style;
  /** Entries of a list; the rest is counted. */
  readonly most: number;
  readonly say: (messageId: string, data?: Readonly<Record<string, string>>) => string;
}

/** How many entries of a list are not shown. */
export function rest(total: number, { most, say }: BatchTerminalContext): string[] {
  return total > most ? [`  ${say('batch.more', { count: grouped(total - most) })}`] : [];
}

export const oneLine = (text: string, { width }: BatchTerminalContext): string => truncate(text, width);
