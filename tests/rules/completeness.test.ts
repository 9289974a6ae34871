import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import ruleset from '../../schemas/ruleset.schema.json' with { type: 'json' };
import { hasMessage } from '../../src/report/message.ts';
import { parseFormula } from '../../src/rules/language/parse-formula.ts';
import { builtInRules } from '../../src/rules/load-rules.ts';
import { findFaults } from '../support/test-rule.ts';
import { linearCaseIds, linearCases } from './linear-cases.ts';

const { formula, code } = builtInRules();
const all = [...formula, ...code];

describe('the built-in rules', () => {
  it('have one id and one name each', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    expect(
      all
        .map(({ id }) => id)
        .filter((id) => !new RegExp(ruleset.definitions.rule.properties.id.pattern).test(id)),
    ).toEqual([]);
    expect(all.map(({ name }) => name).filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([]);
  });
  it('say in both languages what they are for', () => {
    const poor = all.filter(({ title, basis, why, example, fix }) =>
      [title, basis, why, example, fix].some(({ zh, en }) => !/\p{Script=Han}/u.test(zh) || en.trim() === ''),
    );
    expect(poor.map(({ id }) => id)).toEqual([]);
  });
  it('name only figures that a form can have', () => {
    const faults = formula.map((rule) => ({ id: rule.id, ...parseFormula(rule.formula) }));
    expect(faults.filter((fault) => 'errors' in fault)).toEqual([]);
  });
  it('were parsed from the formulas as they stand', () => {
    for (const rule of formula) {
      expect(parseFormula(rule.formula), rule.id).toEqual({ formula: rule.parsed });
    }
  });
  it('number between 80 and 130 formulas', () => {
    expect(formula.length).toBeGreaterThanOrEqual(80);
    expect(formula.length).toBeLessThanOrEqual(130);
  });
});

describe('the tests of the rules', () => {
  it('cover every formula', () => {
    expect([...linearCaseIds].sort()).toEqual(formula.map(({ id }) => id).sort());
  });
  it('cover every code rule of the tables', () => {
    const source = readdirSync(import.meta.dirname)
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
      .join('\n');
    // Those of other tables are tested where such tables are read: tests/recognise/other-tables.test.ts.
    // G-14 needs a workbook, not facts, and has a file of its own.
    const tested = new Set(['G-14', ...[...source.matchAll(/^testRule\('([^']+)'/gm)].map(([, id]) => id)]);
    const ofTables = code.map(({ id }) => id).filter((id) => !/^[NEO]-/.test(id));
    expect(ofTables.filter((id) => !tested.has(id))).toEqual([]);
  });
});

describe('testRule', () => {
  const good = linearCases('T05-02');
  it('accepts what is complete', () => {
    expect(findFaults('T05-02', good)).toEqual([]);
  });
  it.each([
    ['an unknown rule', 'T05-99', good, 'there is no such rule'],
    ['no pass', 'T05-02', { ...good, pass: [] }, 'no case that passes'],
    ['no failure', 'T05-02', { ...good, fail: [] }, 'no case that fails'],
    ['nothing undecided', 'T05-02', { ...good, undecided: [] }, 'no case that cannot be decided'],
    [
      'a failure without findings',
      'T05-02',
      { ...good, fail: [{ ...good.fail[0]!, findings: [] }] },
      'a failure without findings',
    ],
    [
      'doubled names',
      'T05-02',
      { ...good, pass: [{ ...good.pass[0]!, name: good.undecided![0]!.name }] },
      'two cases with one name',
    ],
    [
      'doubled figures',
      'T05-02',
      { ...good, pass: [good.pass[0]!, { ...good.pass[0]!, name: 'again' }] },
      'two cases with the same figures',
    ],
    [
      'an unknown key',
      'T05-02',
      { ...good, pass: [{ name: 'x', facts: { 't05.total.sum': '1.00' } }] },
      'unknown fact key t05.total.sum',
    ],
  ])('refuses %s', (_, id, cases, fault) => {
    expect(findFaults(id, cases)).toContain(fault);
  });
  it('would notice wording that is missing', () => {
    expect(hasMessage('differs.cross-footing')).toBe(true);
    expect(hasMessage('differs.nothing')).toBe(false);
  });
});
