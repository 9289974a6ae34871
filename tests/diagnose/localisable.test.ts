import { describe, expect, it } from 'vitest';
import { findClasses } from '../../src/diagnose/localisable.ts';
import { atMost, printedReport, share, sum } from './support/relation-report.ts';

describe('the classes of figures that arithmetic tells apart', () => {
  it('name a figure that two relations share and no other figure does', () => {
    const classes = findClasses(
      printedReport({ a: '10.00', b: '4.00', c: '6.00', d: '6.00' }, [sum('a', 'b', 'c'), sum('c', 'd')]),
    );
    expect(classes).toEqual({ singletons: ['c', 'd'], groups: [['a', 'b']], bounded: [] });
  });

  it('hold a blank for a suspect, since an amount may have been left out', () => {
    const relations = [sum('a', 'b', 'c'), sum('b', 'd')];
    expect(findClasses(printedReport({ a: '4.00', b: '4.00', c: '', d: '4.00' }, relations)).groups).toEqual([
      ['a', 'c'],
    ]);
    expect(
      findClasses(printedReport({ b: '4.00', d: '4.00', e: '', f: '' }, [sum('b', 'd'), sum('e', 'f')]))
        .groups,
    ).toEqual([['b', 'd']]);
  });

  it('tell a percentage from the amounts that it is made of, and know what is only bounded', () => {
    const classes = findClasses(
      printedReport({ a: '10.00', b: '4.00', c: '4.00', p: '40.00%', m: '3.00' }, [
        share('p', 'b', 'a'),
        sum('b', 'c'),
        atMost('m', 'c'),
      ]),
    );
    expect(classes.bounded).toEqual(['m']);
    expect(classes.singletons).toContain('b');
    expect(classes.groups).toEqual([['p', 'a']]);
  });
});
