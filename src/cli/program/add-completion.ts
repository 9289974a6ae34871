import { type Adding, addCommand } from './add-command.ts';

export function addCompletion(adding: Adding): void {
  const { program, run } = adding;
  addCommand(adding, 'completion', ['<bash|zsh|fish|powershell>', 'shell']).action((shell: string) =>
    run(async () => (await import('../commands/completion.ts')).completionCommand)({ shell, program }),
  );
}
