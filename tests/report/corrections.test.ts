import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkWithSources } from '../../src/browser.ts';
import { DEFAULT_LIMITS, gatherSubmissions } from '../../src/index.ts';
import { readDocument } from '../../src/ingest/read-document.ts';
import { isOpen } from '../../src/model/finding.ts';
import { correctionLines } from '../../src/report/corrections.ts';
import { renderCorrectionsDocx } from '../../src/report/corrections-docx.ts';
import { renderCorrectionsXlsx } from '../../src/report/corrections-xlsx.ts';
import { diagnosisOf } from '../../src/report/finding-text.ts';
import { findingWords } from '../../src/report/finding-words.ts';
import { renderHtml } from '../../src/report/html.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { renderXlsx } from '../../src/report/xlsx.ts';
import { gatedResult } from '../support/gated-result.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.ts';

const checked = async (folder: string) => {
  const [input] = await gatherSubmissions([folder], DEFAULT_LIMITS);
  return checkWithSources(input!, {});
};
const xianning = () => checked('fixtures/xianning-2023');
const lang = 'zh';

describe('the list of corrections', () => {
  test('on paper ends at five hundred places, and says how many more there are', async () => {
    const [finding] = gatedResult.findings;
    const findings = Array.from({ length: 700 }, (_, at) => ({
      ...finding!,
      id: `f${at}`,
      severity: 'error' as const,
      locations: [{ file: '03.csv', row: at + 1, column: 1, text: '1.00' }],
    }));
    const result = { ...gatedResult, findings, diagnoses: [] };
    expect(correctionLines(result, lang)).toHaveLength(700);
    const { narratives } = await readDocument({
      name: '清单.docx',
      bytes: await renderCorrectionsDocx(result, { lang }),
    });
    const text = narratives.flatMap((one) => one.lines.map((line) => line.text)).join('\n');
    expect(text).toContain('另有 200 处没有列在这里');
  });

  test('has every open error and warning once, sure ones first', async () => {
    const { result } = await xianning();
    const lines = correctionLines(result, lang);
    const wanted = result.findings.filter((finding) => isOpen(finding) && finding.severity !== 'note');
    expect(new Set(lines.flatMap(({ findings }) => findings.map(({ id }) => id)))).toEqual(
      new Set(wanted.map(({ id }) => id)),
    );
    const sure = lines.map(({ percent }) => Math.round(Number(percent) / 10));
    expect(sure).toEqual([...sure].sort((a, b) => b - a));
    // Known of this disclosure: 基本支出 is 539.22 (README of the fixture).
    expect(lines[0]).toMatchObject({
      place: '第 57 行 基本支出',
      now: '645.1 万元',
      shouldRead: '539.22 万元',
    });
  });

  test('a figure that only its formula makes is told as such, a bound as a bound', async () => {
    const shouldRead = async (folder: string, rule: string) =>
      correctionLines((await checked(folder)).result, lang).find(({ findings }) => findings[0]?.rule === rule)
        ?.shouldRead;
    // Nothing tells which of the two is wrong: 0.78 of reception in T06, 0.58 in T07.
    expect(await shouldRead('fixtures/kind-part-whole', 'T06-21')).toBe('按规则应为 ≤ 0.58 万元');
    // A name or a year stands in no formula.
    expect(await shouldRead('fixtures/kind-period', 'N-21')).toBe('2023');
  });

  test('leaves out what is waived, known or explained by rounding', () => {
    const listed = correctionLines(gatedResult, lang).flatMap(({ findings }) => findings);
    expect(listed.length).toBeGreaterThan(0);
    for (const finding of listed) {
      expect(isOpen(finding)).toBe(true);
      expect(finding.severity).not.toBe('note');
    }
  });

  test('as a Word document and as a workbook holds each line with its place, figures and reason', async () => {
    const { result } = await xianning();
    const lines = correctionLines(result, lang);
    const files = {
      '清单.docx': await renderCorrectionsDocx(result, { lang }),
      '清单.xlsx': await renderCorrectionsXlsx(result, { lang }),
    };
    for (const [name, bytes] of Object.entries(files)) {
      const { grids, narratives, problems } = await readDocument({ name, bytes });
      expect(problems, name).toEqual([]);
      const rows = grids.flatMap((grid) => grid.rows.map((row) => row.join('\t').replaceAll('\n', ' ')));
      const text = [...rows, ...narratives.flatMap((one) => one.lines.map((line) => line.text))].join('\n');
      for (const [at, line] of lines.entries()) {
        const row = rows.find((one) => one.startsWith(`${at + 1}\t`)) ?? '';
        for (const part of [line.now, line.shouldRead, line.why]) expect(row, name).toContain(part);
        expect(row, name).toContain('□');
      }
      expect(text, name).toContain('复核人');
    }
  });
});

const office = spawnSync('soffice', ['--version']).status === 0;
if (!office) console.warn('No LibreOffice on this machine: the lists of corrections are not opened in it.');

describe.skipIf(!office)('LibreOffice', () => {
  test('opens the lists and the workbook as they are', async () => {
    const { result, sources } = await xianning();
    const files = {
      '清单.docx': await renderCorrectionsDocx(result, { lang }),
      '清单表.xlsx': await renderCorrectionsXlsx(result, { lang }),
      '报告.xlsx': await renderXlsx(result, { lang, sources: [sources] }),
    };
    const folder = temporaryFolder(files);
    const convert = (to: string, ...names: string[]) =>
      execFileSync('soffice', [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        folder,
        ...names.map((name) => join(folder, name)),
      ]);
    convert('txt:Text (encoded):UTF8', '清单.docx');
    convert('csv:Text - txt - csv (StarCalc):44,34,76,1', '清单表.xlsx', '报告.xlsx');
    for (const name of ['清单.txt', '清单表.csv', '报告.csv'])
      expect(readFileSync(join(folder, name), 'utf8'), name).toMatch(/第 57 行 基本支出[\s\S]*539\.22 万元/);
    removeTemporaryFolders();
  }, 120_000);
});

describe('one finding', () => {
  test('reads alike on a terminal, on the page and in a document', async () => {
    const { result, sources } = await xianning();
    const rules = new Map(result.rules.map((rule) => [rule.id, rule]));
    const plain = (text: string) => text.replaceAll(/\s+/g, '');
    const terminal = plain(renderTerminal(result, { lang, width: 4000, verbose: true }));
    const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
    const page = plain(
      renderHtml(result, { lang, sources: [sources] })
        .replaceAll(/<[^>]*>/g, '')
        .replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name]!),
    );
    const lines = correctionLines(result, lang);
    const { grids } = await readDocument({
      name: '清单.docx',
      bytes: await renderCorrectionsDocx(result, { lang }),
    });
    const word = plain(grids.flatMap((grid) => grid.rows.flat()).join(''));
    for (const finding of result.findings) {
      const { message } = findingWords(finding, diagnosisOf(result, finding), rules, lang);
      expect(terminal, finding.id).toContain(plain(message));
      expect(page, finding.id).toContain(plain(message));
    }
    for (const { why, findings } of lines) {
      expect(word).toContain(plain(why));
      expect(page).toContain(plain(why));
      if (findings.length === 1 && lines.some(({ id }) => id === findings[0]!.id))
        expect(why).toContain(
          findingWords(findings[0]!, diagnosisOf(result, findings[0]!), rules, lang).message,
        );
    }
  });
});
