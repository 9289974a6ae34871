import { starterFiles } from '../../io/starter/starter-files.ts';
import { writeStarter } from '../../io/starter/write-starter.ts';
import type { Language } from '../../model/rule.ts';
import { renderMessage } from '../../report/message.ts';
import type { ExitCode } from '../exit-code.ts';
import { type Streams, writeOut } from '../streams.ts';

export interface InitArguments {
  readonly folder: string;
  readonly options: { readonly lang: Language; readonly year?: number; readonly xlsx?: boolean };
}

/** `juesuan init DIR`: a submission to fill in. Accounts are of the year before unless told. */
export async function initCommand(
  { folder, options }: InitArguments,
  { stdout }: Streams,
): Promise<ExitCode> {
  const year = options.year ?? new Date().getFullYear() - 1;
  const comment = (messageId: string): string => renderMessage(messageId, {}, options.lang);
  const files = await starterFiles({ year, asWorkbook: options.xlsx ?? false, comment });
  writeStarter(folder, files);
  const data = { folder, count: String(files.length), year: String(year) };
  await writeOut(stdout, `${renderMessage('init.done', data, options.lang)}\n`);
  return 0;
}
