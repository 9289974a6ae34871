import type { CommandNode, CommandTree, OptionNode } from './command-tree.ts';

export function fishScript({ commands }: CommandTree): string {
  const names = commands.map(({ name }) => name).join(' ');
  return `complete -c juesuan -f
${commands
  .map(
    ({ name, summary }) =>
      `complete -c juesuan -n 'not __fish_seen_subcommand_from ${names}' -a ${name} -d ${quote(summary)}`,
  )
  .join('\n')}
${commands.flatMap(commandLines).join('\n')}
`;
}

function commandLines({ name, options, words, takesPaths }: CommandNode): string[] {
  const head = `complete -c juesuan -n '__fish_seen_subcommand_from ${name}'`;
  return [
    ...(words.length > 0 ? [`${head} -a ${quote(words.join(' '))}`] : []),
    ...(takesPaths ? [`${head} -F`] : []),
    ...options.map((option) => `${head} ${optionWords(option)}`),
  ];
}

function optionWords({ flags, description, takesValue, choices }: OptionNode): string {
  const names = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  const value = !takesValue ? '' : choices.length > 0 ? ` -x -a ${quote(choices.join(' '))}` : ' -r -F';
  return `${names.join(' ')}${value} -d ${quote(description)}`;
}

const quote = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
