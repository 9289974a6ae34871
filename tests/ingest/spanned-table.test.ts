import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutCells } from '../../src/ingest/spanned-table.ts';

const cell = (text: string, columns = 1, rows = 1) => ({ text, columns, rows });

describe('layOutCells', () => {
  it('leaves the places under a merged cell blank', () => {
    const rows = [
      [cell('项目', 2), cell('合计', 1, 2), cell('其中', 2)],
      [cell('编码'), cell('名称'), cell('甲'), cell('乙')],
      [cell('1'), cell('2'), cell('3'), cell('4'), cell('5')],
    ];
    expect(layOutCells(rows, 100)).toEqual([
      ['项目', '', '合计', '其中'],
      ['编码', '名称', '', '甲', '乙'],
      ['1', '2', '3', '4', '5'],
    ]);
  });

  it('keeps to the limit of columns', () => {
    expect(
      layOutCells(
        [
          [cell('a', 5000), cell('b')],
          [cell('c'), cell('d'), cell('e')],
        ],
        2,
      ),
    ).toEqual([['a'], ['c', 'd']]);
  });

  it('puts every cell in a place of its own', () => {
    const cells = fc.record({
      columns: fc.integer({ min: 1, max: 4 }),
      rows: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(fc.array(cells, { maxLength: 5 }), { maxLength: 6 }), (rows) => {
        let count = 0;
        const named = rows.map((row) => row.map((span) => ({ ...span, text: `c${count++}` })));
        const laidOut = layOutCells(named, 1000).flatMap((row) => row.filter((text) => text !== ''));
        expect(laidOut.sort()).toEqual(named.flatMap((row) => row.map(({ text }) => text)).sort());
      }),
    );
  });
});
