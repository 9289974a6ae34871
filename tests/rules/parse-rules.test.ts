import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import schema from '../../schemas/ruleset.schema.json' with { type: 'json' };
import { RULE_KINDS } from '../../src/model/rule.ts';
import { hasMessage, renderMessage } from '../../src/report/message.ts';
import { parseRules } from '../../src/rules/load-rules.ts';

const rule = {
  id: 'SH-01',
  title: '收入总计等于支出总计',
  kind: 'tie-out',
  formula: 't01.income.grand = t01.expense.grand',
};
const validate = new Ajv({ allErrors: true }).compile(schema);
const problemsOf = (json: unknown, source?: string) => parseRules(json, 'rules.json', source).problems;

describe('a rule file', () => {
  it('needs id, title, kind and formula only', () => {
    const { rules, problems } = parseRules([rule], 'rules.json');
    expect(problems).toEqual([]);
    expect(rules[0]).toMatchObject({
      id: 'SH-01',
      name: 'sh-01',
      severity: 'error',
      title: { zh: rule.title, en: rule.title },
    });
  });
  it('may hold them in an object, with texts in both languages', () => {
    const full = {
      ...rule,
      name: 'totals-agree',
      severity: 'warning',
      title: { zh: '总计相等', en: 'Totals agree' },
      why: '左右平衡',
    };
    const { rules, problems } = parseRules({ rules: [full] }, 'rules.json');
    expect(problems).toEqual([]);
    expect(rules[0]).toMatchObject({ name: 'totals-agree', severity: 'warning', why: { zh: '左右平衡' } });
  });
});

const FAULTS: [string, unknown, string][] = [
  ['no array', { rule }, 'rule-file-shape'],
  ['nothing', null, 'rule-file-shape'],
  ['a rule that is text', ['t01.income.grand = 1'], 'rule-not-an-object'],
  ['no formula', [{ ...rule, formula: undefined }], 'rule-missing-field'],
  ['an empty formula', [{ ...rule, formula: ' ' }], 'rule-field-not-text'],
  ['a title that is a number', [{ ...rule, title: 5 }], 'rule-field-not-text'],
  ['a title in one language', [{ ...rule, title: { zh: '甲' } }], 'rule-field-not-text'],
  ['a lower-case id', [{ ...rule, id: 'sh-01' }], 'rule-bad-id'],
  ['an unknown kind', [{ ...rule, kind: 'footng' }], 'rule-unknown-value-hint'],
  ['an unknown severity', [{ ...rule, severity: 'catastrophe' }], 'rule-unknown-value'],
  ['an unknown field', [{ ...rule, formulas: 'x' }], 'rule-unknown-field-hint'],
];

describe('what is wrong with a rule file', () => {
  it.each(FAULTS)('%s', (_, json, messageId) => {
    const problems = problemsOf(json);
    expect(problems.map((problem) => problem.messageId)).toContain(messageId);
    for (const problem of problems) {
      expect(problem).toMatchObject({ severity: 'error', file: 'rules.json' });
      expect(hasMessage(problem.messageId), problem.messageId).toBe(true);
      expect(renderMessage(problem.messageId, problem.data, 'zh')).not.toMatch(/[〔{]|undefined/);
    }
  });
  it('an id used twice, here or by the tool', () => {
    expect(problemsOf([rule, { ...rule, name: 'again' }])[0]).toMatchObject({
      messageId: 'rule-duplicate-id',
    });
    expect(problemsOf([{ ...rule, id: 'T05-02' }])[0]).toMatchObject({ messageId: 'rule-duplicate-id' });
  });
  it('a name used twice', () => {
    const named = { ...rule, name: 'same' };
    expect(problemsOf([named, { ...named, id: 'SH-02' }])[0]).toMatchObject({
      messageId: 'rule-duplicate-name',
    });
  });
  it('leaves the other rules usable', () => {
    const { rules, problems } = parseRules(
      [
        { ...rule, formula: 't01.x = 1' },
        { ...rule, id: 'SH-02' },
      ],
      'r.json',
    );
    expect(rules.map(({ id }) => id)).toEqual(['SH-02']);
    expect(problems).toHaveLength(1);
  });
});

describe('where it is wrong', () => {
  const source = `{
  "rules": [
    { "id": "SH-01", "title": "甲", "kind": "tie-out",
      "formula": "t01.income.grand = t01.expense.grand" },
    { "title": "乙 \\"formula\\": ", "id": "SH-02", "kind": "footing",
      "formula": "t01.income.year =\\n t01.income.generl" },
    { "id": "SH-01", "title": { "zh": "丙", "en": "c" }, "kind": "footng", "formula": "t01.income.year = 1" }
  ]
}`;
  const columnOf = (word: string) => source.split('\n')[6]!.indexOf(word) + 1;
  it('is the line and column of the user’s own file', () => {
    expect(problemsOf(JSON.parse(source), source)).toMatchObject([
      { messageId: 'formula-unknown-row-hint', line: 6, column: 50, data: { hint: 'income.general' } },
      { messageId: 'rule-unknown-value-hint', line: 7, column: columnOf('footng') },
    ]);
  });
  it('a doubled id points at the id', () => {
    const doubled = source.replace('"footng"', '"footing"').replace('generl', 'general');
    expect(problemsOf(JSON.parse(doubled), doubled)).toMatchObject([
      { messageId: 'rule-duplicate-id', line: 7, column: columnOf('SH-01') },
    ]);
  });
  it('without the text, the column counts within the formula', () => {
    const [problem] = problemsOf([{ ...rule, formula: 't01.income.yaer = 1' }]);
    expect(problem).toMatchObject({ messageId: 'formula-unknown-row-hint', column: 12 });
  });
});

describe('the schema', () => {
  it('accepts the built-in files', async () => {
    for (const name of ['t01', 't05', 't03-t05', 't06-t07']) {
      const { default: json } = await import(`../../src/rules/linear/${name}.json`);
      expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
    }
  });
  it('accepts what is right and refuses what is wrong', () => {
    expect(validate([rule])).toBe(true);
    expect(validate({ rules: [rule] })).toBe(true);
    // JSON has no undefined.
    const accepted = FAULTS.filter(([, json]) => validate(JSON.parse(JSON.stringify(json))));
    expect(accepted.map(([name]) => name)).toEqual([]);
  });
  it('knows the same kinds', () => {
    expect(schema.definitions.rule.properties.kind.enum).toEqual([...RULE_KINDS]);
  });
});
