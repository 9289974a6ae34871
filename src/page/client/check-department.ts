import type { Language } from '../../model/rule.ts';
import type { Line } from '../protocol.ts';
import type { Core } from './core.ts';
import { type Department, findDepartments, openDepartment, settingsFor } from './departments.ts';
import { type DroppedFiles, viewOf } from './dropped-files.ts';
import { Ended } from './parts.ts';

/** All that was given to the page. */
export interface Given {
  readonly files: DroppedFiles;
  readonly prior: DroppedFiles;
  /** A configuration chosen by itself, with the files it names. */
  readonly config: readonly File[];
}

/** What became of one department: results, a stop, a configuration that cannot be used, a fault of ours. */
export type Outcome =
  | { readonly type: 'checked'; readonly lines: readonly Line[] }
  | { readonly type: 'stopped' }
  | { readonly type: 'refused'; readonly message: string }
  | { readonly type: 'broke'; readonly reason: string };

export interface CheckManner {
  /** Whether its report is to be shown, for which the core keeps its tables and text. */
  readonly keep: boolean;
  /** Among others, its files of last year are found by its name. */
  readonly isOnly: boolean;
  readonly lang: Language;
}

export async function checkDepartment(
  core: Core,
  department: Department,
  given: Given,
  { keep, isOnly, lang }: CheckManner,
): Promise<Outcome> {
  try {
    const prior = await priorOf(department, given.prior, isOnly);
    const answer = await core.call({
      type: 'check',
      set: await openDepartment(department, given.files),
      ...(prior ? { prior } : {}),
      settings: await settingsFor(department, given.files, given.config),
      keep,
      today: today(),
      lang,
    });
    if (answer.type === 'rendered') throw new Error('the core answered another question');
    return answer;
  } catch (error) {
    if (error instanceof Ended) return { type: 'stopped' };
    return { type: 'broke', reason: error instanceof Error ? error.message.split('\n')[0]! : String(error) };
  }
}

async function priorOf({ id }: Department, files: DroppedFiles, isOnly: boolean) {
  if (files.size === 0) return undefined;
  const found = findDepartments(files, await viewOf(files));
  const plain = (name: string) => name.replaceAll(/[\d年度\s._-]/g, '');
  const match = isOnly ? found[0] : found.find((prior) => plain(prior.id) === plain(id));
  return match && openDepartment(match, files);
}

/** The day as the user's own calendar has it, as an ISO date. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
