import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkWithSources } from '../../src/browser.ts';
import { DEFAULT_LIMITS, gatherSubmissions } from '../../src/index.ts';
import { renderHtml } from '../../src/report/html.ts';
import { gatedResult, hostileResult } from '../support/gated-result.ts';
import { CHROMIUM, complaintsOf, openChromium, runAxe } from '../support/open-chromium.ts';
import { sampleSources } from '../support/sample-sources.ts';
import { isDeep, shareOf } from '../support/seeds.ts';

if (!CHROMIUM) console.warn('No Chromium on this machine: the page is not tried in a browser.');

describe.skipIf(!CHROMIUM || !isDeep)('the page in Chromium', () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'juesuan-page-'));
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opened as a reader does, from a file; whatever the page complains of or asks the network for is kept. */
  async function open(html: string, width = 1440): Promise<{ page: Page; complaints: string[] }> {
    const file = join(folder, 'page.html');
    writeFileSync(file, html);
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const complaints = complaintsOf(page);
    await page.goto(pathToFileURL(file).href);
    return { page, complaints };
  }
  /** The grounds are folded until someone asks for them. */
  const unfold = (page: Page) => page.locator('.findings summary').first().click();
  const sampleHtml = (lang: 'zh' | 'en' = 'zh') =>
    renderHtml(gatedResult, { lang, sources: [sampleSources] });

  test('a click on a finding lights its cells and shows their table', async () => {
    const { page, complaints } = await open(sampleHtml());
    await page.getByRole('tab', { name: '情况说明' }).click();
    await unfold(page);
    await page.locator('#f3 .show').click();
    expect(await page.locator('.lit').evaluateAll((cells) => cells.map(({ id }) => id))).toEqual([
      'g0-r12c4',
      'g0-r13c4',
    ]);
    expect(await page.locator('#g0-r12c4').isVisible()).toBe(true);
    expect(await page.locator('#f3 .show').getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await page.locator('.lit').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test.runIf(isDeep)('a click on a cell tells its rules, and the finding it is part of', async () => {
    const { page } = await open(sampleHtml());
    await page.getByRole('tab', { name: 'T03' }).click();
    await page.locator('#g0-r5c3').click();
    expect(await page.locator('.inspector .checks li').allInnerTexts()).toEqual([
      '✗ 不一致\nN-03',
      '? 未能核对\nT08-01 类等于各款之和',
      '✓ 一致\nT03-02 类等于各款之和',
    ]);
    const box = await page.locator('.inspector').boundingBox();
    expect(box!.y + box!.height, 'within the screen').toBeLessThanOrEqual(900);
    await page.getByRole('button', { name: 'N-03' }).click();
    expect(await page.evaluate(() => document.activeElement?.closest('article')?.id)).toBe('f1');
  });

  test('works by keyboard alone', async () => {
    const { page } = await open(sampleHtml());
    await page.getByRole('tab', { selected: true }).focus();
    await page.keyboard.press('Home');
    expect(await page.getByRole('tab', { selected: true }).textContent()).toContain('T03');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('g0-r12c4');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('g0-r13c4');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowLeft');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('g0-r12c3');
    await page.keyboard.press('Enter');
    expect(await page.locator('.inspector .where').textContent()).toContain('900.00');
  });

  test.runIf(isDeep)(
    'a click on a line of the list shows its place, its number leads to the grounds',
    async () => {
      const { page } = await open(sampleHtml());
      await page.locator('.corrections tbody tr td.why').first().click();
      expect(await page.locator('.lit.first').isVisible()).toBe(true);
      await page.locator('.corrections td.number a').first().click();
      expect(await page.locator('.findings > details').getAttribute('open')).toBe('');
    },
  );

  test.runIf(isDeep)('searches the list, and shows the lines of one severity', async () => {
    const [input] = await gatherSubmissions(['fixtures/xianning-2023'], DEFAULT_LIMITS);
    const { result, sources } = await checkWithSources(input!, {});
    const { page } = await open(renderHtml(result, { lang: 'zh', sources: [sources] }));
    const shown = () => page.locator('.corrections tbody tr:visible').count();
    const all = await shown();
    expect(await page.locator('.list h2').textContent()).toBe(`改这 ${all} 处`);
    await page.locator('.filters [type=search]').fill('邮电费');
    const found = await shown();
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(all);
    expect(await page.locator('.filters output').textContent()).toBe(`显示 ${found} 条，共 ${all} 条`);
    await page.locator('.filters [type=search]').fill('');
    await page.locator('.filters [name=severity]').selectOption('warning');
    expect(await page.locator('.corrections tbody tr.error:visible').count()).toBe(0);
    expect(await shown()).toBeGreaterThan(0);
    expect(await page.locator('.filters select').count()).toBeLessThanOrEqual(2);
  });

  test.runIf(isDeep)(
    'the picture shows a broken tie in red, and leads to its finding by keyboard',
    async () => {
      const [input] = await gatherSubmissions(['fixtures/xianning-2023'], DEFAULT_LIMITS);
      const { result, sources } = await checkWithSources(input!, {});
      const { page } = await open(renderHtml(result, { lang: 'zh', sources: [sources] }));
      const broken = page.locator('.map a.error');
      expect(await broken.count()).toBeGreaterThan(0);
      // 基本支出 645.1 of the text is 539.22 in T03.
      const tie = page.getByRole('link', { name: /^情况说明 与 T03 支出决算表：\d+ 处对不上$/ });
      await tie.focus();
      await page.keyboard.press('Enter');
      const target = await tie.getAttribute('href');
      expect(await page.locator(target!).isVisible()).toBe(true);
      expect(await page.locator('.map a.node, .map g.node').count()).toBe(10);
    },
  );

  test('prints every table and the text, without what only a screen can do', async () => {
    const { page } = await open(sampleHtml());
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('[role=tabpanel]:visible').count()).toBe(2);
    expect(
      await page.locator('.filters, .tabs, .inspector, .findings').filter({ visible: true }).count(),
    ).toBe(0);
  });

  test('nothing is wider than the screen, on a telephone neither', async () => {
    for (const width of [360, 800, 1440]) {
      const { page } = await open(sampleHtml(), width);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        `${width}`,
      ).toBeLessThan(1);
    }
  });

  test('hostile text neither runs nor complains', async () => {
    const html = renderHtml(hostileResult, { lang: 'zh', sources: [sampleSources] });
    const { page, complaints } = await open(html);
    page.on('dialog', (dialog) => complaints.push(dialog.message()));
    for (const button of await page.locator('.finding .show').all()) await button.click();
    expect(complaints).toEqual([]);
  });

  const SCREENS = [
    ['zh', 'light', 1440],
    ['en', 'light', 1440],
    ['zh', 'light', 400],
    ['zh', 'dark', 1440],
  ] as const;
  test.each(shareOf(SCREENS, 3))(
    'axe finds nothing to say: %s, %s, %i wide',
    async (lang, colorScheme, width) => {
      const { page } = await open(sampleHtml(lang), width);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await unfold(page);
      await page.locator('#f3 .show').click();
      await page.locator('.mark:visible').first().click();
      expect(await runAxe(page)).toEqual([]);
    },
  );

  test.runIf(isDeep).each([1440, 400])('nor of a whole department, %i wide', async (width) => {
    const [input] = await gatherSubmissions(['fixtures/xianning-2023'], DEFAULT_LIMITS);
    const { result, sources } = await checkWithSources(input!, {});
    const { page, complaints } = await open(renderHtml(result, { lang: 'zh', sources: [sources] }), width);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await runAxe(page)).toEqual([]);
    expect(complaints).toEqual([]);
    // However sure: the books decide.
    expect(await page.locator('.confidence').allInnerTexts()).not.toContain('把握 100%');
  });
});
