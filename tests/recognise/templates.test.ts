import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { TABLE_SHAPES } from '../../src/model/fact-keys.ts';
import { TABLE_IDS } from '../../src/model/table-id.ts';
import { normaliseLabel } from '../../src/recognise/normalise-label.ts';
import { TEMPLATES, type Template } from '../../src/recognise/template.ts';
import { HEADER_WORDS } from '../../src/recognise/vocabulary.ts';

const folder = new URL('../../src/recognise/templates/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const schema = JSON.parse(
  readFileSync(new URL('../../schemas/template.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile(schema);
const names = readdirSync(folder).filter((name) => /^t\d\d\.json$/.test(name));

describe('templates', () => {
  it('are one for each table', () => {
    expect(names.map((name) => (read(name) as Template).table)).toEqual(TABLE_IDS);
    expect(TEMPLATES.map(({ table }) => table)).toEqual(TABLE_IDS);
  });

  it.each(names)('%s fits the schema', (name) => {
    validate(read(name));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('is refused by the schema where it is wrong', () => {
    const template = read('t05.json') as Template;
    expect(validate({ ...template, layout: 'sideways' })).toBe(false);
    expect(validate({ ...template, columns: [{ key: 'total', labels: [] }] })).toBe(false);
    expect(validate({ ...template, colums: [] })).toBe(false);
  });

  it.each(names)('%s names only keys of the catalogue', (name) => {
    const { table, rows, columns, layout, evidence } = read(name) as Template;
    const shape = TABLE_SHAPES[table];
    const known = (keys: readonly { key: string }[]) => new Set(keys.map(({ key }) => key));
    const rowKeys = known(shape.rows);
    expect(
      rows.filter(({ key, after }) => !rowKeys.has(key) || (after !== undefined && !rowKeys.has(after))),
    ).toEqual([]);
    // T06 has one figure a row: its columns only tell the amount from its parts.
    const columnKeys =
      layout === 'blocks' ? new Set(['amount', 'personnel', 'public']) : known(shape.columns);
    expect(columns.filter(({ key }) => !columnKeys.has(key))).toEqual([]);
    const under = [...columns, ...rows].flatMap((entry) => entry.under ?? []);
    expect(under.filter((key) => !columnKeys.has(key) && !rowKeys.has(key))).toEqual([]);
    expect((evidence?.rows ?? []).filter((key) => !rowKeys.has(key))).toEqual([]);
    expect((evidence?.columns ?? []).filter((key) => !columnKeys.has(key))).toEqual([]);
  });

  it('bind every row and column of the catalogue', () => {
    for (const { table, rows, columns, layout } of TEMPLATES) {
      const shape = TABLE_SHAPES[table];
      expect(new Set(rows.map(({ key }) => key))).toEqual(new Set(shape.rows.map(({ key }) => key)));
      if (layout === 'items' || layout === 'blocks') continue;
      expect(columns.map(({ key }) => key).sort()).toEqual(shape.columns.map(({ key }) => key).sort());
    }
  });

  it('give a label one meaning, unless context tells the two apart', () => {
    for (const { table, rows, columns } of TEMPLATES) {
      for (const entries of [columns, rows]) {
        const seen = new Map<string, string>();
        for (const { key, labels, after = '', under } of entries) {
          const side = key.split('.')[0]!;
          const scope = key.includes('.') ? `${side} after ${after}` : '';
          for (const label of labels) {
            const id = `${table} ${scope} ${normaliseLabel(label)}`;
            expect(`${id}: ${seen.get(id) ?? key}`).toBe(`${id}: ${key}`);
            seen.set(id, key);
          }
          expect(under?.includes(key)).not.toBe(true);
        }
      }
    }
  });
});

describe('vocabulary', () => {
  it('gives a header word one role', () => {
    const words = read('vocabulary.json') as Record<string, string[]>;
    const roles = Object.entries(words).filter(([role]) => role !== 'form');
    for (const [role, list] of roles) {
      for (const word of list)
        expect(`${word}: ${HEADER_WORDS.get(normaliseLabel(word))?.role}`).toBe(`${word}: ${role}`);
    }
  });
});
