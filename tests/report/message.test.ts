import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hasMessage, MESSAGE_AREAS, placeholdersOf, renderMessage } from '../../src/report/message.ts';

const areas = Object.entries(MESSAGE_AREAS);
const all = areas.flatMap(([area, messages]) =>
  Object.entries(messages).map(([id, wording]) => ({ area, id, wording })),
);

describe('the catalogue of messages', () => {
  test('every file of src/report/messages is merged', () => {
    const files = readdirSync('src/report/messages').map((name) => name.replace('.ts', ''));
    expect(Object.keys(MESSAGE_AREAS).sort()).toEqual(files.sort());
  });

  test('no id stands in two areas', () => {
    const ids = all.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  test.each(all)('$id says the same in both languages', ({ wording }) => {
    expect(placeholdersOf(wording.en)).toEqual(placeholdersOf(wording.zh));
    // The separator between Chinese sentences is nothing at all.
    if (wording.en.trim() !== '') expect(wording.zh).not.toBe('');
  });

  test('every id that the source names has a wording', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.ts') && !name.startsWith('report/messages'),
    );
    const named = files.flatMap((file) =>
      [...readFileSync(`src/${file}`, 'utf8').matchAll(/messageId: '([^']+)'/g)].map((match) => ({
        file,
        id: match[1]!,
      })),
    );
    expect(named.filter(({ id }) => !hasMessage(id))).toEqual([]);
  });
});

describe('rendering', () => {
  test('fills in data, in the language asked for', () => {
    expect(renderMessage('place.line', { line: '31' }, 'zh')).toBe('第 31 行');
    expect(renderMessage('place.line', { line: '31' }, 'en')).toBe('line 31');
  });

  test('keys of budgets and bases are named in the language asked for', () => {
    const ofBudget = (base: string, lang: 'zh' | 'en') => renderMessage('formula.completion', { base }, lang);
    expect(ofBudget('opening', 'zh')).toBe('完成率 = 决算数 ÷ 年初预算数');
    expect(ofBudget('adjusted', 'en')).toBe('completion = final account ÷ adjusted budget');
    expect(renderMessage('formula.level', { base: 'prior-year' }, 'zh')).toBe('本年数 = 上年数');
    expect(renderMessage('formula.level', { base: 'budget' }, 'en')).toBe('this year = budget');
  });

  test('a missing value and an unknown id still render', () => {
    expect(renderMessage('place.line', {}, 'zh')).toBe('第 〔line〕 行');
    expect(renderMessage('no-such-id', { cell: 'D4' }, 'zh')).toBe('no-such-id (cell=D4)');
    expect(renderMessage('toString', {}, 'zh')).toBe('toString');
  });
});
