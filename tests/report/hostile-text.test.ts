import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { Grid } from '../../src/model/grid.ts';
import type { Result } from '../../src/model/result.ts';
import { renderChecklist } from '../../src/report/checklist.ts';
import { renderCorrectionsDocx } from '../../src/report/corrections-docx.ts';
import { renderCorrectionsXlsx } from '../../src/report/corrections-xlsx.ts';
import { renderCsv } from '../../src/report/csv.ts';
import { renderGithub } from '../../src/report/github.ts';
import { mapTexts, onOneLine, showHidden, withoutCommands } from '../../src/report/hidden-characters.ts';
import { renderHtml } from '../../src/report/html.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import type { Style } from '../../src/report/style.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { renderXlsx } from '../../src/report/xlsx.ts';
import { HOSTILE, hostileResult } from '../support/gated-result.ts';
import { runMain } from '../support/run-main.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.ts';

afterAll(removeTemporaryFolders);

/** Conceals text, sets the window's title, opens a C1 sequence, deletes, turns direction, ends the line. */
const PAYLOAD =
  '\u001b[8m\u001b]0;x\u0007\u009b31m\u007f\u202e12.3\u2066\n::error::owned\r\n  ::warning::too ##[error]x ##vso[a]b\u2028\ufffe';
const result: Result = mapTexts(hostileResult, (text) => text.replaceAll(HOSTILE, PAYLOAD));
/** Marks that no text brings along stand for colours. */
const colour = (text: string) => `\u001b[31m${text}\u001b[39m`;
const style: Style = {
  error: colour,
  warning: colour,
  note: colour,
  strong: colour,
  dim: colour,
  good: colour,
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const OBEYED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;
const COMMAND = /^\s*::\w|##\w*\[/m;

describe('text of files', () => {
  test('is shown with its hidden characters, one line, and no command', () => {
    expect(showHidden('a\u001b]0;\u0007\u009b\u007f\u202e一\t\r\n')).toBe('a␛]0;␇‹U+009B›␡‹U+202E›一\t\r\n');
    expect(onOneLine({ a: ['一\r\n二', { b: '\u001b' }], c: 1 })).toEqual({
      a: ['一  二', { b: '␛' }],
      c: 1,
    });
    const plain = { a: [{ b: '一' }] };
    expect(onOneLine(plain)).toBe(plain);
    expect(withoutCommands('::error file=a::b\n  ::x::\n比率 1::2\n##[group]')).toBe(
      ': :error file=a::b\n  : :x::\n比率 1::2\n# #[group]',
    );
  });

  test.each<[string, (result: Result) => string]>([
    ['terminal', (one) => renderTerminal(one, { lang: 'zh', verbose: true })],
    ['checklist', (one) => renderChecklist(one, { lang: 'zh' })],
    ['csv', (one) => renderCsv(one, { lang: 'zh' })],
    ['markdown', (one) => renderMarkdown(one, { lang: 'zh' })],
    ['json', (one) => renderJson(one, { lang: 'zh' })],
    ['sarif', (one) => renderSarif(one, { lang: 'zh' })],
    ['junit', (one) => renderJunit(one, { lang: 'zh' })],
  ])('reaches %s without what a terminal would obey', (_, render) => {
    const text = withoutCommands(render(result));
    expect(OBEYED.exec(text)?.[0]).toBeUndefined();
    expect(COMMAND.exec(text)?.[0]).toBeUndefined();
    expect(text).not.toMatch(/^\s*(?:::|“?::)error::owned/m);
  });

  test('reaches github as what its commands say, and adds none', () => {
    const text = renderGithub(result, { lang: 'zh' });
    expect(text).not.toMatch(OBEYED);
    const lines = text.trimEnd().split('\n');
    expect(lines.filter((line) => !/^::(?:error|warning|notice) [^:]*::|^[^:]*$/.test(line))).toEqual([]);
    expect(text).not.toMatch(/^::error::owned/m);
  });

  test('loses nothing in json', () => {
    const [first] = JSON.parse(renderJson(result, { lang: 'zh' })).findings;
    expect(first.stated).toBe(PAYLOAD);
  });

  test('cannot pass for a colour of ours', () => {
    const text = renderTerminal(result, { lang: 'zh', style });
    expect(text.split('\u001b[31m').join('').split('\u001b[39m').join('')).not.toMatch(OBEYED);
    expect(text).not.toContain('\u001b[8m');
  });

  test('stays within its piece of a page', () => {
    const page = renderHtml(result, { lang: 'zh' });
    expect(page.replaceAll('\u200b', '')).not.toMatch(/[\u009b\u202e\u2066\ufffe]/);
    expect(page).toMatch(/unicode-bidi: ?isolate/);
  });

  test('leaves a workbook that opens, also where two tables have one name', async () => {
    const grid: Grid = { file: `甲${PAYLOAD}.csv`, rows: [[PAYLOAD, '1.00'], ['\ufffe\ud800\u0000']] };
    const same: Grid = { file: '乙.xlsx', sheet: '表', rows: [['二']] };
    const bytes = await renderXlsx(result, {
      lang: 'zh',
      sources: [{ grids: [grid, same, { ...same, rows: [['三']] }] }],
    });
    const book = read(bytes, { type: 'array' });
    expect([book.Sheets.表?.A1?.v, book.Sheets['表 (2)']?.A1?.v]).toEqual(['二', '三']);
  });

  test.each<[string, (one: Result, sources: readonly { grids: readonly Grid[] }[]) => unknown]>([
    ['xlsx', (one, sources) => renderXlsx(one, { lang: 'zh', sources })],
    ['corrections.xlsx', (one) => renderCorrectionsXlsx(one, { lang: 'zh' })],
    ['corrections.docx', (one) => renderCorrectionsDocx(one, { lang: 'zh' })],
    ['junit', (one) => zipSync({ 'junit.xml': strToU8(renderJunit(one, { lang: 'zh' })) })],
  ])('leaves nothing in %s that XML forbids', async (_, render) => {
    const grid: Grid = { file: `甲${PAYLOAD}.csv`, rows: [[PAYLOAD, '1.00'], ['\ufffe\ud800\u0000']] };
    const parts = Object.entries(unzipSync((await render(result, [{ grids: [grid] }])) as Uint8Array));
    const xml = parts.filter(([name]) => /\.(?:xml|rels)$/.test(name));
    expect(xml.length).toBeGreaterThan(0);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    const unwritable = /[\u0000-\u0008\u001b\ufffe\uffff]|&#x?0*(?:[0-8]|1b|fffe);/i;
    for (const [name, content] of xml) expect(strFromU8(content), name).not.toMatch(unwritable);
    for (const [fileName, content] of xml) {
      const contents = strFromU8(content);
      const { errors } = await validateXML({ xml: [{ fileName, contents }], normalization: 'c14n' });
      expect(errors, fileName).toEqual([]);
    }
  });

  test('of names of files and folders is no command on any stream', async () => {
    const folder = temporaryFolder();
    const unit = join(folder, 'x\n::error::owned\u001b[8m');
    mkdirSync(unit);
    writeFileSync(join(unit, '坏\r\n::error::file\u202e.xlsx'), '');
    writeFileSync(join(unit, '说明.txt'), '本年收入合计100.00万元。');
    for (const format of ['terminal', 'csv', 'markdown', 'json', 'checklist', 'junit', 'sarif', 'gitlab']) {
      const { stdout, stderr } = await runMain(['check', unit, '--format', format]);
      expect(stdout + stderr, format).not.toMatch(OBEYED);
      expect(stdout + stderr, format).not.toMatch(COMMAND);
      expect(stderr, format).toContain('‹U+202E›');
    }
    const { stderr } = await runMain(['check', join(folder, 'absent\n::error::x')]);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('of a configuration or the command line does not pass for a colour in what is said of it', async () => {
    const folder = temporaryFolder({
      'juesuan.config.json': JSON.stringify({ [PAYLOAD]: 1 }),
      '说明.txt': '本年收入合计100.00万元。',
    });
    for (const words of [
      ['check', folder],
      ['check', folder, '--format', PAYLOAD],
      ['explain', PAYLOAD],
    ]) {
      const { code, stdout, stderr } = await runMain(words);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain('␛[8m');
      expect(stderr).not.toMatch(OBEYED);
      expect(stderr).not.toMatch(COMMAND);
    }
  });
});
