import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { annotateFiles } from '../../src/annotate/annotate-files.ts';
import { checkWithSources, DEFAULT_LIMITS } from '../../src/index.ts';
import { readDocument } from '../../src/ingest/read-document.ts';
import { correctionLines } from '../../src/report/corrections.ts';
import { asWord, asWorkbook, type InputFile } from '../support/convert-submission.ts';
import { makeDocx } from '../support/make-docx.ts';
import { readSubmissionFolder } from '../support/read-submission-folder.ts';
import { runMain } from '../support/run-main.ts';
import { isDeep } from '../support/seeds.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.ts';

afterAll(removeTemporaryFolders);

const options = { lang: 'zh', limits: DEFAULT_LIMITS } as const;
const xianning = () => readSubmissionFolder('fixtures/xianning-2023').files;

async function annotated(files: readonly InputFile[]) {
  const { result } = await checkWithSources({ id: '某局', files }, {});
  return { result, ...(await annotateFiles(files, result, options)) };
}

const parts = (bytes: Uint8Array) => unzipSync(bytes);
const part = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
/** The text of each paragraph, as the XML has it. */
const texts = (xml: string) =>
  [...xml.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/g)].map(([p]) =>
    [...p.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  );
/** What stands between the two ends of each comment, by its number. */
const ranges = (xml: string) =>
  new Map(
    [...xml.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>([\s\S]*?)<w:commentRangeEnd w:id="\1"\/>/g)].map(
      ([, id, inside]) => [id, texts(`<w:p>${inside}</w:p>`)[0]],
    ),
  );
const COMMENTS = 'word/juesuan-comments.xml';
const comments = (bytes: Uint8Array, name = COMMENTS) =>
  [...part(bytes, name).matchAll(/<w:comment [^>]*w:id="(\d+)"[^>]*>([\s\S]*?)<\/w:comment>/g)].map(
    ([, id, inside]) => ({ id: id!, text: texts(inside!).join('\n') }),
  );

describe('a Word file', () => {
  test('has a comment at each figure of the list; its text is what it was', async () => {
    const files = await asWord(xianning());
    const { result, files: out, others } = await annotated(files);
    const lines = correctionLines(result, 'zh');
    expect(others).toEqual([]);
    expect(out.map(({ name, count }) => [name, count])).toEqual([['决算公开.docx', lines.length]]);
    const [before, after] = [files[0]!.bytes, out[0]!.bytes];
    expect(texts(part(after, 'word/document.xml'))).toEqual(texts(part(before, 'word/document.xml')));
    const at = ranges(part(after, 'word/document.xml'));
    const told = comments(after);
    expect(told).toHaveLength(lines.length);
    for (const [index, { id, location, findings, percent, shouldRead }] of lines.entries()) {
      const { text, id: number } = told[index]!;
      expect(text).toContain(`第 ${index + 1} 处`);
      expect(text).toContain(shouldRead);
      // Of figures of which any may be wrong, it stands where the check failed.
      const isOfSeveral = percent === '' && findings[0]!.id !== id;
      expect(at.get(number)).toBe((isOfSeveral ? findings[0]!.locations[0] : location)!.text);
    }
    expect(await readDocument({ name: '决算公开.docx', bytes: after })).toMatchObject({
      grids: (await readDocument(files[0]!)).grids,
      narratives: (await readDocument(files[0]!)).narratives,
    });
  });

  test('keeps its own comments, its other parts and what is written between the runs', async () => {
    const run = (text: string, more = '') => `<w:r>${more}<w:t xml:space="preserve">${text}</w:t></w:r>`;
    const own =
      '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="7" w:author="张三"><w:p><w:r><w:t>旧</w:t></w:r></w:p></w:comment></w:comments>';
    const body = [
      '<w:p/>',
      `<w:p>${run('部门决算情况说明')}</w:p>`,
      `<w:p>${run('2024年度本年支出合计')}${run('12', '<w:rPr><w:b/></w:rPr>')}<w:proofErr w:type="spellStart"/>${run('0.50万元，其中：A &amp; B局')}${run('基本支出80.50万元，占66.80%；', '<w:rPr><w:i/></w:rPr>')}${run('项目支出41.00万元，占33.20%。')}</w:p>`,
    ].join('');
    const bytes = makeDocx({
      body,
      more: {
        'word/comments.xml': strToU8(own),
        'word/media/image1.png': new Uint8Array([1, 2, 3]),
        'word/_rels/document.xml.rels': strToU8(
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId5" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
        ),
      },
    });
    const { files: out, result } = await annotated([{ name: '说明.docx', bytes }]);
    expect(result.findings.length).toBeGreaterThan(0);
    const after = out[0]!.bytes;
    const document = part(after, 'word/document.xml');
    expect(texts(document)).toEqual(texts(part(bytes, 'word/document.xml')));
    const told = comments(after, 'word/comments.xml');
    expect(told[0]).toEqual({ id: '7', text: '旧' });
    expect(told.slice(1).map(({ id }) => id)).toEqual(told.slice(1).map((_, at) => String(8 + at)));
    expect([...ranges(document).keys()].sort()).toEqual(
      told
        .slice(1)
        .map(({ id }) => id)
        .sort(),
    );
    // A cut run has the looks of the whole one on both sides.
    const bold = (xml: string) =>
      [...xml.matchAll(/<w:rPr><w:b\/><\/w:rPr><w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join('');
    const italic = (xml: string) =>
      [...xml.matchAll(/<w:rPr><w:i\/><\/w:rPr><w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join('');
    expect([bold(document), italic(document)]).toEqual(['12', '基本支出80.50万元，占66.80%；']);
    const untouched = Object.entries(parts(bytes)).filter(
      ([name]) => !/^word\/(document|comments)\.xml$/.test(name),
    );
    for (const [name, content] of untouched) expect(parts(after)[name], name).toEqual(content);
  });

  test('whose figure stands behind a number that Word draws, a manual break, or in a footnote', async () => {
    const notes =
      '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2"><w:p><w:r><w:t>公用经费20.00万元，其中：办公费12.00万元，水费9.00万元。</w:t></w:r></w:p></w:footnote></w:footnotes>';
    const numbering =
      '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';
    const list = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>';
    const body = [
      '<w:p><w:r><w:t>2024年度部门决算情况说明</w:t></w:r></w:p>',
      `<w:p>${list}<w:r><w:t>本年支出100.00万元，其中：基本支出60.00万元，项目支出50.00万元。</w:t></w:r></w:p>`,
      '<w:p><w:r><w:t>基本支出60.00万元，其中：人员经费40.00万元，公用经费20.00万元。</w:t><w:br/><w:t>项目支出50.00万元，比上年增加5.00万元，增长50.00%。</w:t></w:r></w:p>',
    ].join('');
    const { files: out, result } = await annotated([
      {
        name: '说明.docx',
        bytes: makeDocx({ body, numbering, more: { 'word/footnotes.xml': strToU8(notes) } }),
      },
    ]);
    const after = out[0]!.bytes;
    const at = ranges(part(after, 'word/document.xml'));
    const told = new Map(comments(after).map(({ id, text }) => [at.get(id), text]));
    expect(told.get('100.00万元')).toContain('N-01');
    expect(told.get('50.00%')).toContain('N-05');
    expect(told.get('2024年度部门决算情况说明')).toMatch(/^公用经费20\.00万元[\s\S]*N-01/);
    expect(result.findings.length).toBeGreaterThanOrEqual(3);
  });
});

describe('a workbook', () => {
  const slip = async () => {
    const files = await asWorkbook(readSubmissionFolder('fixtures/kind-cross-footing').files, 'xlsx');
    return files.find(({ name }) => name.endsWith('.xlsx'))!;
  };
  const NOTES = 'xl/juesuan-comments1.xml';
  const sheetData = (bytes: Uint8Array) =>
    part(bytes, 'xl/worksheets/sheet1.xml').match(/<sheetData>[\s\S]*<\/sheetData>/)![0];

  test('has a comment in the cell; cells, formats and other parts are what they were', async () => {
    const { name, bytes } = await slip();
    const { files: out } = await annotated([{ name, bytes }]);
    const after = out[0]!.bytes;
    // 2.00 too much in E8 (README of the fixture).
    expect(part(after, NOTES)).toMatch(
      /<comment ref="E8" authorId="0"><text><r><t xml:space="preserve">第 1 处（错误）：应为 0\.00 万元，把握 \d+%\n/,
    );
    expect(part(after, 'xl/drawings/juesuan-notes1.vml')).toContain('<x:Row>7</x:Row><x:Column>4</x:Column>');
    expect(sheetData(after)).toBe(sheetData(bytes));
    for (const [path, content] of Object.entries(parts(bytes)))
      if (!/sheet1\.xml|Content_Types/.test(path)) expect(parts(after)[path], path).toEqual(content);
    expect((await readDocument({ name, bytes: after })).grids).toEqual(
      (await readDocument({ name, bytes })).grids,
    );
  });

  test('once more: comments that are there are kept and added to', async () => {
    const { name, bytes } = await slip();
    const once = (await annotated([{ name, bytes }])).files[0]!.bytes;
    const own = part(once, NOTES).replaceAll('E8', 'B2').replace('第 1 处', '张三的批注');
    const theirs = zipSync({ ...parts(once), [NOTES]: strToU8(own) });
    const twice = (await annotated([{ name, bytes: theirs }])).files[0]!.bytes;
    const refs = [...part(twice, NOTES).matchAll(/<comment ref="(\w+)"/g)].map(([, ref]) => ref);
    expect(refs).toEqual(['B2', 'E8']);
    expect(part(twice, NOTES)).toContain('张三的批注');
    const shapes = part(twice, 'xl/drawings/juesuan-notes1.vml').match(/id="_x0000_s\d+"/g)!;
    expect(new Set(shapes).size).toBe(2);
    const thrice = (await annotated([{ name, bytes: twice }])).files[0]!.bytes;
    expect(part(thrice, NOTES).match(/<comment /g)).toHaveLength(2);
    expect(part(thrice, NOTES).match(/第 1 处/g)).toHaveLength(2);
    expect(part(thrice, 'xl/worksheets/sheet1.xml').match(/<legacyDrawing /g)).toHaveLength(1);
  });

  test('that is signed is left alone and named', async () => {
    const { name, bytes } = await slip();
    const signed = zipSync({ ...parts(bytes), '_xmlsignatures/sig1.xml': strToU8('<Signature/>') });
    expect(await annotated([{ name, bytes: signed }])).toMatchObject({ files: [], others: [name] });
  });

  test('of which a part is damaged that nobody reads is left alone and named', async () => {
    const { name, bytes } = await slip();
    const whole = zipSync({ ...parts(bytes), 'customXml/extra.bin': [strToU8('决算决算'), { level: 0 }] });
    const at = Buffer.from(whole).indexOf('决算决算');
    const damaged = whole.with(at, 0);
    const { result } = await annotated([{ name, bytes: whole }]);
    const options = { lang: 'zh', limits: DEFAULT_LIMITS } as const;
    expect(await annotateFiles([{ name, bytes: damaged }], result, options)).toMatchObject({
      files: [],
      others: [name],
    });
  });
});

describe('--annotate', () => {
  test('writes into the folder, names what cannot have comments, and replaces no original', async () => {
    const files = await asWorkbook(xianning(), 'xlsx');
    const word = (await asWord(files.filter(({ name }) => name.endsWith('.txt'))))[0]!;
    const set = { '附件/决算.xlsx': files.find(({ name }) => name.endsWith('.xlsx'))!.bytes };
    const folder = temporaryFolder({ ...set, '说明.docx': word.bytes });
    const out = join(temporaryFolder(), '批注');
    const { code, stderr } = await runMain(['check', folder, '--annotate', out]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/已加批注 \d+ 处，写入 .*批注：.*说明\.docx/);
    expect(readFileSync(join(out, '说明.docx')).subarray(0, 2).toString()).toBe('PK');

    const text = await runMain(['check', 'fixtures/xianning-2023', '--annotate', out]);
    expect(text.stderr).toMatch(/没有加批注：决算说明\.txt（只能给完好而未签名的 \.docx、\.xlsx 加批注）/);

    const own = readFileSync(join(folder, '说明.docx'));
    const refused = await runMain(['check', folder, '--annotate', folder]);
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('请换一个文件夹') });
    expect(readFileSync(join(folder, '说明.docx'))).toEqual(own);
  });
});

const office = spawnSync('soffice', ['--version']).status === 0;
if (!office) console.warn('No LibreOffice on this machine: files with comments are not opened in it.');

describe.skipIf(!office)('LibreOffice', () => {
  test.runIf(isDeep)(
    'opens both, with the comments and the text as it was',
    async () => {
      const folder = temporaryFolder({});
      const convert = (to: string, name: string, filter?: string) =>
        execFileSync('soffice', [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          ...(filter ? [`--infilter=${filter}`] : []),
          '--convert-to',
          to,
          '--outdir',
          folder,
          join(folder, name),
        ]);
      const { writeFileSync } = await import('node:fs');
      const read = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
      // Its own Word file: many runs, styles, everything that an office program writes.
      writeFileSync(join(folder, '说明.txt'), readFileSync('fixtures/xianning-2023/决算说明.txt'));
      convert('docx:MS Word 2007 XML', '说明.txt', 'Text (encoded):UTF8');
      const word = await annotated([{ name: '说明.docx', bytes: read('说明.docx') }]);
      convert('txt:Text (encoded):UTF8', '说明.docx');
      const plain = readFileSync(join(folder, '说明.txt'), 'utf8');
      writeFileSync(join(folder, '说明.docx'), word.files[0]!.bytes);
      convert('fodt', '说明.docx');
      convert('txt:Text (encoded):UTF8', '说明.docx');
      expect(readFileSync(join(folder, '说明.txt'), 'utf8')).toBe(plain);
      const shown = readFileSync(join(folder, '说明.fodt'), 'utf8');
      expect(shown.match(/<office:annotation /g)).toHaveLength(word.files[0]!.count);
      expect(shown.match(/<dc:creator>juesuan<\/dc:creator>/g)!.length).toBeGreaterThan(0);

      const files = await asWorkbook(readSubmissionFolder('fixtures/kind-cross-footing').files, 'xlsx');
      const book = files.find(({ name }) => name.endsWith('.xlsx'))!;
      writeFileSync(
        join(folder, '表.xlsx'),
        (await annotated([{ ...book, name: '表.xlsx' }])).files[0]!.bytes,
      );
      convert('fods', '表.xlsx');
      const sheet = readFileSync(join(folder, '表.fods'), 'utf8');
      expect(sheet.match(/<office:annotation /g)).toHaveLength(1);
      expect(sheet).toContain('应为 0.00 万元');
    },
    180_000,
  );
});
