import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../src/model/index.ts';
import { hasMessage } from '../../../src/report/message.ts';
import { parseElements } from '../../../src/rules/elements/parse-elements.ts';

const wording = { pattern: '会议费{GAP}{0,9}{NUMBER}', examples: ['会议费1万元'], counters: ['会议费'] };
const own = {
  kind: 'statement',
  id: 'conferences',
  title: { zh: '会议费', en: 'conferences' },
  under: 'three-public',
  parts: [{ name: { zh: '会议费', en: 'conferences' }, stated: [wording] }],
};

function faultOf(json: unknown): string {
  try {
    parseElements(json, 'own.json');
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    expect(hasMessage(error.problem.messageId)).toBe(true);
    return error.problem.messageId;
  }
  return 'none';
}

describe('parseElements', () => {
  it('reads one and several, under the rule for what only a configuration asks for', () => {
    expect(parseElements(own, 'own.json')).toMatchObject([{ id: 'conferences', rule: 'E-07' }]);
    const section = {
      kind: 'section',
      id: 'poverty',
      title: own.title,
      titles: wording,
      words: wording,
    };
    const several = parseElements(
      [section, { ...own, under: 'poverty', rule: 'E-02', since: 2020 }],
      'own.json',
    );
    expect(several).toMatchObject([{ id: 'poverty' }, { under: 'poverty', rule: 'E-02', since: 2020 }]);
  });
  it.each([
    ['no object', 'x', 'element-kind'],
    ['an unknown kind', { ...own, kind: 'word' }, 'element-kind'],
    ['an unknown field', { ...own, when: 2020 }, 'element-unknown-field'],
    ['no id', { ...own, id: undefined }, 'element-field'],
    ['a title in one language', { ...own, title: { zh: '会议费' } }, 'element-field'],
    ['a year in words', { ...own, since: '2020' }, 'element-field'],
    ['a rule of the tables', { ...own, rule: 'T05-02' }, 'element-field'],
    ['no parts', { ...own, parts: [] }, 'element-field'],
    ['a part that nothing states', { ...own, parts: [{ name: own.title, stated: [] }] }, 'element-field'],
    ['a wording without examples', { ...own, none: [{ pattern: '无' }] }, 'element-wording'],
    ['a pattern that is none', { ...own, none: [{ ...wording, pattern: '(' }] }, 'element-pattern'],
    [
      'a pattern too large',
      { ...own, none: [{ ...wording, pattern: '{NUMBER}'.repeat(20_000) }] },
      'element-pattern',
    ],
    ['an unknown slot', { ...own, none: [{ ...wording, pattern: '{WORD}' }] }, 'element-pattern'],
    ['an example that fails', { ...own, none: [{ ...wording, examples: ['会议'] }] }, 'element-example'],
    [
      'a counter-example that matches',
      { ...own, none: [{ ...wording, counters: ['会议费2元'] }] },
      'element-counter',
    ],
    ['a section that there is not', { ...own, under: 'meetings' }, 'element-under'],
    [
      'a table that there is not',
      { kind: 'table', id: 'x', title: own.title, table: 'T12' },
      'element-field',
    ],
  ])('refuses %s', (_, json, fault) => {
    expect(faultOf(json)).toBe(fault);
  });
});
