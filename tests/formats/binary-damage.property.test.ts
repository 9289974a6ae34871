import { readFileSync } from 'node:fs';
import { CFB, utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { BinaryFormat } from '../../src/ingest/document-reading.ts';
import { DEFAULT_LIMITS } from '../../src/ingest/limits.ts';
import { endableReader } from '../../src/io/endable-reader.ts';
import { ProblemError } from '../../src/model/problem.ts';
import { makePdf, table, text } from '../support/make-pdf.ts';
import { isDeep, runs } from '../support/seeds.ts';

/** In all 17,000 files with JUESUAN_DEEP=1. */
const RUNS = runs(15, 2_400);
/** A file of a page that takes as long hangs. */
const read = endableReader({
  seconds: 20,
  workerFile: new URL('../../dist/reader-worker.js', import.meta.url),
});

const readQuickly = endableReader({
  seconds: 3,
  workerFile: new URL('../../dist/reader-worker.js', import.meta.url),
});

const CONTENT =
  text(220, 740, 14, '支出决算表') +
  table(
    [
      ['项目', '<', '合计', '基本支出'],
      ['201', '一般公共服务支出', '264.87', '62.63'],
      ['208', '社会保障和就业支出', '42.95', '42.95'],
    ],
    { left: 60, top: 700, widths: [60, 110, 60, 60], rowHeight: 26 },
  );
const DRAWN = makePdf([{ content: CONTENT }, { content: text(60, 700, 12, '本年收入合计100.00万元。') }]);
const PRINTED = new Uint8Array(readFileSync('tests/pdf/printed-by-libreoffice.pdf'));
const OLD_WORD = new Uint8Array(readFileSync('tests/old-office/disclosure.doc'));

const OLD_WORKBOOK = oldWorkbook();

function oldWorkbook(): Uint8Array {
  const rows = [
    ['支出决算表'],
    ['项目', '合计'],
    ...Array.from({ length: 12 }, (_, at) => [`201${at}`, at + 0.5]),
  ];
  const book = utils.book_new(utils.aoa_to_sheet(rows), '支出决算表');
  return new Uint8Array(write(book, { bookType: 'biff8', type: 'array' }));
}

type Changes = readonly (readonly [at: number, value: number])[];
const changes = fc.array(fc.tuple(fc.double({ min: 0, max: 0.999999, noNaN: true }), fc.nat(255)), {
  minLength: 1,
  maxLength: 12,
});

function damage(bytes: Uint8Array, list: Changes): Uint8Array {
  const copy = bytes.slice();
  for (const [at, value] of list) copy[Math.floor(at * copy.length)] = value;
  return copy;
}

/** Numbers beyond reason, operators in wrong places, strings that do not end. */
const WEIRD = [
  '1e38',
  '-99999999999',
  '0',
  'q',
  'Q',
  'BT',
  'ET',
  'Tj',
  're',
  'cm',
  'Do',
  '<',
  '[',
  ']',
  'm',
  'f',
  'S',
  '/F',
  '(',
  'EMC',
  'BI',
  'ID',
];

function disturb(content: string, list: Changes): string {
  const tokens = content.split(/(?<=\s)/);
  for (const [at, value] of list) {
    const index = Math.floor(at * tokens.length);
    const weird = WEIRD[value % WEIRD.length]!;
    if (value % 3 === 0) tokens.splice(index, 1);
    else if (value % 3 === 1) tokens.splice(index, 0, `${weird} `);
    else tokens[index] = `${weird} `;
  }
  return tokens.join('');
}

function damageStream(name: string, list: Changes): Uint8Array {
  const file = CFB.read(OLD_WORD, { type: 'array' });
  const entry = CFB.find(file, name)!;
  entry.content = damage(Uint8Array.from(entry.content as never as Uint8Array), list) as never;
  return new Uint8Array(CFB.write(file, { type: 'array' }) as never);
}

/** Other lengths for some records of the workbook, among them those that make the library read on for ever. */
function damageRecords(list: Changes): Uint8Array {
  const file = CFB.read(OLD_WORKBOOK, { type: 'array' });
  const entry = CFB.find(file, '/Workbook')!;
  const stream = Uint8Array.from(entry.content as never as Uint8Array);
  const view = new DataView(stream.buffer);
  const records: number[] = [];
  for (let at = 0; at + 4 <= stream.length; at += 4 + view.getUint16(at + 2, true)) records.push(at);
  for (const [at, value] of list.slice(0, 2))
    view.setUint16(records[Math.floor(at * records.length)]! + 2, value * (value % 3 === 0 ? 257 : 1), true);
  entry.content = stream as never;
  return new Uint8Array(CFB.write(file, { type: 'array' }) as never);
}

/** Read, or refused for what it is: no crash, no other error, no hang. */
async function isReadOrRefused(format: BinaryFormat, bytes: Uint8Array): Promise<void> {
  // What the library of old workbooks reads for ever is ended; that is the answer, and not worth the wait here.
  const isEnded = format === 'old-workbook';
  try {
    await (isEnded ? readQuickly : read)(format, bytes, '甲', DEFAULT_LIMITS);
  } catch (error) {
    if (error instanceof ProblemError && (isEnded || error.problem.messageId !== 'file-too-slow')) return;
    throw error;
  }
}

describe('a damaged file is read or refused, never a crash and never endless', () => {
  it.each<[name: string, format: BinaryFormat, make: (list: Changes) => Uint8Array]>([
    ['a PDF', 'pdf', (list) => damage(DRAWN, list)],
    ['a PDF with fonts of its own', 'pdf', (list) => damage(PRINTED, list)],
    ['a PDF whose drawing is disturbed', 'pdf', (list) => makePdf([{ content: disturb(CONTENT, list) }])],
    ['an .xls', 'old-workbook', (list) => damage(OLD_WORKBOOK, list)],
    ['an .xls whose records have other lengths', 'old-workbook', damageRecords],
    ['a .doc', 'old-word', (list) => damage(OLD_WORD, list)],
    [
      'a .doc whose streams are damaged',
      'old-word',
      (list) => damageStream(list.length % 2 ? '/WordDocument' : '/1Table', list),
    ],
  ])(
    '%s',
    async (_, format, make) => {
      await fc.assert(
        fc.asyncProperty(changes, (list) => isReadOrRefused(format, make(list))),
        { numRuns: RUNS },
      );
    },
    isDeep ? 3_600_000 : 120_000,
  );
});
