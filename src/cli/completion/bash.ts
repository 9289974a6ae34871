import type { CommandNode, CommandTree } from './command-tree.ts';

/** For bash 3.2 and later, with or without the bash-completion package. */
export function bashScript({ commands }: CommandTree): string {
  return `_juesuan() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="" word
  COMPREPLY=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in
      ${commands.map(({ name }) => name).join('|')}) command="$word"; break ;;
    esac
  done
  case "$command" in
    "") COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(' ')} --help --version" -- "$current")) ;;
${commands.map(commandCase).join('\n')}
  esac
}
complete -o filenames -F _juesuan juesuan
`;
}

function commandCase({ name, options, words, takesPaths }: CommandNode): string {
  const flags = options.flatMap((option) => option.flags).join(' ');
  const values = options
    .filter(({ takesValue }) => takesValue)
    .map(({ flags: names, choices }) => {
      const reply =
        choices.length > 0
          ? `$(compgen -W "${choices.join(' ')}" -- "$current")`
          : '$(compgen -f -- "$current")';
      return `        ${names.join('|')}) COMPREPLY=(${reply}); return ;;`;
    });
  const rest =
    words.length > 0
      ? `COMPREPLY=($(compgen -W "${words.join(' ')}" -- "$current"))`
      : takesPaths
        ? 'COMPREPLY=($(compgen -f -- "$current"))'
        : ':';
  return `    ${name})
      case "$previous" in
${[...values, '        *) ;;'].join('\n')}
      esac
      case "$current" in
        -*) COMPREPLY=($(compgen -W "${flags}" -- "$current")) ;;
        *) ${rest} ;;
      esac ;;`;
}
