import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { digestInputs, discoverSubmissions, listedSubmissions } from '../../src/batch/discover.ts';
import { makeXlsx } from '../support/make-xlsx.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.ts';
import { plainSettings } from './support/plain-settings.ts';

afterAll(removeTemporaryFolders);

const workbook = (sheets: number) =>
  makeXlsx(Array.from({ length: sheets }, (_, at) => ({ name: `表${at + 1}`, rows: '' })));
const idsIn = async (...args: Parameters<typeof discoverSubmissions>) =>
  (await discoverSubmissions(...args)).map(({ id }) => id);

describe('discovery', () => {
  test('takes every folder with material for a department, at any depth, in order', async () => {
    const root = temporaryFolder({
      '乙区/司法局/说明.txt': '',
      '乙区/司法局/01.csv': '',
      '乙区/教育局/01.csv': '',
      '甲区/深/更深/财政局/01.csv': '',
      '甲区/.git/01.csv': '',
      '甲区/__MACOSX/x/01.csv': '',
      '甲区/说明.md.bak': '',
    });
    expect(await idsIn([root])).toEqual(['乙区/司法局', '乙区/教育局', '甲区/深/更深/财政局']);
  });

  test('keeps a department whose folder is empty or holds nothing readable, so that it is reported', async () => {
    const root = temporaryFolder({ '甲/决算.pdf': '', '乙/notes.bin': '', '丙/01.csv': '' });
    mkdirSync(join(root, '丁'));
    expect(await idsIn([root])).toEqual(['丁', '丙', '乙', '甲']);
  });

  test('takes each workbook of a collection for a department, with the text of its name', async () => {
    const root = temporaryFolder({
      '司法局.xlsx': workbook(9),
      '司法局决算说明.docx': '',
      '教育局.xlsx': workbook(9),
      '别的.txt': '',
      '财政局.zip': '',
    });
    const found = await discoverSubmissions([root]);
    expect(found.map(({ paths }) => paths)).toEqual([
      ['别的.txt'],
      ['司法局.xlsx', '司法局决算说明.docx'],
      ['教育局.xlsx'],
      ['财政局.zip'],
    ]);
  });

  test('takes workbooks of one table each for one department', async () => {
    const root = temporaryFolder({
      '局/01收入.xlsx': workbook(1),
      '局/02支出.xlsx': workbook(1),
      '局/说明.docx': '',
    });
    expect(await idsIn([root])).toEqual(['局']);
  });

  test('takes folders with the same files for departments, whatever they are called', async () => {
    const set = (folder: string) => ({ [`${folder}/01.csv`]: '', [`${folder}/说明.txt`]: '' });
    expect(await idsIn([temporaryFolder({ ...set('表1'), ...set('表2') })])).toEqual(['表1', '表2']);
    expect(await idsIn([temporaryFolder({ ...set('财政局'), ...set('table-01') })])).toHaveLength(2);
    const parts = {
      '局/附件1/01.csv': '',
      '局/附件1/02.csv': '',
      '局/附件2/03.csv': '',
      '局/附件2/04.csv': '',
    };
    expect(await idsIn([temporaryFolder(parts)])).toHaveLength(1);
  });

  test('takes each archive of a folder of archives for a department', async () => {
    const root = temporaryFolder({ '甲.zip': '', '乙.zip': '', '丙/表.csv': '', '丙/附件.zip': '' });
    expect(await idsIn([root])).toEqual(['丙', '乙.zip', '甲.zip']);
  });

  test('filters by patterns over ids', async () => {
    const root = temporaryFolder({ '甲/一/1.csv': '', '甲/二/1.csv': '', '乙/一/1.csv': '' });
    expect(await idsIn([root], { globs: ['甲/**'] })).toEqual(['甲/一', '甲/二']);
    expect(await idsIn([root], { globs: ['!**/一'] })).toEqual(['甲/二']);
    expect(await idsIn([root], { globs: ['甲/*', '!*/二'] })).toEqual(['甲/一']);
  });

  test('tells several roots apart by name, or by path where names repeat', async () => {
    const parent = temporaryFolder({ 'a/2024/局/1.csv': '', 'b/2024/局/1.csv': '', 'b/2023/局/1.csv': '' });
    const at = (path: string) => join(parent, path);
    expect(await idsIn([at('b/2023'), at('b/2024')])).toEqual(['2023/局', '2024/局']);
    expect(await idsIn([at('a/2024'), at('b/2024')])).toEqual([`${at('a/2024')}/局`, `${at('b/2024')}/局`]);
    expect(await idsIn([at('b/2023/局')])).toEqual(['局']);
    expect(await idsIn([at('b/2023/局/1.csv')])).toEqual(['1.csv']);
  });

  test.skipIf(process.platform === 'win32')(
    'follows links to folders once and never in circles',
    async () => {
      const root = temporaryFolder({ '甲/局/1.csv': '' });
      const elsewhere = temporaryFolder({ '局/1.csv': '' });
      symlinkSync(elsewhere, join(root, '乙'));
      symlinkSync(elsewhere, join(root, '丙'));
      symlinkSync(root, join(root, '甲', '回'));
      const ids = await idsIn([root]);
      expect(ids).toHaveLength(2);
      expect(ids).toContain('甲/局');
    },
  );

  test('refuses a root that is not there', async () => {
    await expect(discoverSubmissions(['/no/such/root'])).rejects.toMatchObject({
      problem: { messageId: 'files-read-ENOENT', file: '/no/such/root' },
    });
  });

  test('lists are taken as they are, each path once', () => {
    expect(listedSubmissions(['./甲/', '甲', '/abs/乙.zip']).map(({ id }) => id)).toEqual([
      '甲',
      '/abs/乙.zip',
    ]);
  });

  test('the same departments have the same digest', async () => {
    const files = { '甲/1.csv': '', '乙/1.csv': '' };
    const [one, two] = [temporaryFolder(files), temporaryFolder(files)];
    const digest = async (root: string, settings?: number) =>
      digestInputs(
        (await discoverSubmissions([root])).map((one) => (settings ? { ...one, settings } : one)),
        [plainSettings, { ...plainSettings, year: 2024 }],
        '2026-01-01',
      );
    expect(await digest(one)).toBe(await digest(two));
    expect(await digest(one)).not.toBe(await digest(temporaryFolder({ '甲/1.csv': '' })));
    expect(await digest(one)).not.toBe(await digest(one, 1));
  });
});
