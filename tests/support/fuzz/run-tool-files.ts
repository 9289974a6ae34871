import { renderMessage } from '../../../src/report/message.ts';
import type { InputFile } from '../convert-submission.ts';
import { runMain } from '../run-main.ts';
import { removeTemporaryFolders, temporaryFolder } from '../temporary-folder.ts';
import { CONFIG, JOURNAL, RESULT } from './tool-files.ts';

const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  [CONFIG]: ['check', '.', '--verbose'],
  [RESULT]: ['render', RESULT],
  [JOURNAL]: ['merge', JOURNAL],
};
const REPORTS: Readonly<Record<string, readonly string[]>> = {
  [CONFIG]: ['terminal', 'html=x.html', 'json'],
  [RESULT]: [
    'terminal',
    'html=x.html',
    'markdown',
    'junit',
    'sarif',
    'csv',
    'checklist',
    'corrections=x.docx',
  ],
  [JOURNAL]: ['terminal', 'html=x.html', 'xlsx=x.xlsx', 'csv', 'json'],
};
const [FAULT] = renderMessage('failure.internal', { reason: '…' }, 'zh').split('…');

/**
 * What people give beside a submission, through the command line as they would: a configuration and its files, a saved result, the
 * file of a run. All that was written; `undefined` where there is none of them among the files. Throws where a fault
 * of ours shows.
 */
export async function runToolFiles(files: readonly InputFile[], turn?: number): Promise<string | undefined> {
  const name = Object.keys(COMMANDS).find((one) => files.some((file) => file.name === one));
  if (name === undefined) return undefined;
  const cwd = temporaryFolder(Object.fromEntries(files.map((file) => [file.name, file.bytes])));
  try {
    const all = REPORTS[name]!;
    const reports = turn === undefined ? all : [all[turn % all.length]!];
    let written = '';
    for (const report of reports) {
      const { stdout, stderr } = await runMain([...COMMANDS[name]!, '--format', report], { cwd });
      if (stderr.includes(FAULT!))
        throw new Error(`${COMMANDS[name]!.join(' ')} --format ${report}: ${stderr}`);
      written += stdout + stderr;
    }
    return written;
  } finally {
    removeTemporaryFolders();
  }
}
