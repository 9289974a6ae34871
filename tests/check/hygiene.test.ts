import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { findPersonalNumbers } from '../../src/check/personal-numbers.ts';
import { checkWithSources } from '../../src/check.ts';
import { renderHtml } from '../../src/report/html.ts';
import { renderJson } from '../../src/report/json.ts';
import { makeDocx, paragraph } from '../support/make-docx.ts';
import { makeXlsx } from '../support/make-xlsx.ts';

/** The example of GB 11643-1999, a number of no subscriber, and a card that passes Luhn's check. */
const IDENTITY = '11010519491231002X';
const MOBILE = '13800138000';
const CARD = '6222000000001239';

const SAID = '2024年度部门决算情况说明。本年收入合计10.00万元，本年支出合计10.00万元。';
const checkFiles = (...files: { name: string; bytes: Uint8Array }[]) => checkWithSources({ id: 'x', files });
const hygieneOf = async (...files: { name: string; bytes: Uint8Array }[]) => {
  const { result } = await checkFiles(...files);
  return result.findings
    .filter(({ rule }) => rule.startsWith('H-'))
    .map(({ messageId, data }) => ({ messageId, ...data }));
};

describe('what the files betray', () => {
  it('is found in a Word file', async () => {
    const core =
      '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>乡村治理数字化路径研究</dc:title><dc:creator>陈小明</dc:creator><cp:lastModifiedBy>办公室</cp:lastModifiedBy></cp:coreProperties>';
    const body = `${paragraph(SAID)}<w:p><w:ins w:id="1" w:author="王五"><w:r><w:t>新增</w:t></w:r></w:ins><w:del w:id="2" w:author="王五"><w:r><w:delText>原文</w:delText></w:r></w:del></w:p>`;
    const comments = '<w:comments><w:comment w:id="1" w:author="王五"><w:p/></w:comment></w:comments>';
    const bytes = makeDocx({
      body,
      more: { 'docProps/core.xml': strToU8(core), 'word/comments.xml': strToU8(comments) },
    });
    expect(await hygieneOf({ name: '说明.docx', bytes })).toEqual(
      expect.arrayContaining([
        { messageId: 'title-of-other-document', text: '乡村治理数字化路径研究' },
        { messageId: 'author-is-person', text: '陈小明' },
        { messageId: 'changes-left', count: '2', authors: '王五' },
        { messageId: 'comments-left', count: '1' },
      ]),
    );
  });

  it('is found in a workbook', async () => {
    const cell = (name: string, value: string) => `<c r="${name}"><v>${value}</v></c>`;
    const rows = [
      `<row r="1"><c r="A1" t="inlineStr"><is><t>${SAID}</t></is></c></row>`,
      `<row r="2" hidden="1">${cell('A2', '1')}</row><row r="3" hidden="1"><c r="A3"/></row>`,
      `<row r="4">${cell('A4', '2')}${cell('C4', '3')}<c r="D4"><f>[1]Sheet1!A1</f><v>4</v></c></row>`,
    ].join('');
    const link =
      '<Relationships><Relationship Id="rId1" Type="t" Target="file:///D:/%E5%BA%95%E7%A8%BF.xlsx" TargetMode="External"/></Relationships>';
    const bytes = makeXlsx(
      [
        { name: '表', rows, after: '<cols><col min="3" max="3" hidden="1"/></cols>' },
        { name: '旧', rows: `<row r="1">${cell('A1', '1')}</row>`, state: 'hidden' },
      ],
      [],
      {
        'xl/externalLinks/_rels/externalLink1.xml.rels': strToU8(link),
      },
    );
    const narrative = { name: '说明.txt', bytes: strToU8(SAID) };
    expect(await hygieneOf({ name: '表.xlsx', bytes }, narrative)).toEqual([
      { messageId: 'content-hidden-sheet', text: '旧' },
      { messageId: 'content-hidden-rows', text: '2' },
      { messageId: 'content-hidden-columns', text: 'C' },
      { messageId: 'link-to-other-file', text: '底稿.xlsx', count: '1' },
    ]);
  });

  it('is masked in every report where it is a number of a person', async () => {
    const text = `${SAID}经办人身份证号${IDENTITY}，手机${MOBILE}，卡号${CARD.match(/.{4}/g)!.join(' ')}。`;
    const table = `姓名,联系电话\n某某,${MOBILE}\n`;
    const { result, sources } = await checkFiles(
      { name: '说明.txt', bytes: strToU8(text) },
      { name: '附表.csv', bytes: strToU8(table) },
    );
    const found = result.findings.filter(({ rule }) => rule === 'H-05');
    expect(found.map(({ data }) => data.text)).toEqual(
      expect.arrayContaining(['110*************2X', '138******00', '622* **** **** **39']),
    );
    expect(found).toHaveLength(4);
    const reports = [
      renderHtml(result, { lang: 'zh', sources: [sources] }),
      renderJson(result, { lang: 'zh' }),
    ];
    for (const report of [...reports, JSON.stringify(sources)]) {
      for (const number of [IDENTITY, MOBILE, CARD]) expect(report).not.toContain(number);
    }
  });

  it('is not seen in amounts, codes and credit codes of offices', () => {
    for (const text of [
      '本年收入13800138000元',
      '合计13800138000.00',
      `项目编码：${CARD}`,
      '统一社会信用代码11310107MB2F12345X',
      '电话021-52564588',
      '2024年1231002000',
    ])
      expect(findPersonalNumbers(text), text).toEqual([]);
  });

  it('leaves open what only looks like an identity number', () => {
    expect(findPersonalNumbers('110105194912310021').map(({ kind }) => kind)).toEqual(['identity-doubtful']);
  });
});
