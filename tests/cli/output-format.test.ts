import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runMain } from '../support/run-main.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.ts';

afterAll(removeTemporaryFolders);

const FAULTY = join(import.meta.dirname, '../../fixtures/kind-cross-footing');
const run = (...options: string[]) => runMain(['check', FAULTY, ...options]);

describe('the format of a report', () => {
  test.each([
    ['报告.html', /^<!doctype html>/],
    ['结果.json', /^\{\n/],
    ['说明.md', /^## /],
    ['清单.csv', /^\ufeff/],
    ['表.xlsx', /^PK/],
    ['结果.XML', /^<\?xml/],
    ['报告.txt', /^依据：/m],
  ])('is told by the ending of -o %s', async (name, begins) => {
    const file = join(temporaryFolder(), name);
    const { code, stdout } = await run('-o', file);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(readFileSync(file, 'latin1').length).toBeGreaterThan(100);
    expect(readFileSync(file, 'utf8')).toMatch(begins);
  });

  test('is what -f says, whatever the ending', async () => {
    const file = join(temporaryFolder(), '报告.html');
    await run('-f', 'json', '-o', file);
    expect(JSON.parse(readFileSync(file, 'utf8')).schemaVersion).toBe(1);
  });

  test('an ending that tells nothing is an error, before anything is checked', async () => {
    const { code, stdout, stderr } = await run('-o', '报告.pdf');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^错误：从“报告\.pdf”的后缀看不出要哪种格式。请用 \.html .*--format/);
  });

  test('a list of corrections is a Word or an Excel file, told before anything is checked', async () => {
    for (const args of [
      ['-f', 'corrections'],
      ['-f', 'corrections=清单.pdf'],
    ]) {
      const { code, stdout, stderr } = await run(...args);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain('--format corrections=整改清单.docx');
    }
    const folder = temporaryFolder();
    await run('-f', `corrections=${join(folder, '清单.xlsx')}`);
    await run('-o', join(folder, '清单.docx'));
    for (const name of ['清单.xlsx', '清单.docx'])
      expect(readFileSync(join(folder, name)).subarray(0, 2).toString(), name).toBe('PK');
  });

  test('a workbook is not written onto a terminal', async () => {
    const { code, stdout, stderr } = await runMain(['check', FAULTY, '-f', 'xlsx'], { terminal: true });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('--format xlsx=结果.xlsx');
  });
});

test('what a rule weighs to the department says nothing of the cause', async () => {
  const diagnosesUnder = async (severity: string) => {
    const rules = JSON.parse((await run('-f', 'json')).stdout).findings.map(
      ({ rule }: { rule: string }) => rule,
    );
    const severities = Object.fromEntries(rules.map((rule: string) => [rule, severity]));
    const config = join(temporaryFolder({ 'c.json': JSON.stringify({ severities }) }), 'c.json');
    const { findings, diagnoses } = JSON.parse((await run('-f', 'json', '--config', config)).stdout);
    return {
      severities: new Set(findings.map((finding: { severity: string }) => finding.severity)),
      causes: diagnoses.map(({ cause, corrections }: { cause: string; corrections: unknown }) => ({
        cause,
        corrections,
      })),
    };
  };
  const asErrors = await diagnosesUnder('error');
  const asNotes = await diagnosesUnder('note');
  expect(asErrors.causes).not.toEqual([]);
  expect(asNotes.causes).toEqual(asErrors.causes);
  expect([...asNotes.severities]).toEqual(['note']);
});
