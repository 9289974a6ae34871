import { describe, expect, test } from 'vitest';
import { wantsColour } from '../../src/cli/colour.ts';
import { type CheckCommandOptions, FORMATS, formatTargets } from '../../src/cli/options.ts';
import { writeOut } from '../../src/cli/streams.ts';
import { displayWidth } from '../../src/report/layout/display-width.ts';
import { runMain } from '../support/run-main.ts';

describe('help', () => {
  test.each([
    ['zh', '用法：', '退出码：'],
    ['en', 'Usage:', 'Exit codes:'],
  ])('teaches in %s, on standard output, within 80 columns', async (lang, usage, codes) => {
    const { code, stdout, stderr } = await runMain(['check', '--help', '--lang', lang]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(usage);
    expect(stdout).toContain(codes);
    expect(stdout).toContain('--fail-on');
    for (const line of stdout.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
  });

  test('no English is left in the Chinese help but names', async () => {
    const { stdout } = await runMain(['help', 'check']);
    expect(stdout).not.toMatch(/Usage|Options|Arguments|default|show|file\b/);
  });

  test('without a command, help goes to standard error and the code says so', async () => {
    const { code, stdout, stderr } = await runMain([]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('check 路径…');
  });

  test('--version prints the version only', async () => {
    expect(await runMain(['--version'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });
});

describe('a wrong command line is one sentence and code 2', () => {
  test.each([
    [['chekc', 'x'], '没有 chekc 这个命令，是不是 check？'],
    [['nonsense'], '没有 nonsense 这个命令。用 juesuan --help 看全部命令。'],
    [['.'], '. 是路径，前面少了命令。要核对它，请用 juesuan check .。'],
    [['check'], '没有指定要核对的文件夹或文件。例如 juesuan check ./某局2024，详见 --help。'],
    [['explain'], '没有指定规则编号。例如 juesuan explain T05-02；用 juesuan rules 看全部规则。'],
    [['read'], '没有指定情况说明。例如 juesuan read ./某局2024/说明.txt，详见 --help。'],
    [['read', 'x', '--line', '0'], '--line 应是行号，如 12，不能是“0”。'],
    [['check', 'x', '--formt', 'json'], '没有 --formt 这个选项，是不是 --format？'],
    [
      ['check', 'x', '--wholly-unknown'],
      '没有 --wholly-unknown 这个选项。用 juesuan check --help 看全部选项。',
    ],
    [
      ['check', 'x', '--format', 'jsno'],
      `--format 不能是“jsno”，是不是 json？可用的值：${FORMATS.join(', ')}。`,
    ],
    [['check', 'x', '--format', 'json='], '--format json= 的等号后面少了文件名。'],
    [
      ['check', 'x', '--fail-on', 'fatal'],
      '--fail-on 不能是“fatal”。可用的值：error, warning, note, unchecked。',
    ],
    [['check', 'x', '--year', '24'], '--year 应是四位年份，如 2024，不能是“24”。'],
    [['check', 'x', '--output'], '选项 -o, --output <文件> 后面少了值，详见 --help。'],
    [['explain', 'T01-01', 'T01-02'], '参数太多，详见该命令的 --help。'],
    [['--lang', 'fr', 'check', 'x'], '--lang 不能是“fr”。可用的值：zh, en。'],
  ])('%j', async (argv, sentence) => {
    expect(await runMain(argv)).toEqual({ code: 2, stdout: '', stderr: `错误：${sentence}\n` });
  });

  test('in English where asked, wherever --lang stands', async () => {
    const { stderr } = await runMain(['check', 'x', '--quite', '--lang=en']);
    expect(stderr).toBe('error: There is no option --quite; did you mean --quiet?\n');
  });
});

describe('options', () => {
  const base: Pick<CheckCommandOptions, 'format' | 'output'> = {};

  test('several formats, each with its file', () => {
    const json = { format: 'json' } as const;
    expect(formatTargets(base)).toEqual([{ format: 'terminal' }]);
    expect(formatTargets({ ...base, output: 'a.txt' })).toEqual([{ format: 'terminal', file: 'a.txt' }]);
    expect(formatTargets({ ...base, format: [{ format: 'terminal' }, { ...json, file: 'b' }] })).toEqual([
      { format: 'terminal' },
      { ...json, file: 'b' },
    ]);
    expect(() => formatTargets({ ...base, format: [json, { format: 'terminal' }] })).toThrow('usage.formats');
    expect(() => formatTargets({ ...base, format: [{ ...json, file: 'b' }], output: 'a' })).toThrow(
      'usage.output',
    );
  });

  test('colour: flag, then environment, then terminal', () => {
    const terminal = { isTTY: true, write: () => true };
    const pipe = { write: () => true };
    expect(wantsColour(undefined, {}, terminal)).toBe(true);
    expect(wantsColour(undefined, {}, pipe)).toBe(false);
    expect(wantsColour(undefined, { TERM: 'dumb' }, terminal)).toBe(false);
    expect(wantsColour(undefined, { NO_COLOR: '1' }, terminal)).toBe(false);
    expect(wantsColour(undefined, { NO_COLOR: '' }, terminal)).toBe(true);
    expect(wantsColour(undefined, { FORCE_COLOR: '1', NO_COLOR: '1' }, pipe)).toBe(true);
    expect(wantsColour(undefined, { FORCE_COLOR: '0' }, terminal)).toBe(false);
    expect(wantsColour(true, { NO_COLOR: '1' }, pipe)).toBe(true);
    expect(wantsColour(false, { FORCE_COLOR: '1' }, terminal)).toBe(false);
  });

  test('a reader that went away ends nothing', async () => {
    const broken = (code: string) => ({
      write: (_: unknown, done?: (error?: Error) => void) => {
        done?.(Object.assign(new Error(code), { code }));
        return false;
      },
    });
    await expect(writeOut(broken('EPIPE'), 'text')).resolves.toBeUndefined();
    await expect(writeOut(broken('EIO'), 'text')).rejects.toThrow('output-failed');
  });
});
