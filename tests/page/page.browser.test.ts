import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check, type InputFile } from '../../src/browser.ts';
import { renderJson } from '../../src/report/json.ts';
import { asWord, asWorkbook } from '../support/convert-submission.ts';
import { CHROMIUM, complaintsOf, openChromium, runAxe } from '../support/open-chromium.ts';
import { readSubmissionFolder } from '../support/read-submission-folder.ts';
import { isDeep } from '../support/seeds.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.ts';

const PAGE = join(import.meta.dirname, '../../dist/juesuan.html');
const XIANNING = 'fixtures/xianning-2023';
if (!CHROMIUM)
  console.warn('No Chromium on this machine: the page that checks files is not tried in a browser.');

const bytesOf = (path: string) => new Uint8Array(readFileSync(path));

describe.skipIf(!CHROMIUM)('juesuan.html in Chromium, from a file and offline', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    removeTemporaryFolders();
  });

  async function open({ width = 1280, before = '' } = {}): Promise<{ page: Page; complaints: string[] }> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, offline: true });
    const page = await context.newPage();
    if (before !== '') await page.addInitScript(before);
    const complaints = complaintsOf(page);
    await page.goto(pathToFileURL(PAGE).href);
    await page.waitForSelector('html.ready');
    return { page, complaints };
  }

  const shows = (page: Page, what: string) =>
    page.waitForFunction((wanted) => document.documentElement.dataset.shows === wanted, what);

  /** Gives the files to the input as a reader chooses them, and waits for what comes of it. */
  async function give(page: Page, files: readonly InputFile[], what = 'report'): Promise<void> {
    const payload = files.map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) }));
    await page.setInputFiles('#files', payload);
    await shows(page, what);
  }

  async function download(page: Page, selector: string): Promise<{ name: string; bytes: Buffer }> {
    const [saved] = await Promise.all([page.waitForEvent('download'), page.click(selector)]);
    return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) };
  }

  /** What the page found, and what the core finds in Node of the same files. */
  async function expectSame(page: Page, files: readonly InputFile[]): Promise<void> {
    const found = JSON.parse((await download(page, '[data-save=json]')).bytes.toString());
    const { id } = found.submission;
    const expected = JSON.parse(renderJson(await check({ id, files }), { lang: 'zh' }));
    for (const part of [
      'problems',
      'submission',
      'summary',
      'findings',
      'diagnoses',
      'undecided',
      'problems',
      'checklist',
    ])
      expect(found[part], part).toEqual(expected[part]);
  }

  const xianning = () => readSubmissionFolder(XIANNING).files;

  test('nine tables and the text: what the core finds, and nothing is asked of any network', async () => {
    const { page, complaints } = await open();
    await give(page, xianning());
    await expectSame(page, xianning());
    expect(await page.locator('#report h1').textContent()).toContain('市政务服务和大数据管理局');
    expect(await page.locator('#status').textContent()).toContain('11 个错误');
    expect(complaints).toEqual([]);
    // A CSV of Excel in China is no UTF-8.
    const old = readSubmissionFolder('fixtures/clean-gb18030').files;
    await give(page, old);
    await expectSame(page, old);
    expect(complaints).toEqual([]);
  });

  test.skipIf(!isDeep)(
    'saves the report, the workbook, the sheet and the table of figures as files that work',
    async () => {
      const { page } = await open();
      await give(page, xianning());
      const html = await download(page, '[data-save=html]');
      expect(html.name).toBe('01收入支出决算总表 核对报告.html');
      expect(html.bytes.toString()).toMatch(/^<!doctype html>[\s\S]*市政务服务和大数据管理局/);
      const xlsx = unzipSync(new Uint8Array((await download(page, '[data-save=xlsx]')).bytes));
      expect(strFromU8(xlsx['xl/workbook.xml']!)).toContain('<sheet ');
      expect((await download(page, '[data-save=checklist]')).bytes.toString()).toContain('公开检查表');
    },
  );

  const FORMS: readonly [string, () => Promise<InputFile[]>][] = [
    ['one workbook', async () => asWorkbook(xianning(), 'xlsx')],
    ['an old workbook', async () => asWorkbook(xianning(), 'biff8')],
    ['Word with the tables inside', async () => asWord(xianning())],
    [
      'an archive',
      async () => [
        {
          name: '咸宁.zip',
          bytes: zipSync(Object.fromEntries(xianning().map(({ name, bytes }) => [name, bytes]))),
        },
      ],
    ],
    ['a PDF', async () => [{ name: '公开.pdf', bytes: bytesOf('tests/pdf/printed-by-libreoffice.pdf') }]],
    [
      'an old Word file',
      async () => [{ name: '说明.doc', bytes: bytesOf('tests/old-office/disclosure.doc') }],
    ],
  ];
  // A PDF takes the other part of the page; the rest are the core's, and tried in Node.
  test.each(FORMS.filter(([form]) => isDeep || form === 'a PDF'))('%s', async (_, make) => {
    const files = await make();
    const { page, complaints } = await open();
    await give(page, files);
    await expectSame(page, files);
    expect(complaints).toEqual([]);
  });

  test.skipIf(!isDeep)('a folder, with a configuration beside', async () => {
    const { page } = await open();
    await page.setInputFiles('#folder', XIANNING);
    await shows(page, 'report');
    await expectSame(page, xianning());
    const folder = temporaryFolder();
    const config = join(folder, 'juesuan.config.json');
    writeFileSync(config, '{ "severities": { "N-03": "off" } }');
    expect(await page.locator('#report').textContent()).toContain('N-03');
    await page.setInputFiles('#config-files', config);
    await page.waitForFunction(() => document.querySelector('#report .off')?.textContent?.includes('N-03'));
    writeFileSync(config, '{ "severitys": {} }');
    await page.setInputFiles('#config-files', config);
    await shows(page, 'start');
    expect(await page.locator('#status').textContent()).toContain('severitys');
  });

  /** As from the desktop: the browser makes entries of what lies on the disk. */
  async function dropByMouse(page: Page, selector: string, paths: readonly string[]): Promise<void> {
    const { x, y, width, height } = (await page.locator(selector).boundingBox())!;
    const session = await page.context().newCDPSession(page);
    const data = { items: [], files: paths.map((path) => resolve(path)), dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, x: x + width / 2, y: y + height / 2, data });
  }

  test.runIf(isDeep)('dropped by the mouse: files, and a folder with folders in it', async () => {
    const { page, complaints } = await open();
    const paths = xianning().map(({ name }) => join(XIANNING, name));
    await dropByMouse(page, '#drop', paths);
    await shows(page, 'report');
    await expectSame(page, xianning());
    await page.click('#new');
    const root = temporaryFolder();
    mkdirSync(join(root, '附件'));
    for (const { name, bytes } of xianning())
      writeFileSync(join(root, name.endsWith('.txt') ? '' : '附件', name), bytes);
    await dropByMouse(page, '#drop', [root]);
    await shows(page, 'report');
    expect(await page.locator('#status').textContent()).toContain('11 个错误');
    expect(await page.locator('#report').textContent()).toContain('表 9/9');
    expect(complaints).toEqual([]);
  });

  test.skipIf(!isDeep)('last year beside: what the core finds with it', async () => {
    const { page } = await open();
    const files = readSubmissionFolder('fixtures/clean-gb18030').files;
    // Last year's closing balances and expenditure are not what this year's files say of them.
    const prior = xianning();
    await page.locator('#beside summary').click();
    const root = temporaryFolder(Object.fromEntries(prior.map(({ name, bytes }) => [name, bytes])));
    await dropByMouse(page, '#prior', [root]);
    await page.waitForFunction(
      (count) => document.querySelector('#prior output')?.textContent?.includes(count),
      String(prior.length),
    );
    await give(page, files);
    const found = JSON.parse((await download(page, '[data-save=json]')).bytes.toString());
    const { id } = found.submission;
    const withPrior = await check({ id, files, prior: { id: 'prior', files: prior } });
    expect(found.findings).toEqual(JSON.parse(renderJson(withPrior, { lang: 'zh' })).findings);
    expect(found.findings.length).toBeGreaterThan((await check({ id, files })).findings.length);
  });

  test.skipIf(!isDeep)('tells how far a PDF is', async () => {
    const { page } = await open();
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      new MutationObserver(() => {
        const text = document.getElementById('detail')?.textContent;
        if (text) seen.push(text);
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    await give(page, [{ name: '公开.pdf', bytes: bytesOf('tests/pdf/printed-by-libreoffice.pdf') }]);
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
    expect(seen[0]).toMatch(/^公开\.pdf：第 1 页，共 \d+ 页$/);
    const [, pages] = /共 (\d+) 页/.exec(seen[0]!)!;
    expect(seen.at(-1)).toBe(`公开.pdf：第 ${pages} 页，共 ${pages} 页`);
  });

  test.skipIf(!isDeep)(
    'hands the user’s own Word file back with comments; says where none can be',
    async () => {
      const { page } = await open();
      await give(page, await asWord(xianning()));
      const archive = unzipSync(new Uint8Array((await download(page, '[data-save=annotated]')).bytes));
      expect(Object.keys(archive)).toEqual(['决算公开.docx']);
      const word = unzipSync(archive['决算公开.docx']!);
      expect(strFromU8(word['word/juesuan-comments.xml']!)).toContain('应为 539.22 万元');
      await give(page, xianning());
      await page.click('[data-save=annotated]');
      await page.waitForSelector('html[data-told]');
      expect(await page.locator('#status').textContent()).toContain('没有可以加批注的文件');
    },
  );

  test.skipIf(!isDeep)('pasted text, and text pasted into the box', async () => {
    const { page } = await open();
    await page.click('#paste');
    await page.fill('#paste-text', readFileSync(`${XIANNING}/决算说明.txt`, 'utf8'));
    await page.click('#paste-box [type=submit]');
    await shows(page, 'report');
    expect(await page.locator('#report').textContent()).toContain('645.1');
  });

  test.skipIf(!isDeep)('a broken file is told in a sentence, what lies beside it is checked', async () => {
    const { page, complaints } = await open();
    const broken = { name: '决算.xlsx', bytes: new Uint8Array([80, 75, 3, 4, 1, 2, 3]) };
    await give(page, [broken, ...xianning()]);
    expect(await page.locator('#report').textContent()).toContain('决算.xlsx');
    await expectSame(page, [broken, ...xianning()]);
    await give(page, [{ name: '空.pdf', bytes: new Uint8Array([1, 2, 3]) }]);
    expect(await page.locator('#report').textContent()).toContain('空.pdf');
    expect(complaints).toEqual([]);
  });

  test.skipIf(!isDeep)('fifty departments: a row each, one after the other, any of them opened', async () => {
    const root = temporaryFolder();
    for (let at = 1; at <= 50; at += 1) {
      const folder = join(root, `单位${String(at).padStart(2, '0')}`);
      mkdirSync(folder);
      for (const { name, bytes } of at % 10 === 0 ? xianning().slice(0, 3) : xianning())
        writeFileSync(join(folder, name), bytes);
    }
    const { page, complaints } = await open();
    await page.setInputFiles('#folder', root);
    await shows(page, 'departments');
    const rows = page.locator('#departments tbody tr');
    expect(await rows.count()).toBe(50);
    expect(await page.locator('#status').textContent()).toBe('50 份材料核对完成。');
    // The core keeps none of them.
    await page.click('#departments th[data-column=error] button');
    expect(await rows.first().locator('td.figure').first().textContent()).toBe('11');
    expect(await rows.last().textContent()).toContain('表 3/9');
    const csv = (await download(page, '#save-table')).bytes.toString();
    expect(csv.split('\r\n')).toHaveLength(52);
    await rows.nth(3).locator('button').click();
    await shows(page, 'report');
    expect(await page.locator('#report h1').textContent()).toContain('市政务服务和大数据管理局');
    await page.click('#back');
    await shows(page, 'departments');
    expect(await runAxe(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test.skipIf(!isDeep)('can be stopped, and goes on afterwards', async () => {
    const { page } = await open();
    const slow = Array.from({ length: 400 }, (_, at) => ({
      name: `单位${at}.zip`,
      bytes: zipSync({ '说明.txt': xianning().at(-1)!.bytes }),
    }));
    await give(page, slow, 'work');
    await page.waitForSelector('#departments tbody tr');
    await page.click('#cancel');
    await shows(page, 'departments');
    expect(await page.locator('#status').textContent()).toMatch(/^已停止：核对了 \d+ 份，共 400 份。$/);
    await give(page, xianning());
    expect(await page.locator('#status').textContent()).toContain('11 个错误');
  });

  test.skipIf(!isDeep).each([
    ['throws', 'globalThis.Worker = class { constructor() { throw new Error("no") } }'],
    [
      'stays silent',
      'globalThis.Worker = class { constructor() { setTimeout(() => this.onerror?.(new ErrorEvent("error", { cancelable: true })), 50) } postMessage() {} terminate() {} }',
    ],
  ])('where a worker %s, the parts run in the page', async (_, before) => {
    const { page, complaints } = await open({ before });
    await give(page, xianning());
    await expectSame(page, xianning());
    await give(page, [{ name: '公开.pdf', bytes: bytesOf('tests/pdf/printed-by-libreoffice.pdf') }]);
    expect(complaints).toEqual([]);
  });

  test.runIf(isDeep)('works by keyboard, in English too', async () => {
    const { page } = await open();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('#start-title').textContent()).toMatch(/^[\x20-\x7e’]+$/);
    for (const id of ['pick-files', 'pick-folder', 'paste']) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(id);
    }
    await page.keyboard.press('Enter');
    await page.keyboard.type('2023年度收入总计10.00万元，其中：本年收入6.00万元，年初结转5.00万元。');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await shows(page, 'report');
    expect(await page.locator('#status').textContent()).toMatch(/^Done: /);
  });

  test.skipIf(!isDeep).each([
    ['zh', 'light', 1280],
    ['en', 'dark', 390],
  ] as const)(
    'axe finds nothing to say, and nothing is too wide: %s, %s, %i',
    async (lang, colorScheme, width) => {
      const { page } = await open({ width });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      if (lang === 'en') await page.click('#language');
      const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      await page.locator('#beside summary').click();
      expect(await runAxe(page)).toEqual([]);
      expect(await tooWide()).toBeLessThan(1);
      await give(page, xianning());
      expect(await runAxe(page)).toEqual([]);
      expect(await tooWide()).toBeLessThan(1);
    },
  );
});

describe('juesuan.html', () => {
  test('is one file that names no address and lets nothing be fetched', () => {
    expect(existsSync(PAGE), basename(PAGE)).toBe(true);
    const page = readFileSync(PAGE, 'utf8');
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? '';
    expect(policy.split('; ').map((part) => part.replaceAll(/'sha256-[^']+'/g, '#'))).toEqual([
      "default-src 'none'",
      "connect-src 'none'",
      'script-src # # #',
      'style-src #',
      'worker-src blob:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    const markup = page
      .replaceAll(/<script[^>]*>[\s\S]*?<\/script>/g, '')
      .replaceAll(/<style>[\s\S]*?<\/style>/g, '');
    expect(markup).not.toMatch(/(?:src|href|action)=/);
  });
});
