import type { Command } from 'commander';
import { listRules } from '../../index.ts';
import { readCommandTree } from '../completion/command-tree.ts';
import type { ExitCode } from '../exit-code.ts';
import { oneOf } from '../one-of.ts';
import { type Streams, writeOut } from '../streams.ts';

export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;

export interface CompletionArguments {
  readonly shell: string;
  readonly program: Command;
}

/** `juesuan completion bash`: a script that knows every command, option and value of this version. */
export async function completionCommand(
  { shell, program }: CompletionArguments,
  { stdout }: Streams,
): Promise<ExitCode> {
  const wanted = oneOf('completion', SHELLS)(shell);
  const tree = readCommandTree(program, { completion: SHELLS, explain: listRules().map(({ id }) => id) });
  await writeOut(stdout, (await scripts[wanted]())(tree));
  return 0;
}

const scripts = {
  bash: async () => (await import('../completion/bash.ts')).bashScript,
  zsh: async () => (await import('../completion/zsh.ts')).zshScript,
  fish: async () => (await import('../completion/fish.ts')).fishScript,
  powershell: async () => (await import('../completion/powershell.ts')).powershellScript,
} as const;
