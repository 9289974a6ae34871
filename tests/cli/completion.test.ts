import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/cli/options.ts';
import { buildProgram } from '../../src/cli/program.ts';
import { runMain } from '../support/run-main.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.ts';

afterAll(removeTemporaryFolders);

const scriptFor = async (shell: string, ...more: string[]) => {
  const { code, stdout, stderr } = await runMain(['completion', shell, ...more]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
};

function has(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn(`No ${program} on this machine: its completion is not tried.`);
    return false;
  }
}

describe('completion', () => {
  test.each(['bash', 'zsh', 'fish', 'powershell'])('%s knows every command and option', async (shell) => {
    const script = await scriptFor(shell);
    const { command } = buildProgram('zh', {
      stdin: (async function* () {})(),
      stdout: { write: () => true },
      stderr: { write: () => true },
    });
    for (const { commands, options } of [command]) {
      for (const one of commands) expect(script).toContain(one.name());
      for (const option of [...options, ...commands.flatMap((one) => one.options)]) {
        if (!option.hidden) expect(script, option.long!).toContain(option.long!.replace(/^--/, ''));
      }
    }
    for (const format of FORMATS) expect(script).toContain(format);
    expect(script).toContain('T05-02');
  });

  test('an unknown shell is refused', async () => {
    expect((await runMain(['completion', 'bsh'])).stderr).toContain('是不是 bash');
    expect((await runMain(['completion'])).stderr).toContain('bash、zsh、fish 或 powershell');
  });

  test.skipIf(!has('bash')).each([
    [['juesuan', 'che'], ['check']],
    [['juesuan', 'check', '--form'], ['--format']],
    [['juesuan', 'check', '--format', 'sa'], ['sarif']],
    [
      ['juesuan', 'check', '某局', '--fail-on', ''],
      ['error', 'warning', 'note', 'unchecked'],
    ],
    [['juesuan', 'completion', 'po'], ['powershell']],
    [['juesuan', 'explain', 'T07-01'], ['T07-01']],
    [['juesuan', 'check', '材'], ['材料']],
  ])('bash completes %j', async (words, expected) => {
    const folder = temporaryFolder({ 材料: '' });
    writeFileSync(join(folder, 'completion.bash'), await scriptFor('bash'));
    const line = `source completion.bash; COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _juesuan; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const output = execFileSync('bash', ['-c', line], { cwd: folder, encoding: 'utf8' });
    expect(output.trim().split('\n')).toEqual(expected);
  });

  test.skipIf(!has('zsh'))('zsh reads its script', async () => {
    const folder = temporaryFolder({ _juesuan: await scriptFor('zsh', '--lang', 'en') });
    execFileSync('zsh', ['-n', '_juesuan'], { cwd: folder });
  });

  test.skipIf(!has('fish'))('fish completes', async () => {
    const folder = temporaryFolder({ 'juesuan.fish': await scriptFor('fish', '--lang', 'en') });
    const complete = (line: string) =>
      execFileSync('fish', ['-c', `source juesuan.fish; complete -C ${JSON.stringify(line)}`], {
        cwd: folder,
        encoding: 'utf8',
      })
        .split('\n')
        .map((one) => one.split('\t')[0]);
    expect(complete('juesuan ch')).toContain('check');
    expect(complete('juesuan check --format sa')).toContain('sarif');
  });

  test('PowerShell strings hold quotation marks of every kind', async () => {
    const script = await scriptFor('powershell', '--lang', 'en');
    for (const line of script.split('\n').filter((one) => /^ +'/.test(one))) {
      expect(line.replaceAll(/''|’’|‘‘/g, '').match(/['‘’]/g)!.length % 2, line).toBe(0);
    }
  });
});
