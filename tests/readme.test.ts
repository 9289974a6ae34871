import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtInRules } from '../src/rules/load-rules.ts';
import { runCli } from './support/run-cli.ts';

describe.each([
  ['README.md', /(\d+) rules;/],
  ['README.zh-CN.md', /共 (\d+) 条规则/],
])('%s', (file, countOfRules) => {
  const text = readFileSync(join(import.meta.dirname, '..', file), 'utf8');

  it('shows what the program prints', async () => {
    const [, command, shown] = /```text\n\$ npx juesuan ([^\n]+)\n\n([\s\S]*?)\n```/.exec(text)!;
    const { stdout } = await runCli(command!.split(' '));
    expect(stdout.slice(0, shown!.length)).toBe(shown);
  });

  it('shows the inspection sheet as it is printed', async () => {
    const [, command, shown] =
      /```text\n\$ npx juesuan (check [^\n]+--format checklist[^\n]*)\n…\n([\s\S]*?)\n```/.exec(text)!;
    expect((await runCli(command!.split(' '))).stdout).toContain(shown);
  });

  it('counts the rules', () => {
    const { formula, code } = builtInRules();
    expect(Number(countOfRules.exec(text)![1])).toBe(formula.length + code.length);
  });
});
