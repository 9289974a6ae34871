import type { CommandNode, CommandTree, OptionNode } from './command-tree.ts';

export function zshScript({ commands }: CommandTree): string {
  return `#compdef juesuan

_juesuan() {
  local -a commands
  commands=(
${commands.map(({ name, summary }) => `    ${quote(`${name}:${summary.replaceAll(':', '\\:')}`)}`).join('\n')}
  )
  local at=2
  while (( at < CURRENT )) && [[ \${words[at]} == -* ]]; do (( at++ )); done
  if (( at >= CURRENT )); then
    _describe command commands
    return
  fi
  local command=\${words[at]}
  words=(\${words[at,-1]})
  (( CURRENT -= at - 1 ))
  case $command in
${commands.map(commandCase).join('\n')}
  esac
}

if [[ $funcstack[1] == _juesuan ]]; then _juesuan "$@"; else compdef _juesuan juesuan; fi
`;
}

function commandCase({ name, options, words, takesPaths }: CommandNode): string {
  const rest = words.length > 0 ? `'*: :(${words.join(' ')})'` : takesPaths ? "'*: :_files'" : '';
  const lines = [...options.flatMap(optionSpecs), ...(rest === '' ? [] : [rest])];
  return `    ${name}) _arguments ${lines.map((line) => `\\\n      ${line}`).join(' ')} ;;`;
}

function optionSpecs({ flags, description, takesValue, choices }: OptionNode): string[] {
  const text = description.replaceAll(/[[\]\\]/g, '').replaceAll(':', '\\:');
  const value = takesValue ? `: :${choices.length > 0 ? `(${choices.join(' ')})` : '_files'}` : '';
  return flags.map((flag) => quote(`*${flag}[${text}]${value}`));
}

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
