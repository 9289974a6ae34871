import { encode } from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readHtml, readMhtml } from '../../src/ingest/html.ts';
import { DEFAULT_LIMITS } from '../../src/ingest/limits.ts';
import { looksLikeHtml, looksLikeMhtml } from '../../src/ingest/text-signatures.ts';

const bytes = (html: string) => new TextEncoder().encode(html);
const read = (html: string) => readHtml(bytes(html), '公开.html');
const texts = (html: string) => read(html).narratives[0]?.lines.map((line) => line.text);

describe('readHtml', () => {
  it('reads text by blocks, without scripts, styles and what is hidden', () => {
    expect(
      texts(
        `<html><head><title>页</title><style>p{}</style></head><body><script>document.write('x。')</script><div style="display:none">藏着。<br></div><p>一、收入<br>本年收入&nbsp;120.00万元。</p><div>甲<b>乙</b>丙</div><p hidden>也藏</p></body></html>`,
      ),
    ).toEqual(['一、收入', '本年收入 120.00万元。', '甲乙丙']);
  });

  it('reads a table with spans, unclosed tags and a caption above', () => {
    const { grids } = read(
      '<h3>支出决算表</h3><table><caption>单位：万元</caption><tr><td colspan=2>项目<td rowspan=2>合计<tr><td>编码<td>名称<tr><td>201<td>一般<br>公共服务<td>120.00</table>',
    );
    expect(grids).toEqual([
      {
        file: '公开.html',
        sheet: '表格1',
        caption: ['支出决算表', '单位：万元'],
        rows: [
          ['项目', '', '合计'],
          ['编码', '名称'],
          ['201', '一般\n公共服务', '120.00'],
        ],
      },
    ]);
  });

  it('dissolves tables that lay out the page', () => {
    const { grids, narratives } = read(
      '<table><tr><td>导航</td><td><p>本年收入合计120.00万元。</p><table><tr><td>项目</td><td>金额</td></tr><tr><td>合计</td><td>1.00</td></tr></table></td></tr></table>',
    );
    expect(grids.map((grid) => grid.rows)).toEqual([
      [
        ['项目', '金额'],
        ['合计', '1.00'],
      ],
    ]);
    expect(narratives[0]!.lines.map((line) => line.text)).toEqual(['导航', '本年收入合计120.00万元。']);
  });

  it.each(['gb2312', 'utf-8'])('decodes a page declared %s that is GBK', (charset) => {
    const html = `<meta charset="${charset}"><p>本年收入合计120.00万元，“三公”经费。</p>`;
    const { narratives } = readHtml(new Uint8Array(encode(html, 'gbk')), '公开.html');
    expect(narratives[0]!.lines[0]!.text).toContain('“三公”经费');
  });

  it('refuses endless tables', () => {
    const limits = { ...DEFAULT_LIMITS, maxCells: 10 };
    expect(() => readHtml(bytes(`<table><tr>${'<td>1'.repeat(11)}</table>`), '坏.html', limits)).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ messageId: 'workbook-too-many-cells' }) }),
    );
  });
});

describe('looksLikeHtml', () => {
  it.each([
    ['<!DOCTYPE html><p>', true],
    ['\ufeff\n<html xmlns:o="x">', true],
    ['<table border=1>', true],
    ['项目,金额\n', false],
    ['<?xml version="1.0"?><Workbook/>', false],
  ])('%s', (text, expected) => {
    expect(looksLikeHtml(bytes(text))).toBe(expected);
  });
});

describe('readMhtml', () => {
  const part = (encoding: string, body: string) =>
    `Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n`;
  const quoted = (text: string) =>
    [...bytes(text)]
      .map((byte) =>
        byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
      )
      .join('');

  it('reads all HTML parts of the file, quoted or in base 64', () => {
    const table = '<table><tr><td>项目<td>金额<tr><td>合计<td>1.00</table>';
    const saved = [
      'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary="--x--"\r\n\r\n',
      part('quoted-printable', quoted('<p>本年收入合计120.00万元。</p>').replace('=E6', '=\r\n=E6')),
      'Content-Type: image/png\r\n\r\nxx\r\n',
      part('base64', btoa(String.fromCharCode(...bytes(table)))),
      '--\r\n',
    ].join('----x--\r\n');
    expect(looksLikeMhtml(bytes(saved))).toBe(true);
    const { grids, narratives } = readMhtml(bytes(saved), '公开.mht');
    expect(narratives[0]!.lines[0]!.text).toBe('本年收入合计120.00万元。');
    expect(grids[0]!.rows).toEqual([
      ['项目', '金额'],
      ['合计', '1.00'],
    ]);
  });

  it('refuses one without a page', () => {
    expect(() => readMhtml(bytes('MIME-Version: 1.0\r\n'), '坏.mht')).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ messageId: 'file-damaged' }) }),
    );
  });
});
