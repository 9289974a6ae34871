import type { CommandNode, CommandTree } from './command-tree.ts';

/** For Windows PowerShell 5.1 and PowerShell 7. Without a match the shell completes files by itself. */
export function powershellScript({ commands }: CommandTree): string {
  return `Register-ArgumentCompleter -Native -CommandName juesuan -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = [ordered]@{
${commands.map(({ name, summary }) => `    ${quote(name)} = ${quote(summary)}`).join('\n')}
  }
  $options = @{
${commands.map(optionTable).join('\n')}
  }
  $values = @{
${commands.flatMap(valueLines).join('\n')}
  }
  $words = @{
${commands
  .filter(({ words }) => words.length > 0)
  .map(({ name, words }) => `    ${quote(name)} = ${list(words)}`)
  .join('\n')}
  }
  $typed = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { "$_" })
  if ($wordToComplete -ne '' -and $typed.Count -gt 0) { $typed = @($typed | Select-Object -SkipLast 1) }
  $command = $typed | Where-Object { $commands.Contains($_) } | Select-Object -First 1
  $previous = if ($typed.Count -gt 0) { $typed[-1] } else { '' }
  $found = if (-not $command) {
    $commands.GetEnumerator() | ForEach-Object { ,@($_.Key, $_.Value) }
  } elseif ($values.ContainsKey("$command $previous")) {
    $values["$command $previous"] | ForEach-Object { ,@($_, $_) }
  } elseif ($wordToComplete -like '-*') {
    $options[$command].GetEnumerator() | Sort-Object Key | ForEach-Object { ,@($_.Key, $_.Value) }
  } else {
    $words[$command] | Where-Object { $_ } | ForEach-Object { ,@($_, $_) }
  }
  $found | Where-Object { $_[0] -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterValue', $_[1])
  }
}
`;
}

function optionTable({ name, options }: CommandNode): string {
  const lines = options
    .filter(({ flags }, at) => options.findIndex((other) => other.flags[0] === flags[0]) === at)
    .map(({ flags, description }) => `      ${quote(flags[0]!)} = ${quote(description)}`);
  return `    ${quote(name)} = @{\n${lines.join('\n')}\n    }`;
}

const valueLines = ({ name, options }: CommandNode): string[] =>
  options
    .filter(({ choices }) => choices.length > 0)
    .flatMap(({ flags, choices }) =>
      flags.filter((flag) => flag.startsWith('--') || flag !== flags[0]).map((flag) => ({ flag, choices })),
    )
    .filter(
      ({ flag }, at, all) => all.findIndex((other) => other.flag.toLowerCase() === flag.toLowerCase()) === at,
    )
    .map(({ flag, choices }) => `    ${quote(`${name} ${flag}`)} = ${list(choices)}`);

const list = (words: readonly string[]): string => `@(${words.map(quote).join(', ')})`;
/** PowerShell takes typographic quotation marks for plain ones. */
const quote = (text: string): string => `'${text.replaceAll(/['‘’‚‛]/g, '$&$&')}'`;
