import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { makePdf } from '../support/make-pdf.ts';

const PICTURE: [string, Uint8Array] = [
  '<< /Type /XObject /Subtype /Image /Width 1240 /Height 1754 /ColorSpace /DeviceGray /BitsPerComponent 1 /Length 4 >>',
  new Uint8Array(4),
];
const scan = {
  name: '扫描件.pdf',
  bytes: makePdf(
    [{ content: 'q 595 0 0 842 0 0 cm /P Do Q', resources: '/XObject << /P 100 0 R >>' }],
    [PICTURE],
  ),
};
const FOLDER = 'fixtures/xianning-2023';
const files = readdirSync(FOLDER)
  .filter((name) => /\.(csv|txt)$/.test(name))
  .map((name) => ({ name, bytes: readFileSync(`${FOLDER}/${name}`) }));
const severities = async (given: readonly { name: string; bytes: Uint8Array }[]) =>
  (await check({ id: '某局', files: given })).problems
    .filter(({ messageId }) => messageId === 'page-scanned')
    .map(({ severity, data, file }) => [severity, data.page, file]);

it('a scanned page is an error', async () => {
  expect(await severities([scan])).toEqual([['error', '1', '扫描件.pdf']]);
  expect(await severities([scan, ...files.slice(1)])).toEqual([['error', '1', '扫描件.pdf']]);
});

it('a scanned page is a note where other files hold all tables and the text', async () => {
  expect(await severities([scan, ...files])).toEqual([['note', '1', '扫描件.pdf']]);
});
