import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { departmentRow, summarise } from '../../src/batch/summarise.ts';
import type { BatchSummary } from '../../src/model/batch-summary.ts';
import { renderBatchHtml } from '../../src/report/batch-html.ts';
import { department, writeRun } from '../batch/support/sample-lines.ts';
import { isDeep } from '../support/seeds.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.ts';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);
if (!CHROMIUM) console.warn('No Chromium on this machine: the batch page is not tried in a browser.');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const COUNT = 10_000;

describe.skipIf(!CHROMIUM || !isDeep)('the page of a batch in Chromium', () => {
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];
  let opened = 0;

  beforeAll(async () => {
    const folder = temporaryFolder();
    const summary: BatchSummary = await summarise([writeRun(join(folder, 'run.ndjson'))]);
    const rows = Array.from({ length: COUNT }, (_, at) => {
      const id = `区${at % 7}/部门${String(at).padStart(5, '0')}`;
      return { ...departmentRow(department(at % 40)), id, unit: at === 4321 ? '<b>某院</b>' : `第${at}局` };
    });
    const html = renderBatchHtml(summary, rows, { lang: 'zh', reportBase: 'pages' });
    expect(html.length).toBeLessThan(1_500_000);
    writeFileSync(join(folder, 'page.html'), html);
    browser = await chromium.launch({
      executablePath: CHROMIUM!,
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) complaints.push(request.url());
    });
    const start = performance.now();
    await page.goto(pathToFileURL(join(folder, 'page.html')).href);
    await page.waitForSelector('.scroll tbody tr:nth-child(5)');
    opened = performance.now() - start;
  });
  afterAll(async () => {
    await browser?.close();
    removeTemporaryFolders();
  });

  const shown = () => page.locator('.list output').textContent();
  const firstIds = async () =>
    (await page.locator('.scroll tbody tr:not(.space) td:first-child').allInnerTexts()).slice(0, 3);

  test('opens ten thousand departments fast, with the rows in sight only', async () => {
    expect(opened).toBeLessThan(5_000);
    expect(await page.locator('.scroll tbody tr').count()).toBeLessThan(100);
    expect(await shown()).toBe('显示 10,000 / 10,000 份');
    expect(complaints).toEqual([]);
  });

  test('scrolls to the end', async () => {
    await page.locator('.scroll').evaluate((element) => {
      element.scrollTop = element.scrollHeight;
    });
    await page.waitForFunction(
      () => document.querySelector('.scroll tbody tr[aria-rowindex="10001"]') !== null,
    );
    expect(await page.locator('.scroll tbody tr').count()).toBeLessThan(100);
  });

  test('searches, filters and sorts', async () => {
    await page.fill('.list input', '部门04321 某院');
    expect(await shown()).toBe('显示 1 / 10,000 份');
    expect(await page.locator('.scroll tbody tr:not(.space) td:nth-child(2)').textContent()).toBe(
      '<b>某院</b>',
    );
    await page.click('.list .all');
    await page.click('[data-filter="status:error"]');
    expect(await shown()).toBe('显示 1,000 / 10,000 份');
    await page.click('[data-filter="rule:N-07"] .hit');
    expect(await shown()).toBe('显示 1,000 / 10,000 份');
    await page.click('[data-filter="status:error"]');
    expect(await shown()).toBe('显示 2,000 / 10,000 份');
    await page.click('.list .all');
    await page.click('.scroll thead th:first-child button');
    expect(await firstIds()).toEqual(['区0/部门00000', '区0/部门00007', '区0/部门00014']);
    await page.click('.scroll thead th:first-child button');
    expect(await firstIds()).toEqual(['区6/部门09995', '区6/部门09988', '区6/部门09981']);
    expect(complaints).toEqual([]);
  });

  test('links each department to its own page', async () => {
    await page.click('.list .all');
    const links = page.locator('.scroll tbody a');
    expect(await links.first().getAttribute('href')).toMatch(/^pages\/%E5%8C%BA\/%E9%83%A8/);
  });

  test('passes axe, in light and in the dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }).axe.run(),
      );
      expect(violations.map(({ id }) => id)).toEqual([]);
    }
  });
});
