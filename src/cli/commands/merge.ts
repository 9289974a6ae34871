import { verifyParts, writeMerged } from '../../batch/merge.ts';
import { departmentLines, summarise } from '../../batch/summarise.ts';
import { jsonText } from '../../report/json-text.ts';
import { renderMessage } from '../../report/message.ts';
import { type BatchOutputOptions, batchTargets, levelsOf, refuseDueAlone } from '../batch-options.ts';
import { batchExitCode, writeBatchOutputs } from '../batch-outputs.ts';
import type { ExitCode } from '../exit-code.ts';
import { failOnOf } from '../fail-on.ts';
import { refuseBinaryOnTerminal } from '../output-format.ts';
import { type Streams, writeOut } from '../streams.ts';
import { withChanges } from '../with-changes.ts';
import { writeNotices } from '../write-notices.ts';

export interface MergeArguments {
  readonly parts: readonly string[];
  readonly options: BatchOutputOptions;
}

/** `juesuan merge PART…`: one summary of what shards found. */
export async function mergeCommand({ parts, options }: MergeArguments, streams: Streams): Promise<ExitCode> {
  const targets = batchTargets(options);
  refuseBinaryOnTerminal(targets, streams.stdout);
  refuseDueAlone(options);
  const header = await verifyParts(parts);
  for (const { format, file } of targets) {
    if (format !== 'ndjson') continue;
    if (file !== undefined) await writeMerged(parts, header, file);
    else
      for await (const line of departmentLines(parts)) await writeOut(streams.stdout, `${jsonText(line)}\n`);
  }
  const summary = await withChanges(await summarise(parts, levelsOf(options)), parts, options);
  await writeBatchOutputs({ summary, journals: parts }, targets, options, streams);
  for (const { messageId, data } of await writeNotices(parts, options))
    await writeOut(streams.stderr, `${renderMessage(messageId, data, options.lang)}\n`);
  const { severity: failOn, unchecked: failOnUnchecked } = options.failOn ?? failOnOf([]);
  return batchExitCode(summary, { failOn, failOnUnchecked, require: options.require ?? [] });
}
