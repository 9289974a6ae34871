import { strToU8 } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/ingest/docx.ts';
import { DEFAULT_LIMITS } from '../../src/ingest/limits.ts';
import { makeDocx, numbered, paragraph, table } from '../support/make-docx.ts';

const read = (parts: Parameters<typeof makeDocx>[0]) => readDocx(makeDocx(parts), '说明.docx');
const lines = async (parts: Parameters<typeof makeDocx>[0]) =>
  (await read(parts)).narratives[0]?.lines.map((line) => `${line.number} ${line.text}`);
const PROSE = '本年收入合计120.00万元。';

const NUMBERING = `
<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%3"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:pStyle w:val="Item"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="9"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="●"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="9"/></w:num>`;

describe('readDocx', () => {
  it('counts paragraphs that hold text, and lines set apart by a break', async () => {
    const body = `${paragraph('标题')}<w:p/><w:p><w:r><w:t>一、收入</w:t><w:br/><w:t>${PROSE}</w:t></w:r></w:p>${paragraph('  ')}${paragraph('尾')}`;
    expect(await lines({ body })).toEqual(['1 标题', '2 一、收入', `3 ${PROSE}`, '4 尾']);
  });

  it('writes out the numbers that Word draws', async () => {
    const body = [
      numbered('收入', 1),
      numbered('财政拨款', 1, 1),
      numbered('事业', 1, 1),
      numbered('其他', 1, 2),
      numbered('支出', 1),
      numbered('基本', 1, 1),
      numbered('重新开始', 2),
      paragraph('样式编号', '<w:pStyle w:val="SubItem"/>'),
      paragraph('样式编号', '<w:pStyle w:val="SubItem"/>'),
      paragraph('无编号', '<w:pStyle w:val="SubItem"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      numbered('圆点', 4),
      paragraph(PROSE),
    ].join('');
    const styles = `<w:style w:styleId="Item"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style><w:style w:styleId="SubItem"><w:basedOn w:val="Item"/></w:style>`;
    expect(await lines({ body, numbering: NUMBERING, styles })).toEqual(
      [
        '一、收入',
        '（一）财政拨款',
        '（二）事业',
        '1.1 其他',
        '二、支出',
        '（一）基本',
        '一、重新开始',
        '3.样式编号',
        '4.样式编号',
        '无编号',
        '圆点',
        PROSE,
      ].map((text, index) => `${index + 1} ${text}`),
    );
  });

  it('reads tables with merged cells, their captions and notes, and keeps them out of the narrative', async () => {
    const body = [
      paragraph(PROSE),
      paragraph('三、支出决算表'),
      paragraph('部门：某局  单位：万元'),
      table([
        [
          { text: '项目', properties: '<w:gridSpan w:val="2"/>' },
          { text: '合计', properties: '<w:vMerge w:val="restart"/>' },
        ],
        ['编码', '名称', { text: '', properties: '<w:vMerge/>' }],
        ['201', '一般公共服务支出', '120.00'],
      ]),
      paragraph('注：本表反映支出。'),
      paragraph('四、其他说明。'),
    ].join('');
    const { grids, narratives } = await read({ body });
    expect(grids).toEqual([
      {
        file: '说明.docx',
        sheet: '表格1',
        caption: ['三、支出决算表', '部门：某局  单位：万元'],
        rows: [
          ['项目', '', '合计'],
          ['编码', '名称'],
          ['201', '一般公共服务支出', '120.00'],
          ['注：本表反映支出。'],
        ],
      },
    ]);
    expect(narratives[0]!.lines.map(({ text }) => text)).toEqual([
      PROSE,
      '三、支出决算表',
      '部门：某局  单位：万元',
      '四、其他说明。',
    ]);
    expect(narratives[0]!.lineKind).toBe('paragraph');
  });

  it('takes a one-column table for a frame around text', async () => {
    expect(await lines({ body: table([['一、收入'], [PROSE]]) })).toEqual(['1 一、收入', `2 ${PROSE}`]);
  });

  it('yields no narrative where a file holds only tables', async () => {
    const { grids, narratives } = await read({
      body: `${paragraph('收入决算表')}${table([
        ['项目', '金额'],
        ['合计', '1.00'],
      ])}`,
    });
    expect([grids.length, narratives.length]).toEqual([1, 0]);
  });

  it('reads tracked changes as accepted and each alternative once', async () => {
    const body = `<w:p><w:r><w:t>收入</w:t></w:r><w:del><w:r><w:delText>1.00</w:delText></w:r></w:del><w:ins><w:r><w:t>2.00</w:t></w:r></w:ins><w:r><mc:AlternateContent><mc:Choice><w:t>新</w:t></mc:Choice><mc:Fallback><w:t>万元。</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(await lines({ body })).toEqual(['1 收入2.00万元。']);
  });

  it('survives missing numbering and styles', async () => {
    expect(await lines({ body: numbered(PROSE, 99, 3) })).toEqual([`1 ${PROSE}`]);
  });
});

describe('readDocx refuses', () => {
  const problemOf = (bytes: Uint8Array, limits = DEFAULT_LIMITS) =>
    readDocx(bytes, '说明.docx', limits).then(
      () => 'read',
      (error) => error.problem?.messageId ?? String(error),
    );

  it('passwords, other types and damage', async () => {
    const encrypted = await writeXlsx({
      sheets: [{ name: 'a', rows: [['x']] }],
      encryption: { password: '1', spinCount: 10 },
    });
    expect(await problemOf(encrypted)).toBe('file-password');
    expect(await problemOf(new TextEncoder().encode('收入'))).toBe('file-not-word');
    expect(await problemOf(await writeXlsx({ sheets: [{ name: 'a', rows: [['x']] }] }))).toBe(
      'file-not-word',
    );
    const good = makeDocx({ body: paragraph(PROSE) });
    expect(await problemOf(good.slice(0, good.length - 60))).toBe('file-damaged');
    expect(await problemOf(makeDocx({ body: '<w:p><w:r><w:t>x</w:p>' }))).toBe('file-damaged');
  });

  it('entities and endless documents', async () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa">]><w:document/>';
    expect(
      await problemOf(makeDocx({ body: '', more: { 'word/document.xml': new TextEncoder().encode(bomb) } })),
    ).toBe('file-with-entities');
    const limits = { ...DEFAULT_LIMITS, maxParagraphs: 100 };
    expect(await problemOf(makeDocx({ body: paragraph(PROSE).repeat(300) }), limits)).toBe(
      'document-too-long',
    );
    expect(
      await problemOf(makeDocx({ body: '<w:p><w:r><w:t>一</w:t><w:br/></w:r></w:p>'.repeat(101) }), limits),
    ).toBe('document-too-long');
  });
});

describe('what stands aside in Word', () => {
  const docx = async (body: string, more: Record<string, Uint8Array> = {}) => {
    const { grids, narratives } = await readDocx(makeDocx({ body, more }), '说明.docx');
    return { grids, lines: narratives[0]?.lines.map(({ text }) => text) };
  };
  const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
  const note = (kind: string, text: string) =>
    strToU8(
      `<w:${kind}s xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:${kind} w:type="separator" w:id="-1"><w:p>${run('——')}</w:p></w:${kind}><w:${kind} w:id="1"><w:p><w:r><w:${kind}Ref/></w:r>${run(text)}</w:p></w:${kind}></w:${kind}s>`,
    );

  it('reads text that was moved where it now stands', async () => {
    const moved = `<w:p><w:moveFrom w:id="1">${run('旧处。')}</w:moveFrom>${run('甲。')}</w:p><w:p><w:moveTo w:id="2">${run('乙。')}</w:moveTo><w:customXml>${run('丙。')}</w:customXml></w:p>`;
    expect((await docx(moved)).lines).toEqual(['甲。', '乙。丙。']);
  });

  it('reads footnotes and endnotes at the end', async () => {
    const body = `<w:p>${run('本年收入合计100.00万元')}<w:r><w:footnoteReference w:id="1"/></w:r>${run('。')}</w:p>`;
    const { lines } = await docx(body, {
      'word/footnotes.xml': note('footnote', '含结转资金。'),
      'word/endnotes.xml': note('endnote', '附注。'),
    });
    expect(lines).toEqual(['本年收入合计100.00万元。', '含结转资金。', '附注。']);
  });

  it('reads text boxes', async () => {
    const box = `<w:p>${run('甲。')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing/></mc:Choice><mc:Fallback><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p>${run('框内。')}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect((await docx(box)).lines?.join('')).toContain('框内。');
  });

  it('reads tables within a table that only lays out the page', async () => {
    const inner = (name: string) =>
      `${paragraph(name)}${table([
        ['项目', '合计'],
        ['合计', '1.00'],
      ])}${paragraph('')}`;
    const cells = ['收入决算表', '支出决算表'].map((name) => `<w:tc><w:tcPr/>${inner(name)}</w:tc>`);
    const { grids } = await docx(`<w:tbl><w:tr>${cells.join('')}</w:tr></w:tbl>${paragraph('完。')}`);
    expect(grids.map(({ caption, rows }) => [caption, rows])).toEqual(
      ['收入决算表', '支出决算表'].map((name) => [
        [name],
        [
          ['项目', '合计'],
          ['合计', '1.00'],
        ],
      ]),
    );
  });
});
