import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { SubmissionSources } from '../../src/model/sources.ts';
import { renderHtml } from '../../src/report/html.ts';
import { gatedResult, HOSTILE, hostileResult } from '../support/gated-result.ts';
import { sampleResult } from '../support/sample-result.ts';
import { sampleSources } from '../support/sample-sources.ts';

const digest = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const between = (text: string, start: string, end: string) => {
  const from = text.indexOf(start) + start.length;
  return text.slice(from, text.indexOf(end, from));
};

describe('the page', () => {
  test('runs only its own style and script and names no address', () => {
    const page = renderHtml(gatedResult, { lang: 'zh', sources: [sampleSources] });
    const policy = between(page, 'http-equiv="Content-Security-Policy" content="', '">').replaceAll(
      '&#39;',
      "'",
    );
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`style-src '${digest(between(page, '<style>', '</style>'))}'`);
    expect(policy).toContain(`script-src '${digest(between(page, '<script>', '</script>'))}'`);
    expect(policy).not.toContain('unsafe');
    expect(page).not.toMatch(/https?:|url\(|@import|\son[a-z]+=|\sstyle=/);
  });

  test('marks the cells of findings, the correction where a diagnosis names it', () => {
    const page = renderHtml(gatedResult, { lang: 'zh', sources: [sampleSources] });
    const d12 = /<td id="g0-r12c4" class="([^"]*)"[^>]*>(.*?)<\/td>/.exec(page);
    expect(d12?.[1]).toBe('mark figure error');
    expect(d12?.[2]).toContain('842.10 <ins');
    expect(d12?.[2]).toContain('824.10</ins>');
    expect(/<td id="g0-r12c3" class="([^"]*)"/.exec(page)?.[1]).toBe('mark figure related');
    expect(page).toContain('data-targets="g0-r12c4 g0-r13c4"');
    expect(page).toMatch(/<span id="n0-98-9" class="mark error"[^>]*>.*?4294\.10<\/span>/);
    expect(page).toMatch(/<span id="n0-98-\d+" class="mark settled"[^>]*>.*?12\.55%<\/span>/);
    expect(page).toMatch(/<span id="n0-98-\d+" class="mark unread"[^>]*>.*?87\.45%<\/span>/);
  });

  test('says what was waived, known, turned off, not read and not checked', () => {
    const page = renderHtml(gatedResult, { lang: 'zh' });
    for (const text of [
      '已豁免：口径不同（张三、至 2025-12-31）',
      '基线中已有',
      '配置中关闭的规则',
      'T08-02',
      '没有读懂的数字',
    ]) {
      expect(page).toContain(text);
    }
  });

  test('without tables and text it shows the findings alone', () => {
    const page = renderHtml(sampleResult, { lang: 'en' });
    expect(page).not.toContain('role="tablist"');
    expect(page.match(/<article class="finding/g)).toHaveLength(sampleResult.findings.length);
    expect(page).toContain('<html lang="en">');
  });

  test('several submissions keep their ids apart', () => {
    const page = renderHtml([gatedResult, sampleResult], {
      lang: 'zh',
      sources: [sampleSources, sampleSources],
    });
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]!);
    expect(new Set(ids).size).toBe(ids.length);
    const named = [...page.matchAll(/(?:href="#|aria-controls="|aria-labelledby=")([^"]+)"/g)].map(
      (m) => m[1]!,
    );
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('hostile text stays text', () => {
    const hostileSources: SubmissionSources = {
      grids: [
        { file: HOSTILE, sheet: HOSTILE, rows: Array(20).fill(Array(6).fill(HOSTILE)), caption: [HOSTILE] },
      ],
      narratives: [{ file: HOSTILE, lineKind: 'line', lines: [{ number: 98, text: HOSTILE }] }],
      uses: [],
    };
    const page = renderHtml([hostileResult, hostileResult], {
      lang: 'zh',
      sources: [hostileSources, hostileSources],
    });
    const plain = renderHtml([gatedResult, gatedResult], {
      lang: 'zh',
      sources: [sampleSources, sampleSources],
    });
    expect(page.match(/<script/g)).toHaveLength(plain.match(/<script/g)!.length);
    expect(page).not.toContain('"><script>alert');
    expect(page).not.toContain('\u0007');
    expect(page).not.toContain('\ud800');
  });
});
