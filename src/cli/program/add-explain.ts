import { type Adding, addCommand } from './add-command.ts';

export function addExplain(adding: Adding): void {
  const command = addCommand(adding, 'explain', ['<{rule}>', 'rule']);
  command.action((id: string) =>
    adding.run(async () => (await import('../commands/explain.ts')).explainCommand)({
      id,
      options: command.optsWithGlobals(),
    }),
  );
}
