import { describe, expect, it } from 'vitest';
import type { TableRow } from '../../src/model/table.ts';
import { codeOfRow, codeTreeOf } from '../../src/rules/code-tree.ts';

const tree = (keys: readonly string[], prefix = '') =>
  codeTreeOf(
    keys.map((key, order): TableRow => ({ key, name: '', order, location: { file: 'x.csv', text: '' } })),
    prefix,
  );
const keysOf = (rows: readonly { key: string }[]) => rows.map(({ key }) => key);

describe('codeTreeOf', () => {
  it('nests items under sections under classes, in the order of the table', () => {
    const { tops, childrenOf } = tree(['201', '20103', '2010302', '2010301', '208', '20805', 'total']);
    expect(keysOf(tops)).toEqual(['201', '208']);
    expect(keysOf(childrenOf('201'))).toEqual(['20103']);
    expect(keysOf(childrenOf('20103'))).toEqual(['2010302', '2010301']);
    expect(childrenOf('20805')).toEqual([]);
  });
  it('lets children move up where a level is left out', () => {
    const { childrenOf } = tree(['208', '2080505', '20811', '2081104']);
    expect(keysOf(childrenOf('208'))).toEqual(['2080505', '20811']);
    expect(keysOf(childrenOf('20811'))).toEqual(['2081104']);
  });
  it('takes classes alone for the top where there are any', () => {
    expect(keysOf(tree(['201', '2080505']).tops)).toEqual(['201']);
    expect(keysOf(tree(['20103', '2010301', '2080505']).tops)).toEqual(['20103', '2080505']);
  });
  it('keeps a doubled row beside the first', () => {
    const { childrenOf, rows } = tree(['20103', '2010301', '2010301#2']);
    expect(keysOf(childrenOf('20103'))).toEqual(['2010301', '2010301#2']);
    expect(rows.map(({ code }) => code)).toEqual(['20103', '2010301', '2010301']);
  });
  it('knows how deep the rows under a code go', () => {
    const { hasDescendants, ancestorOf } = tree(['208', '2080505']);
    expect([hasDescendants('208'), hasDescendants('20805'), hasDescendants('20806')]).toEqual([
      true,
      true,
      false,
    ]);
    expect([hasDescendants('208', 7), hasDescendants('208', 5)]).toEqual([true, false]);
    expect([ancestorOf('2080505'), ancestorOf('20805'), ancestorOf('2010301')]).toEqual([
      '208',
      '208',
      undefined,
    ]);
  });
  it('reads codes behind a prefix, and no fixed rows', () => {
    expect(keysOf(tree(['income.year', 'expense.201', 'expense.year'], 'expense.').tops)).toEqual([
      'expense.201',
    ]);
    expect(codeOfRow('expense.201#2', 'expense.')).toBe('201');
    expect(codeOfRow('income.201', 'expense.')).toBeUndefined();
    expect(codeOfRow('total', '')).toBeUndefined();
  });
});
