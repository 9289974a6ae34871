import { existsSync } from 'node:fs';
import { CommanderError } from 'commander';
import type { Language } from '../model/rule.ts';
import { usageErrorOf } from './commander-errors.ts';
import { describeFailure } from './describe-failure.ts';
import type { ExitCode } from './exit-code.ts';
import { languageOf } from './language.ts';
import { buildProgram } from './program.ts';
import { type Streams, writeOut } from './streams.ts';

/** Runs one command line and returns its exit code; throws nothing. */
export async function main(argv: readonly string[], streams: Streams): Promise<ExitCode> {
  const lang = languageOf(argv);
  try {
    return await run(argv, lang, streams);
  } catch (error) {
    // Where even that cannot be said, the code is all there is.
    await writeOut(streams.stderr, describeFailure(error, lang)).catch(() => {});
    return 2;
  }
}

async function run(argv: readonly string[], lang: Language, streams: Streams): Promise<ExitCode> {
  const { command, shown, outcome } = buildProgram(lang, streams);
  try {
    await command.parseAsync([...argv]);
    return outcome.code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const help = shown.join('');
    if (error.exitCode === 0) {
      await writeOut(streams.stdout, help);
      return 0;
    }
    const isHelp = error.code === 'commander.help';
    const text = isHelp ? help : describeFailure(usageErrorOf(error, command, existsSync), lang);
    await writeOut(streams.stderr, text);
    return 2;
  }
}
