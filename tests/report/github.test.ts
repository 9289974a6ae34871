import { describe, expect, test } from 'vitest';
import { renderGithub } from '../../src/report/github.ts';
import { showHidden } from '../../src/report/hidden-characters.ts';
import { gatedResult, HOSTILE, hostileResult } from '../support/gated-result.ts';
import { sampleResult } from '../support/sample-result.ts';

/** As the runner reads a workflow command. */
function parseCommand(line: string) {
  const match = /^::(error|warning|notice) (.*?)::(.*)$/.exec(line);
  if (!match) return undefined;
  const decode = (text: string) =>
    text
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%0A', '\n')
      .replaceAll('%0D', '\r')
      .replaceAll('%25', '%');
  const properties = match[2]!.split(',').map((pair) => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at), decode(pair.slice(at + 1))];
  });
  return { kind: match[1], message: decode(match[3]!), ...Object.fromEntries(properties) };
}
const commandsOf = (text: string) => text.trimEnd().split('\n').map(parseCommand);

describe('GitHub annotations', () => {
  test('name file, line, column, rule and what is wrong', () => {
    const commands = commandsOf(renderGithub(gatedResult, { lang: 'zh' }));
    expect(commands.map((command) => command?.kind)).toEqual([
      'error',
      'error',
      'error',
      'notice',
      'notice',
      'notice',
    ]);
    expect(commands[1]).toMatchObject({
      file: './材料/政务 服务局/说明.txt',
      line: '98',
      col: '10',
      endColumn: '17',
    });
    expect(commands[1]!.message).toContain('列示 4294.10 万元；应为 4399.98 万元；相差 -105.88 万元');
    expect(commands[2]).toMatchObject({ line: '12', title: 'T03-02 类等于各款之和' });
    expect(commands[5]!.message).toContain('已豁免');
  });

  test('hostile text stays in its place', () => {
    const commands = commandsOf(renderGithub(hostileResult, { lang: 'zh' }));
    expect(commands).not.toContain(undefined);
    expect(commands[1]!.message).toContain(showHidden(HOSTILE));
    expect(commands[1]!.file).toContain(showHidden(HOSTILE));
  });

  test('ten of a kind, then how many more', () => {
    const findings = Array.from({ length: 13 }, (_, at) => ({ ...sampleResult.findings[0]!, id: `f${at}` }));
    const result = { ...sampleResult, findings, problems: [] };
    const lines = renderGithub([result, result], { lang: 'zh' }).trimEnd().split('\n');
    expect(lines).toHaveLength(11);
    expect(lines[10]).toBe('另有 16 个错误没有标注（每类最多标注 10 处），完整清单见其他格式的报告。');
  });

  test('nothing to say is nothing', () => {
    expect(renderGithub({ ...sampleResult, findings: [], problems: [] }, { lang: 'zh' })).toBe('');
  });
});
