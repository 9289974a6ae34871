import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { asMarkdown, asWebPage, asWord, asWorkbook, type InputFile } from '../convert-submission.ts';
import { generateSubmission } from '../generate-submission.ts';
import { makePdf, table, text } from '../make-pdf.ts';
import { WORDING_NAMES } from '../narrative/wordings/index.ts';
import { Random } from '../random.ts';
import { journal, savedResult, settings } from './tool-files.ts';

const DEPARTMENTS = 16;
/** Departments with all of their files, and with a few; the others have one or two, so that more runs fit. */
const WHOLE = 1;
const FEW = 4;

/** What a format makes of a department's CSV tables and text. */
type Convert = (files: readonly InputFile[]) => readonly InputFile[] | Promise<readonly InputFile[]>;

const isText = ({ name }: InputFile): boolean => name.endsWith('.txt');
const asIs: Convert = (files) => files;
const fixture = (name: string, path: string): InputFile => ({
  name,
  bytes: new Uint8Array(readFileSync(path)),
});
const withFixture =
  (name: string, path: string): Convert =>
  (files) => [...files.slice(0, 1), fixture(name, path)];

/** Every format that is read, and what else people give: a configuration with its files, a saved result, the file of a run. */
const FORMATS: Readonly<Record<string, Convert>> = {
  csv: asIs,
  xlsx: (files) => asWorkbook(files, 'xlsx'),
  xls: (files) => asWorkbook(files, 'biff8'),
  'xls-95': (files) => asWorkbook(files, 'biff5'),
  ods: (files) => asWorkbook(files, 'ods'),
  'xml-workbook': async (files) =>
    (await asWorkbook(files, 'xlml')).map((file) => ({ ...file, name: file.name.replace(/xlml$/, 'xls') })),
  docx: asWord,
  html: asWebPage,
  md: asMarkdown,
  txt: (files) => (files.some(isText) ? files.filter(isText) : files),
  odt: withFixture('说明.odt', 'tests/old-office/disclosure.odt'),
  rtf: withFixture('说明.rtf', 'tests/old-office/disclosure.rtf'),
  mhtml: async (files) =>
    (await asWebPage(files)).map(({ name, bytes }) => ({ name: `${name}.mht`, bytes: asMhtml(bytes) })),
  pdf: () => [{ name: '公开.pdf', bytes: drawn() }],
  'printed-pdf': withFixture('公开.pdf', 'tests/pdf/printed-by-libreoffice.pdf'),
  doc: withFixture('说明.doc', 'tests/old-office/disclosure.doc'),
  zip: (files) => [
    { name: '决算.zip', bytes: zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]))) },
  ],
  settings,
  result: savedResult,
  journal,
};

export const FORMAT_NAMES = Object.keys(FORMATS);

function asMhtml(page: Uint8Array): Uint8Array {
  const body = Buffer.from(page).toString('base64');
  return strToU8(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${body}\r\n--b--\r\n`,
  );
}

function drawn(): Uint8Array {
  const rows = [
    ['项目', '<', '合计', '基本支出'],
    ['201', '一般公共服务支出', '264.87', '62.63'],
    ['208', '社会保障和就业支出', '42.95', '42.95'],
  ];
  const look = { left: 60, top: 700, widths: [60, 110, 60, 60], rowHeight: 26 };
  return makePdf([
    { content: text(220, 740, 14, '支出决算表') + table(rows, look) },
    { content: text(60, 700, 12, '本年收入合计100.00万元，占20.00%。') },
  ]);
}

const known = new Map<string, Promise<readonly InputFile[]>>();

/** A small department's files in a format; the same for the same numbers. */
export function submissionIn(format: string, department: number): Promise<readonly InputFile[]> {
  const seed = department % DEPARTMENTS;
  const key = `${format} ${seed}`;
  const files = known.get(key) ?? make(format, seed);
  known.set(key, files);
  return files;
}

async function make(format: string, seed: number): Promise<readonly InputFile[]> {
  const random = new Random(seed, 77);
  const { files } = generateSubmission(seed + 1, { wording: WORDING_NAMES[seed % WORDING_NAMES.length]! });
  const count = seed < WHOLE ? files.length : random.int(1, 2) + (seed < FEW ? 1 : 0);
  const some = random.shuffle(files).slice(0, count);
  return FORMATS[format]!(some);
}
