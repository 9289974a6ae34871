import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { DisclosureElement, Wording } from '../../../src/model/index.ts';
import { ELEMENTS, elementsUnder } from '../../../src/rules/elements/catalogue.ts';
import { regExpOf } from '../../../src/rules/elements/wording.ts';
import { builtInRules } from '../../../src/rules/load-rules.ts';

const wordingsOf = (element: DisclosureElement): readonly Wording[] => {
  switch (element.kind) {
    case 'table':
      return [];
    case 'section':
      return [
        element.titles,
        element.words,
        ...(element.amounts ? [element.amounts] : []),
        ...(element.none ?? []),
        ...(element.whole ?? []),
      ];
    case 'statement':
      return [
        ...(element.due ?? []),
        ...element.parts.flatMap(({ stated }) => stated),
        ...(element.none ?? []),
        ...(element.unsure ?? []),
      ];
  }
};
const cases = ELEMENTS.flatMap((element) =>
  wordingsOf(element).map((wording, at) => ({ name: `${element.id} ${at + 1}`, wording })),
);

describe('the catalogue of elements', () => {
  it('keeps to its schema', () => {
    const schema = JSON.parse(readFileSync(join('schemas', 'element.schema.json'), 'utf8'));
    const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema);
    validate(ELEMENTS);
    expect(validate.errors ?? []).toEqual([]);
  });
  it('names each element once, under a rule and a section that exist', () => {
    expect(new Set(ELEMENTS.map(({ id }) => id)).size).toBe(ELEMENTS.length);
    const rules = new Set(builtInRules().code.map(({ id }) => id));
    expect(ELEMENTS.filter(({ rule }) => !rules.has(rule))).toEqual([]);
    const sections = new Set(ELEMENTS.filter(({ kind }) => kind === 'section').map(({ id }) => id));
    expect(ELEMENTS.filter((each) => each.kind === 'statement' && !sections.has(each.under))).toEqual([]);
  });
  it.each(cases)('$name matches its examples and no counter-example', ({ wording }) => {
    expect(wording.examples.filter((text) => !regExpOf(wording).test(text))).toEqual([]);
    expect(wording.counters.filter((text) => regExpOf(wording).test(text))).toEqual([]);
    expect(wording.examples.length * wording.counters.length).toBeGreaterThan(0);
  });
});

describe('elementsUnder', () => {
  it('drops, replaces and adds', () => {
    const own = { ...ELEMENTS.find(({ id }) => id === 'contact')!, since: 2024 };
    const more = { ...own, id: 'own-line' };
    const under = elementsUnder({ dropped: ['capital', 'table-capital'], added: [own, more] });
    expect(under.map(({ id }) => id)).not.toContain('capital');
    expect(under.find(({ id }) => id === 'contact')).toEqual(own);
    expect(under.at(-1)).toEqual(more);
    expect(under).toHaveLength(ELEMENTS.length - 2 + 1);
  });
});
