import type { Command } from 'commander';
import type { Language } from '../model/rule.ts';
import { renderMessage } from '../report/message.ts';
import { addBatchOptions, addOutputOptions, addRollupOptions, addWorkerOptions } from './batch-options.ts';
import type { ExitCode } from './exit-code.ts';
import type { Streams } from './streams.ts';

type CommandFunction<Argument> = (argument: Argument, streams: Streams) => Promise<ExitCode>;
/** Runs a command that is loaded only now. */
export type RunCommand = <Argument>(
  load: () => Promise<CommandFunction<Argument>>,
) => (argument: Argument) => Promise<void>;

/** The commands for many departments: batch, merge, worker, rollup. */
export function addBatchCommands(program: Command, lang: Language, run: RunCommand): void {
  const say = (id: string) => renderMessage(id, {}, lang);
  const add = (name: string, argument: string) =>
    program
      .command(name)
      .summary(say(`help.command.${name}`))
      .description(say(`help.${name}`))
      .argument(
        argument.replace(/\{(\w+)\}/, (_, value: string) => say(`help.value.${value}`)),
        say(`help.argument.${argument.replace(/\W/g, '')}`),
      )
      .helpOption('-h, --help', say('help.option.help'));

  const batch = add('batch', '[{root}...]').addHelpText('after', () => `\n${say('help.batch-after')}\n`);
  addBatchOptions(batch, lang);
  batch.action((roots: string[]) =>
    run(async () => (await import('./commands/batch.ts')).batchCommand)({
      roots,
      options: batch.optsWithGlobals(),
    }),
  );

  const merge = add('merge', '<{part}...>');
  addOutputOptions(merge, lang);
  merge.action((parts: string[]) =>
    run(async () => (await import('./commands/merge.ts')).mergeCommand)({
      parts,
      options: merge.optsWithGlobals(),
    }),
  );

  const rollup = add('rollup', '<{department}>').addHelpText(
    'after',
    () => `\n${say('help.rollup-after')}\n`,
  );
  addRollupOptions(rollup, lang);
  rollup.action((department: string) =>
    run(async () => (await import('./commands/rollup.ts')).rollupCommand)({
      department,
      options: rollup.optsWithGlobals(),
    }),
  );

  const worker = program
    .command('worker')
    .summary(say('help.command.worker'))
    .description(say('help.worker'))
    .helpOption('-h, --help', say('help.option.help'));
  addWorkerOptions(worker, lang);
  worker.action(() =>
    run(async () => (await import('./commands/worker.ts')).workerCommand)(worker.optsWithGlobals()),
  );
}
